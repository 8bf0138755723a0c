using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Natural logarithm over lanes as an unevaluated sum with a relative error near 2⁻⁶⁶: what powers, base-ten logarithms and
/// ln(1 + x) need to round only once. With 1 + f the reduced argument and s = f/(2 + f): ln(1 + f) = 2s + s³(⅔ + s²R(s²)), R a minimax
/// polynomial of degree 9.
/// </summary>
internal static class ExtendedLogarithm
{
    private const double TwoThirds = 0.6666666666666666, TwoThirdsLow = 3.700743415417188e-17;

    private const double Negligible = 1.0 / (1L << 54), Huge = 1L << 60;

    /// <summary>1/ln 10 = High + Low.</summary>
    private const double InverseLn10High = 0.4342944819032518, InverseLn10Low = 1.098319650216765e-17;

    private static ReadOnlySpan<double> Series =>
    [
        0.10170189727736872, 0.09412932156981296, 0.10530981688326667, 0.11764583973612391, 0.13333335386881337,
        0.1538461536227768, 0.18181818181970558, 0.22222222222221613, 0.28571428571428575, 0.4,
    ];

    /// <summary>ln(1 + x) for −1 &lt; x &lt; <see cref="Huge"/> and |x| &gt; <see cref="Negligible"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfOnePlus<T>(T x)
        where T : struct, ILanes<T>
    {
        var sum = LaneMath.Sum(T.Of(1), x, out var rest);
        var exponent = Logarithm.Split(sum, out var mantissa);
        var f = LaneMath.Sum(mantissa - T.Of(1), rest * LaneMath.PowerOfTwo(-exponent), out var fLow);
        var high = Assemble(exponent, f, fLow, out var low);
        return high + low;
    }

    /// <summary>Mask of the arguments <see cref="OfOnePlus{T}(T)"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IsModerate<T>(T x)
        where T : struct, ILanes<T> =>
        T.Less(T.Of(-1), x) & T.Less(x, T.Of(Huge)) & T.Less(T.Of(Negligible), LaneMath.Abs(x));

    /// <summary>ln(1 + x) for every x.</summary>
    public static double OfOnePlus(double x) =>
        Math.Abs(x) <= Negligible ? x
        : x >= Huge || x <= -1 || double.IsNaN(x) ? Logarithm.Of(x + 1)
        : OfOnePlus(new OneLane(x)).Value;

    /// <summary>log₁₀ x for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ToBaseTen<T>(T x)
        where T : struct, ILanes<T>
    {
        var exponent = Logarithm.Split(x, out var mantissa);
        return ToBaseTen(exponent, mantissa);
    }

    /// <summary>log₁₀ x for every x.</summary>
    public static double ToBaseTen(double x)
    {
        var exponent = Logarithm.SplitDenormal(x, out var mantissa);
        return Logarithm.Special(x, ToBaseTen(exponent, mantissa).Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToBaseTen<T>(T exponent, T mantissa)
        where T : struct, ILanes<T>
    {
        var high = Assemble(exponent, mantissa - T.Of(1), T.Of(0), out var low);
        var product = LaneMath.Product(high, T.Of(InverseLn10High), out var rest);
        return product + T.Fma(high, T.Of(InverseLn10Low), T.Fma(low, T.Of(InverseLn10High), rest));
    }

    /// <summary>k ln 2 + ln(1 + f + fLow) as an ordered sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Assemble<T>(T exponent, T f, T fLow, out T low)
        where T : struct, ILanes<T>
    {
        var two = T.Of(2);
        var denominator = LaneMath.OrderedSum(two, f, out var denominatorLow);
        denominatorLow = denominatorLow + fLow;
        var s = f / denominator;
        var rest = T.NegativeFma(s, denominator, f) + T.NegativeFma(s, denominatorLow, fLow);
        var sLow = rest / denominator;

        var z = LaneMath.Product(s, s, out var zLow);
        zLow = T.Fma(two * s, sLow, zLow);
        var factor = LaneMath.OrderedSum(T.Of(TwoThirds), T.Fma(z, LaneMath.Polynomial(z, Series), T.Of(TwoThirdsLow)), out var factorLow);
        var cube = LaneMath.Product(z, s, out var cubeLow);
        cubeLow = cubeLow + T.Fma(zLow, s, z * sLow);
        var tail = LaneMath.Product(cube, factor, out var tailLow);
        tailLow = tailLow + T.Fma(cubeLow, factor, cube * factorLow);

        var start = LaneMath.OrderedSum(two * s, tail, out var startLow);
        startLow = startLow + T.Fma(two, sLow, tailLow);
        var high = LaneMath.Sum(exponent * T.Of(Logarithm.Ln2High), start, out var highLow);
        return LaneMath.OrderedSum(high, highLow + T.Fma(exponent, T.Of(Logarithm.Ln2Low), startLow), out low);
    }
}
