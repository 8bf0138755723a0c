namespace Figures.Datasets;

/// <summary>What a download may do and how patient it is.</summary>
public sealed record DownloadPolicy
{
    /// <summary>Whether <c>file:</c> mirrors are read. Never by a redirect, whatever this says.</summary>
    public bool AllowFiles { get; init; }

    /// <summary>Whether plain http to this machine itself is allowed; only tests against a local server set it.</summary>
    internal bool AllowLoopback { get; init; }

    /// <summary>Attempts at one mirror before the next one is asked.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>The pause after the first failed attempt; it doubles with each.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No pause is longer, whatever a server asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection that sends nothing for so long is given up.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection that sends less than this in a second, taken over <see cref="RateWindow"/>, is given up.</summary>
    public long LeastBytesPerSecond { get; init; } = 4096;

    /// <summary>The time over which the rate is taken.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>A file whose size nobody has stated may not be longer.</summary>
    public long LargestUnknown { get; init; } = 16L << 30;

    /// <summary>Whether an address may be asked.</summary>
    /// <param name="address">A mirror, or where one redirects to.</param>
    /// <param name="redirected">Whether a server chose the address.</param>
    public bool Allows(Uri address, bool redirected) =>
        address.Scheme == Uri.UriSchemeHttps
        || (AllowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
        || (AllowFiles && address.IsFile && !redirected);
}
