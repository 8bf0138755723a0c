namespace Figures.Datasets;

/// <summary>The uniform numbers of one image: a SplitMix64 sequence that can be read at any place (SPEC e.5).</summary>
/// <remarks>
/// The draw with number k depends on the seed, the image's index and k only, so images and pixels can be made in any order.
/// </remarks>
internal readonly struct SyntheticDigitsDraws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double UnitOfLastPlace = 1.0 / (1UL << 53);

    private readonly ulong state;

    public SyntheticDigitsDraws(ulong seed, long index) => state = Mix(unchecked(seed + (Golden * ((ulong)index + 1))));

    /// <summary>Draw number k ≥ 1, in [0, 1).</summary>
    public double this[int k] => (Mix(unchecked(state + (Golden * (ulong)k))) >> 11) * UnitOfLastPlace;

    /// <summary>Draw number k, spread evenly over (−1, 1).</summary>
    public double Symmetric(int k) => (2 * this[k]) - 1;

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
