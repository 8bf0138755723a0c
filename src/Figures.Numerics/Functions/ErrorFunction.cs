using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// erf over lanes. Up to 1 it is an odd polynomial; beyond, 1 − e^(−x²)G(u) with a minimax polynomial for e^(x²)erfc x in
/// u = 3/(3 + x) − u₀ (relative error 2⁻⁶²); from 6 on it rounds to 1.
/// </summary>
internal static class ErrorFunction
{
    private const double TwoOverRootPi = 1.1283791670955126, TwoOverRootPiLow = 1.533545961316588e-17;
    private const double Centre = 0.5398726648351648;

    private static ReadOnlySpan<double> SmallSeries =>
    [
        6.177460592918177e-11, -1.1502214366766474e-09, 1.4692927712770274e-08, -1.6355178287063942e-07, 1.6461451650349933e-06,
        -1.4925622772901911e-05, 0.00012055332223982485, -0.0008548327010232771, 0.0052239776253060225, -0.026866170645124,
        0.11283791670955111, -0.37612638903183754,
    ];

    private static ReadOnlySpan<double> ComplementSeries =>
    [
        0.0023284028484395294, -0.013350185560327375, -0.00012368541035151016, 0.023144794873000887, -0.0048779340428959685,
        -0.03850032596793898, 0.009049374297499215, 0.07345629380783786, 0.004803539975407006, -0.1562374154532284,
        -0.1401550871658727, 0.24104832189083716, 0.8423523779904557, 1.3085558635870171, 1.396555085086071, 1.1375105972075987,
        0.736838729960974, 0.20665773221269765,
    ];

    /// <summary>erf x for every x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = LaneMath.Clamp(LaneMath.Abs(x), 0, 6);
        var result = T.Select(T.Less(T.Of(1), size), Large(size), Small(size));
        return T.Select(T.Equal(x, x), LaneMath.WithSignOf(result, x), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Small<T>(T x)
        where T : struct, ILanes<T>
    {
        var z = x * x;
        var start = LaneMath.Product(x, T.Of(TwoOverRootPi), out var rest);
        return start + T.Fma(x * z, LaneMath.Polynomial(z, SmallSeries), T.Fma(x, T.Of(TwoOverRootPiLow), rest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Large<T>(T x)
        where T : struct, ILanes<T>
    {
        var square = LaneMath.Product(x, x, out var squareLow);
        var three = T.Of(3);
        var u = three / (three + x) - T.Of(Centre);
        return T.NegativeFma(Exponential.OfSum(-square, -squareLow), LaneMath.Polynomial(u, ComplementSeries), T.Of(1));
    }
}
