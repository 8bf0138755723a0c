using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>
/// Sums over long vectors with one fixed association: eight partial sums, entry i in partial sum i mod 8, each a chain of fused
/// multiply-adds in ascending i, then ((s₀+s₄)+(s₂+s₆))+((s₁+s₅)+(s₃+s₇)). A 512-bit register holds the eight sums; narrower
/// machines hold them in several, with the same bits.
/// </summary>
internal static class OrderedSum
{
    /// <summary>Σ aᵢ².</summary>
    public static double OfSquares(ReadOnlySpan<double> a) => OfProducts(a, a);

    /// <summary>Σ aᵢ bᵢ; both have the same length.</summary>
    public static unsafe double OfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, a.Length);
        fixed (double* pa = a, pb = b)
        {
            return OfProducts(pa, pb, a.Length);
        }
    }

    /// <summary>Σ aᵢ bᵢ over <paramref name="length"/> entries.</summary>
    public static unsafe double OfProducts(double* a, double* b, int length)
    {
        var sums = Vector512<double>.Zero;
        var i = 0;
        for (; i <= length - 8; i += 8)
        {
            sums = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sums);
        }

        if (i < length)
        {
            sums = Vector512.FusedMultiplyAdd(LoadFirst(a + i, length - i), LoadFirst(b + i, length - i), sums);
        }

        return OfLanes(sums);
    }

    /// <summary>The eight partial sums added in the fixed order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfLanes(Vector512<double> sums)
    {
        var four = sums.GetLower() + sums.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>The first <paramref name="count"/> (1 to 7) doubles, zeros behind them; nothing beyond is read.</summary>
    public static unsafe Vector512<double> LoadFirst(double* source, int count)
    {
        var buffer = stackalloc double[8];
        Vector512<double>.Zero.Store(buffer);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = source[i];
        }

        return Vector512.Load(buffer);
    }
}
