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
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> all = inputs.Rows<WidthPlane, RunRow>(PlaneTables.Runs);
        int width = all[^1].Width;
        RunRow[] runs = [.. all.Where(run => run.Width == width)];
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        SettingRow setting = PortraitTable.Setting(runs);
        return TableSet.Of(
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("fits", Table.Of(Fits(frontiers, setting)).InSingle()),
            ("guides", Table.Of(SeriesFigure.Guides(frontiers)).InSingle()),
            ("curves", Table.Of(BestRuns.Curves(
                inputs.Rows<WidthPlane, CurveRow>(PlaneTables.Curves).Where(row => row.Width == width), frontiers)).InSingle()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (BatchFitRow fit in data["fits"].Rows<BatchFitRow>())
        {
            bool isLazy = fit.Regime == FrontierTable.Lazy;
            (string id, string subject, string statistic) = (
                $"{fit.Regime}-{fit.Batch}",
                $"B = {fit.Batch}, {(isLazy ? "γ ≤ 0.01" : "γ ≥ 10")}: the best η grows as γ^{fit.Predicted:0.###} at any batch size",
                $"exponent from {fit.Points} of the columns");
            Bound bound = FitClaims.OfOneDraw(fit.Predicted, isLazy);
            yield return fit.Points >= 2 ? new Claim(id, subject, statistic, fit.Exponent, bound)
                : Claim.NotShown(id, subject, statistic, bound, $"of the columns of this regime {fit.Points} left the plateau");
        }

        int ratesPerDecade = data["setting"].Rows<SettingRow>()[0].RatesPerDecade;
        foreach (IGrouping<double, FrontierRow> part in data["frontiers"].Rows<FrontierRow>().GroupBy(row => row.LogStrength))
        {
            FrontierRow[] batches = [.. part.OrderBy(row => row.Batch)];
            FrontierRow[] ends = [batches[0], batches[^1]];
            (string id, string subject, string statistic) = (
                $"noise-1e{part.Key}", $"log10 γ = {part.Key}: a larger batch, with less noise, allows a larger η",
                $"log10 of the best η at B = {ends[1].Batch} over that at B = {ends[0].Batch}");
            var bound = Bound.AtLeast(0, BoundKind.Theory, "ADDENDUM 4: the noise of a step is ∝ η/B");
            string unknown = SeriesFigure.AtTheEnd(ends, ratesPerDecade);
            yield return unknown.Length > 0 ? Claim.NotShown(id, subject, statistic, bound, unknown)
                : new Claim(id, subject, statistic, ends[1].LogBest - ends[0].LogBest, bound);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        var figure = new Figure(1, 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = $"**A2.** Batch size. Multilayer perceptrons of three layers and width N = {setting.Width} on "
                + $"{Samples.NameOf(setting.Data)}, {Objective.NameOf(setting.Objective)}, T = {setting.Steps} steps of B samples. **a** "
                + "Best η. **b** Largest η within a factor 1.3 of the best loss. **c** Online loss at the best η for γ = 100. The noise of "
                + "small batches lowers the step sizes; the exponents stay.",
        };
        SeriesFigure.Fill(figure, data, "B", row => row.Batch, row => row.Batch, shownStrength: 2);
        return figure;
    }

    /// <summary>Exponents of the best step size for every batch size.</summary>
    internal static IEnumerable<BatchFitRow> Fits(IEnumerable<FrontierRow> frontiers, SettingRow setting) =>
        from part in frontiers.GroupBy(row => row.Batch)
        from fit in FrontierTable.Fits(part, FrontierTable.Best, Objective.Plateau(setting.Objective), 0, 2, depth => 2.0 / depth)
        select new BatchFitRow(part.Key, fit.Regime, fit.Points, fit.Exponent, fit.Predicted);
}
