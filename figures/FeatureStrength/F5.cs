using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

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
        IReadOnlyList<RunRow> runs = inputs.Rows<DepthPlane, RunRow>(PlaneTables.Runs);
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        List<PlateauRow> plateaus = [.. BestRuns.Plateaus(runs, frontiers)];
        SettingRow setting = PortraitTable.Setting(runs);
        return TableSet.Of(
            ("curves", Table.Of(BestRuns.Curves(inputs.Rows<DepthPlane, CurveRow>(PlaneTables.Curves), frontiers)).InSingle()),
            ("plateaus", Table.Of(plateaus)),
            ("fits", Table.Of(Fits(plateaus, setting)).InSingle()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        double initial = Objective.Initial(data["setting"].Rows<SettingRow>()[0].Objective);
        yield return new Claim(
            "first-loss", "A centred model starts from f = 0, with the loss of saying nothing about ten classes",
            "loss of the first step furthest from it",
            data["curves"].Rows<BestCurveRow>().Where(row => row.Step == 1).MaxBy(row => Math.Abs(row.Loss - initial))!.Loss,
            Bound.Near(initial, Tolerance.Within(1e-6), BoundKind.Theory, "SPEC a.1 and a.3, in single precision"));
        foreach (ExponentRow fit in data["fits"].Rows<ExponentRow>())
        {
            (string id, string subject, string statistic) = (
                $"plateau-{fit.Depth}", $"L = {fit.Depth}: at the best η the plateau of γ ≥ 10 grows as γ^(1−2/L) steps",
                "exponent of the step at 3/4 of the loss");
            Bound bound = Bound.Near(
                fit.Predicted, Tolerance.Within(0.1), BoundKind.Theory,
                "SPEC b.1, at η ∝ γ^(2/L); the exponent of η itself is visible to ±0.1 (SPEC f)");
            yield return fit.Ensembles < Claim.LeastDraws
                ? Claim.NotShown(id, subject, statistic, bound, $"it takes three draws, this size has {fit.Ensembles}")
                : fit.Points < 3
                ? Claim.NotShown(id, subject, statistic, bound, $"of the columns {fit.Points} left the plateau, a slope takes three")
                : Claim.OfEstimate(
                    id, subject, statistic, fit.Exponent, fit.StandardError, fit.Ensembles - 1, bound, FitClaims.ErrorProbability);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        List<IGrouping<int, BestCurveRow>> parts = [.. data["curves"].Rows<BestCurveRow>().GroupBy(row => row.Depth)];
        int columns = parts.Count > 3 ? 2 : parts.Count;
        var figure = new Figure((parts.Count + columns - 1) / columns, columns)
        {
            Letters = true,
            PanelAspectRatio = 0.72,
            Caption = "**F5.** Online loss of one run at the best learning rate of each feature-learning strength γ (colour), multilayer "
                + $"perceptrons of L layers and width N = {setting.Width} on {Samples.NameOf(setting.Data)}, "
                + $"{Objective.NameOf(setting.Objective)}, batch {setting.Batch}. Means over bins of steps; solid: even powers of ten, "
                + $"dashed: odd. Grey: {Objective.MeanLabel(setting.Objective):0.##}, the loss of the mean label. Small γ learn at once, "
                + "and alike for γ ≤ 0.01; at large γ the loss waits on a plateau whose length grows with γ, then drops.",
        };
        foreach ((int index, IGrouping<int, BestCurveRow> part) in parts.Index())
        {
            Plot plot = figure[index / columns, index % columns];
            Fill(plot, part, setting);
            if (index > 0)
            {
                plot.HideLegend();
            }
        }

        return figure;
    }

    /// <summary>How the length of the plateau grows with γ ≥ 10, for L ≥ 3.</summary>
    internal static IEnumerable<ExponentRow> Fits(IEnumerable<PlateauRow> plateaus, SettingRow setting) =>
        from part in plateaus.GroupBy(row => row.Depth)
        where part.Key > 2
        let fit = EnsembleFit.Of(
            part.GroupBy(row => row.Ensemble).Select(draw => draw.Where(row => row.LogStrength >= 1 && row.HalfStep > 0)
                .Select(row => (row.LogStrength, Elementary.Log10(row.HalfStep)))), 0)
        select new ExponentRow("plateau", part.Key, fit.Points, setting.Ensembles, fit.Exponent, fit.StandardError, 1 - (2.0 / part.Key));

    private static void Fill(Plot plot, IGrouping<int, BestCurveRow> part, SettingRow setting)
    {
        plot.Titled($"L = {part.Key}", "step", "online loss");
        plot.LogX().LogY();
        List<IGrouping<double, BestCurveRow>> curves = [.. part.GroupBy(row => row.LogStrength).Where(curve => double.IsInteger(curve.Key))];
        Color[] colors = Style.Family(curves.Count);
        foreach ((int index, IGrouping<double, BestCurveRow> curve) in curves.Index())
        {
            plot.Add.ScatterLine(curve.Select(row => row.Step).ToArray(), curve.Select(row => row.Loss).ToArray()).Styled(
                Style.PowerOfTen(curve.Key), colors[index], 1.3, curve.Key % 2 == 0 ? LinePattern.Solid : Dashes.Dashed);
        }

        plot.Add.HorizontalLine(Objective.MeanLabel(setting.Objective), 0.8f, Style.Guide, Dashes.Dotted);
        plot.Axes.SetLimitsY(part.Min(row => row.Loss) / 1.3, 2 * Objective.Initial(setting.Objective));
        plot.PlaceLegend(LegendPlace.LowerLeft, columns: 2, title: "γ");
    }
}
