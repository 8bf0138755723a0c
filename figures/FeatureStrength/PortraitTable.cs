using Figures.Numerics;

namespace FeatureStrength;

/// <summary>The plane as a picture shows it.</summary>
internal static class PortraitTable
{
    /// <summary>log₁₀ of the mean final loss of the draws for every accepted step size.</summary>
    public static IEnumerable<PortraitRow> Of(IEnumerable<RunRow> runs) =>
        from run in runs
        where run.IsAccepted
        group run.FinalLoss by (run.Depth, run.LogStrength, run.LogRate) into cell
        select new PortraitRow(cell.Key.Depth, cell.Key.LogStrength, cell.Key.LogRate, Elementary.Log10(cell.Average()));

    /// <summary>What a caption says of a sweep.</summary>
    public static SettingRow Setting(IReadOnlyList<RunRow> runs) => new(
        runs[0].Data, runs[0].Objective, runs[0].Width, runs[0].Batch, runs[0].Steps, Ensembles: runs.Max(run => run.Ensemble) + 1,
        runs[0].RatesPerDecade);
}
