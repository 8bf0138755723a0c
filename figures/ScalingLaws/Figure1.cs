using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>Figure 1 of the paper: with more distinct eigenvalues the plateau shrinks and disappears, and the exponential tail becomes a
/// power law.</summary>
[TaskName("ScalingLaws.Figure1")]
[TaskDescription("Generalization error of erf networks for several numbers of distinct eigenvalues")]
[IsDependentOn(typeof(ShrinkingPlateau))]
[IsDependentOn(typeof(PlateauDraws))]
public sealed class Figure1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("curves", inputs.Table<ShrinkingPlateau>("curves").Rounded()),
        ("runs", inputs.Table<ShrinkingPlateau>("runs").Rounded()),
        ("draws", inputs.Table<PlateauDraws>("draws").Rounded()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure1Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        ShrinkingRunRow run = data["runs"].Rows<ShrinkingRunRow>()[0];
        List<IGrouping<int, ShrinkingCurveRow>> curves = [.. data["curves"].Rows<ShrinkingCurveRow>().GroupBy(row => row.Eigenvalues)];
        var figure = new Figure(1, 1)
        {
            PanelAspectRatio = 0.62,
            WidthMillimetres = 120,
            Caption = "**Figure 1.** Generalization error of a student of K = 2 erf units learning a teacher of M = 2 by "
                + $"stochastic gradient descent, N = {run.Dimension}, "
                + "η = 0.1, β = 1, σ_{J} = 0.01, for several numbers L of distinct eigenvalues; one run each. Dotted: the plateau of "
                + "unspecialized students for small η. With growing L "
                + "the plateau shrinks and disappears, and the exponential tail turns into a power law in the early asymptotic phase. The "
                + "values of L and of the last α, "
                + $"{string.Join(", ", curves.Select(curve => Math.Round(curve.Last().Alpha)))}, are ours.",
        };
        Plot plot = figure[0, 0];
        plot.ErrorOverAlpha();
        Color[] colors = Style.Family(curves.Count);
        foreach ((int index, IGrouping<int, ShrinkingCurveRow> curve) in curves.Index())
        {
            plot.Add.ScatterLine(curve.Select(row => row.Alpha).ToArray(), curve.Select(row => row.Error).ToArray())
                .Styled($"{curve.Key}", colors[index], width: 2);
        }

        plot.Add.HorizontalLine(run.Height, 0.8f, Style.Guide, Dashes.Dotted).LegendText = "ε*";
        plot.Axes.SetLimitsY(1e-6, 1);
        plot.PlaceLegend(LegendPlace.LowerLeft, title: "*L*");
        return figure;
    }
}
