using System.Security.Cryptography;

using Polly;
using Polly.Retry;

namespace Figures.Datasets;

/// <summary>
/// Fetches one file: mirror after mirror, each several times with growing pauses, going on where an earlier attempt stopped. A file gets
/// its name only after its size and SHA-256 are those of the lock; until then it is called <c>*.part</c>.
/// </summary>
/// <remarks>
/// Without a digest nothing would tell that two halves do not belong together. Such a file starts anew at each mirror, and goes on at the
/// same one only while that states the same version (a strong <c>ETag</c>) of it.
/// </remarks>
public sealed class Downloader : IDisposable
{
    private readonly MirrorReader mirrors;
    private readonly ResiliencePipeline retry;

    /// <summary>A downloader that waits by the clock.</summary>
    /// <param name="policy">What it may do and how patient it is.</param>
    public Downloader(DownloadPolicy policy)
        : this(policy, TimeProvider.System)
    {
    }

    internal Downloader(DownloadPolicy policy, TimeProvider clock)
    {
        mirrors = new MirrorReader(policy, clock);
        retry = Retry(policy, clock);
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
        await using (var part = PartFile.Open(partPath, file))
        {
            foreach (Uri mirror in file.Mirrors)
            {
                if (!file.IsPinned)
                {
                    part.Clear();
                }

                if (await TryMirrorAsync(mirror, file, part, progress, faults, cancellation) is { } digest)
                {
                    long size = part.Bytes.Length;
                    part.Bytes.Flush(flushToDisk: true);
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

    /// <summary>Pauses double; a server that asks for a pause gets it, within the bounds of the policy.</summary>
    private static ResiliencePipeline Retry(DownloadPolicy policy, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        return policy.Attempts < 2 ? builder.Build() : builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<MirrorFault>(fault => fault.IsPassing),
            MaxRetryAttempts = policy.Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = policy.FirstPause,
            MaxDelay = policy.LongestPause,
            DelayGenerator = state => ValueTask.FromResult<TimeSpan?>(state.Outcome.Exception is MirrorFault { Pause: { } asked }
                ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, Math.Min(policy.FirstPause.Ticks, policy.LongestPause.Ticks), policy.LongestPause.Ticks))
                : null),
        }).Build();
    }

    /// <summary>The digest of the whole file, or null when this mirror cannot help.</summary>
    private async Task<string?> TryMirrorAsync(
        Uri mirror, DatasetFile file, PartFile part, IProgress<DownloadProgress>? progress, List<string> faults,
        CancellationToken cancellation)
    {
        int attempt = 0;
        try
        {
            return await retry.ExecuteAsync(
                async stop =>
                {
                    attempt++;
                    try
                    {
                        return await AttemptAsync(mirror, file, part, progress, stop);
                    }
                    catch (MirrorFault fault)
                    {
                        faults.Add($"{ShownAddress.Of(mirror)} (attempt {attempt}): {fault.Message}");
                        throw;
                    }
                },
                cancellation);
        }
        catch (MirrorFault)
        {
            return null;
        }
    }

    private async Task<string> AttemptAsync(
        Uri mirror, DatasetFile file, PartFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        if (!file.IsPinned && part.Version is null)
        {
            part.Clear();
        }

        try
        {
            bool resumed = part.Bytes.Length > 0;
            if (file.Size is not { } size || part.Bytes.Length != size)
            {
                await mirrors.ReceiveAsync(mirror, file, part, progress, cancellation);
            }

            return await CheckAsync(file, part, resumed, cancellation);
        }
        catch (MirrorFault fault) when (fault.SpoilsPart)
        {
            part.Clear();
            throw;
        }
    }

    /// <summary>A part begun earlier, perhaps at another mirror, gets a second chance from its first byte.</summary>
    private static async Task<string> CheckAsync(DatasetFile file, PartFile part, bool resumed, CancellationToken cancellation)
    {
        string digest = await DigestAsync(part.Bytes, cancellation);
        return file.Sha256 is null || digest == file.Sha256
            ? digest
            : throw new MirrorFault($"its SHA-256 is {digest}, the lock says {file.Sha256}") { IsPassing = resumed, SpoilsPart = true };
    }
}
