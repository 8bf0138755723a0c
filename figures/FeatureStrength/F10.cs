using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>F10: which γ does best within a budget of steps (SPEC d).</summary>
[TaskName("FeatureStrength.F10")]
[TaskDescription("Loss and accuracy at the best learning rate over γ for several budgets of steps")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class F10 : FigureTask
{
    /// <summary>The depth for which the paper says that rich networks do best.</summary>
    private const int Shown = 3;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> runs = inputs.Rows<DepthPlane, RunRow>(PlaneTables.Runs);
        return TableSet.Of(
            ("budgets", Table.Of(BudgetTable.Losses(inputs.Rows<DepthPlane, BudgetRow>(PlaneTables.Budgets), runs)).InSingle()),
            ("accuracy", Table.Of(BudgetTable.Accuracies(runs)).InSingle()),
            ("setting", Table.Of([PortraitTable.Setting(runs)])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        int ensembles = data["setting"].Rows<SettingRow>()[0].Ensembles;
        foreach (IGrouping<int, BudgetLossRow> part in data["budgets"].Rows<BudgetLossRow>().GroupBy(row => row.Depth))
        {
            double[] strengths = [.. part.Select(row => row.LogStrength).Distinct().Order()];
            double spacing = strengths.Zip(strengths.Skip(1), (low, high) => high - low).Min();
            double[] best = [.. part.GroupBy(row => row.Budget).OrderBy(budget => budget.Key).Select(BestStrength)];
            if (part.Key > 2)
            {
                // A budget bounds the γ that L = 2 can learn only in the logarithm (SPEC b.5): nothing is predicted of it.
                yield return Shift(
                    $"shift-{part.Key}", $"L = {part.Key}: with more steps the best γ becomes larger",
                    "log10 of the best γ, longest budget minus shortest", best[^1] - best[0],
                    Bound.AtLeast(
                        spacing, BoundKind.Theory, $"SPEC b.5: γ up to T^(L/(L−2)) can be learned; at least one step of the grid, {spacing}"),
                    ensembles);
            }

            if (part.Key == Shown)
            {
                yield return Shift(
                    $"rich-{part.Key}", $"L = {part.Key}: the best online performance is rich, γ > 1", "log10 of the best γ, longest budget",
                    best[^1], Bound.AtLeast(spacing, BoundKind.Paper, $"abstract (SPEC, headline claims); a step of the grid is {spacing}"),
                    ensembles);
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        List<IGrouping<int, BudgetLossRow>> parts = [.. data["budgets"].Rows<BudgetLossRow>().GroupBy(row => row.Depth)];
        var figure = new Figure(parts.Count > 3 ? 2 : 1, parts.Count > 3 ? 3 : parts.Count + 1)
        {
            Letters = true,
            PanelAspectRatio = 0.9,
            Caption = "**F10.** Online loss at the best learning rate of every γ after several budgets of steps (mean of the budget's "
                + $"last tenth and of {setting.Ensembles} draws of the weights). Multilayer perceptrons of L layers, width "
                + $"{setting.Width}, batch {setting.Batch}, on {Samples.NameOf(setting.Data)}, which sets losses and the place of the best "
                + $"γ; {Objective.NameOf(setting.Objective)}. Last panel: largest test accuracy over η after T = {setting.Steps} steps.",
        };
        foreach ((int index, IGrouping<int, BudgetLossRow> part) in parts.Index())
        {
            Losses(figure[index / figure.Columns, index % figure.Columns], part, withLegend: index == 0);
        }

        Accuracy(figure[parts.Count / figure.Columns, parts.Count % figure.Columns], data["accuracy"].Rows<AccuracyRow>());
        return figure;
    }

    private static Claim Shift(string id, string subject, string statistic, double measured, Bound bound, int ensembles) =>
        ensembles < Claim.LeastDraws
            ? Claim.NotShown(id, subject, statistic, bound, $"it takes {Claim.LeastDraws} draws, this size has {ensembles}")
            : new Claim(id, subject, statistic, measured, bound);

    private static double BestStrength(IEnumerable<BudgetLossRow> rows) => rows.Where(row => double.IsFinite(row.Loss))
        .MinBy(row => row.Loss)?.LogStrength ?? double.NaN;

    private static void Losses(Plot plot, IGrouping<int, BudgetLossRow> part, bool withLegend)
    {
        plot.Decades($"L = {part.Key}", "online loss at the best η");
        plot.YAxis.TickLabel = null;
        plot.YAxis.ShowMinorTicks = true;
        plot.LogY();
        List<IGrouping<int, BudgetLossRow>> budgets = [.. part.GroupBy(row => row.Budget)];
        Color[] colors = Style.Family(budgets.Count);
        foreach ((int index, IGrouping<int, BudgetLossRow> budget) in budgets.Index())
        {
            plot.Add.Scatter(budget.Select(row => row.LogStrength).ToArray(), budget.Select(row => row.Loss).ToArray())
                .Styled($"T = {budget.Key}", colors[index], 1.3, marker: Style.Marker(index), markerSize: 3.5);
        }

        double[] losses = [.. part.Select(row => row.Loss).Where(double.IsFinite)];
        if (!withLegend)
        {
            plot.HideLegend();
        }
        else if (losses.Length > 0)
        {
            // Room for the legend above the curves of the right.
            plot.Axes.SetLimitsY(losses.Min() / 1.1, losses.Max() * 1.3);
        }

        plot.XAxis.Strengths([.. part.Select(row => row.LogStrength).Distinct().Order()], 0.3);
    }

    private static void Accuracy(Plot plot, IReadOnlyList<AccuracyRow> accuracy)
    {
        plot.Decades("Test accuracy", "largest accuracy over η");
        plot.YAxis.TickLabel = null;
        foreach ((int index, IGrouping<int, AccuracyRow> part) in accuracy.GroupBy(row => row.Depth).Index())
        {
            plot.Add.Scatter(part.Select(row => row.LogStrength).ToArray(), part.Select(row => row.Accuracy).ToArray())
                .Styled($"L = {part.Key}", Style.Of(index), 1.3, marker: Style.Marker(index), markerSize: 3.5);
        }

        plot.XAxis.Strengths([.. accuracy.Select(row => row.LogStrength).Distinct().Order()], 0.3);
    }
}
