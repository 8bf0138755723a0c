using System.Diagnostics;
using System.Text.RegularExpressions;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>Builds the solution and runs all its tests.</summary>
[TaskName("Test")]
[TaskDescription("Build the solution and run all tests")]
public sealed partial class Test : AsyncFrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(FigureContext context)
    {
        var session = context.Session;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = session.Request.Root, RedirectStandardOutput = true };
        foreach (var argument in (string[])["test", "Figures.sln", "--nologo", "--verbosity", "quiet", "--logger", "console;verbosity=minimal"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await using var killed = session.Cancellation.Register(() => process.Kill(entireProcessTree: true));
        var (passed, failed) = (0, 0);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            session.Reporter.Line(line);
            if (ProjectSummary().Match(line) is { Success: true } summary)
            {
                failed += int.Parse(summary.Groups["failed"].Value, null);
                passed += int.Parse(summary.Groups["passed"].Value, null);
            }
        }

        await process.WaitForExitAsync(CancellationToken.None);
        session.Reporter.Line($"{passed} passed, {failed} failed");
        session.Guard(() =>
        {
            if (process.ExitCode != 0 || passed == 0)
            {
                throw new PipelineException(new Problem(
                    ErrorCode.StepFailed, "Test", $"{failed} of {passed + failed} tests failed", $"dotnet test returned {process.ExitCode}"));
            }
        });
    }

    [GeneratedRegex(@"Failed:\s*(?<failed>\d+), Passed:\s*(?<passed>\d+), Skipped:")]
    private static partial Regex ProjectSummary();
}
