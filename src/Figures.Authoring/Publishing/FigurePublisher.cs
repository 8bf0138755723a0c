using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>Puts finished pictures where people look for them: <c>artifacts/figures/&lt;profile&gt;/&lt;Paper&gt;/&lt;Figure&gt;.{png,svg,json}</c>.</summary>
/// <remarks>The files are copies of store entries; a file that already has the right content is left alone, whatever its date.</remarks>
internal sealed class FigurePublisher(RunRequest request, IDisk disk, ContentStore store, IReporter reporter, StepGraph graph)
{
    /// <summary>Called when a step has its outputs.</summary>
    public void Completed(Step step, StepOutcome outcome, IReadOnlyDictionary<string, JournalRecord> records)
    {
        if (step.Kind != StepKind.Draw)
        {
            return;
        }

        var record = records[step.Name];
        var name = step.Task[(step.Task.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var path = $"figures/{request.PictureFolder}/{TaskNames.PaperOf(step.Task)}/{name}";
        foreach (var file in record.Outputs.Where(output => !output.IsTable))
        {
            Write($"{path}.{file.Name}", store.Bytes(file));
        }

        var claims = Claim.FromTable(store.Table(record.Outputs.First(output => output.Name == FigurePicture.ClaimsTable)));
        var text = store.Table(record.Outputs.First(output => output.Name == FigurePicture.TextTable));
        Write($"{path}.json", Provenance.Json(step, text, claims, request, graph, records));
        var count = claims.Count == 0 ? "no claims" : $"{claims.Count(claim => claim.Holds)} of {claims.Count} claims hold";
        reporter.Line($"{step.Task}  {disk.FullPath(path)}.png  {count}");
        foreach (var claim in claims.Where(claim => outcome == StepOutcome.Computed || !claim.Holds))
        {
            reporter.Line($"  {claim}");
        }
    }

    private void Write(string path, byte[] bytes)
    {
        if (disk.Read(path) is not { } present || !present.AsSpan().SequenceEqual(bytes))
        {
            disk.Publish(path, bytes);
        }
    }
}
