using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>Gradient descent at the points of the authors' printed grid, by their stop rules and at their dimension (SPEC B6, D3).</summary>
[TaskName("MixedDynamics.PrintedPoints")]
[TaskDescription("Gradient descent at the points of the authors' printed grid")]
[IsDependentOn(typeof(PrintedSignal))]
[Source(Origin.Code, Parameter = nameof(PhasePoint.VarianceExponent))]
[Source(Origin.Code, Parameter = nameof(PhasePoint.WidthExponent))]
public sealed class PrintedPoints : SweepTask<PhaseSetting, PhasePoint>
{
    /// <summary>The only table of the task.</summary>
    internal const string TableName = "stops";

    /// <summary>The authors' grid has this many points along γw.</summary>
    private const int PointsPerRow = 30;

    /// <inheritdoc/>
    protected override PhaseSetting Parameters(Profile profile) => PhaseSetting.OfTheAuthors;

    /// <summary>All points, or every tenth of each row, shifted from row to row; the smoke profile takes three of these.</summary>
    protected override IReadOnlyList<PhasePoint> Points(Profile profile)
    {
        IReadOnlyList<PhasePoint> all = PhasePoint.Of<AuthorsGrid>();
        PhasePoint[] tenth = [.. all.Where((_, i) => ((i % PointsPerRow) - (3 * (i / PointsPerRow))) % 10 == 0)];
        return profile switch
        {
            Profile.Smoke => [tenth[20], tenth[30], tenth[44]],
            Profile.Default => tenth,
            _ => all,
        };
    }

    /// <inheritdoc/>
    protected override TableSet Run(PhaseSetting shared, PhasePoint point, Inputs inputs)
    {
        GridOutcome outcome = point.Run(
            SignalTable.Read(inputs.Table<PrintedSignal>(SignalTable.Name)), shared, withSelfConsistent: false, inputs.Cancellation);
        return TableSet.Of((TableName, new Table(
        [
            .. point.Key(),
            Column.Integers("stop", [outcome.StopIteration], description: "Index of the last iteration"),
            Column.Doubles("train", [outcome.Train[^1]], description: "‖A − Y‖²/d² there"),
            Column.Doubles("test", [outcome.Test[^1]], description: "‖A − A*‖²/d² there"),
        ])));
    }
}
