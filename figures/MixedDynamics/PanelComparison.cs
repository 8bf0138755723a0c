using Figures.Tables;

namespace MixedDynamics;

/// <summary>Our runs beside the bands read off the published panels of Figure 2 (SPEC G).</summary>
internal static class PanelComparison
{
    /// <summary>One row for each reading at a point that was run.</summary>
    public static Table Of(Table ours, Table published)
    {
        Dictionary<(double, double), int> rows = Enumerable.Range(0, ours.RowCount)
            .ToDictionary(row => (ours.Doubles(PhasePoint.VarianceColumn)[row], ours.Doubles(PhasePoint.WidthColumn)[row]));
        Table read = published.Where(row =>
            rows.ContainsKey((published.Doubles(PhasePoint.VarianceColumn)[row], published.Doubles(PhasePoint.WidthColumn)[row])));
        double Value(int row) => ours.Doubles(ColumnOf(read.Strings("panel")[row]))
            [rows[(read.Doubles(PhasePoint.VarianceColumn)[row], read.Doubles(PhasePoint.WidthColumn)[row])]];
        return new Table(
            read["panel"].AsKey(),
            read[PhasePoint.VarianceColumn].AsKey(),
            read[PhasePoint.WidthColumn].AsKey(),
            read["band_low"],
            read["band_high"],
            Column.Doubles("ours", Enumerable.Range(0, read.RowCount).Select(Value), description: "The same quantity of our run"));
    }

    /// <summary>The share of readings of a panel that ours reaches within one band; NaN when there is none.</summary>
    public static double ShareWithinOneBand(Table comparison, PhasePanel panel)
    {
        Table readings = comparison.Where(row => comparison.Strings("panel")[row] == panel.PublishedName);
        int inside = Enumerable.Range(0, readings.RowCount).Count(row =>
            readings.Doubles("ours")[row] >= readings.Doubles("band_low")[row] - panel.Band
            && readings.Doubles("ours")[row] <= readings.Doubles("band_high")[row] + panel.Band);
        return (double)inside / readings.RowCount;
    }

    /// <summary>The number of readings of a panel.</summary>
    public static int Count(Table comparison, PhasePanel panel) =>
        comparison.Strings("panel").ToArray().Count(name => name == panel.PublishedName);

    private static string ColumnOf(string published) => PhasePanel.All.Single(panel => panel.PublishedName == published).Column;
}
