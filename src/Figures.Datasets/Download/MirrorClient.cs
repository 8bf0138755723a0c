using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Figures.Datasets;

/// <summary>Opens mirrors: asks for a range, follows redirects that the policy allows, and tells passing faults from
/// final ones.</summary>
/// <param name="policy">What is allowed.</param>
internal sealed class MirrorClient(DownloadPolicy policy) : IDisposable
{
    private static readonly string[] KnownEncodings = ["gzip", "deflate", "br", "zstd", "compress"];

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = policy.Stall,
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Opens a mirror at a position.</summary>
    /// <param name="mirror">The address of the lock.</param>
    /// <param name="from">The first byte wanted.</param>
    /// <param name="version">The version that the bytes before it are of; null when a digest will tell whether they fit.</param>
    /// <param name="cancellation">Also raised when the mirror stalls.</param>
    /// <exception cref="MirrorFault">It cannot be used, now or at all.</exception>
    public async Task<MirrorBody> OpenAsync(Uri mirror, long from, EntityTagHeaderValue? version, CancellationToken cancellation)
    {
        Uri address = mirror;
        for (int redirects = 0; redirects <= policy.Redirects; redirects++)
        {
            if (!policy.Allows(address, redirected: redirects > 0))
            {
                throw new MirrorFault(redirects > 0 ? $"it redirects to {ShownAddress.Of(address)}, which is not https"
                    : $"{address.Scheme}: mirrors are not allowed");
            }

            if (address.IsFile)
            {
                return OpenFile(address, from);
            }

            HttpResponseMessage response = await AskAsync(address, from, version, cancellation);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                response.Dispose();
                address = Uri.TryCreate(address, next, out Uri? target) ? target : throw new MirrorFault("it redirects to no address");
                continue;
            }

            try
            {
                return await AcceptAsync(response, from, version, cancellation);
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }

        throw new MirrorFault($"it redirects more than {policy.Redirects} times");
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static MirrorBody OpenFile(Uri address, long from)
    {
        try
        {
            FileStream file = RegularFile.Open(address.LocalPath);
            file.Position = Math.Min(from, file.Length);
            return new MirrorBody(file, file.Position, file.Length, Version: null, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DatasetFormatException)
        {
            throw new MirrorFault("the file cannot be read", fault);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(
        Uri address, long from, EntityTagHeaderValue? version, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("figures/1.0");
        request.Headers.AcceptEncoding.ParseAdd("identity");
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            request.Headers.IfRange = version is null ? null : new RangeConditionHeaderValue(version);
        }

        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw Broken(fault);
        }
    }

    /// <summary>The words of the exception may quote what the server sent, and that may repeat a secret of the address.</summary>
    private static MirrorFault Broken(HttpRequestException fault) => new(
        fault.InnerException is SocketException or AuthenticationException ? $"the connection failed: {fault.InnerException.Message}"
            : $"the connection failed: {fault.HttpRequestError}",
        fault) { IsPassing = true };

    /// <summary>Other words of the server are not repeated, for the same reason.</summary>
    private static string Encodings(HttpResponseMessage response) => string.Join(
        ", ", response.Content.Headers.ContentEncoding.Select(encoding => KnownEncodings.Contains(encoding) ? encoding : "unknown"));

    private static async Task<MirrorBody> AcceptAsync(
        HttpResponseMessage response, long from, EntityTagHeaderValue? version, CancellationToken cancellation)
    {
        HttpStatusCode status = response.StatusCode;
        if (status is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
        {
            bool passing = (int)status >= 500
                || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestedRangeNotSatisfiable;
            throw new MirrorFault($"it answers {(int)status}")
            {
                IsPassing = passing,
                SpoilsPart = status == HttpStatusCode.RequestedRangeNotSatisfiable,
                Pause = response.Headers.RetryAfter?.Delta,
            };
        }

        if (response.Content.Headers.ContentEncoding.Any(encoding => encoding != "identity"))
        {
            throw new MirrorFault($"it sends the file compressed ({Encodings(response)})");
        }

        long start = status == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.From ?? -1 : 0;
        if (status == HttpStatusCode.PartialContent && start != from)
        {
            throw new MirrorFault($"asked for bytes from {from} it sends those from {start}") { IsPassing = true, SpoilsPart = true };
        }

        if (start > 0 && version is not null && !version.Equals(response.Headers.ETag))
        {
            throw new MirrorFault("it goes on with another version of the file") { IsPassing = true, SpoilsPart = true };
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellation);
        return new MirrorBody(body, start, response.Content.Headers.ContentLength + start, response.Headers.ETag, response);
    }
}

/// <summary>What a mirror sends.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Start">The position in the file of its first byte: 0 when a range was ignored.</param>
/// <param name="Total">The length of the whole file by the mirror's word, or null.</param>
/// <param name="Version">What the mirror calls this version of the file, or null.</param>
/// <param name="Owner">Is closed with the body.</param>
internal sealed record MirrorBody(Stream Bytes, long Start, long? Total, EntityTagHeaderValue? Version, IDisposable Owner) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Owner.Dispose();
}
