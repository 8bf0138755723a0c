using Cake.Core;
using Cake.Frosting;

namespace Figures.Authoring;

/// <summary>Plans before the first task; ends the run after the last.</summary>
/// <param name="tasks">All tasks of the build.</param>
public sealed class FigureLifetime(IEnumerable<IFrostingTask> tasks) : FrostingLifetime<FigureContext>
{
    /// <summary>Only plans: Cake calls this in a dry run too.</summary>
    public override void Setup(FigureContext context, ISetupContext info) =>
        context.Session.Guard(() => context.Session.Prepare(tasks.OfType<PipelineTask>(), info.TasksToExecute.Select(task => task.Name)));

    /// <inheritdoc/>
    public override void Teardown(FigureContext context, ITeardownContext info) => context.Session.End();
}
