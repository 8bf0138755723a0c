using System.Collections.Concurrent;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

/// <summary>A small graph of arithmetic: two data steps, a sum, its parity, a figure that reads the parity.</summary>
internal sealed class Scenario(IDisk disk)
{
    /// <summary>Steps that ran, in order of their end.</summary>
    public ConcurrentQueue<string> Ran { get; } = new();

    public RecordingReporter Reporter { get; } = new();

    public double Left { get; set; } = 1;

    public double Right { get; set; } = 2;

    public string SumCode { get; set; } = "sum-1";

    /// <summary>Tells a step how long it has waited for another build.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Called when a step has its outputs, as a publisher of pictures is.</summary>
    public Action<Step, ContentStore, JournalRecord> Publish { get; set; } = (_, _, _) => { };

    /// <summary>Called inside every step, for faults and delays.</summary>
    public Action<string, CancellationToken> During { get; set; } = (_, _) => { };

    public IReadOnlyList<Step> Steps() =>
    [
        Data("left", Left),
        Data("right", Right),
        Make("sum", ["left", "right"], SumCode, inputs => inputs.Sum()),
        Make("parity", ["sum"], "parity-1", inputs => inputs[0] % 2),
        Make("figure", ["parity"], "figure-1", inputs => inputs[0] + 100),
    ];

    public Plan Plan(IEnumerable<Step>? steps = null) => new Planner(new Journal(disk), new ContentStore(disk, new Journal(disk))).Plan(StepGraph.Of(steps ?? Steps()));

    public async Task<RunSummary> RunAsync(
        int jobs = 1, bool force = false, bool keepGoing = false, IEnumerable<Step>? steps = null, CancellationToken cancellation = default)
    {
        var graph = StepGraph.Of(steps ?? Steps());
        var journal = new Journal(disk);
        var store = new ContentStore(disk, journal) { Replaced = Reporter.Warn };
        var planner = new Planner(journal, store, force);
        var plan = planner.Plan(graph);
        Reporter.Planned(plan);
        var run = new PipelineRun(
            graph, plan, new StepRunner(planner, store, journal, disk, Reporter, Clock), Reporter, new RunOptions(jobs, keepGoing, task => $"./build.sh --target={task}"));
        run.Completed += (step, _, records) => Publish(step, store, records[step.Name]);
        var summary = await run.RunAsync(cancellation);
        Values = run.Records.Where(record => record.Value.Tables.Count > 0)
            .ToDictionary(record => record.Key, record => store.Table(record.Value.Tables[0]).Doubles("value")[0]);
        return summary;
    }

    /// <summary>The number each finished step of the last run gave.</summary>
    public IReadOnlyDictionary<string, double> Values { get; private set; } = new Dictionary<string, double>();

    public Step Data(string name, double value) =>
        Make(name, [], "data-1", _ => value) with { Parameters = ParameterSet.Of("value", CanonicalText.Format(value)) };

    public Step Make(string name, string[] inputs, string code, Func<double[], double> compute) => new()
    {
        Name = name,
        Task = name,
        Kind = StepKind.Data,
        Inputs = inputs,
        Code = new CodeFingerprint(code, []),
        DeclaredBy = $"Tests.{name}",
        Run = step =>
        {
            During(name, step.Cancellation);
            Ran.Enqueue(name);
            var values = inputs.Select(input => step.Tables[input]["number"].Doubles("value")[0]).ToArray();
            return new StepOutput(TableSet.Of(("number", new Table(Column.Doubles("value", [compute(values)])))));
        },
    };

    /// <summary>Runs and returns the names of the steps that ran, sorted.</summary>
    public async Task<string> RanInAsync(Func<Scenario, Task> run)
    {
        Ran.Clear();
        await run(this);
        return string.Join(' ', Ran.Order(StringComparer.Ordinal));
    }
}

/// <summary>Keeps what it is told.</summary>
internal sealed class RecordingReporter : IReporter
{
    public ConcurrentQueue<Problem> Warnings { get; } = new();

    /// <summary>Steps that were reported as computed.</summary>
    public ConcurrentQueue<string> Computed { get; } = new();

    public ConcurrentQueue<(string What, string Holder, TimeSpan SoFar)> Waits { get; } = new();

    public void Planned(Plan plan)
    {
        foreach (var warning in plan.Warnings)
        {
            Warn(warning);
        }
    }

    public void Started(Step step)
    {
    }

    public void Finished(Step step, StepOutcome outcome, double seconds)
    {
        if (outcome == StepOutcome.Computed)
        {
            Computed.Enqueue(step.Name);
        }
    }

    public void Waiting(string what, string holder, TimeSpan soFar) => Waits.Enqueue((what, holder, soFar));

    public void Warn(Problem problem) => Warnings.Enqueue(problem);

    public void Fail(Problem problem)
    {
    }

    public void Ended(RunSummary summary)
    {
    }

    public void Line(string text)
    {
    }
}
