using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Figure 5 of the paper: the width of the plateau grows with the escape time τ ∝ M²/L. The lists of L and M are ours.</summary>
[TaskName("ScalingLaws.Figure5")]
[TaskDescription("Width of the plateau for several L and M against the escape time")]
[IsDependentOn(typeof(PlateauFlow))]
[IsDependentOn(typeof(PlateauSimulation))]
public sealed class Figure5 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table plateaus = inputs.Table<PlateauFlow>("plateaus");
        double offset = Offset(plateaus);
        return TableSet.Of(
            ("curves", inputs.Table<PlateauFlow>("curves").Loosened()),
            ("plateaus", plateaus.With(Column.Doubles(
                "predicted",
                Enumerable.Range(0, plateaus.RowCount)
                    .Select(row => plateaus.Doubles("without_offset")[row] + (offset * plateaus.Doubles("escape_time")[row])),
                description: "τ (D + ½ ln N − ln σ_J) with one D for all curves")).Loosened()),
            ("simulations", inputs.Table<PlateauSimulation>("simulations").Loosened()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table plateaus = data["plateaus"];
        yield return new Claim(
            "The width of the plateau is proportional to the escape time τ ∝ M²/L: exponent of α_P over τ",
            PowerLawFit.Slope(plateaus.Doubles("escape_time"), plateaus.Doubles("end"), 0, 1e99), 1, Tolerance.Within(0.12));
        yield return Claim.AtMost(
            "One number D predicts the ends of all plateaus: largest relative deviation",
            Enumerable.Range(0, plateaus.RowCount)
                .Max(row => Math.Abs((plateaus.Doubles("end")[row] / plateaus.Doubles("predicted")[row]) - 1)), 0.25);
        Table simulations = data["simulations"];
        for (int row = 0; row < simulations.RowCount; row++)
        {
            yield return new Claim(
                $"End of the plateau of M = {simulations.Integers("units")[row]}, L = {simulations.Integers("eigenvalues")[row]}: "
                    + "simulation over equations from the same start",
                simulations.Doubles("end")[row] / simulations.Doubles("flow_end")[row], 1,
                Tolerance.Within(simulations.Integers("dimension")[row] >= 8192 ? 0.1 : 0.25));
        }

        foreach ((int row, double height) in Heights(data).Index())
        {
            yield return new Claim(
                $"Height of the plateau of M = {plateaus.Integers("units")[row]}, L = {plateaus.Integers("eigenvalues")[row]} "
                    + "at half its length, against ε*; η = 0.1 lifts it by 2 to 3 %",
                height, plateaus.Doubles("height")[row], Tolerance.RelativeTo(0.12));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        long shared = data["plateaus"].Integers("eigenvalues")[^1];
        long units = data["plateaus"].Integers("units")[0];
        return new Figure(rows: 1, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = "**Figure 5.** Width of the plateau: order-parameter equations with erf activation, η = 0.1, β = 1, σ_{J} = 0.01, "
                + "from random overlaps as for N = 8192. "
                + $"**a** Several numbers L of distinct eigenvalues at K = M = {units}. **b** Several K = M at L = {shared}. Circles: "
                + $"predicted end of the plateau, α_{{P}} = τ(D + 1/2 ln N − ln σ_{{J}}), "
                + "with the escape time τ ∝ M^{2}/L for many eigenvalues and one D for all curves. **c** End of the plateau, where ε_{g} "
                + "falls below half its height, averaged over random starts, against τ; the line is the prediction; "
                + "diamonds are single simulations. "
                + "The lists of L and M are ours.",
            [0, 0] = Panel($"K = M = {units}", "*L*", "eigenvalues", data, row => row.Units == units),
            [0, 1] = Panel($"L = {shared}", "*M*", "units", data, row => row.Eigenvalues == shared),
            [0, 2] = Widths(data["plateaus"], data["simulations"]),
        };
    }

    private static Plot Panel(string title, string legend, string column, TableSet data,
        Func<(long Units, long Eigenvalues), bool> selected)
    {
        Plot plot = Style.ErrorOverAlpha(title);
        (Table curves, Table plateaus) = (data["curves"], data["plateaus"]);
        int[] rows = [.. Enumerable.Range(0, plateaus.RowCount)
            .Where(row => selected((plateaus.Integers("units")[row], plateaus.Integers("eigenvalues")[row])))
            .OrderBy(row => plateaus.Integers(column)[row])];
        Palette colors = Style.Family(rows.Length);
        foreach ((int index, int row) in rows.Index())
        {
            Table curve = Curve(curves, plateaus, row);
            plot.Add.Line(curve.Array("alpha"), curve.Doubles("error"), $"{plateaus.Integers(column)[row]}", colors[index], 1.6);
            double end = plateaus.Doubles("predicted")[row];
            plot.Add.Scatter([end], [curve.Doubles("error")[curve.Nearest("alpha", end)]], color: colors[index],
                marker: MarkerShape.Circle, size: 6);
        }

        plot.XAxis.SetLimits(1, curves.Array("alpha").Max());
        plot.YAxis.SetLimits(1e-5, 0.3);
        plot.Legend.Title = legend;
        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }

    private static Plot Widths(Table plateaus, Table simulations)
    {
        var plot = new Plot { Title = "Width and escape time", XLabel = "τ", YLabel = "α_{P}" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        int[] order = [.. Enumerable.Range(0, plateaus.RowCount).OrderBy(row => plateaus.Doubles("escape_time")[row])];
        double[] times = [.. order.Select(row => plateaus.Doubles("escape_time")[row])];
        plot.Add.Line(
            times, [.. order.Select(row => plateaus.Doubles("predicted")[row])], "predicted", Color.Black, 1, LinePattern.Dashed);
        double[] ends = [.. order.Select(row => plateaus.Doubles("end")[row])];
        plot.Add.ErrorBars(times, ends, [.. order.Select(row => plateaus.Doubles("standard_error")[row])], Style.Blue);
        plot.Add.Scatter(times, ends, "equations", Style.Blue, MarkerShape.Circle, 6);
        plot.Add.Scatter(
            simulations.Array("escape_time"), simulations.Array("end"), "simulations", Style.Orange, MarkerShape.Diamond, 6);
        plot.Legend.Position = LegendPosition.UpperLeft;
        return plot;
    }

    /// <summary>The mean of (α_P − τ(½ ln N − ln σ_J))/τ.</summary>
    private static double Offset(Table plateaus) => Enumerable.Range(0, plateaus.RowCount).Average(row =>
        (plateaus.Doubles("end")[row] - plateaus.Doubles("without_offset")[row]) / plateaus.Doubles("escape_time")[row]);

    private static IEnumerable<double> Heights(TableSet data)
    {
        Table plateaus = data["plateaus"];
        for (int row = 0; row < plateaus.RowCount; row++)
        {
            Table curve = Curve(data["curves"], plateaus, row);
            yield return curve.Doubles("error")[curve.Nearest("alpha", plateaus.Doubles("end")[row] / 2)];
        }
    }

    private static Table Curve(Table curves, Table plateaus, int row) => curves.Where(point =>
        curves.Integers("units")[point] == plateaus.Integers("units")[row]
            && curves.Integers("eigenvalues")[point] == plateaus.Integers("eigenvalues")[row]);
}
