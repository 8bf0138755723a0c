using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>F3: how the best and the largest step size scale with γ, for every depth (SPEC d, f).</summary>
[TaskName("FeatureStrength.F3")]
[TaskDescription("Best and largest learning rate over γ for depths 2 to 5, and their exponents against 2 and 2/L")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F3 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> runs = inputs.Rows<DepthPlane, RunRow>(PlaneTables.Runs);
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        SettingRow setting = PortraitTable.Setting(runs);
        double plateau = Objective.Plateau(setting.Objective);
        double spacing = 1.0 / setting.RatesPerDecade;
        return TableSet.Of(
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("fits", Table.Of<FitRow>(
            [
                .. FrontierTable.Fits(frontiers, FrontierTable.Best, plateau, 0, 2, depth => 2.0 / depth),
                .. FrontierTable.Fits(frontiers, FrontierTable.Edge, plateau, spacing, 2, depth => 2.0 / depth),
            ]).InSingle()),
            ("guides", Table.Of(Guides(frontiers, setting)).InSingle()),
            ("theory", Table.Of(Theory()).InDouble()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) =>
        FitClaims.Of(data["fits"].Rows<FitRow>(), data["setting"].Rows<SettingRow>()[0].Ensembles);

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        var figure = new Figure(1, 3)
        {
            Letters = true,
            PanelAspectRatio = 1,
            Caption = $"**F3.** Scaling of the learning rate with feature-learning strength. Multilayer perceptrons of width N = "
                + $"{setting.Width} on {Samples.NameOf(setting.Data)}, {Objective.NameOf(setting.Objective)}, T = {setting.Steps}, batch "
                + $"{setting.Batch}. **a** Best η and **b** largest η within a factor 1.3 of the best loss, mean over {setting.Ensembles} "
                + "draws of the weights, shifted by L − 2 decades for clarity; lines: ∝ γ^{2} through the first point and ∝ γ^{2/L} "
                + "through the last that left the plateau. **c** Exponents fitted at γ ≤ 0.01 (lazy, 2 in the paper) and γ ≥ 10 where "
                + "the plateau is left (rich, 2/L), with standard errors between draws (of the edge: also from the spacing of the grid).",
        };
        Scaling(figure[0, 0], data, FrontierTable.Best, "Best η", "η_{best}");
        Scaling(figure[0, 1], data, FrontierTable.Edge, "Largest useful η", "η_{edge}");
        Exponents(figure[0, 2], data["fits"].Rows<FitRow>(), data["theory"].Rows<DepthCurveRow>());
        return figure;
    }

    /// <summary>Lines of slope 2 up to γ = 1 and 2/L from there, through the first and the last point of columns that learned.</summary>
    internal static IEnumerable<GuideRow> Guides(IEnumerable<FrontierRow> frontiers, SettingRow setting) =>
        from frontier in new[] { FrontierTable.Best, FrontierTable.Edge }
        from part in frontiers.GroupBy(row => row.Depth)
        let learned = FrontierTable.Learned(part, frontier, Objective.Plateau(setting.Objective))
        from row in GuideTable.Through(
            part.Key, frontier, FrontierTable.MeanOf(part, frontier).Strengths,
            [.. FrontierTable.KnownMeans(part, frontier).Where(point => learned.Contains(point.LogStrength))], 2, 2.0 / part.Key)
        select row;

    /// <summary>The exponent at γ ≫ 1 as a curve over L.</summary>
    internal static IEnumerable<DepthCurveRow> Theory() =>
        Enumerable.Range(0, 61).Select(index => 1.6 + (index * 0.06)).Select(depth => new DepthCurveRow(depth, 2 / depth));

    private static void Scaling(Plot plot, TableSet data, string frontier, string title, string label)
    {
        plot.Decades(title, $"{label} · 10^{{L−2}}");
        IReadOnlyList<FrontierRow> frontiers = data["frontiers"].Rows<FrontierRow>();
        ILookup<int, GuideRow> guides = data["guides"].Rows<GuideRow>().Where(row => row.Frontier == frontier).ToLookup(row => row.Depth);
        List<double> heights = [0];
        foreach ((int index, IGrouping<int, FrontierRow> part) in frontiers.GroupBy(row => row.Depth).Index())
        {
            double shift = part.Key - 2;
            (double[] strengths, double[] means) = FrontierTable.MeanOf(part, frontier);
            double[] shifted = [.. means.Select(mean => mean + shift)];
            heights.AddRange(shifted.Where(double.IsFinite));
            plot.Add.ScatterPoints(strengths, shifted)
                .Styled($"L = {part.Key}", Style.Of(index), marker: Style.Marker(index), markerSize: 4.5);
            foreach (IGrouping<string, GuideRow> line in guides[part.Key].GroupBy(row => row.Line))
            {
                plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogRate + shift).ToArray())
                    .Styled(color: Style.Of(index), width: 0.9, pattern: Dashes.Dashed);
            }
        }

        (double lowest, double highest) = (heights.Min(), heights.Max());
        plot.XAxis.Strengths([.. frontiers.Select(row => row.LogStrength).Distinct().Order()], 0.4);
        plot.YAxis.WholeDecades(Math.Floor(lowest) - 1, Math.Ceiling(highest) + 1, highest - lowest > 8 ? 3 : 2);
        plot.PlaceLegend(LegendPlace.LowerRight);
    }

    private static void Exponents(Plot plot, IReadOnlyList<FitRow> fits, IReadOnlyList<DepthCurveRow> theory)
    {
        plot.Titled("Fitted exponents", "L", "exponent of η in γ");
        foreach ((string regime, string frontier, Color color, MarkerShape marker, double shift) in new[]
            {
                (FrontierTable.Lazy, FrontierTable.Best, Style.Blue, MarkerShape.FilledCircle, -0.08),
                (FrontierTable.Lazy, FrontierTable.Edge, Style.Blue, MarkerShape.OpenCircle, 0.08),
                (FrontierTable.Rich, FrontierTable.Best, Style.Red, MarkerShape.FilledSquare, -0.08),
                (FrontierTable.Rich, FrontierTable.Edge, Style.Red, MarkerShape.OpenSquare, 0.08),
            })
        {
            FitRow[] rows = [.. fits.Where(fit => fit.Regime == regime && fit.Frontier == frontier && double.IsFinite(fit.Exponent))];
            if (rows.Length == 0)
            {
                continue;
            }

            double[] depths = [.. rows.Select(row => row.Depth + shift)];
            double[] exponents = [.. rows.Select(row => row.Exponent)];
            plot.Add.ErrorBar(depths, exponents, rows.Select(row => row.StandardError).ToArray()).Color = color;
            plot.Add.ScatterPoints(depths, exponents)
                .Styled($"{regime}, {(frontier == FrontierTable.Best ? "best" : "edge")}", color, marker: marker, markerSize: 4.5);
        }

        plot.Add.HorizontalLine(2, 1.01f, Colors.Black, Dashes.Dashed).LegendText = "2";
        plot.Add.ScatterLine(theory.Select(row => row.Depth).ToArray(), theory.Select(row => row.Exponent).ToArray())
            .Styled("2/L", Colors.Black, 1, Dashes.Dotted);
        plot.Axes.SetLimits(1.6, 5.4, 0, 3.4);
        plot.SetTicksX([2, 3, 4, 5]);
        plot.PlaceLegend(LegendPlace.UpperRight, columns: 2);
    }
}
