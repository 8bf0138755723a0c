using System.Collections.Concurrent;
using System.Diagnostics;

namespace Figures.Pipeline;

/// <summary>Carries a plan out: steps in parallel, inputs first, each result published before a reader of it starts.</summary>
/// <remarks>A run may be killed at any instant: what is in the journal is complete, and nothing else counts.</remarks>
public sealed class PipelineRun
{
    private readonly StepGraph graph;
    private readonly Plan plan;
    private readonly StepRunner runner;
    private readonly IReporter reporter;
    private readonly RunOptions options;
    private readonly Dictionary<string, TaskCompletionSource> tasks;
    private readonly Dictionary<string, int> unfinishedOfTask;
    private readonly ConcurrentDictionary<string, JournalRecord> records = new(StringComparer.Ordinal);
    private readonly List<Problem> failures = [];
    private readonly int[] counts = new int[Enum.GetValues<StepOutcome>().Length];

    /// <summary>Prepares a run.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="plan">The plan of exactly these steps.</param>
    /// <param name="runner">Runs single steps.</param>
    /// <param name="reporter">Is told what happens.</param>
    /// <param name="options">Parallelism and behaviour on failure.</param>
    public PipelineRun(StepGraph graph, Plan plan, StepRunner runner, IReporter reporter, RunOptions options)
    {
        this.graph = graph;
        this.plan = plan;
        this.runner = runner;
        this.reporter = reporter;
        this.options = options;
        unfinishedOfTask = graph.Steps.GroupBy(step => step.Task, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        tasks = unfinishedOfTask.Keys.ToDictionary(
            task => task, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), StringComparer.Ordinal);
    }

    /// <summary>Called, one step at a time, when a step has its outputs; receives all records so far. A file system fault it throws fails the step.</summary>
    public event Action<Step, StepOutcome, IReadOnlyDictionary<string, JournalRecord>>? Completed;

    /// <summary>Records of the steps that are done, by step name.</summary>
    public IReadOnlyDictionary<string, JournalRecord> Records => records;

    /// <summary>Ends when all steps of a Cake task have ended; fails when one of them failed or did not run.</summary>
    /// <param name="task">A task's name; one without steps is done at once.</param>
    public Task Completion(string task) => tasks.TryGetValue(task, out var completion) ? completion.Task : Task.CompletedTask;

    /// <summary>Runs everything that has to run.</summary>
    public async Task<RunSummary> RunAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var unmet = graph.Steps.ToDictionary(step => step.Name, step => step.Inputs.Count, StringComparer.Ordinal);
        var readers = graph.Steps.SelectMany(step => step.Inputs, (step, input) => (step, input))
            .ToLookup(edge => edge.input, edge => edge.step, StringComparer.Ordinal);
        var queue = new ReadyQueue(plan);
        var free = options.Limit;
        var running = new Dictionary<Task<StepResult>, Step>();

        void Settle(Step step, StepResult result)
        {
            Finish(step, result);
            if (!records.ContainsKey(step.Name))
            {
                return;
            }

            foreach (var reader in readers[step.Name].Where(reader => --unmet[reader.Name] == 0))
            {
                queue.Add(reader);
            }
        }

        foreach (var planned in plan.Steps.Where(planned => planned.State == StepState.UpToDate))
        {
            Settle(planned.Step, new StepResult(StepOutcome.UpToDate, planned.Record, 0, null));
        }

        foreach (var step in graph.Steps.Where(step => step.Inputs.Count == 0 && !records.ContainsKey(step.Name)))
        {
            queue.Add(step);
        }

        while (true)
        {
            while (!MustStop(cancellation) && queue.TryTake(running.Count == 0 ? Resources.Everything : free, out var step))
            {
                if (!records.ContainsKey(step.Name))
                {
                    free = free.Less(step.Needs.AtMost(options.Limit));
                    var inputs = step.Inputs.ToDictionary(input => input, input => records[input], StringComparer.Ordinal);
                    running.Add(Task.Run(() => runner.RunAsync(step, inputs, stop.Token), CancellationToken.None), step);
                }
            }

            if (running.Count == 0)
            {
                break;
            }

            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var ended);
            free = free.Plus(ended!.Needs.AtMost(options.Limit));
            Settle(ended, await done);
            if (failures.Count > 0 && !options.KeepGoing)
            {
                await stop.CancelAsync();
            }
        }

        return Close(cancellation.IsCancellationRequested, watch.Elapsed);
    }

    private bool MustStop(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested || (failures.Count > 0 && !options.KeepGoing);

    private void Finish(Step step, StepResult ended)
    {
        var result = Announce(step, ended);
        counts[(int)result.Outcome]++;
        if (result.Fault is { } fault)
        {
            failures.Add(fault with { Next = $"{fault.Next} Repeat it with {options.Repro(step.Task)}".TrimStart() });
            tasks[step.Task].TrySetException(new PipelineException(failures[^1]));
        }

        reporter.Finished(step, result.Outcome, result.Seconds);
        if (result.Record is not null && --unfinishedOfTask[step.Task] == 0)
        {
            tasks[step.Task].TrySetResult();
        }
    }

    private StepResult Announce(Step step, StepResult result)
    {
        if (result.Record is null)
        {
            return result;
        }

        records[step.Name] = result.Record;
        try
        {
            Completed?.Invoke(step, result.Outcome, records);
            return result;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or PipelineException)
        {
            records.TryRemove(step.Name, out _);
            var problem = (fault as PipelineException)?.Problems[0]
                ?? new Problem(ErrorCode.DiskFault, step.Name, "its files cannot be put in place", fault.Message);
            return new StepResult(StepOutcome.Failed, null, result.Seconds, problem);
        }
    }

    private RunSummary Close(bool cancelled, TimeSpan elapsed)
    {
        var notRun = graph.Steps.Count - counts[(int)StepOutcome.Computed] - counts[(int)StepOutcome.UpToDate] - counts[(int)StepOutcome.Failed];
        foreach (var completion in tasks.Values.Where(completion => !completion.Task.IsCompleted))
        {
            if (cancelled)
            {
                completion.TrySetCanceled();
            }
            else
            {
                completion.TrySetException(new PipelineException(failures.ToList()));
            }
        }

        return new RunSummary(
            counts[(int)StepOutcome.Computed], counts[(int)StepOutcome.UpToDate], notRun, failures.ToList(), cancelled, elapsed);
    }
}
