using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>The part of a session that looks after what is kept: store, journal, memos, published pictures.</summary>
public sealed partial class FigureSession
{
    /// <summary>Looks through the store of this session.</summary>
    public StoreCleaner OpenCleaner() => new(disk, new Journal(disk));

    /// <summary>Compares every file of the store and every published picture with its digest, and says what is wrong. Changes nothing.</summary>
    /// <exception cref="PipelineException">Holds one problem for each file that is not what was written.</exception>
    public void Verify()
    {
        var stored = new StoreVerifier(disk, new Journal(disk));
        var pictures = new PictureVerifier(Path.Combine(request.Root, "artifacts"), Clone ?? disk);
        var faults = stored.Faults().Concat(pictures.Faults()).ToList();
        reporter.Line(
            $"{stored.Checked} stored files and {pictures.Checked} pictures checked, {faults.Count} damaged; {stored.LeftOver} files of the store belong to no record.");
        if (faults.Count > 0)
        {
            throw new PipelineException(faults);
        }
    }

    /// <summary>The recipe of a picture or table file by the key it carries.</summary>
    /// <param name="file">A PNG, SVG or Parquet file made by this pipeline.</param>
    /// <exception cref="PipelineException">The file carries no key, or the journal does not know it.</exception>
    public IReadOnlyList<string> Recipe(string file) => new Identification(new Journal(disk)).Recipe(file);

    /// <summary>
    /// Saves what makes the next start quicker; failing to is no failure of the run. Where nothing can be written, a run that had nothing to
    /// compute says nothing of it.
    /// </summary>
    private void Close()
    {
        try
        {
            store!.SaveMemo();
            publisher!.Close();
            fingerprints!.Save();
            journal!.Compact(output => store.Holds(output, out _));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (Plan is { IsUpToDate: false } || !IsReadOnly(fault))
            {
                reporter.Warn(new Problem(
                    ErrorCode.DiskFault, "store", "the memo of checked files cannot be saved", fault.Message, "The next start takes longer"));
            }
        }
    }

    /// <summary>EROFS on Linux and macOS, or permissions.</summary>
    private static bool IsReadOnly(Exception fault) => fault is UnauthorizedAccessException || fault.HResult == 30;

    /// <summary>Says once that nothing is known of what is in the store.</summary>
    private void TellLoss()
    {
        if (!toldLoss && journal!.Loss is { } loss
            && disk.List("store").Count(name => name.EndsWith(".parquet", StringComparison.Ordinal)) is > 0 and var tables)
        {
            toldLoss = true;
            reporter.Warn(new Problem(
                ErrorCode.DiskFault, disk.FullPath(Journal.FilePath), loss,
                Next: $"It is started anew; {tables} stored tables will be computed again when needed"));
        }
    }

    /// <summary>Computes what is missing from the store though a run has ended: an entry was found damaged afterwards.</summary>
    private void MakeAgain()
    {
        running!.GetAwaiter().GetResult();
        var known = new Planner(journal!, store!);
        run = NewRun(known.Plan(graph!), known);
        run.Completed += (step, outcome, records) =>
        {
            if (outcome == StepOutcome.Computed)
            {
                publisher!.Completed(step, outcome, records);
            }
        };
        var summary = run.RunAsync(cancellation).GetAwaiter().GetResult();
        madeAgain += summary.Computed;
        cancellation.ThrowIfCancellationRequested();
        if (summary.Failures.Count > 0)
        {
            throw new PipelineException(summary.Failures);
        }
    }
}
