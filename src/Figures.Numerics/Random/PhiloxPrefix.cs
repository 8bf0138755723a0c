namespace Figures.Numerics;

/// <summary>
/// What the first two of the ten rounds make of the three counter words that consecutive blocks share: each in the low half of a 64-bit
/// word, ready to be broadcast. Only the lowest word differs from block to block, and it takes two rounds to reach all four.
/// </summary>
internal readonly struct PhiloxPrefix
{
    /// <summary>Combined with the shared words: the third word after the first round; the first and third after the second.</summary>
    public readonly ulong Third1, First2, Third2;

    /// <summary>The fourth word after the second round, which still is the same for all blocks.</summary>
    public readonly ulong Fourth2;

    /// <summary>For all blocks whose number has the upper 32 bits of <paramref name="block"/>.</summary>
    public PhiloxPrefix(ulong block, ulong high, in PhiloxKey key)
    {
        var product = Philox.Multiplier1 * (ulong)(uint)high;
        Third1 = (high >> 32) ^ key[1];
        First2 = (uint)product ^ key[2];
        product = Philox.Multiplier0 * ((product >> 32) ^ (block >> 32) ^ key[0]);
        Third2 = (product >> 32) ^ key[3];
        Fourth2 = (uint)product;
    }
}
