using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>The integral ∫ₐᵇ u^(s−1) e^(−u) du = Γ(s, a) − Γ(s, b), without regularisation (SPEC E9).</summary>
internal static class IncompleteGamma
{
    /// <summary>Below it the power series of γ(s, x) is used, above it the continued fraction of Γ(s, x).</summary>
    private const double Join = 1.5;

    /// <summary>Γ(s, a) − Γ(s, b).</summary>
    /// <param name="s">Positive, at most 1.</param>
    /// <param name="a">Lower end, positive.</param>
    /// <param name="b">Upper end, at least a.</param>
    public static double Between(double s, double a, double b)
    {
        if (b <= Join)
        {
            return Lower(s, b) - Lower(s, a);
        }

        double beyond = Upper(s, b);
        return a >= Join ? Upper(s, a) - beyond : Lower(s, Join) - Lower(s, a) + Upper(s, Join) - beyond;
    }

    /// <summary>γ(s, x) = x^s e^−x Σ_n x^n / (s(s+1)…(s+n)).</summary>
    private static double Lower(double s, double x)
    {
        double term = 1 / s;
        double sum = term;
        for (int n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (s + n);
            sum += term;
        }

        return sum * Elementary.Exp((s * Elementary.Log(x)) - x);
    }

    /// <summary>Γ(s, x) by the continued fraction 1/(x+1−s− 1(1−s)/(x+3−s− 2(2−s)/(x+5−s− …))), evaluated forwards (Lentz).</summary>
    private static double Upper(double s, double x)
    {
        if (x > 745)
        {
            return 0;
        }

        double b = x + 1 - s;
        double c = double.MaxValue;
        double d = 1 / b;
        double fraction = d;
        double change = 0;
        for (int n = 1; Math.Abs(change - 1) > 1e-16 && n < 10_000; n++)
        {
            double a = -n * (n - s);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            change = c * d;
            fraction *= change;
        }

        return fraction * Elementary.Exp((s * Elementary.Log(x)) - x);
    }
}
