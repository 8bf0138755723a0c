using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>Puts finished pictures where people look for them: <c>artifacts/figures/&lt;profile&gt;/&lt;Paper&gt;/&lt;Figure&gt;.{png,svg,pdf,json}</c>.</summary>
/// <remarks>The files are copies of store entries; a file that already has the right content is left alone, whatever its date.</remarks>
internal sealed class FigurePublisher(RunRequest request, IDisk disk, ContentStore store, IReporter reporter, StepGraph graph)
{
    private readonly PublishedMemo memo = new(disk);
    private readonly Lock counting = new();
    private ClaimCount counted;
    private int figures;

    /// <summary>Figures seen by this run and what became of their claims; null when there were none.</summary>
    public string? Total => figures == 0 ? null : $"{(figures == 1 ? "1 figure" : $"{figures} figures")}: {counted}.";

    /// <summary>Called when a step has its outputs.</summary>
    public void Completed(Step step, StepOutcome outcome, IReadOnlyDictionary<string, JournalRecord> records)
    {
        if (step.Kind != StepKind.Draw)
        {
            return;
        }

        var record = records[step.Name];
        var path = PathOf(step);
        if (outcome == StepOutcome.UpToDate && memo.Claims(path, record.Key) is { } known)
        {
            Say(step, path, known);
            return;
        }

        foreach (var file in record.Outputs.Where(output => !output.IsTable))
        {
            Write($"{path}.{file.Name}", store.Bytes(file));
        }

        var claims = ClaimTable.Read(store.Table(record.Outputs.First(output => output.Name == FigurePicture.ClaimsTable)));
        var text = store.Table(record.Outputs.First(output => output.Name == FigurePicture.TextTable));
        Write($"{path}.json", Provenance.Json(step, text, claims, request, graph, records));
        var count = ClaimCount.Of(claims);
        memo.Note(path, record.Key, count);
        Say(step, path, count);
        foreach (var claim in claims.Where(claim => outcome == StepOutcome.Computed || claim.State == ClaimState.Misses))
        {
            reporter.Line($"  {claim}");
        }
    }

    /// <summary>Saves what makes the next start quicker.</summary>
    public void Close() => memo.Save();

    private string PathOf(Step step) =>
        $"figures/{request.PictureFolder}/{TaskNames.PaperOf(step.Task)}/{step.Task[(step.Task.IndexOf('.', StringComparison.Ordinal) + 1)..]}";

    private void Say(Step step, string path, ClaimCount claims)
    {
        lock (counting)
        {
            counted += claims;
            figures++;
        }

        reporter.Line($"{step.Task}  {disk.FullPath(path)}.png  {claims}");
    }

    private void Write(string path, byte[] bytes)
    {
        if (disk.ReadMemo(path) is not { } present || !present.AsSpan().SequenceEqual(bytes))
        {
            disk.Publish(path, bytes);
        }
    }
}
