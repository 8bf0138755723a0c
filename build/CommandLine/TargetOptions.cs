namespace Build.CommandLine;

/// <summary>Arguments that only some targets read.</summary>
public sealed record TargetOptions
{
    /// <summary>Say why steps are stale, and run nothing.</summary>
    public bool Why { get; init; }

    /// <summary>Print the graph in this form, and run nothing; null when not asked for.</summary>
    public string? Graph { get; init; }

    /// <summary>The commit whose snapshots <c>SnapshotDiff</c> compares with.</summary>
    public string? Base { get; init; }

    /// <summary>Age up to which <c>CacheClean</c> keeps entries; null for any.</summary>
    public TimeSpan? Keep { get; init; }

    /// <summary>Bytes <c>CacheClean</c> leaves in the store; null for any.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The data set, or data set and file, <c>PinDataset</c> fetches.</summary>
    public string? Dataset { get; init; }

    /// <summary>The file <c>Identify</c> looks at.</summary>
    public string? File { get; init; }
}
