using System.Diagnostics;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>Builds the solution and runs all its tests; says last how many passed, and which did not.</summary>
[TaskName("Test")]
[TaskDescription("Build the solution and run all tests")]
public sealed class Test : AsyncFrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(FigureContext context)
    {
        var session = context.Session;
        var records = Path.Combine(session.Request.Root, "artifacts", "tests");
        if (Directory.Exists(records))
        {
            Directory.Delete(records, recursive: true);
        }

        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = session.Request.Root, RedirectStandardOutput = true };
        foreach (var argument in (string[])["test", "Figures.sln", "--nologo", "--verbosity", "quiet", $"-property:TestRecords={records}"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await using var killed = session.Cancellation.Register(() => process.Kill(entireProcessTree: true));
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            session.Reporter.Line(line);
        }

        await process.WaitForExitAsync(CancellationToken.None);
        var results = TestResults.Read(records);
        session.Reporter.Line($"{results.Passed} passed, {results.Failed} failed");
        session.Guard(() => Judge(results, process.ExitCode));
    }

    private static void Judge(TestResults results, int exitCode)
    {
        if (results.Failed > 0)
        {
            throw new PipelineException(results.Problems);
        }

        if (exitCode != 0 || results.Passed == 0)
        {
            throw new PipelineException(new Problem(
                ErrorCode.StepFailed, "Test", $"dotnet test returned {exitCode} though no test failed",
                $"{results.Passed} passed: the build or a test process broke", "Its own message stands above"));
        }
    }
}
