namespace Figures.Numerics;

/// <summary>The same functions entry by entry: each entry has exactly the bits of the function of one number.</summary>
public static partial class Elementary
{
    /// <summary>eˣ; 0 below −745.2, infinite above 709.8. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Exp>(source, destination);

    /// <summary>eˣ − 1, accurate near 0. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Expm1(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Expm1>(source, destination);

    /// <summary>10ˣ; exact where the result is. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp10(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Exp10>(source, destination);

    /// <summary>Natural logarithm; −∞ at 0, NaN below. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Log>(source, destination);

    /// <summary>ln(1 + x), accurate near 0; −∞ at −1, NaN below. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log1p(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Log1p>(source, destination);

    /// <summary>Logarithm to base 10; exact at powers of ten. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log10(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Log10>(source, destination);

    /// <summary>Sine of x radians; NaN at infinity. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sin(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Sin>(source, destination);

    /// <summary>Cosine of x radians; NaN at infinity. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Cos(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Cos>(source, destination);

    /// <summary>Tangent of x radians; NaN at infinity. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tan(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Tan>(source, destination);

    /// <summary>Hyperbolic tangent. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Tanh>(source, destination);

    /// <summary>The error function (2/√π) ∫₀ˣ exp(−t²) dt. The destination may be the source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Erf(ReadOnlySpan<double> source, Span<double> destination) =>
        ElementwiseLoop.Run<ElementaryFunctions.Erf>(source, destination);
}
