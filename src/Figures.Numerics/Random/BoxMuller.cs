using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Pairs of independent standard normals from pairs of 64-bit random words (Box and Muller 1958). The radius comes from the first
/// word. The second chooses one of four quarter circles, centred on the axes, and an angle within it, so that no range reduction is
/// needed and the polynomials stay short.
/// </summary>
internal static class BoxMuller
{
    private const ulong MantissaBits = 0x000F_FFFF_FFFF_FFFF, One = 0x3FF0_0000_0000_0000, SignBit = 0x8000_0000_0000_0000;
    private const double HalfStep = 1.0 / (1L << 53);

    /// <summary>
    /// (k + ½)/2⁵² for the upper 52 bits k of each word: uniform on (0, 1), never 0 or 1, and exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Uniform<T>(T word)
        where T : struct, ILanes<T> =>
        (T.ShiftRight(word, 12) | T.OfBits(One)) - T.Of(1 - HalfStep);

    /// <summary>Two independent standard normals for each lane; no absolute value exceeds 8.58.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pair<T>(T first, T second, out T x, out T y)
        where T : struct, ILanes<T>
    {
        var radius = T.Sqrt(T.Of(-2) * Logarithm.OfNormal(Uniform(first)));

        // f in (-1/2, 1/2), in units of a quarter circle, from the lower 52 bits of the second word; its upper two bits choose the axis.
        var f = ((second & T.OfBits(MantissaBits)) | T.OfBits(One)) - T.Of(1.5 - HalfStep);
        var square = f * f;
        var major = (radius * QuarterCosine(square)) ^ (second & T.OfBits(SignBit));
        var minor = radius * (f * QuarterSine(square));
        var isVertical = T.SignMask(T.ShiftLeft(second, 1));
        x = T.Select(isVertical, minor, major);
        y = T.Select(isVertical, major, minor);
    }

    /// <summary>cos(πf/2) for |f| ≤ ½, given f²; relative error of the polynomial 2⁻⁶⁰.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T QuarterCosine<T>(T square)
        where T : struct, ILanes<T>
    {
        var p = T.Of(-6.3294004339096035e-09);
        p = T.Fma(p, square, T.Of(4.7106784361179735e-07));
        p = T.Fma(p, square, T.Of(-2.5202039028888306e-05));
        p = T.Fma(p, square, T.Of(0.0009192602745469557));
        p = T.Fma(p, square, T.Of(-0.02086348076334078));
        p = T.Fma(p, square, T.Of(0.2536695079010478));
        p = T.Fma(p, square, T.Of(-1.2337005501361697));
        return T.Fma(p, square, T.Of(1));
    }

    /// <summary>sin(πf/2)/f for |f| ≤ ½, given f²; relative error of the polynomial 2⁻⁶⁴.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T QuarterSine<T>(T square)
        where T : struct, ILanes<T>
    {
        var p = T.Of(-6.635155770055907e-10);
        p = T.Fma(p, square, T.Of(5.691991390246894e-08));
        p = T.Fma(p, square, T.Of(-3.598842925996249e-06));
        p = T.Fma(p, square, T.Of(0.00016044118476031535));
        p = T.Fma(p, square, T.Of(-0.004681754135317562));
        p = T.Fma(p, square, T.Of(0.07969262624616703));
        p = T.Fma(p, square, T.Of(-0.6459640975062463));
        return T.Fma(p, square, T.Of(Math.PI / 2));
    }
}
