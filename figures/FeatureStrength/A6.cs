using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A6: the authors' frontier, the largest step size without NaN, beside the frontiers of learning (SPEC a.4, d).</summary>
[TaskName("FeatureStrength.A6")]
[TaskDescription("The largest learning rate without NaN against those that learn: catapult residue and dead units")]
[IsDependentOn(typeof(DepthPlane))]
public sealed class A6 : FigureTask
{
    /// <summary>The depth that SPEC f measured the frontier of.</summary>
    private const int Depth = 3;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table runs = inputs.Table<DepthPlane>(PlaneTables.Runs);
        return TableSet.Of(
            ("frontiers", FrontierTable.Of(runs).SinglePrecision()),
            ("own", Own(runs).SinglePrecision()),
            ("losses", FrontierLosses(runs).SinglePrecision()),
            ("setting", PortraitTable.Setting(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        if (Objective.IsCrossEntropy(data["setting"].Strings("objective")[0]))
        {
            yield break; // SPEC has no measurement of it
        }

        Table part = data["own"].By("depth").Single(rows => rows.Value == Depth).Part;
        EnsembleFit fit = EnsembleFit.Of(
            part.By("ensemble").Select(ensemble => ensemble.Part.Array("log_strength").Zip(ensemble.Part.Array("log_own"))
                .Where(point => point.First >= 1)), 1.0 / data["setting"].Integers("rates_per_decade")[0]);
        yield return new Claim(
            $"L = {Depth}, γ ≥ 10: the largest η at which one draw of the weights has no NaN grows with another exponent than 2/3: 0.93 "
                + "in an independent run, of one draw (SPEC f)",
            fit.Exponent, 0.93, Tolerance.Within(Math.Max(3 * fit.StandardError, 0.1)));
        Table losses = data["losses"];
        double[] rich = [.. Enumerable.Range(0, losses.RowCount)
            .Where(row => losses.Integers("depth")[row] == Depth && losses.Doubles("log_strength")[row] >= 2)
            .Select(row => losses.Doubles("at_not_nan")[row])];
        yield return new Claim(
            $"L = {Depth}, γ ≥ 100: runs at that frontier are dead, only the readout's bias learns: median final loss, 0.09 for the mean "
                + "label",
            rich.Order().ElementAt(rich.Length / 2), 0.09, Tolerance.Within(0.002));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        return new Figure(rows: 1, columns: 2)
        {
            Letters = true,
            PanelAspectRatio = 0.85,
            Caption = $"**A6.** “Convergent” is not “learned”. Multilayer perceptrons of {Depth} layers and width N = "
                + $"{setting.Integers("width")[0]} on "
                + $"{Samples.NameOf(setting.Strings("data")[0])}, T = {setting.Integers("steps")[0]}. **a** The largest η whose loss "
                + "never becomes NaN in any draw of the weights, the authors' criterion, and in one draw alone; the largest "
                + "η within a factor 1.3 of the best loss; the best η. Guides ∝ γ^{2}, γ^{2/3} "
                + "(dashed) and "
                + "∝ γ^{0.93} (dotted). **b** Final loss at the first and the last. At small γ the runs between them carry what a catapult left "
                + "behind, at large γ every hidden unit is dead and the loss is 0.09, that of the mean label.",
            [0, 0] = FrontierPanel(
                data["frontiers"].By("depth").Single(rows => rows.Value == Depth).Part,
                data["own"].By("depth").Single(rows => rows.Value == Depth).Part),
            [0, 1] = LossPanel(data["losses"].By("depth").Single(rows => rows.Value == Depth).Part),
        };
    }

    private static Plot FrontierPanel(Table part, Table alone)
    {
        Plot plot = Style.Decades("Three frontiers", "η");
        (double[] strengths, double[] notNaN) = FrontierTable.MeanOf(part, FrontierTable.NotNaN);
        (double[] _, double[] best) = FrontierTable.MeanOf(part, FrontierTable.Best);
        plot.Add.Line(strengths, notNaN, "largest without NaN", Style.Red, 1.3, marker: MarkerShape.TriangleUp, markerSize: 4.5);
        (double[] single, double[] own) = FrontierTable.MeanOf(alone, "log_own");
        plot.Add.Line(single, own, "one draw alone, mean", Style.Orange, 1, LinePattern.Dashed);
        plot.Add.Line(strengths, FrontierTable.MeanOf(part, FrontierTable.Edge).Means, "largest useful", Color.Black, 1.3,
            marker: MarkerShape.Square, markerSize: 4);
        plot.Add.Line(strengths, best, "best", Style.Blue, 1.3, marker: MarkerShape.Circle, markerSize: 4);
        AddGuide(plot, (-4, -0.5), 2, strengths[0], best[0] - 0.5, LinePattern.Dashed);
        AddGuide(plot, (0.5, 4), 2.0 / 3, strengths[^1], best[^1] - 0.5, LinePattern.Dashed);
        AddGuide(plot, (0.5, 4), 0.93, strengths[^1], notNaN[^1] + 0.5, LinePattern.Dotted);
        Style.WholeDecades(plot.XAxis, strengths[0] - 0.3, strengths[^1] + 0.3, strengths[^1] - strengths[0] > 6 ? 2 : 1);
        plot.Legend.Position = LegendPosition.LowerRight;
        return plot;
    }

    private static void AddGuide(Plot plot, (double From, double To) range, double slope, double x, double y, LinePattern pattern)
    {
        if (double.IsFinite(y))
        {
            plot.Add.Line([range.From, range.To], [y + (slope * (range.From - x)), y + (slope * (range.To - x))], color: Style.Guide,
                width: 1,
                pattern: pattern);
        }
    }

    private static Plot LossPanel(Table part)
    {
        Plot plot = Style.Decades("Final loss there", "log_{10} final loss");
        plot.YAxis.TickLabel = null;
        double[] strengths = part.Array("log_strength");
        plot.Add.Line(strengths, [.. part.Array("at_not_nan").Select(Elementary.Log10)], "largest without NaN", Style.Red, 1.3,
            marker: MarkerShape.TriangleUp, markerSize: 4.5);
        plot.Add.Line(strengths, [.. part.Array("best").Select(Elementary.Log10)], "best", Style.Blue, 1.3, marker: MarkerShape.Circle,
            markerSize: 4);
        plot.Add.HorizontalLine(Elementary.Log10(0.09), "mean label, 0.09", Style.Guide, 1, LinePattern.Dotted);
        Style.WholeDecades(plot.XAxis, strengths[0] - 0.3, strengths[^1] + 0.3, strengths[^1] - strengths[0] > 6 ? 2 : 1);
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    /// <summary>
    /// For every draw of the weights the largest step size below all at which this draw became NaN, whatever the others did: what a search
    /// with a single draw finds.
    /// </summary>
    private static Table Own(Table runs)
    {
        var rows = Enumerable.Range(0, runs.RowCount)
            .GroupBy(row => (
                Depth: runs.Integers("depth")[row], Strength: runs.Doubles("log_strength")[row], Ensemble: runs.Integers("ensemble")[row]))
            .Select(draw =>
            {
                long dead = draw.Where(row => runs.Integers("died")[row] >= 0).Select(row => runs.Integers("rate_index")[row])
                    .DefaultIfEmpty(long.MaxValue).Min();
                return (draw.Key, Rate: draw.Where(row => runs.Integers("rate_index")[row] < dead)
                    .Select(row => runs.Doubles("log_rate")[row]).DefaultIfEmpty(double.NaN).Max());
            }).ToList();
        return new Table(
            Column.Integers("depth", rows.Select(row => row.Key.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", rows.Select(row => row.Key.Strength), description: "log10 γ").AsKey(),
            Column.Integers("ensemble", rows.Select(row => row.Key.Ensemble), description: "Draw of the initial weights").AsKey(),
            Column.Doubles("log_own", rows.Select(row => row.Rate), description: "log10 of the largest η without NaN in this draw"));
    }

    /// <summary>Median over ensembles of the final loss at the largest step size without NaN and at the best.</summary>
    private static Table FrontierLosses(Table runs)
    {
        var rows = Enumerable.Range(0, runs.RowCount).Where(row => runs.Booleans("accepted")[row])
            .GroupBy(row => (Depth: runs.Integers("depth")[row], Strength: runs.Doubles("log_strength")[row]))
            .Select(column =>
            {
                long frontier = column.Max(row => runs.Integers("rate_index")[row]);
                double[] there = [.. column.Where(row => runs.Integers("rate_index")[row] == frontier)
                    .Select(row => runs.Doubles("final_loss")[row]).Order()];
                return (column.Key, Frontier: there[there.Length / 2], Best: column.Min(row => runs.Doubles("final_loss")[row]));
            }).ToList();
        return new Table(
            Column.Integers("depth", rows.Select(row => row.Key.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", rows.Select(row => row.Key.Strength), description: "log10 γ").AsKey(),
            Column.Doubles("at_not_nan", rows.Select(row => row.Frontier), description: "Median final loss at the largest η without NaN"),
            Column.Doubles("best", rows.Select(row => row.Best), description: "Smallest final loss of any ensemble"));
    }
}
