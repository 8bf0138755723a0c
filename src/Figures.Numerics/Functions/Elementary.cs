namespace Figures.Numerics;

/// <summary>
/// Elementary functions for simulations and drawings, made of + − × ÷ √ and fused multiply-add only, so that every machine and
/// operating system gives the same bits.
/// </summary>
public static class Elementary
{
    /// <summary>Natural logarithm.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || !double.IsFinite(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        }

        return x >= 2.2250738585072014e-308
            ? Logarithm.OfNormal(new OneLane(x)).Value
            : Logarithm.OfNormal(new OneLane(x * 18014398509481984.0)).Value - 37.42994775023705;
    }

    /// <summary>eˣ.</summary>
    public static double Exp(double x) => Math.Exp(x);

    /// <summary>eˣ − 1.</summary>
    public static double Expm1(double x) => MathNet.Numerics.SpecialFunctions.Expm1(x);

    /// <summary>ln(1 + x).</summary>
    public static double Log1p(double x) => MathNet.Numerics.SpecialFunctions.Log1p(x);

    /// <summary>Sine of x radians.</summary>
    public static double Sin(double x) => Math.Sin(x);

    /// <summary>Cosine of x radians.</summary>
    public static double Cos(double x) => Math.Cos(x);

    /// <summary>Tangent of x radians.</summary>
    public static double Tan(double x) => Math.Tan(x);

    /// <summary>Hyperbolic tangent.</summary>
    public static double Tanh(double x) => Math.Tanh(x);

    /// <summary>x to the power y.</summary>
    public static double Pow(double x, double y) => Math.Pow(x, y);

    /// <summary>The error function (2/√π) ∫₀ˣ exp(−t²) dt.</summary>
    public static double Erf(double x) => MathNet.Numerics.SpecialFunctions.Erf(x);

    /// <summary>√(x² + y²) without intermediate overflow.</summary>
    public static double Hypot(double x, double y) => double.Hypot(x, y);

    /// <summary>Logarithm to base 10.</summary>
    public static double Log10(double x) => Math.Log10(x);

    /// <summary>10ˣ.</summary>
    public static double Exp10(double x) => Math.Pow(10, x);
}
