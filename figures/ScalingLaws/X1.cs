using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>A point of the law 1/√N that lies best on the deviations.</summary>
/// <param name="Alpha">α.</param>
/// <param name="Dimension">N.</param>
/// <param name="RootMeanSquare">The mean of rms √N over the sizes, over √N.</param>
public sealed record DeviationGuideRow(
    [property: Column(IsKey = true, Description = "α")] double Alpha,
    [property: Column(IsKey = true, Description = "N")] int Dimension,
    [property: Column(Description = "Mean of rms √N over the sizes, over √N")] double RootMeanSquare);

/// <summary>Ours: the order-parameter equations are the limit of many inputs, and simulations approach them as 1/√N.</summary>
[TaskName("ScalingLaws.X1")]
[TaskDescription("Simulations against the order-parameter equations: deviations fall as 1/√N")]
[IsDependentOn(typeof(FlowDeviation))]
public sealed class X1 : FigureTask
{
    /// <summary>Fewest runs from which an exponent can be told to a tenth.</summary>
    private const int LeastRuns = 100;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("deviations", inputs.Table<FlowDeviation>("deviations").Loosened()),
        ("guides", Table.Of(inputs.Rows<FlowDeviation, DeviationRow>().GroupBy(row => row.Alpha).SelectMany(rows => rows.Select(row =>
            new DeviationGuideRow(row.Alpha, row.Dimension, Level(rows) / Math.Sqrt(row.Dimension))))).Loosened()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        ILookup<double, DeviationRow> deviations = data["deviations"].Rows<DeviationRow>().ToLookup(row => row.Alpha);
        foreach ((double alpha, double reference) in new[] { (10, 0.0103), (20, 0.0044), (30, 0.0023) })
        {
            DeviationRow[] rows = [.. deviations[alpha]];
            yield return Falls(alpha, rows);
            double own = 1 / Math.Sqrt(2.0 * rows[0].Runs * rows.Length);
            yield return new Claim(
                $"level-{alpha}", $"α = {alpha}: simulations scatter as another program's", "root mean square deviation times √N", Level(rows),
                Bound.Near(
                    reference, Tolerance.RelativeTo(4 * Math.Sqrt((own * own) + (1 / 440.0))), BoundKind.Reference,
                    "220 runs of another program, SPEC V4; four standard errors of the difference"));
        }

        DeviationRow[] last = [.. deviations[30]];
        yield return new Claim(
            "bias", "α = 30: no bias", "largest mean deviation in its standard errors",
            last.Max(row => Math.Abs(row.Mean) / row.RootMeanSquare * Math.Sqrt(row.Runs)),
            Bound.AtMost(
                4, BoundKind.Theory,
                "the equations are the limit of the mean, SPEC 3; a right program exceeds it with probability 3e-4"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<DeviationRow> deviations = data["deviations"].Rows<DeviationRow>();
        ILookup<double, DeviationGuideRow> guides = data["guides"].Rows<DeviationGuideRow>().ToLookup(row => row.Alpha);
        var figure = new Figure(1, 1)
        {
            WidthMillimetres = 110,
            PanelAspectRatio = 0.7,
            Caption = "**X1 (ours).** Root mean square deviation of simulations from the order-parameter equations, each started from the "
                + "overlaps of the run: erf activation, "
                + $"K = M = 2, L = 3, η = 0.3, β = 1, σ_{{J}} = 0.3, {deviations[0].Runs} runs for each N by the "
                + "block chain. The equations hold in the limit of many inputs; "
                + "single runs fluctuate around them by N^{−1/2}.",
        };
        Plot plot = figure[0, 0];
        plot.XLabel("N");
        plot.YLabel("rms of ε_{g}(simulation) − ε_{g}(equations)");
        plot.LogX().LogY();
        MarkerShape[] markers = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp];
        foreach ((int index, IGrouping<double, DeviationRow> rows) in deviations.GroupBy(row => row.Alpha).Index())
        {
            plot.Add.ScatterLine(
                    guides[rows.Key].Select(row => (double)row.Dimension).ToArray(), guides[rows.Key].Select(row => row.RootMeanSquare).ToArray())
                .Styled(index == 0 ? "∝ N^{−1/2}" : "", Style.Guide, width: 1, pattern: Dashes.Dashed);
            plot.Add.ScatterPoints(rows.Select(row => (double)row.Dimension).ToArray(), rows.Select(row => row.RootMeanSquare).ToArray())
                .Styled($"α = {rows.Key}", FigurePalettes.OkabeIto.GetColor(index), marker: markers[index % markers.Length], markerSize: 7);
        }

        plot.PlaceLegend(LegendPlace.LowerLeft);
        return figure;
    }

    /// <summary>The root mean square of R runs has the relative error 1/√(2R), which a fit over ln N turns into that of its exponent.</summary>
    private static Claim Falls(double alpha, DeviationRow[] rows)
    {
        string id = $"falls-{alpha}", subject = $"α = {alpha}: simulations approach the equations as N^−1/2";
        const string Statistic = "exponent of the root mean square deviation over N";
        Bound bound = Bound.Near(
            -0.5, Tolerance.Within(0.1), BoundKind.Theory,
            "N^−1/2, SPEC V4, whose own four sizes show −0.45 at α = 10; a tenth for corrections at N = 30");
        if (rows[0].Runs < LeastRuns)
        {
            return Claim.NotShown(id, subject, Statistic, bound, $"it takes {LeastRuns} runs for each N, this size has {rows[0].Runs}");
        }

        double[] sizes = [.. rows.Select(row => (double)row.Dimension)];
        double middle = sizes.Average(Math.Log);
        double error = 1 / Math.Sqrt(2.0 * rows[0].Runs * sizes.Sum(size => Math.Pow(Math.Log(size) - middle, 2)));
        return Claim.OfEstimate(
            id, subject, Statistic, PowerLawFit.Slope(sizes, [.. rows.Select(row => row.RootMeanSquare)], 0, 1e9), error, rows[0].Runs - 1, bound);
    }

    private static double Level(IEnumerable<DeviationRow> rows) => rows.Average(row => row.RootMeanSquare * Math.Sqrt(row.Dimension));
}
