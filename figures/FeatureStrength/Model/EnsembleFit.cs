using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>An exponent fitted to every ensemble on its own.</summary>
/// <param name="Exponent">Mean slope of log₁₀ y over log₁₀ x.</param>
/// <param name="StandardError">
/// Of the mean: the spread between ensembles, and what rounding every y to a grid adds (uniform over the grid's spacing, independent
/// between points). NaN without points.
/// </param>
/// <param name="Points">Abscissae in the fit of the ensemble that has fewest.</param>
internal readonly record struct EnsembleFit(double Exponent, double StandardError, int Points)
{
    /// <summary>Fits every ensemble; coordinates are logarithms to base ten, points with NaN are left out.</summary>
    /// <param name="ensembles">The points of each ensemble.</param>
    /// <param name="spacing">Decades between neighbouring values y can take; 0 when it is continuous.</param>
    public static EnsembleFit Of(IEnumerable<IEnumerable<(double LogX, double LogY)>> ensembles, double spacing)
    {
        (double, double)[][] known = [.. ensembles.Select(points => points.Where(point => double.IsFinite(point.LogY)).ToArray())];
        int fewest = known.Length == 0 ? 0 : known.Min(points => points.Length);
        if (fewest < 2)
        {
            return new EnsembleFit(double.NaN, double.NaN, fewest);
        }

        double[] slopes = [.. known.Select(points =>
            PowerLaw.Through(points.Select(point => (Exp10(point.Item1), Exp10(point.Item2)))).Exponent)];
        double mean = slopes.Average();
        double spread = slopes.Length < 2 ? 0 : slopes.Sum(slope => (slope - mean) * (slope - mean)) / (slopes.Length - 1) / slopes.Length;
        double centre = known[0].Average(point => point.Item1);
        double rounding = spacing * spacing / 12 / known[0].Sum(point => (point.Item1 - centre) * (point.Item1 - centre));
        return new EnsembleFit(mean, Math.Sqrt(spread + rounding), fewest);

        static double Exp10(double logarithm) => Elementary.Exp10(logarithm);
    }
}
