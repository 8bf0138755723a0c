using Cake.Frosting;
using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>A Cake task whose work is done by steps of the pipeline. Authors derive from its subclasses.</summary>
public abstract class PipelineTask : AsyncFrostingTask<FigureContext>
{
    /// <summary>The qualified name, such as <c>MixedDynamics.Trajectories</c>.</summary>
    public string Name => TaskNames.Of(GetType());

    /// <summary>Waits for the steps of this task; the first task to do so starts the run.</summary>
    public sealed override Task RunAsync(FigureContext context) => context.Session.CompletionAsync(Name);

    /// <summary>The type whose properties tell the points of a sweep apart, or nothing.</summary>
    internal virtual Type? PointType => null;

    /// <summary>The parameter record of a profile, or nothing for a task without parameters.</summary>
    internal virtual object? ParametersOf(Profile profile) => null;

    /// <summary>The number of points of a sweep.</summary>
    internal virtual int PointCount(Profile profile) => 1;

    /// <summary>The steps of this task.</summary>
    internal abstract IEnumerable<Step> Declare(Declaration declaration);

    /// <summary>Names of the steps this task may read: the tables of the data tasks it depends on.</summary>
    private protected IReadOnlyList<string> InputSteps() =>
        TaskNames.DependenciesOf(GetType()).Where(type => type.IsAssignableTo(typeof(PipelineTask)) && !type.IsAssignableTo(typeof(FigureTask)))
            .Select(TaskNames.Of).ToList();
}
