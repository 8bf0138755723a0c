using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>F10: which γ does best within a budget of steps (SPEC d).</summary>
[TaskName("FeatureStrength.F10")]
[TaskDescription("Loss and accuracy at the best learning rate over γ for several budgets of steps")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F10 : FigureTask
{
    /// <summary>The depth whose accuracy is drawn beside its loss.</summary>
    private const int Shown = 3;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<DepthPlane>(PlaneTables.Runs);
        return TableSet.Of(
            ("budgets", BudgetTable.Losses(inputs.Table<DepthPlane>(PlaneTables.Budgets), runs).SinglePrecision()),
            ("accuracy", BudgetTable.Accuracies(runs).SinglePrecision()),
            ("setting", PortraitTable.Setting(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach ((int depth, Table part) in data["budgets"].By("depth"))
        {
            List<(int Budget, Table Part)> budgets = [.. part.By("budget")];
            (double first, double last) = (Optimum(budgets[0].Part), Optimum(budgets[^1].Part));
            yield return Claim.AtLeast(
                $"L = {depth}: with more steps the best γ does not become smaller: log10 of the best γ at the longest budget minus at the "
                    + "shortest",
                last - first, 0);
        }

        yield return Claim.AtLeast(
            $"L = {Shown}: the best online performance is rich, not lazy (abstract of the paper): log10 of the best γ at the longest "
                + "budget",
            Optimum(data["budgets"].By("depth").Single(part => part.Value == Shown).Part.By("budget").Last().Part), 0);
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        List<(int Depth, Table Part)> parts = [.. data["budgets"].By("depth")];
        var figure = new Figure(rows: parts.Count > 3 ? 2 : 1, columns: parts.Count > 3 ? 3 : parts.Count + 1)
        {
            Letters = true,
            PanelAspectRatio = 0.9,
            Caption = "**F10.** Online loss at the best learning rate of every γ after several budgets of steps (mean of the budget's "
                + "last tenth and of "
                + $"{setting.Integers("ensembles")[0]} draws of the weights). Multilayer perceptrons of L layers, width "
                + $"{setting.Integers("width")[0]}, batch "
                + $"{setting.Integers("batch")[0]}, on {Samples.NameOf(setting.Strings("data")[0])}, which sets losses and the place of "
                + $"the best γ; {Objective.NameOf(setting.Strings("objective")[0])}. "
                + $"Last panel: largest test accuracy over η after T = {setting.Integers("steps")[0]} steps.",
        };
        foreach ((int index, (int depth, Table part)) in parts.Index())
        {
            figure[index / figure.Columns, index % figure.Columns] = Losses(depth, part, withLegend: index == 0);
        }

        figure[parts.Count / figure.Columns, parts.Count % figure.Columns] = Accuracy(data["accuracy"]);
        return figure;
    }

    private static double Optimum(Table part) => part.Array("log_strength").Zip(part.Array("loss"))
        .Where(point => double.IsFinite(point.Second)).MinBy(point => point.Second).First;

    private static Plot Losses(int depth, Table part, bool withLegend)
    {
        Plot plot = Style.Decades($"L = {depth}", "online loss at the best η");
        plot.YAxis.TickLabel = null;
        plot.YAxis.Scale = AxisScale.Log10;
        plot.YAxis.ShowMinorTicks = true;
        List<(int Budget, Table Part)> budgets = [.. part.By("budget")];
        Palette colors = Style.Family(budgets.Count);
        MarkerShape[] markers = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];
        foreach ((int index, (int budget, Table curve)) in budgets.Index())
        {
            plot.Add.Line(curve.Array("log_strength"), curve.Array("loss"), $"T = {budget}", colors[index], 1.3, marker: markers[index % 4],
                markerSize: 3.5);
        }

        plot.Legend.IsVisible = withLegend;
        plot.Legend.Position = LegendPosition.Best;
        double[] losses = [.. part.Array("loss").Where(double.IsFinite)];
        if (withLegend && losses.Length > 0)
        {
            // Room for the legend above the curves of the right.
            plot.YAxis.SetLimits(losses.Min() / 1.1, losses.Max() * 1.3);
        }

        Limit(plot, part);
        return plot;
    }

    private static Plot Accuracy(Table accuracy)
    {
        Plot plot = Style.Decades("Test accuracy", "largest accuracy over η");
        plot.YAxis.TickLabel = null;
        MarkerShape[] markers = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];
        foreach ((int index, (int depth, Table part)) in accuracy.By("depth").Index())
        {
            plot.Add.Line(part.Array("log_strength"), part.Array("accuracy"), $"L = {depth}", Palette.OkabeIto[index], 1.3,
                marker: markers[index % 4], markerSize: 3.5);
        }

        plot.Legend.Position = LegendPosition.Best;
        Limit(plot, accuracy);
        return plot;
    }

    private static void Limit(Plot plot, Table part)
    {
        double[] strengths = [.. part.Array("log_strength").Distinct().Order()];
        Style.WholeDecades(plot.XAxis, strengths[0] - 0.3, strengths[^1] + 0.3, strengths[^1] - strengths[0] > 6 ? 2 : 1);
    }
}
