using System.Net.Http.Headers;

using Polly;
using Polly.Timeout;

namespace Figures.Datasets;

/// <summary>Receives bytes of a mirror into a part file, once: a silence, a rate below the least, or a broken connection ends it.</summary>
/// <param name="policy">Which silence and which rate.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class MirrorReader(DownloadPolicy policy, TimeProvider clock) : IDisposable
{
    private const int BlockLength = 1 << 17;
    private readonly MirrorClient mirrors = new(policy);

    private readonly ResiliencePipeline patience = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddTimeout(policy.Stall).Build();

    /// <summary>Goes on behind the bytes that the part file has.</summary>
    /// <param name="mirror">The mirror.</param>
    /// <param name="file">The file.</param>
    /// <param name="part">What is there of it; grows.</param>
    /// <param name="progress">Is told how far it is, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="MirrorFault">The mirror cannot help, or did not to the end.</exception>
    public async Task ReceiveAsync(
        Uri mirror, DatasetFile file, PartFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            EntityTagHeaderValue? version = file.IsPinned ? null : part.Version;
            using MirrorBody body = await patience.ExecuteAsync(
                async stop => await mirrors.OpenAsync(mirror, part.Bytes.Length, version, stop), cancellation);
            if (file.Size is { } size && body.Total is { } total && total != size)
            {
                throw new MirrorFault($"it offers {total} bytes, the lock says {size}");
            }

            part.GoOn(body);
            await CopyAsync(body, file, part.Bytes, progress, cancellation);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new MirrorFault($"it was silent for {policy.Stall.TotalSeconds} s after {part.Bytes.Length} bytes", fault) { IsPassing = true };
        }
        catch (Exception fault) when (
            fault is HttpIOException or HttpRequestException or IOException { InnerException: System.Net.Sockets.SocketException })
        {
            throw new MirrorFault($"the connection broke after {part.Bytes.Length} bytes", fault) { IsPassing = true };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => mirrors.Dispose();

    private async Task CopyAsync(
        MirrorBody body, DatasetFile file, FileStream part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        long limit = file.Size ?? policy.LargestUnknown;
        var block = new byte[BlockLength];
        (long windowStart, long inWindow) = (clock.GetTimestamp(), 0);
        int count;
        while ((count = await patience.ExecuteAsync(stop => body.Bytes.ReadAsync(block, stop), cancellation)) > 0)
        {
            if (part.Position + count > limit)
            {
                throw new MirrorFault($"it sends more than {limit} bytes") { SpoilsPart = true };
            }

            await part.WriteAsync(block.AsMemory(0, count), cancellation);
            progress?.Report(new DownloadProgress(file.Name, part.Position, file.Size ?? body.Total));
            inWindow += count;
            TimeSpan passed = clock.GetElapsedTime(windowStart);
            if (passed >= policy.RateWindow)
            {
                RequireRate(inWindow, passed, part.Length);
                (windowStart, inWindow) = (clock.GetTimestamp(), 0);
            }
        }

        if ((file.Size ?? body.Total) is { } size && part.Length < size)
        {
            throw new MirrorFault($"it ends after {part.Length} of {size} bytes") { IsPassing = true };
        }
    }

    private void RequireRate(long received, TimeSpan passed, long length)
    {
        if (received < policy.LeastBytesPerSecond * passed.TotalSeconds)
        {
            throw new MirrorFault(
                $"it sent {received} bytes in {passed.TotalSeconds:0} s, less than {policy.LeastBytesPerSecond} a second, "
                + $"and was left after {length} bytes") { IsPassing = true };
        }
    }
}
