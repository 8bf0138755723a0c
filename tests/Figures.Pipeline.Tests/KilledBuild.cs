using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

/// <summary>The synthetic build of the crash test, run by processes of its own: <c>dotnet Figures.Pipeline.Tests.dll folder</c>.</summary>
public static class KilledBuild
{
    /// <summary>Steps of the build.</summary>
    public const int Count = 60;

    /// <summary>Runs the build in a folder; says when it begins, so that the test can kill it while it works.</summary>
    /// <param name="arguments">The folder.</param>
    /// <returns>0 when every step is done.</returns>
    public static async Task<int> Main(string[] arguments)
    {
        await Console.Out.WriteLineAsync("begins");
        var disk = new FolderDisk(arguments[0]);
        return await RunAsync(disk, new RecordingReporter());
    }

    /// <summary>Runs the build on a disk.</summary>
    /// <returns>The number of steps that are not done.</returns>
    internal static async Task<int> RunAsync(IDisk disk, IReporter reporter)
    {
        var (journal, graph) = (new Journal(disk), StepGraph.Of(Enumerable.Range(0, Count).Select(Step)));
        var store = new ContentStore(disk, journal);
        var planner = new Planner(journal, store);
        var run = new PipelineRun(
            graph, planner.Plan(graph), new StepRunner(planner, store, journal, disk, reporter), reporter, new RunOptions(2, false, task => task));
        var summary = await run.RunAsync(CancellationToken.None);
        store.SaveMemo();
        journal.Compact(output => store.Holds(output, out _));
        return summary.Failures.Count + summary.NotRun;
    }

    private static Step Step(int number)
    {
        string[] inputs = number == 0 ? [] : [.. new[] { number - 1, number / 2 }.Where(input => input < number).Distinct().Select(input => $"s{input}")];
        return new Step
        {
            Name = $"s{number}",
            Task = $"s{number}",
            Kind = StepKind.Data,
            Inputs = inputs,
            Code = new CodeFingerprint($"{number:x64}", [.. Enumerable.Range(0, 20).Select(member => new CodeMember($"Step{number}.M{member}", "1"))]),
            Run = step => new StepOutput(TableSet.Of(("value", Value(number, inputs.Sum(input => step.Tables[input]["value"].Doubles("value")[0]))))),
        };
    }

    private static Table Value(int number, double sum) =>
        new(Column.Doubles("value", Enumerable.Range(0, 500).Select(row => (sum % 1000) + number + row)));
}
