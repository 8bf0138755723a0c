using Figures.Tables;

namespace FeatureStrength;

/// <summary>The best a column reaches, by budget of steps and by test accuracy.</summary>
internal static class BudgetTable
{
    /// <summary>
    /// For each depth, budget and γ the smallest loss over η of the mean over ensembles; step sizes that were rejected do not count.
    /// </summary>
    /// <param name="budgets">The table <see cref="PlaneTables.Budgets"/>.</param>
    /// <param name="runs">The table <see cref="PlaneTables.Runs"/>.</param>
    public static Table Losses(Table budgets, Table runs)
    {
        HashSet<(long, double, long)> accepted = [.. Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .Select(row => (runs.Integers("depth")[row], runs.Doubles("log_strength")[row], runs.Integers("rate_index")[row]))];
        var best = Enumerable.Range(0, budgets.RowCount)
            .GroupBy(row => (
                Depth: budgets.Integers("depth")[row], Budget: budgets.Integers("budget")[row],
                    Strength: budgets.Doubles("log_strength")[row],
                Rate: budgets.Integers("rate_index")[row]))
            .Where(group => accepted.Contains((group.Key.Depth, group.Key.Strength, group.Key.Rate)))
            .Select(group => (group.Key, Loss: group.Average(row => budgets.Doubles("loss")[row])))
            .GroupBy(cell => (cell.Key.Depth, cell.Key.Budget, cell.Key.Strength))
            .Select(column => (column.Key, Loss: column.Min(cell => cell.Loss)))
            .OrderBy(cell => cell.Key.Depth).ThenBy(cell => cell.Key.Budget).ThenBy(cell => cell.Key.Strength).ToList();
        return new Table(
            Column.Integers("depth", best.Select(cell => cell.Key.Depth), description: "L").AsKey(),
            Column.Integers("budget", best.Select(cell => cell.Key.Budget), description: "Steps").AsKey(),
            Column.Doubles("log_strength", best.Select(cell => cell.Key.Strength), description: "log10 γ").AsKey(),
            Column.Doubles("loss", best.Select(cell => cell.Loss), description: "Smallest over η of the mean loss of the budget's last "
                + "tenth"));
    }

    /// <summary>For each depth and γ the largest accuracy over η of the mean over ensembles.</summary>
    /// <param name="runs">The table <see cref="PlaneTables.Runs"/>.</param>
    public static Table Accuracies(Table runs)
    {
        var best = Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .GroupBy(row => (
                Depth: runs.Integers("depth")[row], Strength: runs.Doubles("log_strength")[row], Rate: runs.Integers("rate_index")[row]))
            .Select(group => (group.Key, Accuracy: group.Average(row => runs.Doubles("test_accuracy")[row])))
            .GroupBy(cell => (cell.Key.Depth, cell.Key.Strength))
            .Select(column => (column.Key, Accuracy: column.Max(cell => cell.Accuracy))).ToList();
        return new Table(
            Column.Integers("depth", best.Select(cell => cell.Key.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", best.Select(cell => cell.Key.Strength), description: "log10 γ").AsKey(),
            Column.Doubles("accuracy", best.Select(cell => cell.Accuracy), description: "Largest over η of the mean test accuracy"));
    }
}
