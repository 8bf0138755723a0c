using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>Lists what would run. Setup and teardown of the build run, and conditions are evaluated: they decide what would run.</summary>
internal sealed class DryRunner(
    TaskRegistration tasks,
    LifetimeRegistration lifetime,
    ICakeEngine engine,
    IFrostingContext context,
    ICakeLog log) : IRunner
{
    public void Run(ExecutionSettings settings)
    {
        tasks.Register();
        lifetime.Register();
        log.Information("Performing dry run...");
        log.Information("Targets are: {0}", string.Join(", ", settings.Targets));
        log.Information(string.Empty);
        engine.RunTargetAsync(context, new DryRunStrategy(log), settings).GetAwaiter().GetResult();
        log.Information(string.Empty);
        log.Information("This was a dry run.");
        log.Information("No tasks were actually executed.");
    }
}
