using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

using ScottPlot;

namespace ScalingLaws;

/// <summary>
/// Figure 6 of the paper: large networks with L = N reach the power law of linear activation after the symmetric phase. The seed text names
/// the left panel; the values of its curve parameter
/// β and the right panel are ours.
/// </summary>
[TaskName("ScalingLaws.Figure6")]
[TaskDescription("Generalization error of large networks with L = N, and its exponent, for several β")]
[IsDependentOn(typeof(LargeNetwork))]
public sealed class Figure6 : FigureTask
{
    /// <summary>The exponent is fitted over this last part of the recorded α, on a logarithmic scale from the end.</summary>
    private const double Window = 8;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        List<NetworkEndRow> ends = [.. Ends(inputs.Rows<LargeNetwork, NetworkCurveRow>())];
        List<NetworkMeanRow> means = [.. Means(inputs.Rows<LargeNetwork, NetworkCurveRow>())];
        return TableSet.Of(
            ("means", Table.Of(means).Rounded()),
            ("slopes", Table.Of(ends.GroupBy(row => row.Exponent).Select(NetworkSlopeRow.Of)).Rounded()),
            ("ends", Table.Of(ends).Rounded()),
            ("guides", Table.Of(means.GroupBy(row => row.Exponent).SelectMany(Guide)).Rounded()),
            ("runs", inputs.Table<LargeNetwork>("runs").Rounded()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure6Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        NetworkRunRow run = data["runs"].Rows<NetworkRunRow>()[0];
        IReadOnlyList<NetworkMeanRow> means = data["means"].Rows<NetworkMeanRow>();
        string reach = run.Units < Figure6Claims.PaperUnits
            ? $", which networks of this size do not show by α = {means[^1].Alpha:F0}: the paper has K = M = {Figure6Claims.PaperUnits}." : ".";
        var figure = new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = $"**Figure 6.** Large networks whose eigenvalues are all distinct: erf activation, K = M = {run.Units}, L = N = "
                + $"{run.Dimension}, η = {run.LearningRate}, σ_{{J}} = 10^{{−6}}. "
                + "**a** Generalization error, mean over initializations with its standard error; dashed guides ∝ α^{−β/(1+β)}. "
                + "**b** Slope of ln ε_{g} over ln α in the last factor of 8 of α, against −β/(1+β). The values of β and panel b are "
                + "ours; the power law is approached only far beyond the escape from the symmetric phase" + reach,
        };
        Errors(figure[0, 0], means, data["guides"].Rows<NetworkGuideRow>().ToLookup(row => row.Exponent));
        Slopes(figure[0, 1], data["slopes"].Rows<NetworkSlopeRow>());
        return figure;
    }

    private static void Errors(Plot plot, IReadOnlyList<NetworkMeanRow> means, ILookup<double, NetworkGuideRow> guides)
    {
        plot.ErrorOverAlpha("Mean over initializations");
        List<IGrouping<double, NetworkMeanRow>> curves = [.. means.GroupBy(row => row.Exponent)];
        Color[] colors = Style.Family(curves.Count);
        foreach ((int index, IGrouping<double, NetworkMeanRow> curve) in curves.Index())
        {
            double[] alphas = [.. curve.Select(row => row.Alpha)];
            var band = plot.Add.FillY(
                alphas, curve.Select(row => Math.Max(row.Mean - row.StandardError, row.Mean / 10)).ToArray(),
                curve.Select(row => row.Mean + row.StandardError).ToArray());
            (band.FillColor, band.LineWidth) = (colors[index].WithAlpha(0.2), 0);
            plot.Add.ScatterLine(alphas, curve.Select(row => row.Mean).ToArray()).Styled($"{curve.Key}", colors[index], width: 1.8);
            plot.Add.ScatterLine(guides[curve.Key].Select(row => row.Alpha).ToArray(), guides[curve.Key].Select(row => row.Error).ToArray())
                .Styled("", colors[index], width: 1, pattern: Dashes.Dashed);
        }

        plot.PlaceLegend(LegendPlace.LowerLeft, title: "β");
    }

    private static void Slopes(Plot plot, IReadOnlyList<NetworkSlopeRow> slopes)
    {
        plot.Title("Exponent at the end");
        plot.XLabel("β");
        plot.YLabel("d ln ε_{g} / d ln α");
        double[] betas = [.. slopes.Select(row => row.Exponent)];
        double[] values = [.. slopes.Select(row => row.Slope)];
        plot.Add.ScatterLine(betas, slopes.Select(row => row.Theory).ToArray())
            .Styled("−β/(1+β)", Colors.Black, width: 1.2, pattern: Dashes.Dashed);
        plot.Add.ErrorBar(betas, values, slopes.Select(row => row.StandardError).ToArray()).Color = Style.Blue;
        plot.Add.ScatterPoints(betas, values).Styled("mean slope of the runs", Style.Blue, marker: MarkerShape.FilledCircle, markerSize: 6);
        plot.PlaceLegend();
    }

    private static IEnumerable<NetworkMeanRow> Means(IReadOnlyList<NetworkCurveRow> curves) =>
        curves.GroupBy(row => row.Exponent).SelectMany(exponent => exponent.GroupBy(row => row.Step).Select(runs =>
        {
            var average = new Average(1);
            foreach (NetworkCurveRow run in runs)
            {
                average.Add(0, run.Error);
            }

            return new NetworkMeanRow(exponent.Key, runs.Key, runs.First().Alpha, average.Mean(0), average.StandardError(0));
        }));

    private static IEnumerable<NetworkEndRow> Ends(IReadOnlyList<NetworkCurveRow> curves) =>
        curves.GroupBy(row => (row.Exponent, row.Run)).Select(run =>
        {
            NetworkCurveRow last = run.Last();
            double slope = PowerLawFit.Slope([.. run.Select(row => row.Alpha)], [.. run.Select(row => row.Error)], last.Alpha / Window, last.Alpha);
            return new NetworkEndRow(run.Key.Exponent, run.Key.Run, last.Error, slope);
        });

    /// <summary>The power law −β/(1+β) over the fitted part, half again as high as the curve.</summary>
    private static IEnumerable<NetworkGuideRow> Guide(IGrouping<double, NetworkMeanRow> curve)
    {
        NetworkMeanRow last = curve.Last();
        return
        [
            new(curve.Key, last.Alpha / Window, 1.5 * last.Mean * Math.Pow(Window, curve.Key / (1 + curve.Key))),
            new(curve.Key, last.Alpha, 1.5 * last.Mean),
        ];
    }
}
