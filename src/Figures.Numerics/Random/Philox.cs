using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers, as easy as 1, 2, 3; SC 2011):
/// a keyed permutation of 128-bit counters. Block number n of a stream is a pure function of (key, high counter, n), so blocks may be
/// computed in any order and by any number of lanes.
/// </summary>
internal static unsafe class Philox
{
    /// <summary>The multipliers of the first and the third word.</summary>
    internal const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;

    /// <summary>
    /// Two 64-bit words for each lane: with output words x₀…x₃ of the published generator, x₀ + 2³²x₁ and x₂ + 2³²x₃.
    /// </summary>
    /// <param name="block">Low 64 bits of the counter, one per lane.</param>
    /// <param name="high">High 64 bits of the counter.</param>
    /// <param name="key">The round keys.</param>
    /// <param name="first">First word of each lane.</param>
    /// <param name="second">Second word of each lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Block<T>(T block, ulong high, in PhiloxKey key, out T first, out T second)
        where T : struct, ILanes<T>
    {
        var c0 = block;
        var c1 = T.ShiftRight(block, 32);
        var c2 = T.OfBits(high);
        var c3 = T.OfBits(high >> 32);
        fixed (PhiloxKey* schedule = &key)
        {
            var keys = (double*)schedule;
            Round(ref c0, ref c1, ref c2, ref c3, keys);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 2);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 4);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 6);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 8);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 10);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 12);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 14);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 16);
            Round(ref c0, ref c1, ref c2, ref c3, keys + 18);
        }

        var low = T.OfBits(uint.MaxValue);
        first = (c0 & low) | T.ShiftLeft(c1, 32);
        second = (c2 & low) | T.ShiftLeft(c3, 32);
    }

    /// <summary>
    /// The words of two registers of blocks, round by round in turn: within a round each operation waits for the one before it, and
    /// those of the other register fill the gap. What the blocks have in common is given in <paramref name="prefix"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Blocks<T>(
        T block0, T block1, in PhiloxPrefix prefix, in PhiloxKey key, out T first0, out T second0, out T first1, out T second1)
        where T : struct, ILanes<T>
    {
        fixed (PhiloxPrefix* shared = &prefix)
        fixed (PhiloxKey* schedule = &key)
        {
            var keys = (double*)schedule;
            TwoRounds(block0, shared, out var a0, out var a1, out var a2, out var a3);
            TwoRounds(block1, shared, out var b0, out var b1, out var b2, out var b3);
            for (var round = 2; round < 10; round++)
            {
                Round(ref a0, ref a1, ref a2, ref a3, keys + 2 * round);
                Round(ref b0, ref b1, ref b2, ref b3, keys + 2 * round);
            }

            var low = T.OfBits(uint.MaxValue);
            first0 = (a0 & low) | T.ShiftLeft(a1, 32);
            second0 = (a2 & low) | T.ShiftLeft(a3, 32);
            first1 = (b0 & low) | T.ShiftLeft(b1, 32);
            second1 = (b2 & low) | T.ShiftLeft(b3, 32);
        }
    }

    /// <summary>The first two rounds: seven operations, since eight of the numbers in them are shared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwoRounds<T>(T block, PhiloxPrefix* shared, out T c0, out T c1, out T c2, out T c3)
        where T : struct, ILanes<T>
    {
        var product = T.MultiplyLowHalves(block, T.OfBits(Multiplier0));
        c2 = T.ExchangeHalves(product) ^ T.Broadcast((double*)&shared->Third1);
        c1 = T.MultiplyLowHalves(c2, T.OfBits(Multiplier1));
        c0 = T.ExchangeHalves(c1) ^ T.Broadcast((double*)&shared->First2);
        c2 = product ^ T.Broadcast((double*)&shared->Third2);
        c3 = T.Broadcast((double*)&shared->Fourth2);
    }

    /// <summary>One round; only the low half of each 64-bit lane carries meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round<T>(ref T c0, ref T c1, ref T c2, ref T c3, double* keys)
        where T : struct, ILanes<T>
    {
        var product0 = T.MultiplyLowHalves(c0, T.OfBits(Multiplier0));
        var product1 = T.MultiplyLowHalves(c2, T.OfBits(Multiplier1));
        c0 = T.ExclusiveOr(T.ExchangeHalves(product1), c1, T.Broadcast(keys));
        c1 = product1;
        c2 = T.ExclusiveOr(T.ExchangeHalves(product0), c3, T.Broadcast(keys + 1));
        c3 = product0;
    }
}
