namespace Figures.Datasets;

/// <summary>How far a download is.</summary>
/// <param name="File">The data set and file.</param>
/// <param name="Received">Bytes on disk, earlier attempts included.</param>
/// <param name="Size">All bytes, or null when unknown.</param>
public readonly record struct DownloadProgress(string File, long Received, long? Size);
