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

    private static Table RunTable(PlaneSetting shared, PlanePoint point, PlaneColumn column)
    {
        double initial = Objective.Initial(shared.Loss);
        return Table.Of(column.Runs.Select(run => new RunRow(
            point.Depth, point.Width, point.Batch, point.LabelNoise, point.LogStrength, run.Ensemble, run.RateIndex,
            LogRate: run.RateIndex / (double)shared.RatesPerDecade,
            IsAccepted: run.RateIndex <= column.FirstConvergent,
            Died: run.Survived ? -1 : run.Losses.Length - 1,
            FinalLoss: run.FinalLoss(shared.Steps),
            PeakLoss: run.Survived ? run.Losses.Max() : double.NaN,
            HalfStep: run.FirstBelow(0.75 * initial),
            TestLoss: run.Test.Loss,
            TestAccuracy: run.Test.Accuracy,
            shared.Steps, shared.RatesPerDecade, shared.Data, shared.Loss)));
    }

    private static Table CurveTable(PlanePoint point, PlaneColumn column, int steps)
    {
        int[] ends = BinEnds(steps);
        return Table.Of(column.Runs.Where(run => run.Survived).SelectMany(run => ends.Select((end, bin) =>
        {
            int start = bin == 0 ? 0 : ends[bin - 1];
            return new CurveRow(
                point.Depth, point.Width, point.Batch, point.LabelNoise, point.LogStrength, run.Ensemble, run.RateIndex,
                Step: 0.5 * (start + 1 + end), Loss: run.Losses.AsSpan(start, end - start).ToArray().Average());
        })));
    }

    private static Table BudgetTable(PlanePoint point, PlaneColumn column, int steps) => Table.Of(
        from run in column.Runs.Where(run => run.Survived)
        from share in BudgetShares
        let budget = (int)Math.Round(share * steps)
        select new BudgetRow(
            point.Depth, point.Width, point.Batch, point.LabelNoise, point.LogStrength, run.Ensemble, run.RateIndex, budget,
            run.FinalLoss(budget)));

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
