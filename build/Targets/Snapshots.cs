using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>
/// A target that looks at the figures of a run: every figure, or those of the other targets named beside it, such as
/// <c>--target=LazyToRich --target=AcceptSnapshots</c>.
/// </summary>
public abstract class ReviewTarget : FrostingTask<FigureContext>;

/// <summary>Compares the numbers of every figure with their snapshots.</summary>
[TaskName("Snapshots")]
[TaskDescription("Compare the numbers of every figure with their snapshots")]
[IsDependentOn(typeof(AllFigures))]
public sealed class Snapshots : ReviewTarget
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() => new SnapshotReview(context.Session).Check());
}

/// <summary>Makes the numbers of this run the verified ones.</summary>
[TaskName("AcceptSnapshots")]
[TaskDescription("Make the numbers of this run the verified ones")]
[IsDependentOn(typeof(AllFigures))]
public sealed class AcceptSnapshots : ReviewTarget
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() => new SnapshotReview(context.Session).Accept());
}
