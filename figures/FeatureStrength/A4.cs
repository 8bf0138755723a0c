using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A4: sign descent, a stand-in for Adam, whose best step size grows as γ and γ^{1/L} (SPEC b.4, d).</summary>
[TaskName("FeatureStrength.A4")]
[TaskDescription("Best learning rate of sign descent over γ, against the exponents 1 and 1/L")]
[IsDependentOn(typeof(SignPlane))]
public sealed class A4 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<SignPlane>(PlaneTables.Runs);
        Table frontiers = FrontierTable.Of(runs);
        Table setting = PortraitTable.Setting(runs);
        (double plateau, double spacing) = (
            Objective.Plateau(setting.Strings("objective")[0]), 1.0 / setting.Integers("rates_per_decade")[0]);
        return TableSet.Of(
            ("portrait", PortraitTable.Of(runs).SinglePrecision()),
            ("frontiers", frontiers.SinglePrecision()),
            ("fits", Table.Concat(
            [
                FrontierTable.Fits(frontiers, FrontierTable.Best, plateau, 0, 1, depth => 1.0 / depth),
                FrontierTable.Fits(frontiers, FrontierTable.Edge, plateau, spacing, 1, depth => 1.0 / depth),
            ]).SinglePrecision()),
            ("setting", setting));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        (Table fits, int ensembles) = (data["fits"], (int)data["setting"].Integers("ensembles")[0]);
        Table Of(string frontier) => fits.Where(row => fits.Strings("frontier")[row] == frontier);
        return FitClaims.Of(Of(FrontierTable.Best), ensembles, "the best η of sign descent").Concat(FitClaims.Of(
            Of(FrontierTable.Edge), ensembles, "the largest η of sign descent within 1.3 of the best loss"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        List<(int Depth, Table Part)> parts = [.. data["portrait"].By("depth")];
        var figure = new Figure(rows: 1, columns: parts.Count)
        {
            Letters = true,
            PanelAspectRatio = 0.9,
            Caption = "**A4.** Sign descent, θ ← θ − Nη sign(∂loss/∂θ), a stand-in for Adam: online loss of multilayer perceptrons of L "
                + "layers and width "
                + $"N = {setting.Integers("width")[0]} on {Samples.NameOf(setting.Strings("data")[0])}, "
                + $"{Objective.NameOf(setting.Strings("objective")[0])}, after T = "
                + $"{setting.Integers("steps")[0]} steps of batch {setting.Integers("batch")[0]}; mean over "
                + $"{setting.Integers("ensembles")[0]} draws of the "
                + "weights. Circles: best η (parabola); red line: largest η within a factor 1.3 of the best loss. Dashed: "
                + "∝ γ and ∝ γ^{1/L}. Nothing becomes NaN: grey was not tried.",
        };
        ColorScale scale = Objective.Colors(setting.Strings("objective")[0]);
        foreach ((int index, (int depth, Table part)) in parts.Index())
        {
            Table frontiers = data["frontiers"].By("depth").Single(rows => rows.Value == depth).Part;
            figure[0, index] = Panel(depth, part, frontiers, scale, withBar: index == parts.Count - 1);
        }

        return figure;
    }

    private static Plot Panel(int depth, Table part, Table frontiers, ColorScale scale, bool withBar)
    {
        Plot plot = Style.Decades($"L = {depth}", "η");
        plot.Add.Heatmap(Grid.FromColumns(part.Doubles("log_strength"), part.Doubles("log_rate"), part.Doubles("log_loss")), scale);
        plot.DataBackground = scale.Missing;
        (double[] strengths, double[] best) = FrontierTable.MeanOf(frontiers, FrontierTable.Best);
        plot.Add.Line(strengths, FrontierTable.MeanOf(frontiers, FrontierTable.Edge).Means, color: Style.Red, width: 1.4);
        plot.Add.Scatter(strengths, best, color: Color.Black, marker: MarkerShape.OpenCircle, size: 4);
        (double Strength, double Rate)[] known = [.. strengths.Zip(best).Where(point => double.IsFinite(point.Second))];
        if (known.Length > 0)
        {
            foreach ((double slope, double from, double to, (double strength, double rate)) in new[]
                { (1.0, strengths[0], 0.0, known[0]), (1.0 / depth, 0.0, strengths[^1], known[^1]) })
            {
                plot.Add.Line([from, to], [rate + (slope * (from - strength)), rate + (slope * (to - strength))], color: Color.Black,
                    width: 1,
                    pattern: LinePattern.Dashed);
            }
        }

        double[] rates = [.. part.Array("log_rate").Order()];
        Style.WholeDecades(plot.XAxis, strengths[0] - 0.5, strengths[^1] + 0.5, strengths[^1] - strengths[0] > 6 ? 2 : 1);
        Style.WholeDecades(plot.YAxis, rates[0] - 0.5, rates[^1] + 0.5, 2);
        if (withBar)
        {
            plot.Add.ColorBar(scale, "log_{10} online loss");
        }

        return plot;
    }
}
