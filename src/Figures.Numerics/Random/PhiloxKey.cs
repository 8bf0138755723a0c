using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>The twenty round keys of Philox4x32-10, each in the low half of a 64-bit word, ready to be broadcast.</summary>
[InlineArray(Length)]
internal struct PhiloxKey
{
    private const int Length = 20;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    private ulong first;

    /// <summary>The schedule of a 64-bit key, its first published word in the low half.</summary>
    public PhiloxKey(ulong key)
    {
        var (low, high) = ((uint)key, (uint)(key >> 32));
        for (var i = 0; i < Length; i += 2)
        {
            this[i] = low;
            this[i + 1] = high;
            low += Weyl0;
            high += Weyl1;
        }
    }
}
