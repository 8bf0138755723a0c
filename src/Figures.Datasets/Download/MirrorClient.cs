using System.Net;

namespace Figures.Datasets;

/// <summary>Opens mirrors: asks for a range, follows redirects that the policy allows, and tells passing faults from
/// final ones.</summary>
/// <param name="policy">What is allowed.</param>
internal sealed class MirrorClient(DownloadPolicy policy) : IDisposable
{
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
    /// <param name="cancellation">Also raised when the mirror stalls.</param>
    /// <exception cref="MirrorFault">It cannot be used, now or at all.</exception>
    public async Task<MirrorBody> OpenAsync(Uri mirror, long from, CancellationToken cancellation)
    {
        Uri address = mirror;
        for (int redirects = 0; redirects <= policy.Redirects; redirects++)
        {
            if (!policy.Allows(address, redirected: redirects > 0))
            {
                throw new MirrorFault(redirects > 0 ? $"it redirects to {address}, which is not https"
                    : $"{address.Scheme}: mirrors are not allowed");
            }

            if (address.IsFile)
            {
                return OpenFile(address, from);
            }

            HttpResponseMessage response = await AskAsync(address, from, cancellation);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                response.Dispose();
                address = new Uri(address, next);
                continue;
            }

            try
            {
                return await AcceptAsync(response, from, cancellation);
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
            var file = new FileStream(address.LocalPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            file.Position = Math.Min(from, file.Length);
            return new MirrorBody(file, file.Position, file.Length, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MirrorFault("the file cannot be read", fault);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, long from, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("figures/1.0");
        request.Headers.AcceptEncoding.ParseAdd("identity");
        if (from > 0)
        {
            request.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(from, null);
        }

        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new MirrorFault(fault.Message, fault) { IsPassing = true };
        }
    }

    private static async Task<MirrorBody> AcceptAsync(HttpResponseMessage response, long from, CancellationToken cancellation)
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
            throw new MirrorFault($"it sends the file as {string.Join(", ", response.Content.Headers.ContentEncoding)}");
        }

        long start = status == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.From ?? -1 : 0;
        if (status == HttpStatusCode.PartialContent && start != from)
        {
            throw new MirrorFault($"asked for bytes from {from} it sends those from {start}") { IsPassing = true, SpoilsPart = true };
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellation);
        return new MirrorBody(body, start, response.Content.Headers.ContentLength + start, response);
    }
}

/// <summary>What a mirror sends.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Start">The position in the file of its first byte: 0 when a range was ignored.</param>
/// <param name="Total">The length of the whole file by the mirror's word, or null.</param>
/// <param name="Owner">Is closed with the body.</param>
internal sealed record MirrorBody(Stream Bytes, long Start, long? Total, IDisposable Owner) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Owner.Dispose();
}
