using Figures.Numerics;

namespace LazyToRich;

/// <summary>A power law through points, by least squares of logarithms.</summary>
internal static class PowerLaw
{
    /// <summary>The exponent and its standard error.</summary>
    /// <param name="xs">Abscissae, positive, at least three different ones.</param>
    /// <param name="ys">Ordinates, positive, as many.</param>
    public static (double Exponent, double Error) Fit(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        double[] across = [.. xs.Select(Elementary.Log)], up = [.. ys.Select(Elementary.Log)];
        var (middle, height) = (across.Average(), up.Average());
        var spread = across.Sum(x => (x - middle) * (x - middle));
        var slope = across.Zip(up, (x, y) => (x - middle) * (y - height)).Sum() / spread;
        var rest = across.Zip(up, (x, y) => y - height - (slope * (x - middle))).Sum(residual => residual * residual);
        return (slope, Math.Sqrt(rest / (xs.Count - 2) / spread));
    }
}
