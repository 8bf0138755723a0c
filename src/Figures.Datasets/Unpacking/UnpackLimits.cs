namespace Figures.Datasets;

/// <summary>How much an archive may become before it counts as a bomb.</summary>
/// <param name="Bytes">Unpacked bytes of all entries together.</param>
/// <param name="Entries">Files and folders.</param>
public sealed record UnpackLimits(long Bytes, int Entries)
{
    /// <summary>Enough for every data set of the lock: 8 GiB and 200 000 entries.</summary>
    public static UnpackLimits Default { get; } = new(8L << 30, 200_000);
}
