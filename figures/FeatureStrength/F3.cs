using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>F3: how the best and the largest step size scale with γ, for every depth (SPEC d, f).</summary>
[TaskName("FeatureStrength.F3")]
[TaskDescription("Best and largest learning rate over γ for depths 2 to 5, and their exponents against 2 and 2/L")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F3 : FigureTask
{
    private static readonly MarkerShape[] Markers = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<DepthPlane>(PlaneTables.Runs);
        Table frontiers = FrontierTable.Of(runs);
        Table setting = PortraitTable.Setting(runs);
        double spacing = 1.0 / setting.Integers("rates_per_decade")[0];
        double plateau = Objective.Plateau(setting.Strings("objective")[0]);
        return TableSet.Of(
            ("frontiers", frontiers.SinglePrecision()),
            ("fits", Table.Concat(
            [
                FrontierTable.Fits(frontiers, FrontierTable.Best, plateau, 0, 2, depth => 2.0 / depth),
                FrontierTable.Fits(frontiers, FrontierTable.Edge, plateau, spacing, 2, depth => 2.0 / depth),
            ]).SinglePrecision()),
            ("setting", setting));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        int ensembles = (int)data["setting"].Integers("ensembles")[0];
        return FitClaims.Of(FitsOf(data, FrontierTable.Best), ensembles, "the best η")
            .Concat(FitClaims.Of(FitsOf(data, FrontierTable.Edge), ensembles, "the largest η within 1.3 of the best loss"));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        return new Figure(rows: 1, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 1,
            Caption = "**F3.** Scaling of the learning rate with feature-learning strength. Multilayer perceptrons of width N = "
                + $"{setting.Integers("width")[0]} on {Samples.NameOf(setting.Strings("data")[0])}, "
                + $"{Objective.NameOf(setting.Strings("objective")[0])}, T = {setting.Integers("steps")[0]}, batch "
                + $"{setting.Integers("batch")[0]}. **a** Best η and **b** largest η within a factor 1.3 of the best loss, mean over "
                + $"{setting.Integers("ensembles")[0]} draws of the weights, shifted by L − 2 decades for clarity; lines: ∝ γ^{{2}} "
                + "through the first point and ∝ γ^{2/L} through the last that left the plateau. "
                + "**c** Exponents fitted at γ ≤ 0.01 (lazy, 2 in the paper) and γ ≥ 10 where the plateau is left (rich, 2/L), with "
                + "standard errors between draws (of the edge: also from the spacing of the grid).",
            [0, 0] = Scaling(data, FrontierTable.Best, "Best η", "η_{best}"),
            [0, 1] = Scaling(data, FrontierTable.Edge, "Largest useful η", "η_{edge}"),
            [0, 2] = Exponents(data),
        };
    }

    private static Plot Scaling(TableSet data, string frontier, string title, string label)
    {
        Plot plot = Style.Decades(title, $"{label} · 10^{{L−2}}");
        double plateau = Objective.Plateau(data["setting"].Strings("objective")[0]);
        (double lowest, double highest) = (0, 0);
        foreach ((int index, (int depth, Table part)) in data["frontiers"].By("depth").Index())
        {
            Color color = Palette.OkabeIto[index];
            (double[] strengths, double[] means) = FrontierTable.MeanOf(part, frontier);
            double[] shifted = [.. means.Select(mean => mean + depth - 2)];
            lowest = Math.Min(lowest, shifted.Where(double.IsFinite).DefaultIfEmpty(lowest).Min());
            highest = Math.Max(highest, shifted.Where(double.IsFinite).DefaultIfEmpty(highest).Max());
            plot.Add.Scatter(strengths, shifted, $"L = {depth}", color, Markers[index], 4.5);
            AddGuides(plot, strengths, shifted, FrontierTable.Learned(part, frontier, plateau), depth, color);
        }

        double[] all = [.. data["frontiers"].Array("log_strength").Distinct().Order()];
        Style.WholeDecades(plot.XAxis, all[0] - 0.4, all[^1] + 0.4, all[^1] - all[0] > 6 ? 2 : 1);
        Style.WholeDecades(plot.YAxis, Math.Floor(lowest) - 1, Math.Ceiling(highest) + 1, highest - lowest > 8 ? 3 : 2);
        plot.Legend.Position = LegendPosition.LowerRight;
        return plot;
    }

    /// <summary>Lines of slope 2 up to γ = 1 and 2/L from there, through the first and the last point of columns that learned.</summary>
    private static void AddGuides(
        Plot plot, double[] strengths, double[] rates, IReadOnlySet<double> learned, int depth, Color color)
    {
        (double Strength, double Rate)[] known = [.. strengths.Zip(rates).Where(point => learned.Contains(point.First))];
        if (known.Length == 0)
        {
            return;
        }

        foreach ((double slope, double from, double to, (double strength, double rate)) in new[]
            { (2.0, strengths[0], 0.0, known[0]), (2.0 / depth, 0.0, strengths[^1], known[^1]) })
        {
            plot.Add.Line([from, to], [rate + (slope * (from - strength)), rate + (slope * (to - strength))], color: color, width: 0.9,
                pattern: LinePattern.Dashed);
        }
    }

    private static Plot Exponents(TableSet data)
    {
        var plot = new Plot { Title = "Fitted exponents", XLabel = "L", YLabel = "exponent of η in γ" };
        foreach ((string regime, string frontier, Color color, MarkerShape marker, double shift) in new[]
            {
                ("lazy", FrontierTable.Best, Style.Blue, MarkerShape.Circle, -0.08),
                    ("lazy", FrontierTable.Edge, Style.Blue, MarkerShape.OpenCircle, 0.08),
                ("rich", FrontierTable.Best, Style.Red, MarkerShape.Square, -0.08),
                    ("rich", FrontierTable.Edge, Style.Red, MarkerShape.OpenSquare, 0.08),
            })
        {
            Table fits = FitsOf(data, frontier);
            int[] rows = [.. Enumerable.Range(0, fits.RowCount)
                .Where(row => fits.Strings("regime")[row] == regime && double.IsFinite(fits.Doubles("exponent")[row]))];
            if (rows.Length == 0)
            {
                continue;
            }

            double[] depths = [.. rows.Select(row => fits.Integers("depth")[row] + shift)];
            double[] exponents = [.. rows.Select(row => fits.Doubles("exponent")[row])];
            plot.Add.ErrorBars(depths, exponents, [.. rows.Select(row => fits.Doubles("standard_error")[row])], color);
            plot.Add.Scatter(depths, exponents, $"{regime}, {(frontier == FrontierTable.Best ? "best" : "edge")}", color, marker, 4.5);
        }

        double[] axis = [.. Enumerable.Range(0, 61).Select(index => 1.6 + (index * 0.06))];
        plot.Add.Line(axis, [.. axis.Select(_ => 2.0)], "2", Color.Black, 1, LinePattern.Dashed);
        plot.Add.Line(axis, [.. axis.Select(depth => 2 / depth)], "2/L", Color.Black, 1, LinePattern.Dotted);
        plot.XAxis.SetLimits(1.6, 5.4);
        plot.XAxis.SetTicks([2, 3, 4, 5]);
        plot.YAxis.SetLimits(0, 3.4);
        plot.Legend.Position = LegendPosition.UpperRight;
        plot.Legend.Columns = 2;
        return plot;
    }

    private static Table FitsOf(TableSet data, string frontier)
    {
        Table fits = data["fits"];
        return fits.Where(row => fits.Strings("frontier")[row] == frontier);
    }
}
