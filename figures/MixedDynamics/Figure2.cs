using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>Figure 2 of the paper: four observables of gradient descent over the phase diagram (SPEC C).</summary>
[TaskName("MixedDynamics.Figure2")]
[TaskDescription("Phase diagrams of the test error, stable rank, training time and distance")]
[IsDependentOn(typeof(GridSignal))]
[IsDependentOn(typeof(PhaseDiagram))]
[IsDependentOn(typeof(PanelPoints))]
[IsDependentOn(typeof(PublishedPanels))]
public sealed class Figure2 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("grid", inputs.Table<PhaseDiagram>(PhaseTable.Name)
            .Select([PhasePoint.VarianceColumn, PhasePoint.WidthColumn, .. PhasePanel.All.Select(panel => panel.Column), "diverged"]).Rounding()),
        ("comparison", PanelComparison.Of(
            inputs.Table<PanelPoints>(PhaseTable.Name), inputs.Table<PublishedPanels>(PublishedTable.TableName)).Rounding()),
        ("lines", PhaseLines.Of(inputs.Table<GridSignal>(SignalTable.SettingName)).Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure2Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 2, columns: 2)
    {
        Letters = true,
        Caption = "**Figure 2.** Gradient descent on a noisy low-rank matrix as a function of how variance, σ^{2} = d^{γ_{σ^{2}}}, and width, "
            + "w = d^{γ_{w}}, scale with the dimension. **a** Smallest test error of the run. **b** Stable rank and **c** number of iterations where "
            + "it is reached. **d** Natural logarithm of the largest ‖A − B‖^{2}/d^{2} between gradient descent and the self-consistent "
            + "dynamics. Each grid point is one run ended by the authors' stop rules; contours interpolate between them.",
        [0, 0] = Panel(data, PhasePanel.TestError, withLegend: true),
        [0, 1] = Panel(data, PhasePanel.StableRank),
        [1, 0] = Panel(data, PhasePanel.Iterations),
        [1, 1] = Panel(data, PhasePanel.LogDistance),
    };

    private static Plot Panel(TableSet data, PhasePanel panel, bool withLegend = false)
    {
        Table points = data["grid"];
        Grid grid = Grid.FromColumns(
            points.Doubles(PhasePoint.VarianceColumn), points.Doubles(PhasePoint.WidthColumn), points.Doubles(panel.Column)).Refined(8);
        var plot = new Plot { Title = panel.Title, XLabel = "γ_{σ^{2}}", YLabel = "γ_{w}" };
        plot.XAxis.SetLimits(grid.Xs[0], grid.Xs[^1]);
        plot.YAxis.SetLimits(grid.Ys[0], grid.Ys[^1]);
        FilledContours contours = plot.Add.FilledContours(grid, panel.Levels);
        plot.Add.ColorBar(contours.Scale, panel.Unit);
        PhaseLines.Add(plot, data["lines"], withLegend); // below the contour lines, whose labels would be crossed out
        foreach ((double[] levels, string[] labels, Color color, Color labelColor) in panel.Lines)
        {
            plot.Add.ContourLines(grid, levels, color, width: 0.8, labels: labels, labelColor: labelColor);
        }

        return plot;
    }
}
