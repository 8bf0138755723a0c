namespace Figures.Datasets;

/// <summary>A file that could not be had from any of its mirrors.</summary>
/// <param name="file">The data set and file.</param>
/// <param name="faults">What went wrong, attempt by attempt.</param>
public sealed class DownloadException(string file, IReadOnlyList<string> faults)
    : Exception($"{file} could not be downloaded: {string.Join("; ", faults)}")
{
    /// <summary>What went wrong, attempt by attempt: the mirror and the reason.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}

/// <summary>One failed attempt at one mirror.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="cause">The lower error, or null.</param>
internal sealed class MirrorFault(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether another attempt at the same mirror may do better.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether the bytes received so far are of no use.</summary>
    public bool SpoilsPart { get; init; }

    /// <summary>How long the server asked to wait, or null.</summary>
    public TimeSpan? Pause { get; init; }
}
