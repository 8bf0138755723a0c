using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

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
        IReadOnlyList<RunRow> runs = inputs.Rows<SignPlane, RunRow>(PlaneTables.Runs);
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        SettingRow setting = PortraitTable.Setting(runs);
        (double plateau, double spacing) = (Objective.Plateau(setting.Objective), 1.0 / setting.RatesPerDecade);
        return TableSet.Of(
            ("portrait", Table.Of(PortraitTable.Of(runs)).InSingle()),
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("fits", Table.Of<FitRow>(
            [
                .. FrontierTable.Fits(frontiers, FrontierTable.Best, plateau, 0, 1, depth => 1.0 / depth),
                .. FrontierTable.Fits(frontiers, FrontierTable.Edge, plateau, spacing, 1, depth => 1.0 / depth),
            ]).InSingle()),
            ("guides", Table.Of(Guides(frontiers)).InSingle()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data) =>
        FitClaims.Of(data["fits"].Rows<FitRow>(), data["setting"].Rows<SettingRow>()[0].Ensembles, " of sign descent");

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        ILookup<int, FrontierRow> frontiers = data["frontiers"].Rows<FrontierRow>().ToLookup(row => row.Depth);
        ILookup<int, GuideRow> guides = data["guides"].Rows<GuideRow>().ToLookup(row => row.Depth);
        List<IGrouping<int, PortraitRow>> parts = [.. data["portrait"].Rows<PortraitRow>().GroupBy(row => row.Depth)];
        var figure = new Figure(1, parts.Count)
        {
            Letters = true,
            PanelAspectRatio = 0.9,
            Caption = "**A4.** Sign descent, θ ← θ − Nη sign(∂loss/∂θ), a stand-in for Adam: online loss of multilayer perceptrons of L "
                + $"layers and width N = {setting.Width} on {Samples.NameOf(setting.Data)}, {Objective.NameOf(setting.Objective)}, after "
                + $"T = {setting.Steps} steps of batch {setting.Batch}; mean over {setting.Ensembles} draws of the weights. Circles: best η "
                + "(parabola); red line: largest η within a factor 1.3 of the best loss. Dashed: ∝ γ and ∝ γ^{1/L}. Nothing becomes NaN: "
                + "grey was not tried.",
        };
        ColorScale scale = Objective.Colors(setting.Objective);
        foreach ((int index, IGrouping<int, PortraitRow> part) in parts.Index())
        {
            Fill(figure[0, index], part, [.. frontiers[part.Key]], guides[part.Key], scale);
        }

        figure[0, parts.Count - 1].Add.ColorBar(scale, "log_{10} online loss");
        return figure;
    }

    /// <summary>Lines of slope 1 and 1/L through the best step sizes at the ends.</summary>
    internal static IEnumerable<GuideRow> Guides(IEnumerable<FrontierRow> frontiers) =>
        from part in frontiers.GroupBy(row => row.Depth)
        from row in GuideTable.Through(
            part.Key, FrontierTable.Best, FrontierTable.MeanOf(part, FrontierTable.Best).Strengths,
            FrontierTable.KnownMeans(part, FrontierTable.Best), 1, 1.0 / part.Key)
        select row;

    private static void Fill(
        Plot plot, IGrouping<int, PortraitRow> part, IReadOnlyList<FrontierRow> frontiers, IEnumerable<GuideRow> guides, ColorScale scale)
    {
        plot.Decades($"L = {part.Key}", "η");
        plot.AddPortrait(part.Select(row => (row.LogStrength, row.LogRate, row.LogLoss)), scale);
        (double[] strengths, double[] best) = FrontierTable.MeanOf(frontiers, FrontierTable.Best);
        plot.Add.ScatterLine(strengths, FrontierTable.MeanOf(frontiers, FrontierTable.Edge).Means).Styled(color: Style.Red, width: 1.4);
        plot.Add.ScatterPoints(strengths, best).Styled(color: Colors.Black, marker: MarkerShape.OpenCircle, markerSize: 4);
        foreach (IGrouping<string, GuideRow> line in guides.GroupBy(row => row.Line))
        {
            plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogRate).ToArray())
                .Styled(color: Colors.Black, width: 1, pattern: Dashes.Dashed);
        }

        plot.XAxis.Strengths(strengths, 0.5);
        plot.YAxis.WholeDecades(part.Min(row => row.LogRate) - 0.5, part.Max(row => row.LogRate) + 0.5, 2);
    }
}
