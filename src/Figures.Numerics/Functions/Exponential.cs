using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Exponentials over lanes. The argument is reduced to r = x − k ln 2, |r| ≤ ln 2/2, as an unevaluated sum; e^r = 1 + r + r²P(r) with
/// a minimax polynomial P of degree 11 (error 2⁻⁶⁵), also as an unevaluated sum, so that one rounding of the result remains.
/// </summary>
internal static class Exponential
{
    private const double Log2E = 1.4426950408889634, Log2Of10 = 3.321928094887362;

    /// <summary>log₁₀ 2 = High + Low; High has 40 bits, so that its product with an exponent is exact.</summary>
    private const double Log10Of2High = 0.30102999566361177, Log10Of2Low = 3.694239077158931e-13;

    /// <summary>ln 10 = High + Low.</summary>
    private const double Ln10High = 2.302585092994046, Ln10Low = -2.1707562233822494e-16;

    private static ReadOnlySpan<double> Series =>
    [
        1.6091229118303917e-10, 2.091813860127328e-09, 2.505205589324312e-08, 2.7557263276494666e-07, 2.755731926548063e-06,
        2.4801587336444965e-05, 0.000198412698412537, 0.0013888888888879073, 0.008333333333333337, 0.04166666666666668,
        0.16666666666666666, 0.5,
    ];

    /// <summary>e^(x + low), |low| small beside x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSum<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var k = Reduce(Bounded(x), low, out var r, out var rLow);
        var high = Reduced(r, rLow, out var tail);
        return LaneMath.Scale(high + tail, k);
    }

    /// <summary>10ˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T TenToThe<T>(T x)
        where T : struct, ILanes<T>
    {
        x = LaneMath.Clamp(x, -330, 310);
        var k = LaneMath.RoundedProduct(x, T.Of(Log2Of10));
        var digits = T.NegativeFma(k, T.Of(Log10Of2High), x);
        var r = LaneMath.Product(digits, T.Of(Ln10High), out var rLow);
        rLow = T.Fma(digits, T.Of(Ln10Low), rLow) - k * T.Of(Log10Of2Low * Ln10High);
        r = LaneMath.OrderedSum(r, rLow, out rLow);
        var high = Reduced(r, rLow, out var tail);
        return LaneMath.Scale(high + tail, k);
    }

    /// <summary>eˣ − 1 as an unevaluated sum, for x below 40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MinusOne<T>(T x, out T low)
        where T : struct, ILanes<T>
    {
        var k = Reduce(x, T.Of(0), out var r, out var rLow);
        var high = Reduced(r, rLow, out var tail);
        var scale = LaneMath.PowerOfTwo(k);
        var difference = LaneMath.Sum(high * scale, T.Of(-1), out var rest);
        return LaneMath.OrderedSum(difference, T.Fma(tail, scale, rest), out low);
    }

    /// <summary>eˣ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MinusOne<T>(T x)
        where T : struct, ILanes<T>
    {
        // Beyond 2⁵⁷ the subtraction is below half a unit; below −60 the result is −1.
        var moderate = MinusOne(LaneMath.Clamp(x, -60, 40), out _);
        var result = T.Select(T.Less(T.Of(39.5), x), OfSum(x, T.Of(0)), moderate);
        return T.Select(T.Equal(x, T.Of(0)), x, result);
    }

    /// <summary>Arguments beyond which the result is 0 or infinite anyway.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Bounded<T>(T x)
        where T : struct, ILanes<T> =>
        LaneMath.Clamp(x, -746, 710);

    /// <summary>The nearest k to x/ln 2, and x + low − k ln 2 as an ordered sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, T low, out T r, out T rLow)
        where T : struct, ILanes<T>
    {
        var k = LaneMath.RoundedProduct(x, T.Of(Log2E));
        var exact = T.NegativeFma(k, T.Of(Logarithm.Ln2High), x);
        r = LaneMath.Sum(exact, T.NegativeFma(k, T.Of(Logarithm.Ln2Low), low), out rLow);
        return k;
    }

    /// <summary>e^(r + rLow) as an ordered sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduced<T>(T r, T rLow, out T low)
        where T : struct, ILanes<T>
    {
        var high = T.Of(1) + r;
        var rest = r - (high - T.Of(1));
        low = rest + T.Fma(r * r, LaneMath.Polynomial(r, Series), rLow * high);
        return high;
    }
}
