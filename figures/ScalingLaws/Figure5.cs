using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>
/// Figure 5 of the paper: the width of the plateau grows with the escape time τ ∝ M²/L. The lists of L and M, the predicted ends and the
/// third panel are ours.
/// </summary>
[TaskName("ScalingLaws.Figure5")]
[TaskDescription("Width of the plateau for several L and M against the escape time")]
[IsDependentOn(typeof(PlateauFlow))]
[IsDependentOn(typeof(PlateauSimulation))]
public sealed class Figure5 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("curves", inputs.Table<PlateauFlow>("curves").Loosened()),
        ("plateaus", Table.Of(PredictedPlateauRow.Of(
            inputs.Rows<PlateauFlow, PlateauEndRow>(), inputs.Rows<PlateauFlow, PlateauCurveRow>())).Loosened()),
        ("simulations", inputs.Table<PlateauSimulation>("simulations").Loosened()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure5Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<PredictedPlateauRow> plateaus = data["plateaus"].Rows<PredictedPlateauRow>();
        ILookup<(int, int), PlateauCurveRow> curves = data["curves"].Rows<PlateauCurveRow>().ToLookup(row => (row.Units, row.Eigenvalues));
        (int units, int shared) = (plateaus[0].Units, plateaus[^1].Eigenvalues);
        var figure = new Figure(rows: 1, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = "**Figure 5.** Width of the plateau: order-parameter equations with erf activation, η = 0.1, β = 1, σ_{J} = 0.01, "
                + $"from random overlaps as for N = {plateaus[0].Dimension}. "
                + $"**a** Several numbers L of distinct eigenvalues at K = M = {units}. **b** Several K = M at L = {shared}. Circles: "
                + $"predicted end of the plateau, α_{{P}} = τ(D + 1/2 ln N − ln σ_{{J}}), "
                + "with the escape time τ ∝ M^{2}/L for many eigenvalues and one D for all curves. **c** End of the plateau, where ε_{g} "
                + "falls below half its height, averaged over random starts, against τ; the line is the prediction; "
                + "diamonds are single simulations. "
                + "The lists of L and M, the circles and panel c are ours.",
        };
        Panel(figure[0, 0], $"K = M = {units}", "*L*", plateaus.Where(row => row.Units == units), row => row.Eigenvalues, curves);
        Panel(figure[0, 1], $"L = {shared}", "*M*", plateaus.Where(row => row.Eigenvalues == shared), row => row.Units, curves);
        Widths(figure[0, 2], [.. plateaus.OrderBy(row => row.EscapeTime)], data["simulations"].Rows<PlateauSimulationRow>());
        return figure;
    }

    private static void Panel(
        Plot plot, string title, string legend, IEnumerable<PredictedPlateauRow> rows, Func<PredictedPlateauRow, int> label,
        ILookup<(int, int), PlateauCurveRow> curves)
    {
        plot.ErrorOverAlpha(title);
        PredictedPlateauRow[] plateaus = [.. rows.OrderBy(label)];
        Color[] colors = Style.Family(plateaus.Length);
        foreach ((int index, PredictedPlateauRow plateau) in plateaus.Index())
        {
            IEnumerable<PlateauCurveRow> curve = curves[(plateau.Units, plateau.Eigenvalues)];
            plot.Add.ScatterLine(curve.Select(row => row.Alpha).ToArray(), curve.Select(row => row.Error).ToArray())
                .Styled($"{label(plateau)}", colors[index], width: 1.6);
            plot.Add.Marker(plateau.Predicted, plateau.PredictedError, MarkerShape.FilledCircle, 6, colors[index]);
        }

        plot.Axes.SetLimits(1, curves.Max(curve => curve.Last().Alpha), 1e-5, 0.3);
        plot.PlaceLegend(LegendPlace.LowerLeft, title: legend);
    }

    private static void Widths(Plot plot, PredictedPlateauRow[] plateaus, IReadOnlyList<PlateauSimulationRow> simulations)
    {
        plot.Title("Width and escape time");
        plot.XLabel("τ");
        plot.YLabel("α_{P}");
        plot.LogX().LogY();
        double[] times = [.. plateaus.Select(row => row.EscapeTime)];
        double[] ends = [.. plateaus.Select(row => row.End)];
        plot.Add.ScatterLine(times, plateaus.Select(row => row.Predicted).ToArray())
            .Styled("predicted", Colors.Black, width: 1, pattern: Dashes.Dashed);
        plot.Add.ErrorBar(times, ends, plateaus.Select(row => row.StandardError).ToArray()).Color = Style.Blue;
        plot.Add.ScatterPoints(times, ends).Styled("equations", Style.Blue, marker: MarkerShape.FilledCircle, markerSize: 6);
        plot.Add.ScatterPoints(simulations.Select(row => row.EscapeTime).ToArray(), simulations.Select(row => row.End).ToArray())
            .Styled("simulations", Style.Orange, marker: MarkerShape.FilledDiamond, markerSize: 6);
        plot.PlaceLegend(LegendPlace.UpperLeft);
    }
}

/// <summary>A plateau of the equations with the end that one D predicts for all of them.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Height">ε*.</param>
/// <param name="EscapeTime">τ.</param>
/// <param name="End">Mean α_P of the starts.</param>
/// <param name="StandardError">Of that mean.</param>
/// <param name="WithoutOffset">τ (½ ln N − ln σ_J).</param>
/// <param name="Predicted">τ (D + ½ ln N − ln σ_J).</param>
/// <param name="PredictedError">ε_g of the first start there.</param>
/// <param name="Dimension">N.</param>
public sealed record PredictedPlateauRow(
    [property: Column(IsKey = true, Description = "K = M")] int Units,
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(Description = "ε*")] double Height,
    [property: Column(Description = "τ")] double EscapeTime,
    [property: Column(Description = "Mean α_P, where ε_g falls below ε*/2")] double End,
    [property: Column(Description = "Of that mean")] double StandardError,
    [property: Column(Description = "τ (½ ln N − ln σ_J), the predicted end for D = 0")] double WithoutOffset,
    [property: Column(Description = "τ (D + ½ ln N − ln σ_J) with one D for all curves")] double Predicted,
    [property: Column(Description = "ε_g from the first start at the recorded α nearest to it")] double PredictedError,
    [property: Column(Description = "N, which sets the fluctuations of the start")] int Dimension)
{
    /// <summary>D is the mean of what the ends ask for.</summary>
    public static IEnumerable<PredictedPlateauRow> Of(IReadOnlyList<PlateauEndRow> plateaus, IReadOnlyList<PlateauCurveRow> curves)
    {
        double offset = plateaus.Average(row => (row.End - row.WithoutOffset) / row.EscapeTime);
        foreach (PlateauEndRow row in plateaus)
        {
            double predicted = row.WithoutOffset + (offset * row.EscapeTime);
            double error = curves.Where(point => point.Units == row.Units && point.Eigenvalues == row.Eigenvalues)
                .MinBy(point => Math.Abs(point.Alpha - predicted))!.Error;
            yield return new PredictedPlateauRow(
                row.Units, row.Eigenvalues, row.Height, row.EscapeTime, row.End, row.StandardError, row.WithoutOffset, predicted,
                error, row.Dimension);
        }
    }
}
