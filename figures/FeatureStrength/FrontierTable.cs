using FeatureStrength.Model;

using Figures.Tables;

namespace FeatureStrength;

/// <summary>Frontiers of every column and ensemble of a sweep, and exponents fitted to them (SPEC a.4, f).</summary>
internal static class FrontierTable
{
    /// <summary>Frontiers that are fitted.</summary>
    public const string Best = "log_best";

    /// <summary>The largest step size whose final loss is at most 1.3 times the best.</summary>
    public const string Edge = "log_edge";

    /// <summary>The largest step size whose loss never becomes NaN.</summary>
    public const string NotNaN = "log_not_nan";

    /// <summary>One row for each column and ensemble.</summary>
    /// <param name="runs">The table <see cref="PlaneTables.Runs"/>.</param>
    public static Table Of(Table runs)
    {
        var rows = Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .GroupBy(row => (
                Depth: runs.Integers("depth")[row], Width: runs.Integers("width")[row], Batch: runs.Integers("batch")[row],
                Noise: runs.Doubles("label_noise")[row], Strength: runs.Doubles("log_strength")[row],
                    Ensemble: runs.Integers("ensemble")[row]))
            .Select(group => (group.Key, Frontiers: Frontiers.Of(
                group.Select(row => ((int)runs.Integers("rate_index")[row], runs.Doubles("final_loss")[row])),
                (int)runs.Integers("rates_per_decade")[group.First()]))).ToList();
        return new Table(
            Column.Integers("depth", rows.Select(row => row.Key.Depth), description: "L").AsKey(),
            Column.Integers("width", rows.Select(row => row.Key.Width), description: "N").AsKey(),
            Column.Integers("batch", rows.Select(row => row.Key.Batch), description: "B").AsKey(),
            Column.Doubles("label_noise", rows.Select(row => row.Key.Noise), description: "Share of labels replaced").AsKey(),
            Column.Doubles("log_strength", rows.Select(row => row.Key.Strength), description: "log10 γ").AsKey(),
            Column.Integers("ensemble", rows.Select(row => row.Key.Ensemble), description: "Draw of the initial weights").AsKey(),
            Column.Doubles(NotNaN, rows.Select(row => row.Frontiers.NotNaN), description: "log10 of the largest η without NaN"),
            Column.Doubles(Edge, rows.Select(row => row.Frontiers.Edge), description: "log10 of the largest η within 1.3 of the best loss"),
            Column.Doubles(Best, rows.Select(row => row.Frontiers.Best), description: "log10 of the best η, by a parabola; NaN: not "
                + "bracketed"),
            Column.Doubles("best_loss", rows.Select(row => row.Frontiers.BestLoss), description: "Smallest final loss of the column"),
            Column.Integers("best_index", rows.Select(row => row.Frontiers.BestIndex), description: "Step size of the smallest final "
                + "loss"));
    }

    /// <summary>
    /// Exponents of a frontier in γ for every depth: lazy, γ ≤ 10⁻², and rich, γ ≥ 10 as far as columns leave the plateau. A column whose
    /// frontier one ensemble lacks is left out of all.
    /// </summary>
    /// <param name="frontiers">As from <see cref="Of"/>.</param>
    /// <param name="frontier">The name of a column of it.</param>
    /// <param name="plateau">As <see cref="Objective.Plateau"/>.</param>
    /// <param name="spacing">Decades between neighbouring step sizes when the frontier is one of them; 0 when it is interpolated.</param>
    /// <param name="lazy">The exponent predicted for γ ≪ 1.</param>
    /// <param name="rich">The exponent predicted for γ ≫ 1 at a depth.</param>
    public static Table Fits(Table frontiers, string frontier, double plateau, double spacing, double lazy, Func<int, double> rich)
    {
        var rows = new List<(int Depth, string Regime, EnsembleFit Fit, double Predicted)>();
        foreach ((int depth, Table part) in frontiers.By("depth"))
        {
            rows.Add((depth, "lazy", Fit(part, frontier, plateau, spacing, strength => strength <= -2), lazy));
            rows.Add((depth, "rich", Fit(part, frontier, plateau, spacing, strength => strength >= 1), rich(depth)));
        }

        return new Table(
            Column.Strings("frontier", rows.Select(_ => frontier)).AsKey(),
            Column.Integers("depth", rows.Select(row => row.Depth), description: "L").AsKey(),
            Column.Strings("regime", rows.Select(row => row.Regime), description: "lazy: γ ≤ 0.01; rich: γ ≥ 10").AsKey(),
            Column.Integers("points", rows.Select(row => row.Fit.Points), description: "Columns in the fit"),
            Column.Doubles("exponent", rows.Select(row => row.Fit.Exponent), description: "Mean over ensembles of the slope of ln η over "
                + "ln γ"),
            Column.Doubles("standard_error", rows.Select(row => row.Fit.StandardError), description: "Of the mean, spacing of the grid "
                + "included"),
            Column.Doubles("predicted", rows.Select(row => row.Predicted), description: "By the paper"));
    }

    /// <summary>Mean over ensembles of a column of the table, by strength; NaN when an ensemble lacks it.</summary>
    public static (double[] Strengths, double[] Means) MeanOf(Table part, string column)
    {
        var means = part.Array("log_strength").Zip(part.Array(column)).GroupBy(pair => pair.First)
            .Select(group => (group.Key, Mean: group.Average(pair => pair.Second))).ToList();
        return ([.. means.Select(mean => mean.Key)], [.. means.Select(mean => mean.Mean)]);
    }

    /// <summary>The strengths whose columns have the frontier in every ensemble and have left the plateau in every one.</summary>
    public static IReadOnlySet<double> Learned(Table part, string frontier, double plateau)
    {
        (double[] strengths, double[] means) = MeanOf(part, frontier);
        double[] losses = [.. part.Array("log_strength").Zip(part.Array("best_loss")).GroupBy(pair => pair.First)
            .Select(group => group.Max(pair => pair.Second))];
        return strengths.Index().Where(column => double.IsFinite(means[column.Index]) && losses[column.Index] <= plateau)
            .Select(column => column.Item).ToHashSet();
    }

    private static EnsembleFit Fit(Table part, string frontier, double plateau, double spacing, Func<double, bool> range)
    {
        HashSet<double> usable = [.. Learned(part, frontier, plateau).Where(range)];
        return EnsembleFit.Of(
            part.By("ensemble").Select(ensemble => ensemble.Part.Array("log_strength").Zip(ensemble.Part.Array(frontier))
                .Where(point => usable.Contains(point.First))), spacing);
    }
}
