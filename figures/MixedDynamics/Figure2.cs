using Cake.Frosting;
using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;
using ScottPlot;

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
    /// <summary>The lines over every panel: black, red and orange, in the order of the table.</summary>
    private static readonly Color[] LineColors = [Color.FromHex("#0d0d0d"), Color.FromHex("#d62728"), Color.FromHex("#ff8c00")];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        SignalSize size = inputs.Rows<GridSignal, SignalSize>().Single();
        return TableSet.Of(
            ("grid", Table.Of(inputs.Rows<PhaseDiagram, PhaseRow>().Select(GridRow.Of))),
            ("comparison", Table.Of(ComparisonRow.Of(inputs.Rows<PanelPoints, PhaseRow>(), inputs.Rows<PublishedPanels, PanelReading>()))),
            ("lines", Table.Of(LineRow.Of(size))),
            ("signal", Table.Of([SignalRow.Of(SignalTable.Read(inputs.Tables<GridSignal>()), size)])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure2Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<GridRow> grid = data["grid"].Rows<GridRow>();
        IReadOnlyList<LineRow> lines = data["lines"].Rows<LineRow>();
        var figure = new Figure(rows: 2, columns: 2)
        {
            Letters = true,
            Caption = "**Figure 2.** Gradient descent on a noisy low-rank matrix as a function of how variance, σ^{2} = d^{γ_{σ^{2}}}, and width, "
                + "w = d^{γ_{w}}, scale with the dimension. **a** Smallest test error of the run. **b** Stable rank and **c** number of iterations where "
                + "it is reached. **d** Natural logarithm of the largest ‖A − B‖^{2}/d^{2} between gradient descent and the self-consistent "
                + "dynamics. Each grid point is one run ended by the authors' stop rules; contours interpolate between them.",
        };
        Panel(figure[0, 0], PhasePanel.TestError, grid, lines);
        figure[0, 0].PlaceLegend(LegendPlace.UpperLeft, anchor: (0.01, 0.47), opacity: 0.55);
        Panel(figure[0, 1], PhasePanel.StableRank, grid, lines);
        Panel(figure[1, 0], PhasePanel.Iterations, grid, lines);
        Panel(figure[1, 1], PhasePanel.LogDistance, grid, lines);
        foreach (Plot plot in figure.Plots.Skip(1))
        {
            plot.HideLegend();
        }

        return figure;
    }

    private static void Panel(Plot plot, PhasePanel panel, IReadOnlyList<GridRow> grid, IReadOnlyList<LineRow> lines)
    {
        ScalarField field = ScalarField.FromColumns(
            [.. grid.Select(run => run.VarianceExponent)], [.. grid.Select(run => run.WidthExponent)], [.. grid.Select(panel.Value)]).Refined(8);
        plot.Title(panel.Title);
        plot.XLabel("γ_{σ^{2}}");
        plot.YLabel("γ_{w}");
        plot.Axes.SetLimits(field.Xs[0], field.Xs[^1], field.Ys[0], field.Ys[^1]);
        FilledContours filled = plot.Add.FilledContours(field, panel.Levels);
        plot.Add.ColorBar(filled.Scale, panel.Unit);
        foreach ((LineRow line, Color color) in lines.Zip(LineColors)) // below the contour lines, whose labels would be crossed out
        {
            plot.Add.Line(line.VarianceStart, line.WidthStart, line.VarianceEnd, line.WidthEnd)
                .Styled(line.Line, color, width: 1.2, opacity: 0.8);
        }

        foreach ((double[] levels, string[] labels, Color color, Color labelColor) in panel.Lines)
        {
            plot.Add.LabelledContours(field, levels, color, width: 0.8, labels: labels, labelColor: labelColor);
        }
    }
}
