using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>Small building blocks over lanes: polynomials, exact sums and products, powers of two.</summary>
internal static class LaneMath
{
    /// <summary>Adding and subtracting this rounds |x| below 2⁵¹ to the nearest integer, ties to even.</summary>
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>Adding an integer k &gt; −1023 to this leaves 1023 + k in the lowest mantissa bits.</summary>
    private const double ExponentShift = 4503599627370496.0 + 1023;

    private const ulong SignBit = 0x8000_0000_0000_0000;

    /// <summary>Σ cᵢ x^(n−i), highest power first, by Horner's rule with fused operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Polynomial<T>(T x, ReadOnlySpan<double> coefficients)
        where T : struct, ILanes<T>
    {
        var sum = T.Of(coefficients[0]);
        for (var i = 1; i < coefficients.Length; i++)
        {
            sum = T.Fma(sum, x, T.Of(coefficients[i]));
        }

        return sum;
    }

    /// <summary>a·b rounded to the nearest integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T RoundedProduct<T>(T a, T b)
        where T : struct, ILanes<T> =>
        T.Fma(a, b, T.Of(RoundingShift)) - T.Of(RoundingShift);

    /// <summary>2ᵏ for an integer −1022 ≤ k ≤ 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowerOfTwo<T>(T k)
        where T : struct, ILanes<T> =>
        T.ShiftLeft(k + T.Of(ExponentShift), 52);

    /// <summary>x·2ᵏ with one rounding even where the result is denormal, for |k| up to 2000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Scale<T>(T x, T k)
        where T : struct, ILanes<T>
    {
        var half = RoundedProduct(k, T.Of(0.5));
        return x * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    /// <summary>a + b as an unevaluated sum, exact when |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OrderedSum<T>(T a, T b, out T low)
        where T : struct, ILanes<T>
    {
        var sum = a + b;
        low = a - sum + b;
        return sum;
    }

    /// <summary>a + b as an unevaluated sum, exact for any order of magnitudes (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(T a, T b, out T low)
        where T : struct, ILanes<T>
    {
        var sum = a + b;
        var part = sum - a;
        low = a - (sum - part) + (b - part);
        return sum;
    }

    /// <summary>a·b as an unevaluated sum, exact short of underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T a, T b, out T low)
        where T : struct, ILanes<T>
    {
        var product = a * b;
        low = T.Fma(a, b, -product);
        return product;
    }

    /// <summary>(a + aLow)/(b + bLow), accurate to about 2⁻⁶⁰ before the one rounding of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Quotient<T>(T a, T aLow, T b, T bLow)
        where T : struct, ILanes<T>
    {
        var quotient = a / b;
        var rest = T.NegativeFma(quotient, b, a) + T.NegativeFma(quotient, bLow, aLow);
        return quotient + rest / b;
    }

    /// <summary>|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Abs<T>(T x)
        where T : struct, ILanes<T> =>
        T.AndNot(x, T.OfBits(SignBit));

    /// <summary>The sign bit of <paramref name="x"/> on top of a non-negative <paramref name="magnitude"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T WithSignOf<T>(T magnitude, T x)
        where T : struct, ILanes<T> =>
        magnitude | (x & T.OfBits(SignBit));

    /// <summary>x, at least <paramref name="low"/> and at most <paramref name="high"/>; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Clamp<T>(T x, double low, double high)
        where T : struct, ILanes<T>
    {
        var bounded = T.Select(T.Less(x, T.Of(low)), T.Of(low), x);
        return T.Select(T.Less(T.Of(high), bounded), T.Of(high), bounded);
    }
}
