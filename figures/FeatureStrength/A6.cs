using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>A6: the authors' frontier, the largest step size without NaN, beside the frontiers of learning (SPEC a.4, d).</summary>
[TaskName("FeatureStrength.A6")]
[TaskDescription("The largest learning rate without NaN against those that learn: catapult residue and dead units")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class A6 : FigureTask
{
    /// <summary>The depth that SPEC f measured the frontier of.</summary>
    private const int Depth = 3;

    /// <summary>The exponent of the frontier in the independent run of SPEC f, and that of the frontiers of learning.</summary>
    private const double Measured = 0.93;
    private const double Learning = 2.0 / Depth;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<RunRow> runs = inputs.Rows<DepthPlane, RunRow>(PlaneTables.Runs);
        IReadOnlyList<FrontierRow> frontiers = FrontierTable.Of(runs);
        List<OwnRow> own = [.. Own(runs)];
        SettingRow setting = PortraitTable.Setting(runs);
        return TableSet.Of(
            ("frontiers", Table.Of(frontiers).InSingle()),
            ("own", Table.Of(own).InSingle()),
            ("losses", Table.Of(FrontierLosses(runs)).InSingle()),
            ("fits", Table.Of([Fit(own, setting)]).InSingle()),
            ("guides", Table.Of(Guides(frontiers)).InSingle()),
            ("setting", Table.Of([setting])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        if (Objective.IsCrossEntropy(data["setting"].Rows<SettingRow>()[0].Objective))
        {
            yield break; // SPEC has no measurement of it
        }

        ExponentRow fit = data["fits"].Rows<ExponentRow>()[0];
        (string id, string subject, string statistic) = (
            "other-exponent", $"L = {Depth}, γ ≥ 10: the largest η without NaN of one draw grows faster than what learns, γ^(2/3)",
            $"exponent from {fit.Points} columns");
        Bound faster = Bound.AtLeast(
            Learning, BoundKind.Reference, $"SPEC f: {Measured} in an independent run of one draw; 2/3 is the exponent of what learns");
        double[] dead = [.. data["losses"].Rows<FrontierLossRow>().Where(row => row.Depth == Depth && row.LogStrength >= 2)
            .Select(row => row.AtNotNaN).Order()];
        (string deadId, string deadSubject, string deadStatistic) = (
            "dead", $"L = {Depth}, γ ≥ 100: runs at that frontier are dead, only the readout's bias learns", "median final loss");
        Bound ninety = Bound.Near(
            0.09, Tolerance.Within(0.0005), BoundKind.Reference, "SPEC a.4: exactly 0.090, the loss of the mean label, to the digits given");
        if (fit.Ensembles < Claim.LeastDraws)
        {
            string reason = $"it takes {Claim.LeastDraws} draws, this size has {fit.Ensembles}";
            yield return Claim.NotShown(id, subject, statistic, faster, reason);
            yield return Claim.NotShown(deadId, deadSubject, deadStatistic, ninety, reason);
        }
        else
        {
            yield return Claim.OfEstimate(
                id, subject, statistic, fit.Exponent, fit.StandardError, fit.Ensembles - 1, faster, FitClaims.ErrorProbability);
            yield return new Claim(deadId, deadSubject, deadStatistic, dead[dead.Length / 2], ninety);
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        SettingRow setting = data["setting"].Rows<SettingRow>()[0];
        var figure = new Figure(1, 2)
        {
            Letters = true,
            PanelAspectRatio = 0.85,
            Caption = $"**A6.** “Convergent” is not “learned”. Multilayer perceptrons of {Depth} layers and width N = {setting.Width} on "
                + $"{Samples.NameOf(setting.Data)}, T = {setting.Steps}. **a** The largest η whose loss never becomes NaN in any draw of "
                + "the weights, the authors' criterion, and in one draw alone; the largest η within a factor 1.3 of the best loss; the best "
                + "η. Guides ∝ γ^{2}, γ^{2/3} (dashed) and ∝ γ^{0.93} (dotted). **b** Final loss at the first and the last. At small γ the "
                + "runs between them carry what a catapult left behind, at large γ every hidden unit is dead and the loss is 0.09, that of "
                + "the mean label.",
        };
        FillFrontiers(figure[0, 0], data);
        FillLosses(figure[0, 1], [.. data["losses"].Rows<FrontierLossRow>().Where(row => row.Depth == Depth)]);
        return figure;
    }

    /// <summary>The exponent of the largest step size without NaN of single draws, γ ≥ 10.</summary>
    internal static ExponentRow Fit(IEnumerable<OwnRow> own, SettingRow setting)
    {
        EnsembleFit fit = EnsembleFit.Of(
            own.Where(row => row.Depth == Depth).GroupBy(row => row.Ensemble).Select(draw =>
                draw.Where(row => row.LogStrength >= 1).Select(row => (row.LogStrength, row.LogOwn))), 1.0 / setting.RatesPerDecade);
        return new ExponentRow("largest without NaN", Depth, fit.Points, setting.Ensembles, fit.Exponent, fit.StandardError, Measured);
    }

    /// <summary>Guides half a decade below the best step sizes and half a decade above the largest ones.</summary>
    internal static IEnumerable<GuideRow> Guides(IEnumerable<FrontierRow> frontiers)
    {
        List<FrontierRow> part = [.. frontiers.Where(row => row.Depth == Depth)];
        (double[] strengths, double[] best) = FrontierTable.MeanOf(part, FrontierTable.Best);
        double[] notNaN = FrontierTable.MeanOf(part, FrontierTable.NotNaN).Means;
        return
        [
            .. GuideTable.Line(Depth, FrontierTable.Best, FrontierTable.Lazy, (strengths[0], best[0] - 0.5), 2, (-4, -0.5)),
            .. GuideTable.Line(Depth, FrontierTable.Best, FrontierTable.Rich, (strengths[^1], best[^1] - 0.5), Learning, (0.5, 4)),
            .. GuideTable.Line(Depth, FrontierTable.NotNaN, FrontierTable.Rich, (strengths[^1], notNaN[^1] + 0.5), Measured, (0.5, 4)),
        ];
    }

    private static void FillFrontiers(Plot plot, TableSet data)
    {
        plot.Decades("Three frontiers", "η");
        FrontierRow[] part = [.. data["frontiers"].Rows<FrontierRow>().Where(row => row.Depth == Depth)];
        OwnRow[] own = [.. data["own"].Rows<OwnRow>().Where(row => row.Depth == Depth)];
        (double[] strengths, double[] notNaN) = FrontierTable.MeanOf(part, FrontierTable.NotNaN);
        (double[] single, double[] alone) = FrontierTable.MeanOf(own, row => row.LogStrength, row => row.LogOwn);
        plot.Add.Scatter(strengths, notNaN)
            .Styled("largest without NaN", Style.Red, 1.3, marker: MarkerShape.FilledTriangleUp, markerSize: 4.5);
        plot.Add.ScatterLine(single, alone).Styled("one draw alone, mean", Style.Orange, 1, Dashes.Dashed);
        plot.Add.Scatter(strengths, FrontierTable.MeanOf(part, FrontierTable.Edge).Means)
            .Styled("largest useful", Colors.Black, 1.3, marker: MarkerShape.FilledSquare, markerSize: 4);
        plot.Add.Scatter(strengths, FrontierTable.MeanOf(part, FrontierTable.Best).Means)
            .Styled("best", Style.Blue, 1.3, marker: MarkerShape.FilledCircle, markerSize: 4);
        foreach (var line in data["guides"].Rows<GuideRow>().GroupBy(row => (row.Frontier, row.Line)))
        {
            plot.Add.ScatterLine(line.Select(row => row.LogStrength).ToArray(), line.Select(row => row.LogRate).ToArray()).Styled(
                color: Style.Guide, width: 1, pattern: line.Key.Frontier == FrontierTable.Best ? Dashes.Dashed : Dashes.Dotted);
        }

        plot.XAxis.Strengths(strengths, 0.3);
        plot.PlaceLegend(LegendPlace.LowerRight);
    }

    private static void FillLosses(Plot plot, IReadOnlyList<FrontierLossRow> part)
    {
        plot.Decades("Final loss there", "log_{10} final loss");
        plot.YAxis.TickLabel = null;
        double[] strengths = [.. part.Select(row => row.LogStrength)];
        plot.Add.Scatter(strengths, part.Select(row => Elementary.Log10(row.AtNotNaN)).ToArray())
            .Styled("largest without NaN", Style.Red, 1.3, marker: MarkerShape.FilledTriangleUp, markerSize: 4.5);
        plot.Add.Scatter(strengths, part.Select(row => Elementary.Log10(row.Best)).ToArray())
            .Styled("best", Style.Blue, 1.3, marker: MarkerShape.FilledCircle, markerSize: 4);
        plot.Add.HorizontalLine(Elementary.Log10(0.09), 1.01f, Style.Guide, Dashes.Dotted).LegendText = "mean label, 0.09";
        plot.XAxis.Strengths(strengths, 0.3);
        plot.PlaceLegend(LegendPlace.UpperRight);
    }

    /// <summary>
    /// For every draw of the weights the largest step size below all at which this draw became NaN, whatever the others did: what a search
    /// with a single draw finds.
    /// </summary>
    private static IEnumerable<OwnRow> Own(IEnumerable<RunRow> runs) =>
        from run in runs
        group run by (run.Depth, run.LogStrength, run.Ensemble) into draw
        let dead = draw.Where(run => run.Died >= 0).Select(run => run.RateIndex).DefaultIfEmpty(int.MaxValue).Min()
        select new OwnRow(
            draw.Key.Depth, draw.Key.LogStrength, draw.Key.Ensemble,
            draw.Where(run => run.RateIndex < dead).Select(run => run.LogRate).DefaultIfEmpty(double.NaN).Max());

    /// <summary>Median over draws of the final loss at the largest step size without NaN, and the smallest at any.</summary>
    private static IEnumerable<FrontierLossRow> FrontierLosses(IEnumerable<RunRow> runs) =>
        from run in runs
        where run.IsAccepted
        group run by (run.Depth, run.LogStrength) into column
        let frontier = column.Max(run => run.RateIndex)
        let there = column.Where(run => run.RateIndex == frontier).Select(run => run.FinalLoss).Order().ToList()
        select new FrontierLossRow(
            column.Key.Depth, column.Key.LogStrength, there[there.Count / 2], column.Min(run => run.FinalLoss));
}
