using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>Natural logarithm over lanes.</summary>
internal static class Logarithm
{
    /// <summary>ln 2 = High + Low; High has 40 bits, so that its product with an exponent is exact.</summary>
    internal const double Ln2High = 0.6931471805592082, Ln2Low = 7.371002565167799e-13;

    private const double SmallestNormal = 2.2250738585072014e-308;

    private const ulong MantissaBits = 0x000F_FFFF_FFFF_FFFF, SqrtHalf = 0x3FE6_A09E_667F_3BCD;

    /// <summary>
    /// ln x for positive normal x, within 1 ulp. With x = 2ᵏ(1 + f), √½ ≤ 1 + f &lt; √2 and s = f/(2 + f):
    /// ln(1 + f) = f − (f²/2 − s(f²/2 + s²Q(s²))), Q a minimax polynomial for (2 artanh s/s − 2)/s².
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfNormal<T>(T x)
        where T : struct, ILanes<T>
    {
        var exponent = Split(x, out var mantissa);
        return Assemble(exponent, mantissa - T.Of(1));
    }

    /// <summary>ln x for every x: NaN below 0, −∞ at 0.</summary>
    public static double Of(double x)
    {
        var exponent = SplitDenormal(x, out var mantissa);
        return Special(x, Assemble(exponent, mantissa - OneLane.Of(1)).Value);
    }

    /// <summary>Mask of finite x above the smallest normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IsNormal<T>(T x)
        where T : struct, ILanes<T> =>
        T.Less(T.Of(SmallestNormal), x) & T.Less(x, T.Of(double.PositiveInfinity));

    /// <summary>The values of a logarithm at 0, below 0, at +∞ and at NaN; elsewhere <paramref name="logarithm"/>.</summary>
    public static double Special(double x, double logarithm) =>
        x > 0 ? double.IsFinite(x) ? logarithm : x
        : x == 0 ? double.NegativeInfinity
        : double.NaN;

    /// <summary>The k and m with x = 2ᵏm and √½ ≤ m &lt; √2, for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Split<T>(T x, out T mantissa)
        where T : struct, ILanes<T>
    {
        // Subtracting the bits of √½ puts the carry of the mantissa into the exponent exactly where m would pass √2.
        var offset = T.SubtractBits(x, T.OfBits(SqrtHalf));
        mantissa = T.AddBits(offset & T.OfBits(MantissaBits), T.OfBits(SqrtHalf));
        return T.UpperTwelve(offset);
    }

    /// <summary><see cref="Split"/> for positive x that may be denormal.</summary>
    public static OneLane SplitDenormal(double x, out OneLane mantissa)
    {
        const double Up = 18014398509481984.0;
        return x >= SmallestNormal
            ? Split(new OneLane(x), out mantissa)
            : Split(new OneLane(x * Up), out mantissa) - OneLane.Of(54);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Assemble<T>(T exponent, T f)
        where T : struct, ILanes<T>
    {
        var s = f / (T.Of(2) + f);
        var z = s * s;
        var halfSquare = T.Of(0.5) * f * f;
        var inner = T.Fma(s, T.Fma(z, Series(z), halfSquare), exponent * T.Of(Ln2Low));
        return T.Fma(exponent, T.Of(Ln2High), f - (halfSquare - inner));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T z)
        where T : struct, ILanes<T>
    {
        var p = T.Of(0.14617871208650057);
        p = T.Fma(p, z, T.Of(0.1533159709328199));
        p = T.Fma(p, z, T.Of(0.1818289321414094));
        p = T.Fma(p, z, T.Of(0.2222221107291635));
        p = T.Fma(p, z, T.Of(0.2857142862639862));
        p = T.Fma(p, z, T.Of(0.39999999999898445));
        return T.Fma(p, z, T.Of(0.666666666666667));
    }
}
