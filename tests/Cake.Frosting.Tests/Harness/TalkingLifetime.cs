using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.Harness;

/// <summary>A lifetime that tells all it sees.</summary>
public class TalkingLifetime(IEnumerable<IFrostingTask> tasks) : FrostingLifetime
{
    public override void Setup(ICakeContext context, ISetupContext info)
    {
        context.Log.Information("injected: {0}", string.Join(", ", tasks.Select(task => task.GetType().Name)));
        context.Log.Information("target: {0}", info.TargetTask.Name);
        context.Log.Information("to execute: {0}", string.Join(", ", info.TasksToExecute.Select(task => task.Name)));
    }

    public override void Teardown(ICakeContext context, ITeardownContext info) =>
        context.Log.Information("successful: {0}, thrown: {1}", info.Successful, info.ThrownException?.Message ?? "nothing");
}
