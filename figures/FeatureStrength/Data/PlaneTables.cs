using FeatureStrength.Model;

using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A column of the plane as tables.</summary>
internal static class PlaneTables
{
    /// <summary>One row a run.</summary>
    public const string Runs = "runs";

    /// <summary>Losses of every surviving run over logarithmic bins of steps.</summary>
    public const string Curves = "curves";

    /// <summary>Final losses of every surviving run for shorter budgets.</summary>
    public const string Budgets = "budgets";

    /// <summary>Bins of a curve for each factor of ten in steps.</summary>
    private const int BinsPerDecade = 16;

    /// <summary>Shares of T that count as budgets.</summary>
    private static readonly double[] BudgetShares = [0.125, 0.25, 0.5, 1];

    /// <summary>The tables of a column.</summary>
    public static TableSet Of(PlaneSetting shared, PlanePoint point, PlaneColumn column) => TableSet.Of(
        (Runs, RunTable(shared, point, column)),
        (Curves, CurveTable(point, column, shared.Steps)),
        (Budgets, BudgetTable(point, column, shared.Steps)));

    /// <summary>The identity of every row: what tells columns, ensembles and step sizes apart.</summary>
    private static IEnumerable<Column> Keys(PlanePoint point, IReadOnlyList<PlaneRun> runs) =>
    [
        Column.Integers("depth", runs.Select(_ => point.Depth), description: "L").AsKey(),
        Column.Integers("width", runs.Select(_ => point.Width), description: "N").AsKey(),
        Column.Integers("batch", runs.Select(_ => point.Batch), description: "B").AsKey(),
        Column.Doubles("label_noise", runs.Select(_ => point.LabelNoise), description: "Share of labels replaced").AsKey(),
        Column.Doubles("log_strength", runs.Select(_ => point.LogStrength), description: "log10 γ").AsKey(),
        Column.Integers("ensemble", runs.Select(run => run.Ensemble), description: "Draw of the initial weights").AsKey(),
        Column.Integers("rate_index", runs.Select(run => run.RateIndex), description: "log10 η in units of the grid").AsKey(),
    ];

    private static Table RunTable(PlaneSetting shared, PlanePoint point, PlaneColumn column)
    {
        double initial = Objective.Initial(shared.Loss.ToString());
        IReadOnlyList<PlaneRun> runs = column.Runs;
        return new Table(
        [
            .. Keys(point, runs),
            Column.Doubles("log_rate", runs.Select(run => run.RateIndex / (double)shared.RatesPerDecade), description: "log10 η"),
            Column.Booleans("accepted", runs.Select(run => run.RateIndex <= column.FirstConvergent), description: "No run of this or a "
                + "larger "
                + "excluded step size became NaN"),
            Column.Integers("died", runs.Select(run => run.Survived ? -1 : run.Losses.Length - 1), description: "Step whose loss was NaN; "
                + "−1: none"),
            Column.Doubles("final_loss", runs.Select(run => run.FinalLoss(shared.Steps)), description: "Mean loss of the last tenth of "
                + "the steps"),
            Column.Doubles("peak_loss", runs.Select(run => run.Survived ? run.Losses.Max() : double.NaN), description: "Largest loss of a "
                + "step"),
            Column.Integers("half_step", runs.Select(run => run.FirstBelow(0.75 * initial)), description: "First step with a smoothed "
                + "loss below "
                + "3/4 of the initial one; −1: none"),
            Column.Doubles("test_loss", runs.Select(run => run.Test.Loss), description: "After training, on samples never trained on"),
            Column.Doubles("test_accuracy", runs.Select(run => run.Test.Accuracy), description: "On the same samples"),
            Column.Integers("steps", runs.Select(_ => shared.Steps), description: "T"),
            Column.Integers("rates_per_decade", runs.Select(_ => shared.RatesPerDecade), description: "Spacing of the grid of step sizes"),
            Column.Strings("data", runs.Select(_ => shared.Data.ToString()), description: "Images trained on"),
            Column.Strings("objective", runs.Select(_ => shared.Loss.ToString()), description: "Loss minimised"),
        ]);
    }

    private static Table CurveTable(PlanePoint point, PlaneColumn column, int steps)
    {
        int[] ends = BinEnds(steps);
        var rows = column.Runs.Where(run => run.Survived).SelectMany(run => ends.Select((end, bin) =>
        {
            int start = bin == 0 ? 0 : ends[bin - 1];
            return (Run: run, Step: 0.5 * (start + 1 + end), Loss: run.Losses.AsSpan(start, end - start).ToArray().Average());
        })).ToList();
        return new Table(
        [
            .. Keys(point, [.. rows.Select(row => row.Run)]),
            Column.Doubles("step", rows.Select(row => row.Step), description: "Middle of the bin; the first step is 1").AsKey(),
            Column.Doubles("loss", rows.Select(row => row.Loss), description: "Mean loss of the bin"),
        ]);
    }

    private static Table BudgetTable(PlanePoint point, PlaneColumn column, int steps)
    {
        var rows = column.Runs.Where(run => run.Survived)
            .SelectMany(run => BudgetShares.Select(share => (Run: run, Budget: (int)Math.Round(share * steps)))).ToList();
        return new Table(
        [
            .. Keys(point, [.. rows.Select(row => row.Run)]),
            Column.Integers("budget", rows.Select(row => row.Budget), description: "Steps").AsKey(),
            Column.Doubles("loss", rows.Select(row => row.Run.FinalLoss(row.Budget)), description: "Mean loss of the budget's last tenth"),
        ]);
    }

    /// <summary>
    /// The last step, exclusive, of every bin: whole steps, evenly spaced in the logarithm once bins are longer than one.
    /// </summary>
    private static int[] BinEnds(int steps)
    {
        var ends = new List<int>();
        for (int index = 0; ends.Count == 0 || ends[^1] < steps; index++)
        {
            int end = Math.Min(steps, (int)Math.Round(Elementary.Exp10(index / (double)BinsPerDecade)));
            if (ends.Count == 0 || end > ends[^1])
            {
                ends.Add(end);
            }
        }

        return [.. ends];
    }
}
