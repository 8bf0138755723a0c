using System.Diagnostics;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Runs one step: look up, read inputs, compute, publish, note in the journal.</summary>
/// <param name="planner">Decides whether the step has to run.</param>
/// <param name="store">Holds tables and files.</param>
/// <param name="journal">Notes what is done.</param>
/// <param name="disk">Gives the lock that keeps two builds from computing one key twice.</param>
/// <param name="reporter">Is told what happens.</param>
public sealed class StepRunner(Planner planner, ContentStore store, Journal journal, IDisk disk, IReporter reporter)
{
    private const int LockDigits = 3;

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

            using var alone = await LockAsync(planned.Key!, cancellation);
            journal.Refresh();
            if (planned.Reason != PlannedStep.Forced && planner.Lookup(step, planned.Key!, warnings) is { } computedElsewhere)
            {
                return new StepResult(StepOutcome.UpToDate, computedElsewhere, 0, null);
            }

            return Compute(step, planned.Key!, inputs, cancellation);
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
        reporter.Started(step);
        var watch = Stopwatch.StartNew();
        var tables = inputs.ToDictionary(input => input.Key, input => Read(input.Value), StringComparer.Ordinal);
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
    /// searches ever longer for a free place. Two keys that share one wait for each other, which is rare and does no harm.
    /// </summary>
    private async Task<IDisposable> LockAsync(StepKey key, CancellationToken cancellation)
    {
        while (true)
        {
            if (disk.TryLock($"store/locks/{key.Hex[..LockDigits]}") is { } held)
            {
                return held;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }
}
