namespace Figures.Pipeline.Tests;

public sealed class RunTests
{
    private readonly MemoryDisk disk = new();
    private readonly Scenario scenario;

    public RunTests() => scenario = new Scenario(disk);

    [Fact]
    public async Task A_failure_names_the_step_the_cause_and_the_command_that_repeats_it()
    {
        scenario.During = (name, _) => throw new InvalidOperationException($"{name} does not like this");
        var summary = await scenario.RunAsync();
        var failure = Assert.Single(summary.Failures);
        Assert.StartsWith("left: error FIG0201: InvalidOperationException", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("left does not like this", failure.What, StringComparison.Ordinal);
        Assert.Equal("Repeat it with ./build.sh --target=left", failure.Next);
        Assert.Equal(4, summary.NotRun);
    }

    [Fact]
    public async Task Keep_going_finishes_what_does_not_need_the_failed_step()
    {
        scenario.During = (name, _) =>
        {
            if (name == "left")
            {
                throw new InvalidOperationException("no");
            }
        };
        Assert.Equal("right", await scenario.RanInAsync(run => run.RunAsync(keepGoing: true)));
        scenario.During = (_, _) => { };
        Assert.Equal("figure left parity sum", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task Cancelling_keeps_what_is_finished()
    {
        using var source = new CancellationTokenSource();
        scenario.During = (name, token) =>
        {
            if (name == "sum")
            {
                source.Cancel();
                token.ThrowIfCancellationRequested();
            }
        };
        var summary = await scenario.RunAsync(cancellation: source.Token);
        Assert.True(summary.Cancelled);
        Assert.Empty(summary.Failures);
        scenario.During = (_, _) => { };
        Assert.Equal("figure parity sum", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task Independent_steps_run_at_the_same_time_when_jobs_allow_it()
    {
        using var meeting = new Barrier(2);
        scenario.During = (name, _) =>
        {
            if (name is "left" or "right")
            {
                Assert.True(meeting.SignalAndWait(TimeSpan.FromMinutes(5), CancellationToken.None));
            }
        };
        var summary = await scenario.RunAsync(jobs: 2);
        Assert.Equal(5, summary.Computed);
    }

    [Fact]
    public async Task The_number_of_jobs_changes_no_byte_of_the_store()
    {
        var other = new MemoryDisk();
        await scenario.RunAsync(jobs: 1);
        await new Scenario(other).RunAsync(jobs: 4);
        var entries = disk.Paths.Where(path => path.EndsWith(".parquet", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(entries, other.Paths.Where(path => path.EndsWith(".parquet", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(entries, path => Assert.Equal(disk.Read(path), other.Read(path)));
    }

    [Fact]
    public async Task Two_runs_at_once_compute_each_step_once()
    {
        var other = new Scenario(disk);
        var first = Task.Run(() => scenario.RunAsync());
        var second = Task.Run(() => other.RunAsync());
        await Task.WhenAll(first, second);
        Assert.Equal(5, scenario.Ran.Count + other.Ran.Count);
        Assert.Equal(101, scenario.Values["figure"]);
        Assert.Equal(101, other.Values["figure"]);
    }

    [Fact]
    public async Task A_task_waits_for_all_its_steps_and_fails_with_them()
    {
        var graph = StepGraph.Of(scenario.Steps());
        var (store, journal) = (new ContentStore(disk), new Journal(disk));
        var planner = new Planner(journal, store);
        var run = new PipelineRun(
            graph, planner.Plan(graph), new StepRunner(planner, store, journal, disk, scenario.Reporter), scenario.Reporter, new RunOptions(1, false, task => task));
        scenario.During = (name, _) =>
        {
            if (name == "sum")
            {
                throw new InvalidOperationException("no");
            }
        };
        await run.RunAsync(CancellationToken.None);
        await run.Completion("left");
        await Assert.ThrowsAsync<PipelineException>(() => run.Completion("sum"));
        await Assert.ThrowsAsync<PipelineException>(() => run.Completion("figure"));
    }
}
