using Cake.Frosting;

using Figures.Authoring;
using Figures.Learning;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>F1: the phase portrait of multilayer perceptrons over the (γ, η) plane (SPEC d).</summary>
[TaskName("FeatureStrength.F1")]
[TaskDescription("Final online loss over the plane of feature-learning strength and learning rate, with its frontiers")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> runs = inputs.Rows<DepthPlane, RunRow>(PlaneTables.Runs);
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        SettingRow setting = PortraitTable.Setting(runs);
        return TableSet.Of(
            ("portrait", Table.Of(PortraitTable.Of(runs)).InSingle()),
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("guides", Table.Of(Guides(frontiers, setting)).InSingle()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        (double low, double high) = Objective.BestOffset(setting.Objective);
        double spacing = 1.0 / setting.RatesPerDecade;
        Bound bound = Bound.Within(
            low - spacing, high + spacing, BoundKind.Reference,
            $"SPEC f: an independent run measured {low} to {high}; a step of the grid, {spacing:0.##}, on either side");
        foreach (IGrouping<int, FrontierRow> part in data["frontiers"].Rows<FrontierRow>().GroupBy(row => row.Depth))
        {
            double[] offsets = [.. FrontierTable.KnownMeans(part, FrontierTable.Best)
                .Select(point => point.LogRate - LogScale(point.LogStrength, part.Key))];
            if (offsets.Length >= 2)
            {
                string subject = $"L = {part.Key}: the best step size stays near c(γ) = γ²/(1 + γ^(2−2/L)) over all γ";
                yield return new Claim($"least-offset-{part.Key}", subject, "smallest log10 η/c", offsets.Min(), bound);
                yield return new Claim($"largest-offset-{part.Key}", subject, "largest log10 η/c", offsets.Max(), bound);
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        ILookup<int, FrontierRow> frontiers = data["frontiers"].Rows<FrontierRow>().ToLookup(row => row.Depth);
        ILookup<int, GuideRow> guides = data["guides"].Rows<GuideRow>().ToLookup(row => row.Depth);
        List<IGrouping<int, PortraitRow>> parts = [.. data["portrait"].Rows<PortraitRow>().GroupBy(row => row.Depth)];
        int columns = parts.Count > 3 ? 2 : parts.Count;
        var figure = new Figure((parts.Count + columns - 1) / columns, columns)
        {
            Letters = true,
            PanelAspectRatio = 0.8,
            Caption = $"**F1.** Online loss of multilayer perceptrons of L layers and width N = {setting.Width} on "
                + $"{Samples.NameOf(setting.Data)}, {Objective.NameOf(setting.Objective)}, after T = {setting.Steps} steps of batch "
                + $"{setting.Batch}, over feature-learning strength γ and learning rate η; mean over {setting.Ensembles} draws of the "
                + "initial weights. Grey above the colours: some run became NaN; grey below: not tried. Circles: best η (parabola); red "
                + "line: largest η within a factor 1.3 of the best loss. Dashed guides: ∝ γ^{2} and ∝ γ^{2/L} through the best η at the "
                + "ends; dotted: the smallest η that leaves the plateau within T steps, ∝ γ at the right, by toy model T1 (F4).",
        };
        ColorScale scale = Objective.Colors(setting.Objective);
        foreach ((int index, IGrouping<int, PortraitRow> part) in parts.Index())
        {
            Plot plot = figure[index / columns, index % columns];
            Fill(plot, part, [.. frontiers[part.Key]], guides[part.Key], scale);
            if (index % columns == columns - 1)
            {
                plot.Add.ColorBar(scale, "log_{10} online loss");
            }
        }

        return figure;
    }

    /// <summary>Guides of slope 2 and 2/L, and the smallest step size of a budget of steps.</summary>
    internal static IEnumerable<GuideRow> Guides(IEnumerable<FrontierRow> frontiers, SettingRow setting)
    {
        foreach (IGrouping<int, FrontierRow> part in frontiers.GroupBy(row => row.Depth))
        {
            (double[] strengths, double[] best) = FrontierTable.MeanOf(part, FrontierTable.Best);
            foreach (GuideRow row in GuideTable.Through(
                part.Key, FrontierTable.Best, strengths, FrontierTable.KnownMeans(part, FrontierTable.Best), 2, 2.0 / part.Key)
                .Concat(ToyTheory.Budget(part.Key, strengths, best[0], setting.Steps)))
            {
                yield return row;
            }
        }
    }

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
            bool isBudget = line.Key == "budget";
            plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogRate).ToArray()).Styled(
                color: isBudget ? Color.Gray(70) : Colors.Black, width: isBudget ? 1.1 : 1, pattern: isBudget ? Dashes.Dotted : Dashes.Dashed);
        }

        plot.Add.TextAt("diverges", 0.05, 0.93).LabelFontSize = 7;
        plot.Add.TextAt("lazy, ∝ γ^{2}", 0.04, 0.6).LabelFontSize = 7;
        plot.Add.TextAt("rich, ∝ γ^{2/L}", 0.6, 0.93).LabelFontSize = 7;
        plot.Add.TextAt("not enough steps", 0.97, 0.07, Alignment.MiddleRight).LabelFontSize = 7;
        double[] rates = [.. part.Select(row => row.LogRate).Distinct().Order()];
        plot.XAxis.Strengths(strengths, (strengths[1] - strengths[0]) / 2);
        plot.YAxis.WholeDecades(rates[0] - 1, rates[^1] + 1, rates[^1] - rates[0] > 10 ? 3 : 2);
    }

    /// <summary>log₁₀ of c(γ).</summary>
    private static double LogScale(double logStrength, int depth)
    {
        double strength = Elementary.Exp10(logStrength);
        return Elementary.Log10(strength * strength / (1 + Elementary.Pow(strength, 2 - (2.0 / depth))));
    }
}
