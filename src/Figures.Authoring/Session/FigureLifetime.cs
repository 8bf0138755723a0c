using Cake.Core;
using Cake.Frosting;

namespace Figures.Authoring;

/// <summary>Plans before the first task; ends the run after the last.</summary>
/// <param name="tasks">All tasks of the build.</param>
public sealed class FigureLifetime(IEnumerable<IFrostingTask> tasks) : FrostingLifetime<FigureContext>
{
    /// <summary>Only plans: Cake calls this in a dry run too. The plan has the closure of the figures to make, which may be fewer than Cake's targets name.</summary>
    public override void Setup(FigureContext context, ISetupContext info)
    {
        var session = context.Session;
        if (session.Plan is not null)
        {
            return;
        }

        var closure = TaskNames.Closure(tasks.Select(task => task.GetType()), session.Request.Scope);
        session.Guard(() => session.Prepare(tasks.OfType<PipelineTask>().Where(task => closure.Contains(task.GetType())).ToList()));
    }

    /// <inheritdoc/>
    public override void Teardown(FigureContext context, ITeardownContext info) => context.Session.End();
}
