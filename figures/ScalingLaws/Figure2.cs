using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Figure 2 of the paper: linear activation. Left the error at small η against all orders in η, right simulation against Eq.
/// (9).</summary>
[TaskName("ScalingLaws.Figure2")]
[TaskDescription("Linear activation: small learning rates against all, and the power law of the error")]
[IsDependentOn(typeof(LinearTheory))]
[IsDependentOn(typeof(LinearScaling))]
public sealed class Figure2 : FigureTask
{
    private const int PaperDimension = 1024;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("theory", inputs.Table<LinearTheory>("curves").Rounding()),
        ("runs", inputs.Table<LinearScaling>("curves").Rounding()),
        ("setting", inputs.Table<LinearScaling>("setting").Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        (Table theory, Table runs, Table setting) = (data["theory"], data["runs"], data["setting"]);
        foreach ((double alpha, double ratio) in new[] { (0.01, 1.470), (0.1, 1.929), (1, 2.009), (10, 2.021), (100, 2.029),
            (1000, 2.043) })
        {
            int row = theory.Nearest("alpha", alpha);
            yield return new Claim(
                $"Left: Eq. (6) over Eq. (8) at α = {alpha}, against the reference",
                theory.Doubles("all_orders")[row] / theory.Doubles("small_rate")[row], ratio, Tolerance.Within(0.0006));
        }

        yield return Claim.AtMost(
            "Right: gradient descent agrees with Eq. (6): root mean square of the deviation in standard errors, α ≥ 1", Deviation(runs), 2);
        yield return new Claim(
            "Right: slope of the simulation between α = 1 and 100 as that of Eq. (8)", Slope(runs, "mean"), Slope(runs, "small_rate"),
                Tolerance.Within(0.04));
        if (setting.Integers("dimension")[0] == PaperDimension)
        {
            yield return new Claim("Right: that slope, against the reference simulation", Slope(runs, "mean"), -0.449,
                Tolerance.Within(0.03));
            foreach ((double alpha, double mean, double error) in new[] { (1.212, 0.0995, 0.0080), (8.254, 0.0433, 0.0021),
                (56.23, 0.01795, 0.00042) })
            {
                double ours = Interpolated(runs, alpha);
                yield return new Claim(
                    $"Right: mean error at α = {alpha}, against the reference simulation within 4 standard errors of the difference",
                    ours, mean, Tolerance.Within(4 * Math.Sqrt(2) * error));
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data) => new(rows: 1, columns: 2)
    {
        Letters = true,
        Caption = "**Figure 2.** Generalization error of linear activation, K = M = 1. **a** Eq. (8), for small learning rates (blue), "
            + "and Eq. (6), to all orders in "
            + "η (orange), for L = N = 128, β = 1, η = 1, σ_{J} = 1; no simulation, which would be marginally stable at this η. "
            + "**b** Stochastic gradient descent, mean over random initializations with its standard error (blue), against the large-L "
            + "integral of Eq. (9) "
            + $"(orange, dashed): L = N = {data["setting"].Integers("dimension")[0]}, β = 0.75, η = 0.01, σ_{{J}} = 0.01. From the grey "
            + $"line, 1/(2ηλ_{{+}}) = {data["setting"].Doubles("window_start")[0]:G2}, "
            + $"to 1/(2ηλ_{{L}}) = {data["setting"].Doubles("window_end")[0]:F0}, ε_{{g}} ∝ α^{{−β/(1+β)}}.",
        [0, 0] = Theory(data["theory"]),
        [0, 1] = Runs(data["runs"], data["setting"]),
    };

    private static Plot Theory(Table theory)
    {
        Plot plot = Style.ErrorOverAlpha("L = 128, η = 1");
        plot.Add.Line(theory.Array("alpha"), theory.Doubles("small_rate"), "small η, Eq. (8)", Style.Blue, 2);
        plot.Add.Line(theory.Array("alpha"), theory.Doubles("all_orders"), "all orders in η, Eq. (6)", Style.Orange, 2);
        plot.Add.SlopeGuide(0.03, 0.006, 3, -0.5, "slope −1/2");
        plot.YAxis.SetLimits(1e-6, 2);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static Plot Runs(Table runs, Table setting)
    {
        Plot plot = Style.ErrorOverAlpha($"L = {setting.Integers("dimension")[0]}, η = 0.01");
        double[] alphas = runs.Array("alpha");
        plot.Add.FillBetween(alphas, Shifted(runs, -1), Shifted(runs, 1), Style.Blue, opacity: 0.25);
        plot.Add.Line(alphas, runs.Doubles("mean"), $"SGD, mean of {setting.Integers("runs")[0]} runs", Style.Blue, 2);
        plot.Add.Line(alphas, runs.Doubles("many_eigenvalues"), "large L, Eq. (9)", Style.Orange, 1.6, LinePattern.Dashed);
        plot.Add.VerticalLine(setting.Doubles("window_start")[0], color: Style.Guide, width: 0.8, pattern: LinePattern.Dotted);
        double guide = runs.Doubles("small_rate")[runs.Nearest("alpha", 0.5)];
        plot.Add.SlopeGuide(0.5, 0.25 * guide, 8, setting.Doubles("slope")[0], "slope −β/(1+β)");
        plot.XAxis.SetLimits(0.008, 1.2 * alphas[^1]);
        plot.YAxis.SetLimits(0.4 * runs.Doubles("mean")[^1], 1);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static double[] Shifted(Table runs, double errors) =>
        [.. runs.Array("mean").Zip(runs.Array("standard_error"), (mean, error) => mean + (errors * error))];

    private static double Slope(Table runs, string column) => PowerLawFit.Slope(runs.Doubles("alpha"), runs.Doubles(column), 1, 100);

    private static double Deviation(Table runs) =>
        Math.Sqrt(Enumerable.Range(0, runs.RowCount).Where(row => runs.Doubles("alpha")[row] >= 1)
        .Average(row => Math.Pow((runs.Doubles("mean")[row] - runs.Doubles("all_orders")[row]) / runs.Doubles("standard_error")[row], 2)));

    /// <summary>The mean between recorded points, linear on log–log axes.</summary>
    private static double Interpolated(Table runs, double alpha)
    {
        int row = runs.Array("alpha").Index().First(cell => cell.Item >= alpha).Index;
        (double x0, double x1) = (Math.Log(runs.Doubles("alpha")[row - 1]), Math.Log(runs.Doubles("alpha")[row]));
        (double y0, double y1) = (Math.Log(runs.Doubles("mean")[row - 1]), Math.Log(runs.Doubles("mean")[row]));
        return Math.Exp(y0 + ((y1 - y0) * (Math.Log(alpha) - x0) / (x1 - x0)));
    }
}
