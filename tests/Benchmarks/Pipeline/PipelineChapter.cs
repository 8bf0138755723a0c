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
        using var folders = new TemporaryFolders();
        Run(folders.New(), 1_000);
        report.Table("Scale, from records, without Cake", ["what", "measured", "bar"], Scale(folders));
        report.Paragraph(
            "Measured in this process, which has planned and run 1 000 steps before: the shipped program is compiled ahead, this one "
            + "is not. No folder is deleted before the end, since ext4 takes longer to make files after many were deleted.");
        report.Table(
            $"The same {Shared} steps elsewhere: each touches a file or writes a number",
            ["program", "all steps, s", "nothing to do, s"], Others(folders));
        report.Paragraph(
            "Ours is measured in this process, ninja and snakemake with their start. Ninja and snakemake trust time stamps and flush nothing; "
            + "ours hashes contents. Snakemake has one rule with a wildcard and its greedy scheduler, the fastest way it offers. "
            + "A dash: the program is not installed (Debian: ninja-build, snakemake), or took longer than five minutes.");
        report.Table("The command", ["what", "ms", "bar"], Command(folders));
        report.Paragraph(
            "Medians, with the start of bash and of the program. The memo of fingerprints holds while no assembly changes; without it the "
            + "code of every task is read again.");
    }

    private static IEnumerable<string[]> Scale(TemporaryFolders folders)
    {
        Plan(folders, Large);
        var (large, huge) = (Peers.Median(5, () => Plan(folders, Large)), Peers.Median(3, () => Plan(folders, Huge)));
        yield return [$"plan {Large} steps, {Edges(Large)} edges", Milliseconds(large), Bar(large, 0.1)];
        yield return [$"plan {Huge} steps, {Edges(Huge)} edges", Milliseconds(huge), Linear(huge, large)];
        var (some, many) = (folders.New(), folders.New());
        var (each, eachOfMany) = (Run(some, Large) / Large, Run(many, Huge) / Huge);
        yield return [$"run {Large} trivial steps, each", Milliseconds(each, 3), Bar(each, 0.001)];
        yield return [$"run {Huge} trivial steps, each", Milliseconds(eachOfMany, 3), Linear(10 * eachOfMany, each)];
        yield return ["the flushes of a step alone: a file and a line", Milliseconds(Flushes(folders), 3), ""];
        var (idle, idleOfMany) = (Peers.Median(5, () => Run(some, Large)), Peers.Median(3, () => Run(many, Huge)));
        yield return [$"nothing to do, {Large} steps", Milliseconds(idle), Bar(idle, 0.5)];
        yield return [$"nothing to do, {Huge} steps", Milliseconds(idleOfMany), Linear(idleOfMany, idle)];
    }

    private static IEnumerable<string[]> Others(TemporaryFolders folders)
    {
        var ours = folders.New();
        yield return Row("Figures.Pipeline", Run(ours, Shared), Peers.Median(5, () => Run(ours, Shared)));
        var ninja = folders.New();
        Peers.WriteNinja(ninja, Shared);
        yield return Row("ninja", Peers.Seconds(ninja, "ninja"), Peers.Median(5, () => Peers.Seconds(ninja, "ninja")));
        var snakemake = folders.New();
        Peers.WriteSnakemake(snakemake, Shared);
        string[] arguments = ["--cores", $"{Environment.ProcessorCount}", "--scheduler", "greedy", "--quiet", "all"];
        var all = Peers.Seconds(snakemake, "snakemake", arguments);
        var idle = double.IsNaN(all) ? all : Peers.Median(3, () => Peers.Seconds(snakemake, "snakemake", arguments));
        yield return Row("snakemake", all, idle);
    }

    private static IEnumerable<string[]> Command(TemporaryFolders folders)
    {
        const string Figure = "MixedDynamics.Figure1";
        var root = Root();
        double Build(params string[] arguments) => Peers.Seconds(root, "bash", ["build.sh", "--profile=smoke", .. arguments]);
        Build($"--target={Figure}");
        var ours = Peers.Median(9, () => Build($"--target={Figure}"));
        yield return [$"./build.sh --target={Figure}, up to date", Report.Number(1e3 * ours, 0), Bar(ours, 0.3)];
        var hello = folders.New();
        Peers.Seconds(hello, "dotnet", "new", "console", "--name", "Hello", "--output", ".");
        Peers.Seconds(hello, "dotnet", "build");
        var peer = Peers.Median(5, () => Peers.Seconds(hello, "dotnet", "run", "--no-build"));
        yield return ["dotnet run --no-build of a program that says hello", Report.Number(1e3 * peer, 0), ""];

        double Plan(bool remember)
        {
            if (!remember)
            {
                File.Delete(Path.Combine(root, "artifacts", "store", "fingerprints"));
            }

            return Build();
        }

        Build();
        var known = Peers.Median(5, () => Plan(remember: true));
        var unknown = Peers.Median(5, () => Plan(remember: false));
        yield return ["./build.sh, all figures up to date, code of all tasks remembered", Report.Number(1e3 * known, 0), ""];
        yield return ["the same with the code of all tasks read again", Report.Number(1e3 * unknown, 0), ""];
        yield return ["fingerprints of all tasks, the difference", Report.Number(1e3 * (unknown - known), 0), Bar(unknown - known, 0.15)];
    }

    private static double Plan(TemporaryFolders folders, int count)
    {
        var steps = SyntheticGraph.Steps(count);
        var disk = new FolderDisk(folders.New());
        var watch = Start();
        new Planner(new Journal(disk), new ContentStore(disk)).Plan(StepGraph.Of(steps));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Plans and runs as a build does: journal and memos from disk, nothing in memory.</summary>
    private static double Run(string folder, int count)
    {
        var steps = SyntheticGraph.Steps(count);
        var reporter = new SilentReporter();
        var watch = Start();
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

    /// <summary>Starts the clock without the garbage of what was measured before.</summary>
    private static Stopwatch Start()
    {
        GC.Collect();
        return Stopwatch.StartNew();
    }

    /// <summary>What the disk takes for a published file and a line of the journal, one after the other.</summary>
    private static double Flushes(TemporaryFolders folders)
    {
        const int Count = 300;
        var disk = new FolderDisk(folders.New());
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

    /// <summary>How ten times as many steps compare with ten times the time.</summary>
    private static string Linear(double huge, double large) => $"linear: {Report.Number(huge / (Huge / Large) / large, 2)} times {Large}";

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
