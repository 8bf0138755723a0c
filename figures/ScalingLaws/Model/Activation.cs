using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>The activation g(x) = erf(x/√2).</summary>
internal static class Activation
{
    /// <summary>g(x).</summary>
    public static double Value(double x) => Elementary.Erf(x * 0.70710678118654752440);

    /// <summary>g′(x) = √(2/π) e^(−x²/2).</summary>
    public static double Slope(double x) => 0.79788456080286535588 * Elementary.Exp(-0.5 * x * x);
}
