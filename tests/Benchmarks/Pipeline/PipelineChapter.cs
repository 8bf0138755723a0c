using System.Diagnostics;
using Figures.Pipeline;

namespace Benchmarks.Pipeline;

/// <summary>Planning and running many small steps, beside ninja and snakemake; and the command itself beside <c>dotnet run</c>.</summary>
internal sealed class PipelineChapter : IChapter
{
    private const int Large = 10_000;
    private const int Huge = 100_000;
    private const int Shared = 2_000;

    /// <inheritdoc/>
    public string Name => "pipeline";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        report.Paragraph("# Pipeline");
        report.Paragraph("Wall-clock times on a real file system, every result and journal line flushed. A bar in parentheses is the design's.");
        report.Table("Scale, from records, without Cake", ["what", "measured", "bar"], Scale());
        report.Table(
            $"The same {Shared} steps elsewhere: each touches a file or writes a number", ["program", "all steps, s", "nothing to do, s"], Others());
        report.Paragraph(
            "Ours is measured in this process, ninja and snakemake with their start. Ninja and snakemake trust time stamps and flush nothing; "
            + "ours hashes contents. A dash: the program is not installed (Debian: ninja-build, snakemake), or took longer than two minutes.");
        report.Table("The command", ["what", "ms", "bar"], Command());
    }

    private static IEnumerable<string[]> Scale()
    {
        Plan(Large);
        var (large, huge) = (Peers.Median(5, () => Plan(Large)), Peers.Median(3, () => Plan(Huge)));
        yield return [$"plan {Large} steps, {Edges(Large)} edges", Milliseconds(large), Bar(large, 0.1)];
        yield return [$"plan {Huge} steps, {Edges(Huge)} edges", Milliseconds(huge), ""];
        yield return ["time per step, 100 000 against 10 000", Report.Number(huge / 10 / large, 2), "linear: 1"];
        using var folder = new TemporaryFolder();
        var overhead = Run(folder.Path, Large) / Large;
        yield return [$"run {Large} trivial steps, each", Milliseconds(overhead, 3), Bar(overhead, 0.001)];
        yield return ["the flushes of a step alone: a file and a line", Milliseconds(Flushes(), 3), ""];
        var idle = Peers.Median(3, () => Run(folder.Path, Large));
        yield return [$"nothing to do, {Large} steps", Milliseconds(idle), Bar(idle, 0.5)];
    }

    private static IEnumerable<string[]> Others()
    {
        using var ours = new TemporaryFolder();
        yield return Row("Figures.Pipeline", Run(ours.Path, Shared), Peers.Median(5, () => Run(ours.Path, Shared)));
        using var ninja = new TemporaryFolder();
        Peers.WriteNinja(ninja.Path, Shared);
        yield return Row("ninja", Peers.Seconds(ninja.Path, "ninja"), Peers.Median(5, () => Peers.Seconds(ninja.Path, "ninja")));
        using var snakemake = new TemporaryFolder();
        Peers.WriteSnakemake(snakemake.Path, Shared);
        string[] arguments = ["--cores", $"{Environment.ProcessorCount}", "--quiet"];
        var all = Peers.Seconds(snakemake.Path, "snakemake", arguments);
        yield return Row("snakemake", all, double.IsNaN(all) ? all : Peers.Seconds(snakemake.Path, "snakemake", arguments));
    }

    private static IEnumerable<string[]> Command()
    {
        const string Figure = "MixedDynamics.Figure1";
        var root = Root();
        double Build() => Peers.Seconds(root, "bash", "build.sh", $"--target={Figure}", "--profile=smoke");
        Build();
        var ours = Peers.Median(9, Build);
        yield return [$"./build.sh --target={Figure}, up to date", Report.Number(1e3 * ours, 0), Bar(ours, 0.3)];
        using var hello = new TemporaryFolder();
        Peers.Seconds(hello.Path, "dotnet", "new", "console", "--name", "Hello", "--output", ".");
        Peers.Seconds(hello.Path, "dotnet", "build");
        var peer = Peers.Median(5, () => Peers.Seconds(hello.Path, "dotnet", "run", "--no-build"));
        yield return ["dotnet run --no-build of a program that says hello", Report.Number(1e3 * peer, 0), ""];
    }

    private static double Plan(int count)
    {
        var steps = SyntheticGraph.Steps(count);
        using var folder = new TemporaryFolder();
        var disk = new FolderDisk(folder.Path);
        var watch = Stopwatch.StartNew();
        new Planner(new Journal(disk), new ContentStore(disk)).Plan(StepGraph.Of(steps));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Plans and runs as a build does: journal and memos from disk, nothing in memory.</summary>
    private static double Run(string folder, int count)
    {
        var steps = SyntheticGraph.Steps(count);
        var reporter = new SilentReporter();
        var watch = Stopwatch.StartNew();
        var disk = new FolderDisk(folder);
        var (store, journal, graph) = (new ContentStore(disk), new Journal(disk), StepGraph.Of(steps));
        var planner = new Planner(journal, store);
        var plan = planner.Plan(graph);
        if (!plan.IsUpToDate)
        {
            var options = new RunOptions(Environment.ProcessorCount, false, task => task);
            var run = new PipelineRun(graph, plan, new StepRunner(planner, store, journal, disk, reporter), reporter, options);
            var summary = run.RunAsync(CancellationToken.None).GetAwaiter().GetResult();
            if (summary.Failures.Count > 0)
            {
                throw new PipelineException(summary.Failures);
            }

            store.SaveMemo();
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>What the disk takes for a published file and a line of the journal, one after the other.</summary>
    private static double Flushes()
    {
        const int Count = 300;
        using var folder = new TemporaryFolder();
        var disk = new FolderDisk(folder.Path);
        var bytes = new byte[1_500];
        var watch = Stopwatch.StartNew();
        for (var step = 0; step < Count; step++)
        {
            disk.Publish($"store/{step}", bytes);
            disk.AppendLine("journal", bytes);
        }

        return watch.Elapsed.TotalSeconds / Count;
    }

    private static int Edges(int count) => Enumerable.Range(0, count).Sum(step => SyntheticGraph.InputsOf(step).Count());

    private static string[] Row(string name, double all, double idle) => [name, Report.Number(all, 2), Report.Number(idle, 3)];

    private static string Milliseconds(double seconds, int digits = 1) => $"{Report.Number(1e3 * seconds, digits)} ms";

    private static string Bar(double seconds, double bar) => $"(≤ {Report.Number(1e3 * bar, 0)} ms {(seconds <= bar ? "✓" : "✗")})";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
