using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>The plane as a picture shows it.</summary>
internal static class PortraitTable
{
    /// <summary>log₁₀ of the mean final loss of the ensembles for every accepted step size.</summary>
    public static Table Of(Table runs)
    {
        var cells = Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .GroupBy(row => (
                Depth: runs.Integers("depth")[row], Strength: runs.Doubles("log_strength")[row], Rate: runs.Doubles("log_rate")[row]))
            .Select(group => (group.Key, Loss: Elementary.Log10(group.Average(row => runs.Doubles("final_loss")[row])))).ToList();
        return new Table(
            Column.Integers("depth", cells.Select(cell => cell.Key.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", cells.Select(cell => cell.Key.Strength), description: "log10 γ").AsKey(),
            Column.Doubles("log_rate", cells.Select(cell => cell.Key.Rate), description: "log10 η").AsKey(),
            Column.Doubles("log_loss", cells.Select(cell => cell.Loss), description: "log10 of the mean loss of the last tenth of the "
                + "steps"));
    }

    /// <summary>What a caption says of a sweep, one row.</summary>
    public static Table Setting(Table runs) => new(
        Column.Strings("data", [runs.Strings("data")[0]], description: "Images trained on").AsKey(),
        Column.Strings("objective", [runs.Strings("objective")[0]], description: "Loss minimised"),
        Column.Integers("width", [runs.Integers("width")[0]], description: "N"),
        Column.Integers("batch", [runs.Integers("batch")[0]], description: "B"),
        Column.Integers("steps", [runs.Integers("steps")[0]], description: "T"),
        Column.Integers("ensembles", [runs.Integers("ensemble").ToArray().Max() + 1], description: "E"),
        Column.Integers("rates_per_decade", [runs.Integers("rates_per_decade")[0]], description: "Spacing of the grid of step sizes"));
}
