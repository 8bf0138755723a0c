using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A2: the batch size moves the frontiers, not their exponents (SPEC b.3, d).</summary>
[TaskName("FeatureStrength.A2")]
[TaskDescription("Best and largest learning rate over γ for several batch sizes")]
[IsDependentOn(typeof(WidthPlane))]
public sealed class A2 : FigureTask
{
    /// <summary>What SPEC f calls visible with one draw of the weights.</summary>
    private const double Visible = 0.15;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        (Table runs, Table curves) = (inputs.Table<WidthPlane>(PlaneTables.Runs), inputs.Table<WidthPlane>(PlaneTables.Curves));
        long width = runs.Integers("width")[^1];
        Table common = runs.Where(row => runs.Integers("width")[row] == width);
        Table frontiers = FrontierTable.Of(common);
        return TableSet.Of(
            ("frontiers", frontiers.SinglePrecision()),
            ("curves", BestRuns.Curves(curves.Where(row => curves.Integers("width")[row] == width), frontiers).SinglePrecision()),
            ("setting", PortraitTable.Setting(common)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        double plateau = Objective.Plateau(data["setting"].Strings("objective")[0]);
        foreach ((int batch, Table part) in data["frontiers"].By("batch"))
        {
            Table fits = FrontierTable.Fits(part, FrontierTable.Best, plateau, 0, 2, depth => 2.0 / depth);
            for (int row = 0; row < fits.RowCount; row++)
            {
                if (fits.Integers("points")[row] >= 2)
                {
                    yield return new Claim(
                        $"B = {batch}, {(fits.Strings("regime")[row] == "lazy" ? "γ ≤ 0.01" : "γ ≥ 10")}: exponent of the best η",
                        fits.Doubles("exponent")[row], fits.Doubles("predicted")[row], Tolerance.Within(Visible));
                }
            }
        }

        foreach ((double strength, Table part) in data["frontiers"].ByNumber("log_strength"))
        {
            double[] best = [.. part.By("batch").OrderBy(batch => batch.Value).Select(batch => batch.Part.Doubles(FrontierTable.Best)[0])];
            yield return Claim.AtLeast(
                $"log10 γ = {strength}: a larger batch allows no smaller η: best of the largest minus that of the smallest, decades",
                best[^1] - best[0], -0.25);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => SeriesFigure.Draw(
        data,
        "batch",
        "B",
        $"**A2.** Batch size. Multilayer perceptrons of three layers and width N = {data["setting"].Integers("width")[0]} on "
            + $"{Samples.NameOf(data["setting"].Strings("data")[0])}, {Objective.NameOf(data["setting"].Strings("objective")[0])}, T = "
            + $"{data["setting"].Integers("steps")[0]} steps of B "
            + "samples. **a** Best η. "
            + "**b** Largest η within a factor 1.3 of the best loss. **c** Online loss at the best η for γ = 100. The noise of small "
            + "batches lowers "
            + "the step sizes; the exponents stay.",
        shownStrength: 2);
}
