using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace ScalingLaws;

/// <summary>Figure 2 of the paper: linear activation. Left the error at small η against all orders in η, right simulation against Eq.
/// (9).</summary>
[TaskName("ScalingLaws.Figure2")]
[TaskDescription("Linear activation: small learning rates against all, and the power law of the error")]
[IsDependentOn(typeof(LinearTheory))]
[IsDependentOn(typeof(LinearScaling))]
public sealed class Figure2 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        LinearSettingRow setting = inputs.Rows<LinearScaling, LinearSettingRow>().Single();
        LinearRunRow below = inputs.Rows<LinearScaling, LinearRunRow>().MinBy(row => Math.Abs(row.Alpha - 0.5))!;
        return TableSet.Of(
            ("theory", inputs.Table<LinearTheory>("curves").Rounded()),
            ("runs", inputs.Table<LinearScaling>("curves").Rounded()),
            ("setting", inputs.Table<LinearScaling>("setting").Rounded()),
            ("guides", Table.Of<SlopeRow>(
            [
                new("left", 0.03, 0.006, 3, -0.5, "slope −1/2"),
                new("right", 0.5, below.SmallRate / 4, 8, setting.Slope, "slope −β/(1+β)"),
            ]).Rounded()));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) => Figure2Claims.Of(data);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        LinearSettingRow setting = data["setting"].Rows<LinearSettingRow>().Single();
        IReadOnlyList<SlopeRow> guides = data["guides"].Rows<SlopeRow>();
        var figure = new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            Caption = "**Figure 2.** Generalization error of linear activation, K = M = 1. **a** Eq. (8), for small learning rates (blue), "
                + "and Eq. (6), to all orders in "
                + "η (orange), for L = N = 128, β = 1, η = 1, σ_{J} = 1; no simulation, which would be marginally stable at this η. "
                + "**b** Stochastic gradient descent, mean over random initializations with its standard error (blue), against the large-L "
                + "integral of Eq. (9) "
                + $"(orange, dashed): L = N = {setting.Dimension}, β = 0.75, η = 0.01, σ_{{J}} = 0.01. From the grey "
                + $"line, 1/(2ηλ_{{+}}) = {setting.WindowStart:G2}, "
                + $"to 1/(2ηλ_{{L}}) = {setting.WindowEnd:F0}, ε_{{g}} ∝ α^{{−β/(1+β)}}. The guides are ours.",
        };
        Theory(figure[0, 0], data["theory"].Rows<LinearTheoryRow>(), guides[0]);
        Runs(figure[0, 1], data["runs"].Rows<LinearRunRow>(), setting, guides[1]);
        return figure;
    }

    private static void Theory(Plot plot, IReadOnlyList<LinearTheoryRow> theory, SlopeRow guide)
    {
        plot.ErrorOverAlpha("L = 128, η = 1");
        double[] alphas = [.. theory.Select(row => row.Alpha)];
        plot.Add.ScatterLine(alphas, theory.Select(row => row.SmallRate).ToArray()).Styled("small η, Eq. (8)", Style.Blue, width: 2);
        plot.Add.ScatterLine(alphas, theory.Select(row => row.AllOrders).ToArray()).Styled("all orders in η, Eq. (6)", Style.Orange, width: 2);
        plot.Add.SlopeGuide(guide.Start, guide.Value, guide.End, guide.Slope, guide.Text);
        plot.Axes.SetLimitsY(1e-6, 2);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }

    private static void Runs(Plot plot, IReadOnlyList<LinearRunRow> runs, LinearSettingRow setting, SlopeRow guide)
    {
        plot.ErrorOverAlpha($"L = {setting.Dimension}, η = 0.01");
        double[] alphas = [.. runs.Select(row => row.Alpha)];
        double[] means = [.. runs.Select(row => row.Mean)];
        var band = plot.Add.FillY(
            alphas, runs.Select(row => row.Mean - row.StandardError).ToArray(), runs.Select(row => row.Mean + row.StandardError).ToArray());
        (band.FillColor, band.LineWidth) = (Style.Blue.WithAlpha(0.25), 0);
        plot.Add.ScatterLine(alphas, means).Styled($"SGD, mean of {setting.Runs} runs", Style.Blue, width: 2);
        plot.Add.ScatterLine(alphas, runs.Select(row => row.ManyEigenvalues).ToArray())
            .Styled("large L, Eq. (9)", Style.Orange, width: 1.6, pattern: Dashes.Dashed);
        plot.Add.VerticalLine(setting.WindowStart, 0.8f, Style.Guide, Dashes.Dotted);
        plot.Add.SlopeGuide(guide.Start, guide.Value, guide.End, guide.Slope, guide.Text);
        plot.Axes.SetLimits(0.008, 1.2 * alphas[^1], 0.4 * means[^1], 1);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }
}

/// <summary>A power law to compare a curve with.</summary>
/// <param name="Panel">Where it is drawn.</param>
/// <param name="Start">α at its start.</param>
/// <param name="Value">ε_g at its start.</param>
/// <param name="End">α at its end.</param>
/// <param name="Slope">Its exponent.</param>
/// <param name="Text">Words beside it.</param>
public sealed record SlopeRow(
    [property: Column(IsKey = true)] string Panel,
    [property: Column(Description = "α at its start")] double Start,
    [property: Column(Description = "ε_g at its start")] double Value,
    [property: Column(Description = "α at its end")] double End,
    [property: Column(Description = "−β/(1+β)")] double Slope,
    [property: Column(Description = "Words beside it")] string Text);
