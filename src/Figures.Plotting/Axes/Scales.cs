using Figures.Numerics;

namespace Figures.Plotting;

/// <summary>The elementary functions drawing needs, all in + − × ÷ √ so that positions have the same bits everywhere.</summary>
internal static class Scales
{
    internal static double Log10(double x) => Elementary.Log10(x);

    /// <summary>Exact for integers up to ±22, where the tables of tick labels live.</summary>
    internal static double Power10(double x)
    {
        if (x != Math.Floor(x) || Math.Abs(x) > 22)
        {
            return Elementary.Exp10(x);
        }

        var power = 1.0;
        for (var i = 0; i < (int)Math.Abs(x); i++)
        {
            power *= 10;
        }

        return x < 0 ? 1 / power : power;
    }
}
