using System.Security.Cryptography;
using Figures.Datasets;
using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>The files of all download tasks of a run: which there are, which are missing, and where a reader finds them.</summary>
/// <param name="open">Opens the library on first use, so that a run without downloads needs no lock file.</param>
/// <param name="reporter">Is told how far downloads are.</param>
/// <param name="folder">Where they lie, for messages.</param>
internal sealed class DataFiles(Func<DatasetLibrary> open, IReporter reporter, string folder = "artifacts/datasets")
{
    private readonly Lazy<DatasetLibrary> library = new(open);
    private readonly Dictionary<string, List<DatasetItem>> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Path, string Sha256)>> own = new(StringComparer.Ordinal);

    /// <summary>Notes the files of a task. What cannot be used at all is a problem: unknown names, missing digests, an unreadable
    /// folder.</summary>
    public IReadOnlyList<DataFile> Declare(string task, FileSource source, ICollection<Problem> problems)
    {
        try
        {
            return source.FolderPath is { } folder ? DeclareFolder(task, folder, source.Extensions, problems) : DeclareItems(task,
                source.Datasets, problems);
        }
        catch (DatasetLockException fault)
        {
            problems.Add(new Problem(ErrorCode.MissingDataset, task, "its files cannot be found", fault.Message, DatasetLockException.Next));
            return [];
        }
        catch (Exception fault) when (fault is DatasetFormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(ErrorCode.MissingDataset, task, "its files cannot be found", fault.Message));
            return [];
        }
    }

    /// <summary>One problem for each file of some tasks that is not on this machine.</summary>
    public IEnumerable<Problem> Missing(IEnumerable<string> tasks) =>
        from task in tasks
        from item in items.GetValueOrDefault(task, [])
        where !library.Value.Has(item)
        select new Problem(
            ErrorCode.MissingDataset, task, $"{item} ({Size(item.File.Size)}) is not on this machine", "--offline forbids to fetch it",
            $"Run once without --offline, or put the file at {folder}/{item}");

    /// <summary>The paths of a task's files, in the order declared. Missing ones are fetched; every digest has been compared.</summary>
    /// <exception cref="PipelineException">A file cannot be had, or is not what it was when the run was planned.</exception>
    public IReadOnlyList<string> Open(string task, CancellationToken cancellation)
    {
        try
        {
            return own.TryGetValue(task, out var files)
                ? files.Select(file => Unchanged(task, file.Path, file.Sha256)).ToList()
                : items.GetValueOrDefault(task, [])
                    .Select(item => library.Value.ProvideAsync(item, new Progress(item, reporter),
                        cancellation).GetAwaiter().GetResult()).ToList();
        }
        catch (DownloadException fault)
        {
            throw new PipelineException(new Problem(ErrorCode.MissingDataset, task, fault.Message), fault);
        }
    }

    /// <summary>A number of bytes as a person reads it.</summary>
    internal static string Size(long? bytes) => bytes is { } known ? $"{known / 1e6:0.0} MB" : "size unknown";

    private static string Unchanged(string task, string path, string digest) => Digest(path) == digest ? path
        : throw new PipelineException(new Problem(ErrorCode.MissingDataset, task, $"{path} has changed since the run was planned",
            Next: "Run the command again"));

    private static string Digest(string path)
    {
        using var file = RegularFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private List<DataFile> DeclareItems(string task, IReadOnlyList<string> names, ICollection<Problem> problems)
    {
        var found = names.SelectMany(name => library.Value.Find(name)).ToList();
        foreach (var item in found.Where(item => !item.File.IsPinned))
        {
            problems.Add(new Problem(
                ErrorCode.MissingDataset, task, $"{item} has no digest in {DatasetLock.FileName}", item.File.Source,
                $"Fetch and pin it with ./build.sh --target=PinDataset --dataset={item}"));
        }

        items[task] = found;
        return [.. found.Select(item => new DataFile($"{item}", item.File.Size ?? -1, item.File.Sha256 ?? ""))];
    }

    private List<DataFile> DeclareFolder(string task, string folder, IReadOnlyList<string> extensions, ICollection<Problem> problems)
    {
        var paths = Directory.GetFiles(folder).Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        if (paths.Count == 0)
        {
            var kinds = string.Join(", ", extensions);
            problems.Add(new Problem(ErrorCode.MissingDataset, task, $"{folder} has no files of the kinds {kinds}"));
        }

        own[task] = [.. paths.Select(path => (path, Digest(path)))];
        return [.. own[task].Select(file => new DataFile(Path.GetFileName(file.Path), new FileInfo(file.Path).Length, file.Sha256))];
    }

    /// <summary>Says every tenth of a download.</summary>
    internal sealed class Progress(DatasetItem item, IReporter reporter) : IProgress<DownloadProgress>
    {
        private long told = -1;

        public void Report(DownloadProgress value)
        {
            var tenth = value.Size is > 0 and { } size ? 10 * value.Received / size : value.Received / 100_000_000;
            if (tenth != told)
            {
                told = tenth;
                reporter.Line($"{item}: {Size(value.Received)} of {Size(value.Size)}");
            }
        }
    }
}
