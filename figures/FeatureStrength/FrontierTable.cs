using FeatureStrength.Model;

namespace FeatureStrength;

/// <summary>Frontiers of every column and draw of the weights of a sweep, and exponents fitted to them (SPEC a.4, f).</summary>
internal static class FrontierTable
{
    /// <summary>The best step size, by a parabola.</summary>
    public const string Best = "log_best";

    /// <summary>The largest step size whose final loss is at most 1.3 times the best.</summary>
    public const string Edge = "log_edge";

    /// <summary>The largest step size whose loss never becomes NaN.</summary>
    public const string NotNaN = "log_not_nan";

    /// <summary>The regime γ ≤ 10⁻².</summary>
    public const string Lazy = "lazy";

    /// <summary>The regime γ ≥ 10.</summary>
    public const string Rich = "rich";

    /// <summary>One row for each column and draw.</summary>
    public static IReadOnlyList<FrontierRow> Of(IEnumerable<RunRow> runs) =>
    [
        .. from run in runs
           where run.IsAccepted
           group run by (run.Depth, run.Width, run.Batch, run.LabelNoise, run.LogStrength, run.Ensemble) into column
           let frontiers = Frontiers.Of(column.Select(run => (run.RateIndex, run.FinalLoss)), column.First().RatesPerDecade)
           select new FrontierRow(
               column.Key.Depth, column.Key.Width, column.Key.Batch, column.Key.LabelNoise, column.Key.LogStrength, column.Key.Ensemble,
               frontiers.NotNaN, frontiers.Edge, frontiers.Best, frontiers.BestLoss, frontiers.BestIndex),
    ];

    /// <summary>A frontier by its name.</summary>
    public static double Log(this FrontierRow row, string frontier) => frontier switch
    {
        Best => row.LogBest,
        Edge => row.LogEdge,
        NotNaN => row.LogNotNaN,
        _ => throw new ArgumentException($"There is no frontier '{frontier}'.", nameof(frontier)),
    };

    /// <summary>
    /// Exponents of a frontier in γ for every depth: lazy, γ ≤ 10⁻², and rich, γ ≥ 10 as far as columns leave the plateau. A column whose
    /// frontier one draw lacks is left out of all.
    /// </summary>
    /// <param name="frontiers">As from <see cref="Of"/>.</param>
    /// <param name="frontier">Which of them.</param>
    /// <param name="plateau">As <see cref="Objective.Plateau"/>.</param>
    /// <param name="spacing">Decades between neighbouring step sizes when the frontier is one of them; 0 when it is interpolated.</param>
    /// <param name="lazy">The exponent predicted for γ ≪ 1.</param>
    /// <param name="rich">The exponent predicted for γ ≫ 1 at a depth.</param>
    public static IEnumerable<FitRow> Fits(
        IEnumerable<FrontierRow> frontiers, string frontier, double plateau, double spacing, double lazy, Func<int, double> rich)
    {
        foreach (IGrouping<int, FrontierRow> part in frontiers.GroupBy(row => row.Depth))
        {
            foreach ((string regime, double predicted) in new[] { (Lazy, lazy), (Rich, rich(part.Key)) })
            {
                EnsembleFit fit = Fit(part, frontier, plateau, spacing, regime);
                yield return new FitRow(frontier, part.Key, regime, fit.Points, fit.Exponent, fit.StandardError, predicted);
            }
        }
    }

    /// <summary>The exponent of a frontier in one regime, from columns of one network that left the plateau.</summary>
    public static EnsembleFit Fit(IEnumerable<FrontierRow> part, string frontier, double plateau, double spacing, string regime)
    {
        List<FrontierRow> rows = [.. part];
        HashSet<double> usable = [.. Learned(rows, frontier, plateau).Where(strength => regime == Lazy ? strength <= -2 : strength >= 1)];
        return EnsembleFit.Of(
            rows.GroupBy(row => row.Ensemble).Select(draw => draw.Where(row => usable.Contains(row.LogStrength))
                .Select(row => (row.LogStrength, row.Log(frontier)))), spacing);
    }

    /// <summary>Mean over draws of a number, by strength; NaN when a draw lacks it.</summary>
    public static (double[] Strengths, double[] Means) MeanOf<TRow>(
        IEnumerable<TRow> part, Func<TRow, double> strength, Func<TRow, double> number)
    {
        var means = part.GroupBy(strength).Select(group => (group.Key, Mean: group.Average(number))).ToList();
        return ([.. means.Select(mean => mean.Key)], [.. means.Select(mean => mean.Mean)]);
    }

    /// <summary>Mean over draws of a frontier, by strength; NaN when a draw lacks it.</summary>
    public static (double[] Strengths, double[] Means) MeanOf(IEnumerable<FrontierRow> part, string frontier) =>
        MeanOf(part, row => row.LogStrength, row => row.Log(frontier));

    /// <summary>The points of <see cref="MeanOf(IEnumerable{FrontierRow}, string)"/> that every draw has.</summary>
    public static (double LogStrength, double LogRate)[] KnownMeans(IEnumerable<FrontierRow> part, string frontier)
    {
        (double[] strengths, double[] means) = MeanOf(part, frontier);
        return [.. strengths.Zip(means).Where(point => double.IsFinite(point.Second))];
    }

    /// <summary>The strengths whose columns have the frontier in every draw and have left the plateau in every one.</summary>
    public static IReadOnlySet<double> Learned(IEnumerable<FrontierRow> part, string frontier, double plateau) => part
        .GroupBy(row => row.LogStrength)
        .Where(column => double.IsFinite(column.Average(row => row.Log(frontier))) && column.Max(row => row.BestLoss) <= plateau)
        .Select(column => column.Key).ToHashSet();
}
