namespace FeatureStrength.Model;

/// <summary>The three frontiers of one ensemble in one column (SPEC a.4), as log₁₀ η; NaN where there is none.</summary>
/// <param name="NotNaN">The first convergent step size: the authors' frontier.</param>
/// <param name="Edge">The largest step size whose final loss is at most 1.3 times the column's best.</param>
/// <param name="Best">Where a parabola of ln loss over ln η through the best step size and its neighbours has its minimum.</param>
/// <param name="BestLoss">The smallest final loss.</param>
/// <param name="BestIndex">The index of the step size with the smallest final loss; 0 when no run survived.</param>
internal readonly record struct Frontiers(double NotNaN, double Edge, double Best, double BestLoss, int BestIndex)
{
    private const double EdgeFactor = 1.3;

    /// <summary>Reads the frontiers off the accepted runs of one ensemble.</summary>
    /// <param name="runs">Index of the step size and final loss of every accepted run.</param>
    /// <param name="ratesPerDecade">Step sizes for each factor of ten.</param>
    public static Frontiers Of(IEnumerable<(int RateIndex, double FinalLoss)> runs, int ratesPerDecade)
    {
        var losses = new SortedDictionary<int, double>(runs.Where(run => !double.IsNaN(run.FinalLoss))
            .ToDictionary(run => run.RateIndex, run => run.FinalLoss));
        if (losses.Count == 0)
        {
            return new Frontiers(double.NaN, double.NaN, double.NaN, double.NaN, 0);
        }

        (int bestIndex, double best) = losses.MinBy(run => run.Value);
        int edge = losses.Where(run => run.Value <= EdgeFactor * best).Max(run => run.Key);
        double shift = losses.TryGetValue(bestIndex - 1, out double below) && losses.TryGetValue(bestIndex + 1, out double above)
            ? Vertex(below, best, above) : double.NaN;
        return new Frontiers(
            losses.Keys.Max() / (double)ratesPerDecade, edge / (double)ratesPerDecade, (bestIndex + shift) / ratesPerDecade, best,
                bestIndex);
    }

    /// <summary>
    /// Where the parabola through the logarithms at −1, 0, 1 is smallest, between −½ and ½; infinite losses count as huge.
    /// </summary>
    private static double Vertex(double below, double middle, double above)
    {
        double left = Logarithm(below) - Logarithm(middle);
        double right = Logarithm(above) - Logarithm(middle);
        return left + right > 0 ? 0.5 * (left - right) / (left + right) : 0;

        static double Logarithm(double loss) => Figures.Numerics.Elementary.Log(Math.Clamp(loss, 1e-300, 1e300));
    }
}
