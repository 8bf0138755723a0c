using System.Diagnostics;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>Measures this machine: kernels, drawing, planning and learning beside their peers, in one run.</summary>
[TaskName("Benchmarks")]
[TaskDescription("Measure kernels, drawing, planning and learning beside their peers; writes artifacts/benchmarks.md")]
public sealed class Benchmarks : AsyncFrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(FigureContext context)
    {
        var session = context.Session;
        var report = Path.Combine("artifacts", "benchmarks.md");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = session.Request.Root };
        foreach (var argument in (string[])["run", "-c", "Release", "--project", "tests/Benchmarks", "--", report])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await using var killed = session.Cancellation.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        session.Guard(() =>
        {
            if (process.ExitCode != 0)
            {
                throw new PipelineException(new Problem(
                    ErrorCode.StepFailed, "Benchmarks", $"the benchmarks ended with exit code {process.ExitCode}", "Their own message stands above"));
            }
        });
        session.Reporter.Line($"Wrote {report}.");
    }
}
