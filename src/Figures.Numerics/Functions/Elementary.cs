namespace Figures.Numerics;

/// <summary>
/// Elementary functions for simulations and drawings, made of + − × ÷ √ and fused multiply-add only, so that every machine and
/// operating system gives the same bits. Errors stay below 1 unit in the last place (erf: 2); special values follow IEEE 754.
/// </summary>
public static partial class Elementary
{
    /// <summary>eˣ; 0 below −745.2, infinite above 709.8.</summary>
    public static double Exp(double x) => ElementaryFunctions.Exp.Of(x);

    /// <summary>eˣ − 1, accurate near 0.</summary>
    public static double Expm1(double x) => ElementaryFunctions.Expm1.Of(x);

    /// <summary>10ˣ; exact where the result is.</summary>
    public static double Exp10(double x) => ElementaryFunctions.Exp10.Of(x);

    /// <summary>Natural logarithm; −∞ at 0, NaN below.</summary>
    public static double Log(double x) => ElementaryFunctions.Log.Of(x);

    /// <summary>ln(1 + x), accurate near 0; −∞ at −1, NaN below.</summary>
    public static double Log1p(double x) => ElementaryFunctions.Log1p.Of(x);

    /// <summary>Logarithm to base 10; exact at powers of ten.</summary>
    public static double Log10(double x) => ElementaryFunctions.Log10.Of(x);

    /// <summary>Sine of x radians; NaN at infinity.</summary>
    public static double Sin(double x) => ElementaryFunctions.Sin.Of(x);

    /// <summary>Cosine of x radians; NaN at infinity.</summary>
    public static double Cos(double x) => ElementaryFunctions.Cos.Of(x);

    /// <summary>Tangent of x radians; NaN at infinity.</summary>
    public static double Tan(double x) => ElementaryFunctions.Tan.Of(x);

    /// <summary>Hyperbolic tangent.</summary>
    public static double Tanh(double x) => ElementaryFunctions.Tanh.Of(x);

    /// <summary>The error function (2/√π) ∫₀ˣ exp(−t²) dt.</summary>
    public static double Erf(double x) => ElementaryFunctions.Erf.Of(x);

    /// <summary>x to the power y, with the special values of IEEE 754 (<c>Pow(x, 0) = 1</c> even for NaN).</summary>
    public static double Pow(double x, double y) => Power.Of(x, y);

    /// <summary>√(x² + y²) without intermediate overflow or underflow.</summary>
    public static double Hypot(double x, double y) => Hypotenuse.Of(new OneLane(x), new OneLane(y)).Value;
}
