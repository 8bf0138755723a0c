using FeatureStrength.Model;

using Figures.Numerics;

namespace FeatureStrength;

/// <summary>The lines of theory over the portraits of the toy models (SPEC b.1, b.2, b.5).</summary>
internal static class ToyTheory
{
    /// <summary>Steps until the middle of the last tenth of T = 2000, over which a run's final loss is the mean.</summary>
    private const double Counted = 1900;

    /// <summary>ln(1/ε) of the lazy decay until a run counts as learned: ½ε² = 0.025.</summary>
    private static readonly double LazyDecay = -0.5 * Elementary.Log(2 * ToyPlane.ScalarLearned);

    /// <summary>Between which step sizes T1 learns, for every depth and γ of its portrait.</summary>
    public static IEnumerable<RegimeRow> Regimes(IEnumerable<ScalarRow> portrait) =>
        from column in portrait.Select(row => (row.Depth, row.LogStrength)).Distinct()
        let model = new ScalarProduct(column.Depth, Elementary.Exp10(column.LogStrength))
        select new RegimeRow(
            column.Depth, column.LogStrength, Elementary.Log10(model.LargestStableStep),
            Elementary.Log10(model.LearningSteps(1, LazyDecay) / Counted));

    /// <summary>The sharpness of T2 at its solution for every γ of its edges.</summary>
    public static IEnumerable<SharpnessRow> Sharpness(IEnumerable<WideEdgeRow> edges) => edges.Select(row =>
        new SharpnessRow(row.LogStrength, Elementary.Log10(new WideProduct(Elementary.Exp10(row.LogStrength)).FinalSharpness)));

    /// <summary>Lines of slope 2 and 2/L a factor two above the ends of T1's largest step, in units of it.</summary>
    public static IEnumerable<LinearGuideRow> LinearGuides(IEnumerable<LinearEdgeRow> edges)
    {
        foreach (IGrouping<int, LinearEdgeRow> part in edges.GroupBy(row => row.Depth))
        {
            double[] strengths = [.. part.Select(row => row.LogStrength).Distinct()];
            double[] centres = [.. strengths.Select(strength => LogLargest(part.Key, strength))];
            foreach ((string line, double exponent, int anchor) in new[]
                { (FrontierTable.Lazy, 2, 0), (FrontierTable.Rich, 2.0 / part.Key, strengths.Length - 1) })
            {
                foreach ((double strength, double centre) in strengths.Zip(centres)
                    .Where(point => line == FrontierTable.Lazy ? point.First <= -0.5 : point.First >= 0.5))
                {
                    yield return new LinearGuideRow(
                        part.Key, line, strength, (exponent * (strength - strengths[anchor])) + centres[anchor] - centre + 0.3);
                }
            }
        }
    }

    /// <summary>
    /// The smallest step size that leaves the plateau within some steps, by the gradient flow of toy T1, whose step sizes are matched to a
    /// network's best one at the smallest γ.
    /// </summary>
    public static IEnumerable<GuideRow> Budget(int depth, IReadOnlyList<double> strengths, double firstBest, int steps)
    {
        double match = firstBest - LogLargest(depth, strengths[0]);
        return strengths.Select(strength => new GuideRow(
            depth, FrontierTable.Best, "budget", strength,
            Elementary.Log10(new ScalarProduct(depth, Elementary.Exp10(strength)).LearningSteps(1, 1) / steps) + match));
    }

    private static double LogLargest(int depth, double strength) =>
        Elementary.Log10(new ScalarProduct(depth, Elementary.Exp10(strength)).LargestStableStep);
}
