using System.Collections.Concurrent;
using System.Diagnostics;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Carries a plan out: steps in parallel, inputs first, each result published before a reader of it starts.</summary>
/// <remarks>A run may be killed at any instant: what is in the journal is complete, and nothing else counts.</remarks>
public sealed class PipelineRun
{
    /// <summary>How often the outputs of one step may turn out damaged or gone in one run.</summary>
    private const int MostAttempts = 5;

    private readonly StepGraph graph;
    private readonly Plan plan;
    private readonly StepRunner runner;
    private readonly IReporter reporter;
    private readonly RunOptions options;
    private readonly Dictionary<string, TaskCompletionSource> tasks;
    private readonly Dictionary<string, int> unfinishedOfTask;
    private readonly ConcurrentDictionary<string, JournalRecord> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JournalRecord Record, StepOutcome Outcome)> made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);
    private readonly List<Problem> failures = [];
    private readonly int[] counts = new int[Enum.GetValues<StepOutcome>().Length];
    private Frontier? frontier;

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
        var free = options.Limit;
        var running = new Dictionary<Task<StepResult>, Step>();
        frontier = new Frontier(graph, plan);
        foreach (var planned in plan.Steps.Where(planned => planned.State == StepState.UpToDate))
        {
            Settle(planned.Step, new StepResult(StepOutcome.UpToDate, planned.Record, 0, null));
        }

        foreach (var step in graph.Steps.Where(step => step.Inputs.Count == 0))
        {
            frontier.Offer(step);
        }

        while (true)
        {
            while (!MustStop(cancellation) && frontier.TryTake(running.Count == 0 ? Resources.Everything : free, out var step))
            {
                free = free.Less(step.Needs.AtMost(options.Limit));
                var inputs = step.Inputs.ToDictionary(input => input, input => records[input], StringComparer.Ordinal);
                running.Add(Task.Run(() => runner.RunAsync(step, inputs, stop.Token), CancellationToken.None), step);
            }

            if (running.Count == 0)
            {
                break;
            }

            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var ended);
            frontier.Returned(ended!);
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

    /// <summary>Takes in how a step ended, and makes ready what waited for it, or what it has to wait for now.</summary>
    private void Settle(Step step, StepResult ended)
    {
        var again = false;
        if (ended is { DamagedInput: { } input, Fault: { } found })
        {
            again = MakeAgain(graph.ByName[input], found);
            ended = ended with { Outcome = StepOutcome.Failed };
        }

        if (again || Announce(step, ended) is not { } result)
        {
            frontier!.Offer(step);
            return;
        }

        Finish(step, result);
        if (result.Record is not { } record)
        {
            frontier!.GiveUp(step);
            return;
        }

        var isAnother = made.TryGetValue(step.Name, out var before) && !TablesOf(before.Record).SequenceEqual(TablesOf(record));
        made[step.Name] = (record, result.Outcome);
        frontier!.Done(step);
        foreach (var reader in isAnother ? frontier.ReadersOf(step) : [])
        {
            TakeBack(reader);
        }

        static IEnumerable<(string, ContentId)> TablesOf(JournalRecord record) => record.Tables.Select(table => (table.Name, table.Id));
    }

    /// <summary>Runs a step once more whose outputs turned out to be damaged or gone, with one warning.</summary>
    /// <returns>False when that has not helped before: then the disk is at fault.</returns>
    private bool MakeAgain(Step step, Problem found)
    {
        if (records.ContainsKey(step.Name))
        {
            if (!MayTryAgain(step, found))
            {
                return false;
            }

            TakeBack(step);
        }

        return true;
    }

    private bool MayTryAgain(Step step, Problem found)
    {
        attempts[step.Name] = attempts.GetValueOrDefault(step.Name) + 1;
        if (attempts[step.Name] > MostAttempts)
        {
            return false;
        }

        reporter.Warn(found with { What = $"an output of {step.Name} cannot be read from the store" });
        return true;
    }

    /// <summary>Takes a step out of those that are done.</summary>
    private void TakeBack(Step step)
    {
        if (records.TryRemove(step.Name, out _))
        {
            counts[(int)made[step.Name].Outcome]--;
            unfinishedOfTask[step.Task]++;
            frontier!.TakeBack(step);
        }
    }

    private void Finish(Step step, StepResult result)
    {
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

    /// <summary>Tells those who wait for a step's outputs; null when these turn out to be damaged and the step has to run again.</summary>
    private StepResult? Announce(Step step, StepResult result)
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
            if (fault is PipelineException { IsDamage: true, Problems: var problems } && MayTryAgain(step, problems[0]))
            {
                return null;
            }

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
