using System.Collections.Concurrent;

namespace Figures.Datasets;

/// <summary>One file of one data set.</summary>
/// <param name="Dataset">The data set.</param>
/// <param name="File">The file.</param>
public readonly record struct DatasetItem(Dataset Dataset, DatasetFile File)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Dataset.Name}/{File.Name}";
}

/// <summary>
/// The data sets on this machine: <c>artifacts/datasets/&lt;data set&gt;/&lt;file&gt;</c>. Whoever asks for a file gets one whose digest
/// was compared with the lock by this process.
/// </summary>
/// <param name="catalogue">The data sets that may be had.</param>
/// <param name="folder">Where their files are.</param>
/// <param name="downloader">Fetches what is missing; null under <c>--offline</c>.</param>
public sealed class DatasetLibrary(DatasetLock catalogue, string folder, Downloader? downloader)
{
    private readonly ConcurrentDictionary<string, DateTime> checkedFiles = new(StringComparer.Ordinal);

    /// <summary>The data sets that may be had.</summary>
    public DatasetLock Catalogue => catalogue;

    /// <summary>Whether nothing may be fetched.</summary>
    public bool IsOffline => downloader is null;

    /// <summary>Items named as <c>mnist</c> (all files) or <c>cifar5m/cifar5m_part0.npz</c>.</summary>
    /// <param name="name">The data set, or data set and file.</param>
    /// <exception cref="DatasetLockException">The lock lists no such data set or file.</exception>
    public IReadOnlyList<DatasetItem> Find(string name)
    {
        string[] parts = name.Split('/', 2);
        Dataset dataset = catalogue[parts[0]];
        return parts.Length == 1
            ? [.. dataset.Files.Select(file => new DatasetItem(dataset, file))]
            : [new DatasetItem(dataset, dataset.File(parts[1]))];
    }

    /// <summary>Where a file is or will be.</summary>
    /// <param name="item">The file.</param>
    public string PathOf(DatasetItem item) => Path.Combine(folder, item.Dataset.Name, item.File.Name);

    /// <summary>Whether a file of the right size is there. Its digest is compared when it is used.</summary>
    /// <param name="item">The file.</param>
    public bool Has(DatasetItem item)
    {
        var file = new FileInfo(PathOf(item));
        return file.Exists && (item.File.Size is not { } size || file.Length == size);
    }

    /// <summary>The path of a file whose digest is that of the lock; fetched if it is missing or damaged.</summary>
    /// <param name="item">The file.</param>
    /// <param name="progress">Is told how far a download is, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DownloadException">It cannot be had: no mirror has it, it is not pinned, or this library is offline.</exception>
    public async Task<string> ProvideAsync(DatasetItem item, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        string path = PathOf(item);
        if (!item.File.IsPinned)
        {
            throw new DownloadException(
                $"{item}", [$"its digest is not pinned; ./build.sh --target=PinDataset --dataset={item} fetches and pins it"]);
        }

        if (Has(item) && await IsSoundAsync(item, path, cancellation))
        {
            return path;
        }

        await (downloader ?? throw new DownloadException($"{item}", ["it is not on this machine, and --offline forbids to fetch it"]))
            .FetchAsync(item.File, path, progress, cancellation);
        checkedFiles[path] = File.GetLastWriteTimeUtc(path);
        return path;
    }

    /// <summary>Fetches a file without digest and states what arrived, for the lock.</summary>
    /// <inheritdoc cref="ProvideAsync"/>
    /// <returns>The entry of the lock, with size and digest.</returns>
    public async Task<DatasetFile> PinAsync(DatasetItem item, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        if (downloader is null)
        {
            throw new DownloadException($"{item}", ["pinning has to fetch it, and --offline forbids that"]);
        }

        (long size, string digest) = await downloader.FetchAnyAsync(item.File, PathOf(item), progress, cancellation);
        return item.File with { Size = size, Sha256 = digest, Source = item.File.IsPinned ? item.File.Source
            : "PinDataset: what the mirror sent first" };
    }

    /// <summary>Compares the digest once for each state of a file that this process sees.</summary>
    private async Task<bool> IsSoundAsync(DatasetItem item, string path, CancellationToken cancellation)
    {
        DateTime written = File.GetLastWriteTimeUtc(path);
        if (checkedFiles.TryGetValue(path, out DateTime known) && known == written)
        {
            return true;
        }

        try
        {
            await using FileStream file = RegularFile.Open(path);
            if (await Downloader.DigestAsync(file, cancellation) != item.File.Sha256)
            {
                return false;
            }
        }
        catch (DatasetFormatException)
        {
            return false; // a pipe or the like: what is fetched takes its place
        }

        checkedFiles[path] = written;
        return true;
    }
}
