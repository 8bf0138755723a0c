using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>A straight line through points on logarithmic axes.</summary>
/// <param name="Exponent">Its slope.</param>
/// <param name="Prefactor">y at x = 1.</param>
internal readonly record struct PowerLaw(double Exponent, double Prefactor)
{
    /// <summary>Least squares of ln y over ln x for the points with both finite and positive; NaN with fewer than two of them.</summary>
    public static PowerLaw Through(IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y)[] logarithms = [.. points.Where(point => point.X > 0 && point.Y > 0 && double.IsFinite(point.Y))
            .Select(point => (Elementary.Log(point.X), Elementary.Log(point.Y)))];
        if (logarithms.Length < 2)
        {
            return new PowerLaw(double.NaN, double.NaN);
        }

        (double meanX, double meanY) = (logarithms.Average(point => point.X), logarithms.Average(point => point.Y));
        double slope = logarithms.Sum(point => (point.X - meanX) * (point.Y - meanY))
            / logarithms.Sum(point => (point.X - meanX) * (point.X - meanX));
        return new PowerLaw(slope, Elementary.Exp(meanY - (slope * meanX)));
    }
}
