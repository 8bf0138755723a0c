using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>F5: online loss over steps at the best step size, from lazy to ultra-rich (SPEC c, d).</summary>
[TaskName("FeatureStrength.F5")]
[TaskDescription("Online loss over steps at the best learning rate of every γ: plateau, drop and stairs at large γ")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F5 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<DepthPlane>(PlaneTables.Runs);
        Table frontiers = FrontierTable.Of(runs);
        return TableSet.Of(
            ("curves", BestRuns.Curves(inputs.Table<DepthPlane>(PlaneTables.Curves), frontiers).SinglePrecision()),
            ("plateaus", BestRuns.Plateaus(runs, frontiers)),
            ("setting", PortraitTable.Setting(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table curves = data["curves"];
        double initial = Objective.Initial(data["setting"].Strings("objective")[0]);
        int[] starts = [.. Enumerable.Range(0, curves.RowCount).Where(row => curves.Doubles("step")[row] == 1)];
        yield return new Claim(
            $"A centred model starts from f = 0: loss of the first step, {initial:0.####} for ten classes, largest deviation",
            starts.Max(row => Math.Abs(curves.Doubles("loss")[row] - initial)), 0, Tolerance.Within(1e-6));
        if (data["setting"].Integers("ensembles")[0] < 3)
        {
            yield break;
        }

        foreach ((int depth, Table part) in data["plateaus"].By("depth").Where(part => part.Value > 2))
        {
            EnsembleFit fit = EnsembleFit.Of(
                part.By("ensemble").Select(ensemble => ensemble.Part.Array("log_strength").Zip(ensemble.Part.Array("half_step"))
                    .Where(point => point.First >= 1 && point.Second > 0)
                    .Select(point => (point.First, Elementary.Log10(point.Second)))), 0);
            if (fit.Points >= 3)
            {
                yield return new Claim(
                    $"L = {depth}: at the best η the plateau of γ ≥ 10 grows as γ^(1−2/L) steps (toy T1): exponent of the step at 3/4 of "
                        + "the loss",
                    fit.Exponent, 1 - (2.0 / depth), Tolerance.Within(Math.Max(3 * fit.StandardError, 0.1)));
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        string objective = setting.Strings("objective")[0];
        List<(int Depth, Table Part)> parts = [.. data["curves"].By("depth")];
        int columns = parts.Count > 3 ? 2 : parts.Count;
        var figure = new Figure(rows: (parts.Count + columns - 1) / columns, columns: columns)
        {
            Letters = true,
            PanelAspectRatio = 0.72,
            Caption = "**F5.** Online loss of one run at the best learning rate of each feature-learning strength γ (colour), multilayer "
                + "perceptrons of "
                + $"L layers and width N = {setting.Integers("width")[0]} on {Samples.NameOf(setting.Strings("data")[0])}, "
                + $"{Objective.NameOf(objective)}, batch {setting.Integers("batch")[0]}. Means over bins of steps; solid: even powers "
                + $"of ten, dashed: odd. Grey: {Objective.MeanLabel(objective):0.##}, the loss of the mean label. Small γ learn at "
                + "once, and alike for γ ≤ 0.01; at large γ the loss waits on a plateau whose length grows "
                + "with γ, then drops.",
        };
        foreach ((int index, (int depth, Table part)) in parts.Index())
        {
            figure[index / columns, index % columns] = Panel(depth, part, objective, withLegend: index == 0);
        }

        return figure;
    }

    private static Plot Panel(int depth, Table curves, string objective, bool withLegend)
    {
        var plot = new Plot { Title = $"L = {depth}", XLabel = "step", YLabel = "online loss" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        List<(double Strength, Table Part)> parts = [.. curves.ByNumber("log_strength")
            .Where(part => part.Value == Math.Round(part.Value))];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, (double strength, Table part)) in parts.Index())
        {
            plot.Add.Line(part.Array("step"), part.Array("loss"), Style.PowerOfTen(strength), colors[index], 1.3,
                (int)strength % 2 == 0 ? LinePattern.Solid : LinePattern.Dashed);
        }

        plot.Add.HorizontalLine(Objective.MeanLabel(objective), color: Style.Guide, width: 0.8, pattern: LinePattern.Dotted);
        plot.YAxis.SetLimits(curves.Array("loss").Min() / 1.3, 2 * Objective.Initial(objective));
        plot.Legend.IsVisible = withLegend;
        plot.Legend.Title = "γ";
        plot.Legend.Columns = 2;
        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }
}
