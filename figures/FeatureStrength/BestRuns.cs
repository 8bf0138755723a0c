namespace FeatureStrength;

/// <summary>What the runs at the best step size of each column did.</summary>
internal static class BestRuns
{
    /// <summary>The loss curve of the first draw at its best step size.</summary>
    public static IEnumerable<BestCurveRow> Curves(IEnumerable<CurveRow> curves, IEnumerable<FrontierRow> frontiers)
    {
        var best = frontiers.Where(row => row.Ensemble == 0).Select(Key).ToHashSet();
        return from point in curves
               where best.Contains(
                   (point.Depth, point.Width, point.Batch, point.LabelNoise, point.LogStrength, point.Ensemble, point.RateIndex))
               select new BestCurveRow(
                   point.Depth, point.Width, point.Batch, point.LabelNoise, point.LogStrength, point.Step, point.Loss);
    }

    /// <summary>The end of the plateau of every draw at its best step size, for columns that leave it.</summary>
    public static IEnumerable<PlateauRow> Plateaus(IEnumerable<RunRow> runs, IEnumerable<FrontierRow> frontiers)
    {
        var best = frontiers.Select(Key).ToHashSet();
        return from run in runs
               where run.HalfStep >= 0
                   && best.Contains((run.Depth, run.Width, run.Batch, run.LabelNoise, run.LogStrength, run.Ensemble, run.RateIndex))
               select new PlateauRow(run.Depth, run.Width, run.Batch, run.LabelNoise, run.LogStrength, run.Ensemble, run.HalfStep);
    }

    private static (int Depth, int Width, int Batch, double Noise, double Strength, int Ensemble, int RateIndex) Key(FrontierRow row) =>
        (row.Depth, row.Width, row.Batch, row.LabelNoise, row.LogStrength, row.Ensemble, row.BestIndex);
}
