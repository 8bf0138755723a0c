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
    /// <summary>Decades by which the best step size of two widths may differ: the spacing of the grid of the default profile.</summary>
    private const double Allowed = 0.25;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<WidthPlane>(PlaneTables.Runs);
        Table common = runs.Where(row => runs.Integers("batch")[row] == WidthPlane.CommonBatch);
        Table frontiers = FrontierTable.Of(common);
        Table curves = inputs.Table<WidthPlane>(PlaneTables.Curves);
        return TableSet.Of(
            ("frontiers", frontiers.SinglePrecision()),
            ("curves", BestRuns.Curves(curves.Where(row => curves.Integers("batch")[row] == WidthPlane.CommonBatch),
                frontiers).SinglePrecision()),
            ("setting", PortraitTable.Setting(common)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table frontiers = data["frontiers"];
        foreach ((double strength, Table part) in frontiers.ByNumber("log_strength"))
        {
            double[] best = part.Array(FrontierTable.Best);
            yield return Claim.AtMost(
                $"log10 γ = {strength}: the best η of widths {string.Join(", ", part.Array("width"))} agree (μP): largest difference in "
                    + "decades",
                best.Max() - best.Min(), Allowed);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => SeriesFigure.Draw(
        data,
        "width",
        "N",
        "**A1.** Width transfer. Multilayer perceptrons of three layers and several widths N on "
            + $"{Samples.NameOf(data["setting"].Strings("data")[0])}, "
            + $"{Objective.NameOf(data["setting"].Strings("objective")[0])}, T = "
            + $"{data["setting"].Integers("steps")[0]}, batch {data["setting"].Integers("batch")[0]}. **a** Best η. **b** "
            + "Largest η within a factor "
            + "1.3 of the best loss. **c** Online loss at the best η for γ = 100. In the parameterisation of the paper curves of all "
            + "widths coincide.",
        shownStrength: 2);
}
