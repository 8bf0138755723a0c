using Build.CommandLine;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Datasets;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>
/// Fetches files that have no digest yet and writes size and SHA-256 of what arrived into <c>datasets.lock</c>. The only place where a
/// digest is believed instead of compared, so a person asks for it by name and reads the difference before committing it.
/// </summary>
/// <param name="options">The data set.</param>
[TaskName("PinDataset")]
[TaskDescription("Fetch a data set without digest and write its digest to datasets.lock: --dataset=cifar5m/cifar5m_part0.npz")]
public sealed class PinDataset(TargetOptions options) : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() =>
    {
        try
        {
            Pin(context.Session);
        }
        catch (DatasetLockException fault)
        {
            throw new PipelineException(new Problem(ErrorCode.MissingDataset, "PinDataset", fault.Message, Next: DatasetLockException.Next), fault);
        }
        catch (DownloadException fault)
        {
            throw new PipelineException(new Problem(
                ErrorCode.MissingDataset, "PinDataset", fault.Message, Next: $"Run the command again, or add a mirror to {DatasetLock.FileName}"), fault);
        }
    });

    private void Pin(FigureSession session)
    {
        var library = session.OpenLibrary();
        var catalogue = library.Catalogue;
        var name = options.Dataset ?? throw new PipelineException(new Problem(
            ErrorCode.MalformedValue, "PinDataset", "no data set is named",
            $"{DatasetLock.FileName} lists {string.Join(", ", catalogue.Datasets.Select(dataset => dataset.Name))}",
                "Add --dataset=NAME or --dataset=NAME/FILE"));
        foreach (var item in library.Find(name))
        {
            if (item.File.IsPinned)
            {
                session.Reporter.Line($"{item} is pinned already: {item.File.Sha256}");
                continue;
            }

            var pinned = library.PinAsync(item, session.ProgressOf(item), session.Cancellation).GetAwaiter().GetResult();
            catalogue = catalogue.With(item.Dataset.Name, pinned);
            var path = Path.Combine(session.Request.Root, DatasetLock.FileName);
            File.WriteAllText(path + ".new", catalogue.ToString());
            File.Move(path + ".new", path, overwrite: true);
            session.Reporter.Line($"{item}: {pinned.Size} bytes, SHA-256 {pinned.Sha256}.");
            session.Reporter.Line($"Written to {DatasetLock.FileName}; compare it with another source.");
        }
    }
}
