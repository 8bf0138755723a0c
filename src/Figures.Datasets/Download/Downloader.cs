using System.Security.Cryptography;

namespace Figures.Datasets;

/// <summary>
/// Fetches one file: mirror after mirror, each several times with growing pauses, going on where an earlier attempt stopped. A file gets
/// its name only after its size and SHA-256 are those of the lock; until then it is called <c>*.part</c>.
/// </summary>
public sealed class Downloader : IDisposable
{
    private const int BlockLength = 1 << 17;
    private readonly DownloadPolicy policy;
    private readonly Func<TimeSpan, CancellationToken, Task> pause;
    private readonly TimeProvider clock;
    private readonly MirrorClient mirrors;

    /// <summary>A downloader that waits by the clock.</summary>
    /// <param name="policy">What it may do and how patient it is.</param>
    public Downloader(DownloadPolicy policy)
        : this(policy, static (time, cancellation) => Task.Delay(time, cancellation))
    {
    }

    internal Downloader(DownloadPolicy policy, Func<TimeSpan, CancellationToken, Task> pause, TimeProvider? clock = null)
    {
        this.policy = policy;
        this.pause = pause;
        this.clock = clock ?? TimeProvider.System;
        mirrors = new MirrorClient(policy);
    }

    /// <summary>Fetches a pinned file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where it goes; its folder is made.</param>
    /// <param name="progress">Is told how far it is, or null.</param>
    /// <param name="cancellation">Stops the download; what arrived is kept for the next time.</param>
    /// <exception cref="DownloadException">No mirror has it; every attempt is named.</exception>
    /// <exception cref="ArgumentException">The file has no digest.</exception>
    public async Task FetchAsync(DatasetFile file, string path, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        if (!file.IsPinned)
        {
            throw new ArgumentException($"{file.Name} has no digest to check it by.", nameof(file));
        }

        await FetchAnyAsync(file, path, progress, cancellation);
    }

    /// <summary>Fetches a file whether its digest is known or not, and says what it is.</summary>
    /// <remarks>Only pinning may call this for a file without digest: what arrives first is believed.</remarks>
    /// <inheritdoc cref="FetchAsync"/>
    /// <returns>Size and digest of the file that arrived; those of the lock when it has them.</returns>
    public async Task<(long Size, string Sha256)> FetchAnyAsync(
        DatasetFile file, string path, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var faults = new List<string>();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string partPath = path + ".part";
        await using (FileStream part = OpenPart(partPath, file))
        {
            foreach (Uri mirror in file.Mirrors)
            {
                if (await TryMirrorAsync(mirror, file, part, progress, faults, cancellation) is { } digest)
                {
                    long size = part.Length;
                    part.Flush(flushToDisk: true);
                    await part.DisposeAsync();
                    File.Move(partPath, path, overwrite: true);
                    return (size, digest);
                }
            }
        }

        throw new DownloadException(file.Name, faults);
    }

    /// <inheritdoc/>
    public void Dispose() => mirrors.Dispose();

    /// <summary>The SHA-256 of a stream, from its start.</summary>
    internal static async Task<string> DigestAsync(Stream stream, CancellationToken cancellation)
    {
        stream.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    /// <summary>Held open without sharing, so that two builds do not write into each other's part.</summary>
    private static FileStream OpenPart(string path, DatasetFile file)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new DownloadException(file.Name, [$"{path} is in use, perhaps by another build: {fault.Message}"]);
        }
    }

    /// <summary>The digest of the whole file, or null when this mirror cannot help.</summary>
    private async Task<string?> TryMirrorAsync(
        Uri mirror, DatasetFile file, FileStream part, IProgress<DownloadProgress>? progress, List<string> faults,
            CancellationToken cancellation)
    {
        for (int attempt = 1; attempt <= policy.Attempts; attempt++)
        {
            try
            {
                bool resumed = part.Length > 0;
                if (file.Size is not { } size || part.Length != size)
                {
                    await ReceiveAsync(mirror, file, part, progress, cancellation);
                }

                return await CheckAsync(file, part, resumed, cancellation);
            }
            catch (MirrorFault fault)
            {
                faults.Add($"{mirror} (attempt {attempt}): {fault.Message}");
                if (fault.SpoilsPart)
                {
                    part.SetLength(0);
                }

                if (!fault.IsPassing)
                {
                    return null;
                }

                if (attempt < policy.Attempts)
                {
                    await pause(policy.PauseAfter(attempt, fault.Pause), cancellation);
                }
            }
        }

        return null;
    }

    private async Task ReceiveAsync(
        Uri mirror, DatasetFile file, FileStream part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var stall = new CancellationTokenSource(policy.Stall, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stall.Token);
        try
        {
            using MirrorBody body = await mirrors.OpenAsync(mirror, part.Length, stop.Token);
            if (file.Size is { } size && body.Total is { } total && total != size)
            {
                throw new MirrorFault($"it offers {total} bytes, the lock says {size}");
            }

            part.SetLength(body.Start);
            part.Position = body.Start;
            await CopyAsync(body, file, part, progress, () => stall.CancelAfter(policy.Stall), stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MirrorFault($"it was silent for {policy.Stall.TotalSeconds} s after {part.Length} bytes") { IsPassing = true };
        }
        catch (Exception fault) when (
            fault is HttpIOException or HttpRequestException or IOException { InnerException: System.Net.Sockets.SocketException })
        {
            throw new MirrorFault($"the connection broke after {part.Length} bytes", fault) { IsPassing = true };
        }
    }

    private async Task CopyAsync(
        MirrorBody body, DatasetFile file, FileStream part, IProgress<DownloadProgress>? progress, Action heard, CancellationToken stop)
    {
        long limit = file.Size ?? policy.LargestUnknown;
        var block = new byte[BlockLength];
        int count;
        while ((count = await body.Bytes.ReadAsync(block, stop)) > 0)
        {
            heard();
            if (part.Position + count > limit)
            {
                throw new MirrorFault($"it sends more than {limit} bytes") { SpoilsPart = true };
            }

            await part.WriteAsync(block.AsMemory(0, count), stop);
            progress?.Report(new DownloadProgress(file.Name, part.Position, file.Size ?? body.Total));
        }

        if ((file.Size ?? body.Total) is { } size && part.Length < size)
        {
            throw new MirrorFault($"it ends after {part.Length} of {size} bytes") { IsPassing = true };
        }
    }

    /// <summary>A part begun earlier, perhaps at another mirror, gets a second chance from its first byte.</summary>
    private static async Task<string> CheckAsync(DatasetFile file, FileStream part, bool resumed, CancellationToken cancellation)
    {
        string digest = await DigestAsync(part, cancellation);
        return file.Sha256 is null || digest == file.Sha256
            ? digest
            : throw new MirrorFault($"its SHA-256 is {digest}, the lock says {file.Sha256}") { IsPassing = resumed, SpoilsPart = true };
    }
}
