using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

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
        Table runs = inputs.Table<DepthPlane>(PlaneTables.Runs);
        return TableSet.Of(
            ("portrait", PortraitTable.Of(runs).SinglePrecision()),
            ("frontiers", FrontierTable.Of(runs).SinglePrecision()),
            ("setting", PortraitTable.Setting(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        string objective = data["setting"].Strings("objective")[0];
        string measured = Objective.IsCrossEntropy(objective) ? "0.1 to 2.2" : "1.1 to 1.6";
        (double low, double high) = Objective.BestOffset(objective);
        foreach ((int depth, Table part) in data["frontiers"].By("depth"))
        {
            (double[] strengths, double[] best) = FrontierTable.MeanOf(part, FrontierTable.Best);
            (double, double)[] known = [.. strengths.Zip(best).Where(point => double.IsFinite(point.Second))];
            if (known.Length < 2)
            {
                continue;
            }

            (double Strength, double Offset)[] offsets = [.. known
                .Select(point => (point.Item1, point.Item2 - LogScale(point.Item1, depth)))];
            yield return Claim.Within(
                $"L = {depth}: the best step size stays near c(γ) = γ²/(1 + γ^(2−2/L)) over all γ: smallest log10 η/c, {measured} by "
                    + "SPEC f",
                offsets.Min(point => point.Offset), low, high);
            yield return Claim.Within(
                $"L = {depth}: the same, largest log10 η/c", offsets.Max(point => point.Offset), low, high);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        List<(int Depth, Table Part)> parts = [.. data["portrait"].By("depth")];
        int columns = parts.Count > 3 ? 2 : parts.Count;
        var figure = new Figure(rows: (parts.Count + columns - 1) / columns, columns: columns)
        {
            Letters = true,
            PanelAspectRatio = 0.8,
            Caption = $"**F1.** Online loss of multilayer perceptrons of L layers and width N = {setting.Integers("width")[0]} on "
                + $"{Samples.NameOf(setting.Strings("data")[0])}, {Objective.NameOf(setting.Strings("objective")[0])}, after T = "
                + $"{setting.Integers("steps")[0]} steps of batch "
                + $"{setting.Integers("batch")[0]}, over feature-learning strength γ and learning rate η; mean over "
                + $"{setting.Integers("ensembles")[0]} "
                + "draws of the initial weights. Grey above the colours: some run became NaN; grey below: not tried. Circles: best η "
                + "(parabola); red line: largest η within a factor 1.3 of the best loss. Dashed guides: ∝ γ^{2} and ∝ γ^{2/L} through "
                + "the best η at the ends; dotted: the smallest η that leaves the plateau within T steps, ∝ γ at the right, by toy model "
                + "T1 (F4).",
        };
        ColorScale scale = Objective.Colors(setting.Strings("objective")[0]);
        foreach ((int index, (int depth, Table part)) in parts.Index())
        {
            Table frontiers = data["frontiers"].By("depth").Single(rows => rows.Value == depth).Part;
            figure[index / columns, index % columns] = Panel(depth, part, frontiers, setting.Integers("steps")[0], scale,
                withBar: index % columns == columns - 1);
        }

        return figure;
    }

    private static Plot Panel(int depth, Table part, Table frontiers, long steps, ColorScale scale, bool withBar)
    {
        Plot plot = Style.Decades($"L = {depth}", "η");
        plot.Add.Heatmap(Grid.FromColumns(part.Doubles("log_strength"), part.Doubles("log_rate"), part.Doubles("log_loss")), scale);
        (double[] strengths, double[] best) = FrontierTable.MeanOf(frontiers, FrontierTable.Best);
        (double[] _, double[] edge) = FrontierTable.MeanOf(frontiers, FrontierTable.Edge);
        plot.Add.Line(strengths, edge, color: Style.Red, width: 1.4);
        plot.Add.Scatter(strengths, best, color: Color.Black, marker: MarkerShape.OpenCircle, size: 4);
        AddGuide(plot, strengths, best, 2, strength => strength <= 0, fromStart: true, LinePattern.Dashed);
        AddGuide(plot, strengths, best, 2.0 / depth, strength => strength >= 0, fromStart: false, LinePattern.Dashed);
        double[] rates = [.. part.Array("log_rate").Distinct().Order()];
        double margin = (strengths[1] - strengths[0]) / 2;
        AddBudgetLine(plot, depth, strengths, best[0], steps);
        plot.DataBackground = scale.Missing;
        plot.Add.Annotation("diverges", 0.05, 0.93, size: 7);
        plot.Add.Annotation("lazy, ∝ γ^{2}", 0.04, 0.6, size: 7);
        plot.Add.Annotation("rich, ∝ γ^{2/L}", 0.6, 0.93, size: 7);
        plot.Add.Annotation("not enough steps", 0.97, 0.07, size: 7, horizontal: HorizontalAlignment.Right);
        Style.WholeDecades(plot.XAxis, strengths[0] - margin, strengths[^1] + margin, strengths[^1] - strengths[0] > 6 ? 2 : 1);
        Style.WholeDecades(plot.YAxis, rates[0] - 1, rates[^1] + 1, rates[^1] - rates[0] > 10 ? 3 : 2);
        if (withBar)
        {
            plot.Add.ColorBar(scale, "log_{10} online loss");
        }

        return plot;
    }

    /// <summary>
    /// The smallest step size that leaves the plateau within the steps, by the gradient flow of toy T1, whose step sizes are matched to the
    /// network's at the smallest γ.
    /// </summary>
    private static void AddBudgetLine(Plot plot, int depth, double[] strengths, double firstBest, long steps)
    {
        ScalarProduct[] models = [.. strengths.Select(strength => new ScalarProduct(depth, Elementary.Exp10(strength)))];
        double match = firstBest - Elementary.Log10(models[0].LargestStableStep);
        plot.Add.Line(
            strengths, [.. models.Select(model => Elementary.Log10(model.LearningSteps(1, 1) / steps) + match)], color: Color.Gray(70),
                width: 1.1,
            pattern: LinePattern.Dotted);
    }

    /// <summary>A line of given slope through the first or last known point, over part of the strengths.</summary>
    private static void AddGuide(
        Plot plot, double[] strengths, double[] rates, double slope, Func<double, bool> range, bool fromStart, LinePattern pattern)
    {
        (double Strength, double Rate)[] known = [.. strengths.Zip(rates).Where(point => double.IsFinite(point.Second))];
        if (known.Length == 0)
        {
            return;
        }

        (double strength, double rate) = fromStart ? known[0] : known[^1];
        double[] xs = [.. strengths.Where(range)];
        plot.Add.Line(xs, [.. xs.Select(x => rate + (slope * (x - strength)))], color: Color.Black, width: 1, pattern: pattern);
    }

    /// <summary>log₁₀ of c(γ).</summary>
    private static double LogScale(double logStrength, int depth)
    {
        double strength = Elementary.Exp10(logStrength);
        return Elementary.Log10(strength * strength / (1 + Elementary.Pow(strength, 2 - (2.0 / depth))));
    }
}
