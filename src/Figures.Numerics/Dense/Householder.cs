namespace Figures.Numerics;

/// <summary>Elementary reflections H = I − τ v vᵀ with v₀ = 1.</summary>
internal static class Householder
{
    /// <summary>
    /// Chooses H such that H x = (β, 0, …, 0). On return x₀ holds β and x₁… hold the tail of v; the value is τ (0 when x is
    /// already of that form). The largest entry is divided out first, so neither overflow nor underflow spoils the norm.
    /// </summary>
    public static double Reduce(Span<double> x)
    {
        var largest = 0.0;
        foreach (var entry in x[1..])
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        if (largest == 0)
        {
            return 0;
        }

        largest = Math.Max(largest, Math.Abs(x[0]));
        foreach (ref var entry in x)
        {
            entry /= largest;
        }

        var norm = Math.Sqrt(OrderedSum.OfSquares(x));
        var head = x[0];
        var beta = head > 0 ? -norm : norm;
        var pivot = head - beta;
        foreach (ref var entry in x[1..])
        {
            entry /= pivot;
        }

        x[0] = beta * largest;
        return (beta - head) / beta;
    }
}
