using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A1: the frontiers of several widths coincide, as the parameterisation promises (SPEC a.1, d).</summary>
[TaskName("FeatureStrength.A1")]
[TaskDescription("Best and largest learning rate over γ for several widths")]
[IsDependentOn(typeof(WidthPlane))]
public sealed class A1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        RunRow[] runs = [.. inputs.Rows<WidthPlane, RunRow>(PlaneTables.Runs).Where(run => run.Batch == WidthPlane.CommonBatch)];
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        return TableSet.Of(
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("guides", Table.Of(SeriesFigure.Guides(frontiers)).InSingle()),
            ("curves", Table.Of(BestRuns.Curves(
                inputs.Rows<WidthPlane, CurveRow>(PlaneTables.Curves).Where(row => row.Batch == WidthPlane.CommonBatch), frontiers)).InSingle()),
            ("setting", Table.Of([PortraitTable.Setting(runs)])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        int ratesPerDecade = data["setting"].Rows<SettingRow>()[0].RatesPerDecade;
        foreach (IGrouping<double, FrontierRow> part in data["frontiers"].Rows<FrontierRow>().GroupBy(row => row.LogStrength))
        {
            double[] best = [.. part.Select(row => row.LogBest)];
            (string id, string subject, string statistic) = (
                $"widths-1e{part.Key}",
                $"log10 γ = {part.Key}: the best η of widths {string.Join(", ", part.Select(row => row.Width))} agree",
                "largest difference in decades");
            Bound bound = Bound.AtMost(
                1.0 / ratesPerDecade, BoundKind.Theory, "SPEC a.1: the same η at every width; a step of the grid on which they were measured");
            string unknown = SeriesFigure.AtTheEnd(part, ratesPerDecade);
            yield return unknown.Length > 0 ? Claim.NotShown(id, subject, statistic, bound, unknown)
                : new Claim(id, subject, statistic, best.Max() - best.Min(), bound);
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
            Caption = $"**A1.** Width transfer. Multilayer perceptrons of three layers and several widths N on {Samples.NameOf(setting.Data)}, "
                + $"{Objective.NameOf(setting.Objective)}, T = {setting.Steps}, batch {setting.Batch}. **a** Best η. **b** Largest η within "
                + "a factor 1.3 of the best loss. **c** Online loss at the best η for γ = 100. In the parameterisation of the paper curves "
                + "of all widths coincide.",
        };
        SeriesFigure.Fill(figure, data, "N", row => row.Width, row => row.Width, shownStrength: 2);
        return figure;
    }
}
