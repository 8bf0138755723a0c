using System.Diagnostics;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Runs one step: look up, read inputs, compute, publish, note in the journal.</summary>
/// <param name="planner">Decides whether the step has to run.</param>
/// <param name="store">Holds tables and files.</param>
/// <param name="journal">Notes what is done.</param>
/// <param name="disk">Gives the lock that keeps two builds from computing one key twice.</param>
/// <param name="reporter">Is told what happens.</param>
/// <param name="clock">Tells how long a step has waited for another build; the system's when null.</param>
public sealed class StepRunner(
    Planner planner, ContentStore store, Journal journal, IDisk disk, IReporter reporter, TimeProvider? clock = null)
{
    private const int LockDigits = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Runs a step whose inputs are done. Never throws: what goes wrong is in the result.</summary>
    public async Task<StepResult> RunAsync(Step step, IReadOnlyDictionary<string, JournalRecord> inputs, CancellationToken cancellation)
    {
        try
        {
            var warnings = new List<Problem>();
            var planned = planner.Resolve(step, inputs, warnings);
            warnings.ForEach(reporter.Warn);
            if (planned.Record is { } known)
            {
                return new StepResult(StepOutcome.UpToDate, known, 0, null);
            }

            using var alone = await LockAsync(step, planned.Key!, cancellation);
            journal.Refresh();
            warnings.Clear();
            var computedElsewhere = planned.Reason == PlannedStep.Forced ? null : planner.Lookup(step, planned.Key!, warnings);
            warnings.ForEach(reporter.Warn);
            return computedElsewhere is null
                ? Compute(step, planned.Key!, inputs, cancellation)
                : new StepResult(StepOutcome.UpToDate, computedElsewhere, 0, null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new StepResult(StepOutcome.NotRun, null, 0, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new StepResult(StepOutcome.Failed, null, 0, new Problem(
                ErrorCode.DiskFault, step.Name, "a file of the store cannot be read or written", fault.Message));
        }
        catch (PipelineException fault)
        {
            return new StepResult(StepOutcome.Failed, null, 0, fault.Problems[0]);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new StepResult(StepOutcome.Failed, null, 0, Failure(step, fault));
        }
    }

    private static Problem Failure(Step step, Exception fault)
    {
        var place = new StackTrace(fault, fNeedFileInfo: false).GetFrame(0)?.GetMethod();
        var method = place is null ? "" : $" in {place.DeclaringType?.Name}.{place.Name}";
        return new Problem(ErrorCode.StepFailed, step.Name, $"{fault.GetType().Name}{method}: {fault.Message}");
    }

    private StepResult Compute(Step step, StepKey key, IReadOnlyDictionary<string, JournalRecord> inputs, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var tables = new Dictionary<string, TableSet>(StringComparer.Ordinal);
        foreach (var (input, made) in inputs)
        {
            try
            {
                tables.Add(input, Read(made));
            }
            catch (PipelineException damage) when (damage.IsDamage)
            {
                return new StepResult(StepOutcome.NotRun, null, 0, damage.Problems[0]) { DamagedInput = input };
            }
        }

        reporter.Started(step);
        var checkpoint = new Checkpoint(disk, key.Hex);
        var output = step.Run(new StepInputs(key.Hex, tables, cancellation) { Checkpoint = checkpoint });
        cancellation.ThrowIfCancellationRequested();
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["key"] = key.Hex, ["step"] = step.Name };
        var stored = output.Tables.Select(table => store.Put(table.Key, table.Value, metadata))
            .Concat(output.Files.Select(store.Put)).ToList();
        var parts = key.Parts.ToDictionary(part => part.Label, part => part.Value, StringComparer.Ordinal);
        var record = new JournalRecord(key.Hex, step.Name, stored, parts, watch.Elapsed.TotalSeconds);
        journal.Append(record, step.Code);
        checkpoint.Clear();
        return new StepResult(StepOutcome.Computed, record, record.Seconds, null);
    }

    private TableSet Read(JournalRecord record) => TableSet.Of(
        [.. record.Outputs.Where(output => output.IsTable).Select(output => (output.Name, store.Table(output)))]);

    /// <summary>
    /// Keeps two builds from computing one key twice. Locks are 4096 files that stay: where files are made and deleted all the time, ext4
    /// searches ever longer for a free place. Two keys that share one wait for each other, which is rare and does no harm. Each names its
    /// holder, for those who wait.
    /// </summary>
    private async Task<IDisposable> LockAsync(Step step, StepKey key, CancellationToken cancellation)
    {
        var path = $"store/locks/{key.Hex[..LockDigits]}";
        if (disk.TryLock(path, step.Name) is { } free)
        {
            return free;
        }

        var notice = new WaitNotice(clock);
        while (true)
        {
            await Task.Delay(Poll, clock, cancellation);
            if (disk.TryLock(path, step.Name) is { } held)
            {
                return held;
            }

            if (notice.IsDue(out var soFar))
            {
                reporter.Waiting(step.Name, disk.HolderOf(path), soFar);
            }
        }
    }
}
