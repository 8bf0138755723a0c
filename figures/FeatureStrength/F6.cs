using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>F6: loss curves at large γ coincide after a change of time (SPEC b.1, c, d).</summary>
[TaskName("FeatureStrength.F6")]
[TaskDescription("Collapse of the loss curves at large γ in rescaled time")]
[IsDependentOn(typeof(Collapse))]
public sealed class F6 : FigureTask
{
    /// <summary>Every how many steps a point is drawn, up to a step and behind it.</summary>
    private const int Thinning = 5;
    private const int ThinningBehind = 25;
    private const int FineSteps = 1000;

    /// <summary>Where the drop begins, in the middle between plateau and learned (SPEC c), and where f is half of the target.</summary>
    private const double UpperLoss = 0.075;
    private const double LowerLoss = 0.025;

    private const string Plateau = "plateau";
    private const string Drop = "drop";

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<CollapseRunRow> runs = inputs.Rows<Collapse, CollapseRunRow>("runs");
        List<CollapseCurveRow> curves = [.. inputs.Rows<Collapse, CollapseCurveRow>("curves").Where(row => IsDrawn(row.Step))];
        List<DropRow> drops = [.. Drops(curves)];
        return TableSet.Of(
            ("curves", Table.Of(curves).InSingle()),
            ("drops", Table.Of(drops).InSingle()),
            ("fits", Table.Of(Fits(runs, drops)).InSingle()),
            ("runs", Table.Of(runs)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (ExponentRow fit in data["fits"].Rows<ExponentRow>())
        {
            double grows = 1 - (2.0 / fit.Depth);
            (string subject, string statistic, Bound bound) = fit.Quantity == Plateau
                ? ($"L = {fit.Depth}: at η ∝ γ^(2/L) the plateau grows as γ^(1−2/L) steps", "exponent of the step at 0.075",
                    Bound.Near(fit.Predicted, Tolerance.Within(0.1), BoundKind.Theory, "SPEC b.1; exponents are visible to ±0.1 (SPEC f)"))
                : ($"L = {fit.Depth}: but the drop behind it takes as many steps at every γ, one curve in the time ηγ^(−2/L)t",
                    "exponent of the steps from 0.075 to 0.025",
                    Bound.Within(
                        -grows / 2, grows / 2, BoundKind.Theory,
                        "SPEC b.1, time collapse: 0, not the plateau's 1 − 2/L; nearer to the first than to the second"));
            string id = $"{fit.Quantity}-{fit.Depth}";
            yield return fit.Points >= 3 ? new Claim(id, subject, statistic, fit.Exponent, bound)
                : Claim.NotShown(id, subject, statistic, bound, $"it takes three strengths, this size has {fit.Points}");
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<CollapseRunRow> runs = data["runs"].Rows<CollapseRunRow>();
        List<IGrouping<int, CollapseCurveRow>> parts = [.. data["curves"].Rows<CollapseCurveRow>().GroupBy(row => row.Depth)];
        var figure = new Figure(parts.Count, 3)
        {
            Letters = true,
            PanelAspectRatio = parts.Count > 2 ? 0.7 : 0.85,
            Caption = $"**F6.** Loss curves at large γ, η = kγ^{{2/L}} with {Factors(runs)}, multilayer perceptrons of width N = "
                + $"{runs[0].Width} on {Samples.NameOf(runs[0].Data)}, mean squares, batch {runs[0].Batch}, running mean of 20 steps. "
                + "Left: over steps. Middle: over steps since the smoothed loss crossed 0.075, in which curves of toy T1 coincide: here "
                + "those of L = 2 do; for L ≥ 3 the drop lengthens with γ, but far less than the plateau. Right: over ηt/γ, in which the plateau of toy T1 ends at the same place for all γ if L ≥ 3, and "
                + "later with growing γ if L = 2.",
        };
        foreach ((int row, IGrouping<int, CollapseCurveRow> part) in parts.Index())
        {
            ILookup<int, CollapseRunRow> own = runs.Where(run => run.Depth == part.Key).ToLookup(run => run.LogStrength);
            (double steps, double after, double scaled) = Reach(part.Key);
            Fill(figure[row, 0], part, "step", (_, step) => step, (0, steps));
            Fill(
                figure[row, 1], part, "steps since the drop",
                (strength, step) => own[strength].First().HalfStep is > 0 and var half ? step - half : double.NaN, (-150, after));
            Fill(
                figure[row, 2], part, "ηt/γ",
                (strength, step) => step * Elementary.Exp10(own[strength].First().LogRate - strength), (0, scaled));
        }

        foreach (Plot plot in figure.Plots.Skip(1))
        {
            plot.HideLegend();
        }

        return figure;
    }

    /// <summary>Where the drawn curves fall through the two losses, between points in the logarithm of the loss.</summary>
    internal static IEnumerable<DropRow> Drops(IEnumerable<CollapseCurveRow> curves) =>
        from row in curves
        group row by (row.Depth, row.LogStrength) into curve
        let points = curve.ToList()
        select new DropRow(curve.Key.Depth, curve.Key.LogStrength, Crossing(points, UpperLoss), Crossing(points, LowerLoss));

    /// <summary>Exponents of the length of the plateau and of the drop behind it, for L ≥ 3.</summary>
    internal static IEnumerable<ExponentRow> Fits(IReadOnlyList<CollapseRunRow> runs, IReadOnlyList<DropRow> drops)
    {
        foreach (int depth in runs.Select(run => run.Depth).Distinct().Where(depth => depth > 2))
        {
            EnsembleFit plateau = EnsembleFit.Of(
                [runs.Where(run => run.Depth == depth && run.HalfStep > 0)
                    .Select(run => ((double)run.LogStrength, Elementary.Log10(run.HalfStep)))], 0);
            yield return new ExponentRow(Plateau, depth, plateau.Points, 1, plateau.Exponent, double.NaN, 1 - (2.0 / depth));
            EnsembleFit drop = EnsembleFit.Of(
                [drops.Where(row => row.Depth == depth && row.End > row.Start)
                    .Select(row => ((double)row.LogStrength, Elementary.Log10(row.End - row.Start)))], 0);
            yield return new ExponentRow(Drop, depth, drop.Points, 1, drop.Exponent, double.NaN, 0);
        }
    }

    private static double Crossing(List<CollapseCurveRow> points, double loss)
    {
        foreach ((CollapseCurveRow before, CollapseCurveRow after) in points.Zip(points.Skip(1)))
        {
            if (before.Loss >= loss && after.Loss < loss)
            {
                double share = Elementary.Log(before.Loss / loss) / Elementary.Log(before.Loss / after.Loss);
                return before.Step + (share * (after.Step - before.Step));
            }
        }

        return double.NaN;
    }

    private static bool IsDrawn(int step) => step % (step <= FineSteps ? Thinning : ThinningBehind) == 0;

    /// <summary>The factor k of every depth.</summary>
    private static string Factors(IReadOnlyList<CollapseRunRow> runs) => string.Join(", ", runs.GroupBy(run => run.LogFactor)
        .Select(group => $"k = {Style.PowerOfTen(group.Key)} for L = {string.Join(", ", group.Select(run => run.Depth).Distinct())}"));

    /// <summary>Where the panels of a depth end: over steps, over steps since the drop, over ηt/γ.</summary>
    private static (double Steps, double After, double Scaled) Reach(int depth) =>
        depth == 2 ? (600, 400, 2000) : depth == 3 ? (600, 400, 400) : (2500, 800, 400);

    private static void Fill(
        Plot plot, IGrouping<int, CollapseCurveRow> part, string label, Func<int, double, double> time, (double From, double To) limits)
    {
        plot.Titled($"L = {part.Key}", label, "online loss");
        plot.LogY();
        List<IGrouping<int, CollapseCurveRow>> curves = [.. part.GroupBy(row => row.LogStrength)];
        Color[] colors = Style.Family(curves.Count);
        foreach ((int index, IGrouping<int, CollapseCurveRow> curve) in curves.Index())
        {
            (double X, double Y)[] points = [.. curve.Select(row => (X: time(curve.Key, row.Step), Y: row.Loss))
                .Where(point => point.X >= limits.From && point.X <= limits.To)];
            plot.Add.ScatterLine(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray()).Styled(
                Style.PowerOfTen(curve.Key), colors[index], 1.3, index % 2 == 0 ? LinePattern.Solid : Dashes.Dashed);
        }

        plot.Axes.SetLimits(limits.From, limits.To, 0.01, 0.13);
        plot.PlaceLegend(LegendPlace.UpperRight, title: "γ");
    }
}
