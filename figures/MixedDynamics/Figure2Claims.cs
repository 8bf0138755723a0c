using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>What Figure 2 shows, against the published panels and against theory.</summary>
internal static class Figure2Claims
{
    /// <summary>
    /// Lowest share of readings within one band of ours. The published run is one draw of signal and weights, ours another: what differs by
    /// more than a band is said in the paper's README.
    /// </summary>
    private const double PublishedShare = 0.9;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        foreach (PhasePanel panel in PhasePanel.All.Where(panel => PanelComparison.Count(data["comparison"], panel) > 0))
        {
            yield return Claim.AtLeast(
                $"{panel.Title.ReplaceLineEndings(" ")}: share of {PanelComparison.Count(data["comparison"], panel)} readings of the published panel that ours meets within one band",
                PanelComparison.ShareWithinOneBand(data["comparison"], panel), PublishedShare);
        }

        Table grid = data["grid"];
        yield return Claim.AtMost(
            "Below the active threshold and above the underparameterized one the signal is learned: median test error",
            Median(grid, "test_error", (variance, width) => width > 1 && variance + width < -0.5), 0.35);
        yield return Claim.AtLeast(
            "Above the lazy and the infinite-noise threshold it is not: median test error",
            Median(grid, "test_error", (variance, width) => variance + width > 1.5 && variance > -width / 2), 0.7);
        yield return Claim.AtLeast(
            "A network of one hidden unit learns one singular value of five: smallest test error at γw = 0, at least about 4/5",
            Minimum(grid, "test_error", (_, width) => width == 0), 0.5);
        yield return Claim.Within(
            "and its rank is one", Median(grid, "stable_rank", (_, width) => width == 0), 1 - 1e-9, 1 + 1e-9);
        yield return Claim.AtMost("Points that diverged", grid.Booleans("diverged").ToArray().Count(diverged => diverged), 0);
    }

    private static double Median(Table grid, string column, Func<double, double, bool> region)
    {
        double[] values = [.. Values(grid, column, region).Order()];
        return values.Length == 0 ? double.NaN : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static double Minimum(Table grid, string column, Func<double, double, bool> region) =>
        Values(grid, column, region).DefaultIfEmpty(double.NaN).Min();

    private static IEnumerable<double> Values(Table grid, string column, Func<double, double, bool> region) =>
        from row in Enumerable.Range(0, grid.RowCount)
        where region(grid.Doubles(PhasePoint.VarianceColumn)[row], grid.Doubles(PhasePoint.WidthColumn)[row])
        select grid.Doubles(column)[row];
}
