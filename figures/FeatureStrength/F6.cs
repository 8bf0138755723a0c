using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

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

    /// <summary>Steps behind the drop over which curves are compared.</summary>
    private const int Compared = 150;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table curves = inputs.Table<Collapse>("curves");
        Table runs = inputs.Table<Collapse>("runs");
        return TableSet.Of(
            ("curves", curves.Where(row => IsDrawn(curves.Integers("step")[row])).SinglePrecision()),
            ("gaps", Gaps(curves, runs).SinglePrecision()),
            ("runs", runs));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table gaps = data["gaps"];
        for (int row = 0; row < gaps.RowCount; row++)
        {
            yield return Claim.AtMost(
                $"L = {gaps.Integers("depth")[row]}: rescaled time brings the curves together (abstract of the paper): largest gap of "
                    + "log10 loss after the shift "
                    + "over that before",
                gaps.Doubles("shifted")[row] / gaps.Doubles("raw")[row], 0.5);
        }

        Table runs = data["runs"];
        foreach ((int depth, Table part) in runs.By("depth").Where(part => part.Value > 2))
        {
            Model.EnsembleFit fit = Model.EnsembleFit.Of(
                [part.Array("log_strength").Zip(part.Array("half_step")).Where(point => point.Second > 0)
                    .Select(point => (point.First, Elementary.Log10(point.Second)))], 0);
            if (fit.Points >= 3)
            {
                yield return new Claim(
                    $"L = {depth}: at η ∝ γ^(2/L) the plateau grows as γ^(1−2/L) steps (toy T1; at the best η of independent "
                        + "runs 0.349 for L = 3, 0.395 for L = 4): exponent",
                    fit.Exponent, 1 - (2.0 / depth), Tolerance.Within(0.1));
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table runs = data["runs"];
        List<(int Depth, Table Part)> parts = [.. data["curves"].By("depth")];
        var figure = new Figure(rows: parts.Count, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = parts.Count > 2 ? 0.7 : 0.85,
            Caption = $"**F6.** Loss curves at large γ, η = kγ^{{2/L}} with {Factors(runs)}, multilayer perceptrons of width N = "
                + $"{runs.Integers("width")[0]} on {Samples.NameOf(runs.Strings("data")[0])}, mean squares, batch "
                + $"{runs.Integers("batch")[0]}, running mean of "
                + "20 steps. Left: over steps. Middle: over steps since the smoothed loss crossed 0.075: curves of all γ "
                + "coincide for L = 2 and come closer for L ≥ 3. Right: over "
                + "ηt/γ, in which the plateau of toy T1 ends at the same place for all γ if L ≥ 3, and later with growing γ if L = 2.",
        };
        foreach ((int row, (int depth, Table part)) in parts.Index())
        {
            Table own = runs.By("depth").Single(rows => rows.Value == depth).Part;
            (double steps, double after, double scaled) = Reach(depth);
            figure[row, 0] = Panel(depth, part, own, "step", (step, _, _) => step, (0, steps), withLegend: row == 0);
            figure[row, 1] = Panel(
                depth, part, own, "steps since the drop", (step, half, _) => step - half, (-150, after), withLegend: false);
            figure[row, 2] = Panel(
                depth, part, own, "ηt/γ", (step, _, scale) => step * scale, (0, scaled), withLegend: false);
        }

        return figure;
    }

    private static bool IsDrawn(long step) => step % (step <= FineSteps ? Thinning : ThinningBehind) == 0;

    /// <summary>The factor k of every depth.</summary>
    private static string Factors(Table runs) => string.Join(", ", runs.By("depth").GroupBy(part => part.Part.Doubles("log_factor")[0])
        .Select(group => $"k = {Style.PowerOfTen(group.Key)} for L = {string.Join(", ", group.Select(part => part.Value))}"));

    /// <summary>Where the panels of a depth end: over steps, over steps since the drop, over ηt/γ.</summary>
    private static (double Steps, double After, double Scaled) Reach(int depth) =>
        depth == 2 ? (600, 400, 2000) : depth == 3 ? (600, 400, 400) : (2500, 800, 400);

    private static Plot Panel(
        int depth, Table curves, Table runs, string label, Func<double, double, double, double> time, (double From, double To) limits,
            bool withLegend)
    {
        var plot = new Plot { Title = $"L = {depth}", XLabel = label, YLabel = "online loss" };
        plot.YAxis.Scale = AxisScale.Log10;
        List<(int Strength, Table Part)> parts = [.. curves.By("log_strength")];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, (int strength, Table part)) in parts.Index())
        {
            int run = runs.Integers("log_strength").IndexOf(strength);
            double half = runs.Integers("half_step")[run] < 0 ? double.NaN : runs.Integers("half_step")[run];
            double scale = Elementary.Exp10(runs.Doubles("log_rate")[run] - strength);
            (double X, double Y)[] points = [.. part.Array("step").Select(step => time(step, half, scale)).Zip(part.Array("loss"))
                .Where(point => point.First >= limits.From && point.First <= limits.To)];
            plot.Add.Line([.. points.Select(point => point.X)], [.. points.Select(point => point.Y)], Style.PowerOfTen(strength),
                colors[index], 1.3,
                index % 2 == 0 ? LinePattern.Solid : LinePattern.Dashed);
        }

        plot.XAxis.SetLimits(limits.From, limits.To);
        plot.YAxis.SetLimits(0.01, 0.13);
        plot.Legend.IsVisible = withLegend;
        plot.Legend.Title = "γ";
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    /// <summary>Largest difference of log₁₀ loss between two curves of a depth, at equal steps and at equal steps since the drop.</summary>
    private static Table Gaps(Table curves, Table runs)
    {
        var rows = new List<(int Depth, double Raw, double Shifted)>();
        foreach ((int depth, Table own) in runs.By("depth"))
        {
            Dictionary<int, double[]> losses = curves.By("depth").Single(part => part.Value == depth).Part.By("log_strength")
                .ToDictionary(part => part.Value, part => part.Part.Array("loss"));
            (double[] Loss, int Half)[] known = [.. Enumerable.Range(0, own.RowCount).Where(row => own.Integers("half_step")[row] > 0)
                .Select(row => (losses[(int)own.Integers("log_strength")[row]], (int)own.Integers("half_step")[row]))];
            int last = known.Length == 0 ? 0 : known.Max(curve => curve.Half) + Compared;
            rows.Add((depth, Gap(known, 20, last, shift: false), Gap(known, -Compared, Compared, shift: true)));
        }

        return new Table(
            Column.Integers("depth", rows.Select(row => row.Depth), description: "L").AsKey(),
            Column.Doubles("raw", rows.Select(row => row.Raw), description: "Largest difference of log10 loss at equal steps"),
            Column.Doubles("shifted", rows.Select(row => row.Shifted), description: "The same at equal steps since the drop"));
    }

    private static double Gap((double[] Loss, int Half)[] curves, int from, int to, bool shift)
    {
        const int First = 20;
        double largest = 0;
        for (int time = from; time <= to; time++)
        {
            double[] values = [.. curves.Select(curve => (curve.Loss, Place: time + (shift ? curve.Half : 0) - First))
                .Where(curve => curve.Place >= 0 && curve.Place < curve.Loss.Length)
                    .Select(curve => Elementary.Log10(curve.Loss[curve.Place]))];
            largest = values.Length < 2 ? largest : Math.Max(largest, values.Max() - values.Min());
        }

        return largest;
    }
}
