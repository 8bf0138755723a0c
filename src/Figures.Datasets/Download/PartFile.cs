using System.Net.Http.Headers;

namespace Figures.Datasets;

/// <summary>A file on its way: <c>*.part</c>, held open without sharing, so that two builds do not write into each other's.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private PartFile(FileStream bytes) => Bytes = bytes;

    /// <summary>What arrived.</summary>
    public FileStream Bytes { get; }

    /// <summary>Which version of the file that is by the word of the mirror that sent it; null when it did not say.</summary>
    public EntityTagHeaderValue? Version { get; private set; }

    /// <summary>Opens the part of a file; what an earlier run left is kept.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="file">The file, for messages.</param>
    /// <exception cref="DownloadException">Another build has it open, or it is no file.</exception>
    public static PartFile Open(string path, DatasetFile file)
    {
        FileStream part;
        try
        {
            part = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new DownloadException(file.Name, [$"{path} is in use, perhaps by another build: {fault.Message}"]);
        }

        if (part.CanSeek)
        {
            return new PartFile(part);
        }

        part.Dispose();
        throw new DownloadException(file.Name, [$"{path} is no regular file; remove it"]);
    }

    /// <summary>Forgets what arrived.</summary>
    public void Clear()
    {
        Bytes.SetLength(0);
        Version = null;
    }

    /// <summary>Puts the place where a body starts.</summary>
    public void GoOn(MirrorBody body)
    {
        Bytes.SetLength(body.Start);
        Bytes.Position = body.Start;
        Version = body.Version is { IsWeak: false } ? body.Version : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
