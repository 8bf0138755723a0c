namespace FeatureStrength;

/// <summary>The best a column reaches, by budget of steps and by test accuracy.</summary>
internal static class BudgetTable
{
    /// <summary>
    /// For each depth, budget and γ the smallest loss over η of the mean over draws; step sizes that were rejected do not count.
    /// </summary>
    public static IEnumerable<BudgetLossRow> Losses(IEnumerable<BudgetRow> budgets, IEnumerable<RunRow> runs)
    {
        HashSet<(int, double, int)> accepted = [.. runs.Where(run => run.IsAccepted)
            .Select(run => (run.Depth, run.LogStrength, run.RateIndex))];
        var means = from row in budgets
                    where accepted.Contains((row.Depth, row.LogStrength, row.RateIndex))
                    group row.Loss by (row.Depth, row.Budget, row.LogStrength, row.RateIndex) into draws
                    select (draws.Key, Loss: draws.Average());
        return from mean in means
               group mean.Loss by (mean.Key.Depth, mean.Key.Budget, mean.Key.LogStrength) into rates
               orderby rates.Key.Depth, rates.Key.Budget, rates.Key.LogStrength
               select new BudgetLossRow(rates.Key.Depth, rates.Key.Budget, rates.Key.LogStrength, rates.Min());
    }

    /// <summary>For each depth and γ the largest accuracy over η of the mean over draws.</summary>
    public static IEnumerable<AccuracyRow> Accuracies(IEnumerable<RunRow> runs)
    {
        var means = from run in runs
                    where run.IsAccepted
                    group run.TestAccuracy by (run.Depth, run.LogStrength, run.RateIndex) into draws
                    select (draws.Key, Accuracy: draws.Average());
        return from mean in means
               group mean.Accuracy by (mean.Key.Depth, mean.Key.LogStrength) into rates
               select new AccuracyRow(rates.Key.Depth, rates.Key.LogStrength, rates.Max());
    }
}
