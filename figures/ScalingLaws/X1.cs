using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Ours: the order-parameter equations are the limit of many inputs, and simulations approach them as 1/√N.</summary>
[TaskName("ScalingLaws.X1")]
[TaskDescription("Simulations against the order-parameter equations: deviations fall as 1/√N")]
[IsDependentOn(typeof(FlowDeviation))]
public sealed class X1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) =>
        TableSet.Of(("deviations", inputs.Table<FlowDeviation>("deviations").Loosened()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach ((double alpha, double reference) in new[] { (10, 0.0103), (20, 0.0044), (30, 0.0023) })
        {
            Table part = At(data["deviations"], alpha);
            double[] sizes = Sizes(part);
            yield return new Claim(
                $"α = {alpha}: the root mean square deviation falls as N^−1/2: exponent",
                PowerLawFit.Slope(sizes, part.Doubles("root_mean_square"), 0, 1e9), -0.5, Tolerance.Within(0.12));
            double scaled = Enumerable.Range(0, part.RowCount)
                .Average(row => part.Doubles("root_mean_square")[row] * Math.Sqrt(sizes[row]));
            yield return new Claim($"α = {alpha}: that deviation times √N, against the reference simulation", scaled, reference,
                Tolerance.RelativeTo(0.3));
        }

        Table last = At(data["deviations"], 30);
        yield return Claim.AtMost(
            "No bias is visible at α = 30: largest mean deviation over its standard error",
            Enumerable.Range(0, last.RowCount).Max(row =>
                Math.Abs(last.Doubles("mean")[row]) / last.Doubles("root_mean_square")[row] * Math.Sqrt(last.Integers("runs")[row])), 4);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var plot = new Plot { XLabel = "N", YLabel = "rms of ε_{g}(simulation) − ε_{g}(equations)" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        MarkerShape[] markers = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp];
        foreach ((int index, double alpha) in new double[] { 10, 20, 30 }.Index())
        {
            Table part = At(data["deviations"], alpha);
            Color color = Palette.OkabeIto[index];
            double[] sizes = Sizes(part);
            double level = Enumerable.Range(0, part.RowCount).Average(row => part.Doubles("root_mean_square")[row] * Math.Sqrt(sizes[row]));
            plot.Add.Line(sizes, [.. sizes.Select(size => level / Math.Sqrt(size))], index == 0 ? "∝ N^{−1/2}" : "", Style.Guide, 1,
                LinePattern.Dashed);
            plot.Add.Scatter(sizes, part.Array("root_mean_square"), $"α = {alpha}", color, markers[index], 7);
        }

        plot.Legend.Position = LegendPosition.LowerLeft;
        return new Figure(plot)
        {
            WidthMillimetres = 110,
            PanelAspectRatio = 0.7,
            Caption = "**X1 (ours).** Root mean square deviation of simulations from the order-parameter equations, each started from the "
                + "overlaps of the run: erf activation, "
                + $"K = M = 2, L = 3, η = 0.3, β = 1, σ_{{J}} = 0.3, {data["deviations"].Integers("runs")[0]} runs for each N by the "
                + "block chain. The equations hold in the limit of many inputs; "
                + "single runs fluctuate around them by N^{−1/2}.",
        };
    }

    private static Table At(Table deviations, double alpha) => deviations.Where(row => deviations.Doubles("alpha")[row] == alpha);

    private static double[] Sizes(Table part) => [.. part.Integers("dimension").ToArray().Select(size => (double)size)];
}
