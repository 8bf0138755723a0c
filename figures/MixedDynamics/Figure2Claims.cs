using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>What Figure 2 shows, against the published panels and against theory.</summary>
internal static class Figure2Claims
{
    /// <summary>
    /// Smallest share of readings that ours has to meet: all but one in twenty, since the published run is one draw of signal and weights
    /// and ours another.
    /// </summary>
    private const double PublishedShare = 0.95;

    /// <summary>Fewest readings of a panel of which a share says something: the panel with the fewest has these in the profile <c>default</c>.</summary>
    private const int LeastReadings = 18;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        IReadOnlyList<GridRow> grid = data["grid"].Rows<GridRow>();
        SignalRow signal = data["signal"].Rows<SignalRow>().Single();
        return
        [
            .. PhasePanel.All.Select(panel => Published(panel, [.. data["comparison"].Rows<ComparisonRow>().Where(row => row.Panel == panel.Name)])),
            Learned(grid, signal),
            Lazy(grid, signal),
            OneHiddenUnit(grid, signal),
            new Claim(
                "stable", "Every run stays in the stable range", "points that diverged", grid.Count(row => row.Diverged),
                Bound.Exactly(0, BoundKind.Reference, "SPEC F3: c = 50 is stable at all points tested")),
        ];
    }

    private static Claim Published(PhasePanel panel, IReadOnlyList<ComparisonRow> readings)
    {
        string id = "published-" + panel.Name.Replace('_', '-');
        string subject = $"{panel.Title.ReplaceLineEndings(" ")}: ours is the published panel";
        const string statistic = "share of readings within one band";
        Bound bound = Bound.AtLeast(PublishedShare, BoundKind.Paper, "bands read off the published panel, SPEC G");
        return readings.Count < LeastReadings
            ? Claim.NotShown(id, subject, statistic, bound, $"it takes {LeastReadings} readings, this size has {readings.Count}")
            : new Claim(id, subject, statistic, readings.Count(row => row.IsWithin(panel.Band)) / (double)readings.Count, bound);
    }

    /// <summary>
    /// In the active regime the signal's k directions are fitted before any noise outside them: the error is that of the noise inside, k(2d − k)
    /// of d² entries. Learning tilts the directions by a relative k/d; a draw of that many squares deviates by 1/√(kd), three of these are allowed.
    /// </summary>
    private static Claim Learned(IReadOnlyList<GridRow> grid, SignalRow signal)
    {
        (double d, double k) = (signal.Dimension, signal.Rank);
        double expected = k * ((2 * d) - k) / (d * d);
        double[] region = [.. grid.Where(row => row.WidthExponent > 1 && row.VarianceExponent + row.WidthExponent < -0.5).Select(row => row.TestError)];
        return new Claim(
            "learned", "Below the active threshold the signal is learned up to the noise in its own directions",
            "largest test error for γw > 1, γσ² + γw < −1/2", region.Max(),
            Bound.Near(expected, Tolerance.RelativeTo((k / d) + (3 / Math.Sqrt(k * d))), BoundKind.Theory, "k(2d − k)/d², SPEC A"));
    }

    /// <summary>
    /// A lazy network moves all directions alike, A = (1 − e)Y + eA₀, so the error e²(1 + wσ⁴) + (1 − e)² is never below N/(1 + N) with N = 1 + wσ⁴.
    /// Mean squares of signal and noise deviate by √2/d, three of these are allowed.
    /// </summary>
    private static Claim Lazy(IReadOnlyList<GridRow> grid, SignalRow signal)
    {
        double d = signal.Dimension;
        double farthest = grid.Where(row => row.VarianceExponent + row.WidthExponent > 1.5 && row.VarianceExponent > -row.WidthExponent / 2).Max(row =>
        {
            double start = 1 + Math.Pow(d, row.WidthExponent + (2 * row.VarianceExponent));
            return Math.Abs((row.TestError * (1 + start) / start) - 1);
        });
        return new Claim(
            "lazy", "Above the lazy and the infinite-noise threshold all directions move alike, and signal is not told from noise",
            "largest relative distance of the test error from N/(1 + N), N = 1 + wσ⁴", farthest,
            Bound.AtMost(3 * Math.Sqrt(2) / d, BoundKind.Theory, "linear dynamics of the lazy regime, SPEC A; three deviations of a mean square"));
    }

    /// <summary>No matrix of rank one is nearer to the signal than its largest singular value allows (Eckart–Young).</summary>
    private static Claim OneHiddenUnit(IReadOnlyList<GridRow> grid, SignalRow signal)
    {
        double least = signal.MeanSquare - signal.LargestMeanSquare;
        double smallest = grid.Where(row => row.WidthExponent == 0).Min(row => row.TestError);
        double d = signal.Dimension;
        return new Claim(
            "one-unit", "A network of one hidden unit learns the largest singular value and no other",
            "smallest test error at γw = 0 beyond what the other singular values leave", smallest - least,
            Bound.Within(0, 2 * ((2 * d) - 1) / (d * d), BoundKind.Theory, "Eckart and Young; noise of (2d − 1)/d² in one direction, twice that for its draw"));
    }
}
