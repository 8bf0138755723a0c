using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Sine, cosine and tangent over lanes. An argument x = kπ/2 + r is reduced with π/2 in three parts, the first two of 43 bits, so that
/// their products with k ≤ 2¹⁰ are exact; larger arguments go through <see cref="CircleReduction"/>.
/// </summary>
internal static class Trigonometry
{
    /// <summary>Arguments below this are reduced in lanes.</summary>
    public const double LaneLimit = 1600;

    private const double HalfPi1 = 1.5707963267948344, HalfPi2 = 6.223372171896261e-14, HalfPi3 = 3.5215598651832e-27;
    private const double TwoOverPi = 0.6366197723675814;

    private static ReadOnlySpan<double> SineSeries =>
    [
        -7.586694962923783e-13, 1.605853158825539e-10, -2.5052106232297574e-08, 2.7557319219338888e-06, -0.00019841269841265065,
        0.008333333333333331, -0.16666666666666666,
    ];

    private static ReadOnlySpan<double> CosineSeries =>
    [
        -1.1382631029830746e-11, 2.087614626041983e-09, -2.75573172717598e-07, 2.4801587298765916e-05, -0.0013888888888887398,
        0.041666666666666664,
    ];

    /// <summary>Mask of |x| &lt; <see cref="LaneLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IsModerate<T>(T x)
        where T : struct, ILanes<T> =>
        T.Less(LaneMath.Abs(x), T.Of(LaneLimit));

    /// <summary>sin x for |x| &lt; <see cref="LaneLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sine<T>(T x)
        where T : struct, ILanes<T>
    {
        var k = Reduce(x, out var r, out var rLow);
        return T.Select(T.Equal(x, T.Of(0)), x, OfQuadrant(k, r, rLow));
    }

    /// <summary>cos x for |x| &lt; <see cref="LaneLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cosine<T>(T x)
        where T : struct, ILanes<T>
    {
        var k = Reduce(x, out var r, out var rLow);
        return OfQuadrant(k + T.Of(1), r, rLow);
    }

    /// <summary>tan x for |x| &lt; <see cref="LaneLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tangent<T>(T x)
        where T : struct, ILanes<T>
    {
        var k = Reduce(x, out var r, out var rLow);
        return T.Select(T.Equal(x, T.Of(0)), x, TangentOfQuadrant(k, r, rLow));
    }

    /// <summary>sin(kπ/2 + r + rLow) for |r| ≤ π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfQuadrant<T>(T k, T r, T rLow)
        where T : struct, ILanes<T>
    {
        var sine = Sine(r, rLow, out var sineLow);
        var cosine = Cosine(r, rLow, out var cosineLow);
        var result = T.Select(IsOdd(k), cosine + cosineLow, sine + sineLow);
        return result ^ SignOfQuadrant(k);
    }

    /// <summary>tan(kπ/2 + r + rLow) for |r| ≤ π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T TangentOfQuadrant<T>(T k, T r, T rLow)
        where T : struct, ILanes<T>
    {
        var sine = Sine(r, rLow, out var sineLow);
        var cosine = Cosine(r, rLow, out var cosineLow);
        var odd = IsOdd(k);
        return LaneMath.Quotient(
            T.Select(odd, -cosine, sine), T.Select(odd, -cosineLow, sineLow),
            T.Select(odd, sine, cosine), T.Select(odd, sineLow, cosineLow));
    }

    /// <summary>The nearest k to 2x/π, and x − kπ/2 as an ordered sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, out T r, out T rLow)
        where T : struct, ILanes<T>
    {
        var k = LaneMath.RoundedProduct(x, T.Of(TwoOverPi));
        var first = T.NegativeFma(k, T.Of(HalfPi1), x);
        var second = LaneMath.Sum(first, -(k * T.Of(HalfPi2)), out var rest);
        r = LaneMath.OrderedSum(second, T.NegativeFma(k, T.Of(HalfPi3), rest), out rLow);
        return k;
    }

    /// <summary>Sine as an ordered sum, before its last rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sine<T>(T r, T rLow, out T low)
        where T : struct, ILanes<T>
    {
        var z = r * r;
        var half = T.NegativeFma(T.Of(0.5), z, T.Of(1));
        low = T.Fma(r * z, LaneMath.Polynomial(z, SineSeries), rLow * half);
        return LaneMath.OrderedSum(r, low, out low);
    }

    /// <summary>Cosine as an ordered sum, before its last rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Cosine<T>(T r, T rLow, out T low)
        where T : struct, ILanes<T>
    {
        var z = LaneMath.Product(r, r, out var zLow);
        var half = T.Of(-0.5) * z;
        var start = LaneMath.OrderedSum(T.Of(1), half, out var rest);
        var tail = T.Fma(z * z, LaneMath.Polynomial(z, CosineSeries), T.NegativeFma(r, rLow, T.Of(-0.5) * zLow));
        return LaneMath.OrderedSum(start, rest + tail, out low);
    }

    /// <summary>Mask of odd k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsOdd<T>(T k)
        where T : struct, ILanes<T>
    {
        var half = k * T.Of(0.5);
        return T.Equal(LaneMath.Abs(half - LaneMath.RoundedProduct(half, T.Of(1))), T.Of(0.5));
    }

    /// <summary>The sign bit in lanes where k mod 4 is 2 or 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SignOfQuadrant<T>(T k)
        where T : struct, ILanes<T>
    {
        // k/4 − ¼ lies in [−¼, 0, ¼, ½) around an integer for k mod 4 = 0, 1, 2, 3; the shift by ⅛ keeps ties out of the rounding.
        var quarter = T.Fma(k, T.Of(0.25), T.Of(-0.375));
        var distance = quarter - LaneMath.RoundedProduct(quarter, T.Of(1));
        return T.Select(T.Less(T.Of(0), distance), T.Of(-0.0), T.Of(0));
    }
}
