using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.Harness;

/// <summary>A task lifetime that tells all it sees.</summary>
public sealed class TalkingTaskLifetime : FrostingTaskLifetime
{
    public override void Setup(ICakeContext context, ITaskSetupContext info) =>
        context.Log.Information("before {0}", info.Task.Name);

    public override void Teardown(ICakeContext context, ITaskTeardownContext info) => context.Log.Information(
        "after {0}: skipped {1}, successful {2}, thrown: {3}",
        info.Task.Name,
        info.Skipped,
        info.Successful,
        info.ThrownException?.Message ?? "nothing");
}
