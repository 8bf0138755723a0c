using Figures.Tables;

namespace MixedDynamics;

/// <summary>Our runs beside the last line the authors printed of each of theirs.</summary>
internal static class PrintedComparison
{
    /// <summary>One row for each point that was run.</summary>
    public static Table Of(Table ours, Table printed)
    {
        Dictionary<(double, double), int> last = Enumerable.Range(0, printed.RowCount)
            .GroupBy(row => (printed.Doubles(PhasePoint.VarianceColumn)[row], printed.Doubles(PhasePoint.WidthColumn)[row]))
            .ToDictionary(lines => lines.Key, lines => lines.MaxBy(row => printed.Integers("iteration")[row]));
        Table theirs = printed.Rows(Enumerable.Range(0, ours.RowCount)
            .Select(row => last[(ours.Doubles(PhasePoint.VarianceColumn)[row], ours.Doubles(PhasePoint.WidthColumn)[row])]));
        return new Table(
            ours[PhasePoint.VarianceColumn],
            ours[PhasePoint.WidthColumn],
            theirs["iteration"].Named("theirs_stop"),
            ours["stop"].Named("ours_stop"),
            theirs["train_loss"].Named("theirs_train"),
            ours["train"].Named("ours_train"),
            theirs["test_loss"].Named("theirs_test"),
            ours["test"].Named("ours_test"));
    }

    /// <summary>Ours minus theirs.</summary>
    public static double[] Differences(Table comparison, string column) =>
        [.. comparison.Numbers("ours_" + column).Zip(comparison.Numbers("theirs_" + column), (ours, theirs) => ours - theirs)];

    /// <summary>γσ² + γw of each point: below 1 the active rule sets the learning rate.</summary>
    public static double[] ExponentSums(Table comparison) =>
        [.. comparison.Numbers(PhasePoint.VarianceColumn).Zip(comparison.Numbers(PhasePoint.WidthColumn), (variance, width) => variance + width)];
}
