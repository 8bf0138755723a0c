using Figures.Tables;

namespace FeatureStrength;

/// <summary>What the runs at the best step size of each column did.</summary>
internal static class BestRuns
{
    /// <summary>The loss curve of the first ensemble at its best step size.</summary>
    /// <param name="curves">The table <see cref="PlaneTables.Curves"/>.</param>
    /// <param name="frontiers">As from <see cref="FrontierTable.Of"/>.</param>
    public static Table Curves(Table curves, Table frontiers)
    {
        var best = Keys(frontiers).Index().Where(row => row.Item.Ensemble == 0)
            .ToDictionary(row => row.Item, row => frontiers.Integers("best_index")[row.Index]);
        Table chosen = curves.Rows(Keys(curves).Index()
            .Where(row => best.TryGetValue(row.Item, out long index) && curves.Integers("rate_index")[row.Index] == index)
            .Select(row => row.Index));
        return new Table(chosen.Columns.Where(column =>
            column.Name is "depth" or "width" or "batch" or "label_noise" or "log_strength" or "step" or "loss"));
    }

    /// <summary>The end of the plateau of every ensemble at its best step size, for columns that leave it.</summary>
    /// <param name="runs">The table <see cref="PlaneTables.Runs"/>.</param>
    /// <param name="frontiers">As from <see cref="FrontierTable.Of"/>.</param>
    public static Table Plateaus(Table runs, Table frontiers)
    {
        var best = Keys(frontiers).Index().ToDictionary(row => row.Item, row => frontiers.Integers("best_index")[row.Index]);
        List<int> rows = [.. Keys(runs).Index()
            .Where(row => best.TryGetValue(row.Item, out long index) && runs.Integers("rate_index")[row.Index] == index
                && runs.Integers("half_step")[row.Index] >= 0)
            .Select(row => row.Index)];
        Table chosen = runs.Rows(rows);
        return new Table(chosen.Columns.Where(column =>
            column.Name is "depth" or "width" or "batch" or "label_noise" or "log_strength" or "ensemble" or "half_step"));
    }

    private static IEnumerable<(long Depth, long Width, long Batch, double Noise, double Strength, long Ensemble)> Keys(Table table) =>
        Enumerable.Range(0, table.RowCount).Select(row => (
            table.Integers("depth")[row], table.Integers("width")[row], table.Integers("batch")[row], table.Doubles("label_noise")[row],
            table.Doubles("log_strength")[row], table.Integers("ensemble")[row]));
}
