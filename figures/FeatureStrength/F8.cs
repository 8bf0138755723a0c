using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

namespace FeatureStrength;

/// <summary>F8: the catapult of the lazy regime (SPEC b.2, c, d).</summary>
[TaskName("FeatureStrength.F8")]
[TaskDescription("Loss over steps at small γ for learning rates below, in and above the catapult window")]
[IsDependentOn(typeof(Catapult))]
public sealed class F8 : FigureTask
{
    /// <summary>Steps drawn: all at first, then every fifth.</summary>
    private const int AllSteps = 60;

    /// <summary>Width and samples of the independent runs of SPEC c.</summary>
    private const int ReferenceWidth = 32;
    private const int ReferenceSamples = 128;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        IReadOnlyList<CatapultLossRow> losses = inputs.Rows<Catapult, CatapultLossRow>("losses");
        return TableSet.Of(
            ("losses", Table.Of(losses.Where(row => row.Step < AllSteps || row.Step % 5 == 0)).InChaos()),
            ("peaks", Table.Of(Peaks(losses, inputs.Rows<Catapult, CatapultEndRow>("ends"))).InChaos()),
            ("setting", inputs.Table<Catapult>("setting")));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        CatapultSettingRow setting = data["setting"].Rows<CatapultSettingRow>()[0];
        ILookup<double, CatapultLossRow> losses = data["losses"].Rows<CatapultLossRow>().ToLookup(row => row.Ratio);
        return data["peaks"].Rows<PeakRow>().SelectMany((peak, index) =>
            peak.Ratio < 2 ? Below(peak, index) : peak.Ratio < 4 ? Within(peak, index, setting, [.. losses[peak.Ratio]]) : Above(peak, index));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        CatapultSettingRow setting = data["setting"].Rows<CatapultSettingRow>()[0];
        IReadOnlyList<CatapultLossRow> losses = data["losses"].Rows<CatapultLossRow>();
        var figure = new Figure(1, 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = $"**F8.** The catapult. Full-batch gradient descent at γ = {Style.PowerOfTen(setting.LogStrength)}; the learning rate "
                + $"Nη is given by its product with the sharpness at the start. **a** Multilayer perceptron of {setting.Depth} layers and "
                + $"width {setting.Width} on {setting.Samples} samples of {Samples.NameOf(setting.Data)}. **b** Toy T2 from the same "
                + "products. Below 2 the loss falls at once; between 2 and 4 it grows, the sharpness drops, and the loss falls; beyond 4 "
                + "the toy diverges, while rectified networks survive longer, some with dead units. **c** Product at the end over product "
                + "at the start; dotted: 2, dashed: no change.",
        };
        Losses(figure[0, 0], losses, row => row.Network, "Perceptron", 1e-3);
        figure[0, 0].HideLegend();
        Losses(figure[0, 1], losses, row => row.Toy, "Toy T2", 1e-6);
        Ends(figure[0, 2], data["peaks"].Rows<PeakRow>());
        return figure;
    }

    private static IEnumerable<Claim> Below(PeakRow peak, int index) =>
    [
        new(
            $"peak-{index}", $"Nηλ₀ = {peak.Ratio}: below 2 the loss never exceeds its start", "largest loss", peak.Network,
            Bound.Near(0.1, Tolerance.RelativeTo(1e-6), BoundKind.Theory, "SPEC b.2; 1/10 at the start (SPEC a.3)")),
    ];

    private static IEnumerable<Claim> Within(PeakRow peak, int index, CatapultSettingRow setting, IReadOnlyList<CatapultLossRow> losses)
    {
        yield return new Claim(
            $"peak-{index}", $"Nηλ₀ = {peak.Ratio}: above 2 the loss is thrown far above its start", "largest loss", peak.Network,
            Bound.Within(
                170, 130_000, BoundKind.Reference,
                "SPEC c: 1700 at 2.5 and 13 000 at 4; a factor ten on either side for other weights and samples"));
        yield return new Claim(
            $"life-{index}", $"Nηλ₀ = {peak.Ratio}: and the network survives it", "last step with a finite loss",
            losses.Where(row => double.IsFinite(row.Network)).Select(row => row.Step).DefaultIfEmpty(-1).Max(),
            Bound.Exactly(losses.Max(row => row.Step), BoundKind.Theory, "SPEC b.2: the loss falls again between 2 and 4"));
        (string id, string subject, string statistic) = (
            $"edge-{index}", $"Nηλ₀ = {peak.Ratio}: and the sharpness falls to the edge of stability", "Nηλ at the end");
        Bound edge = Bound.Within(
            1.93, 2.08, BoundKind.Reference, "SPEC c: 1.93 to 2.08 in four independent runs; 2 by theory, 0 for dead units");
        yield return (setting.Width, setting.Samples) == (ReferenceWidth, ReferenceSamples)
            ? new Claim(id, subject, statistic, peak.FinalRatio, edge)
            : Claim.NotShown(
                id, subject, statistic, edge,
                $"the runs compared with have width {ReferenceWidth} and {ReferenceSamples} samples, this one {setting.Width} and "
                    + $"{setting.Samples}");
        yield return new Claim(
            $"toy-{index}", $"Nηλ₀ = {peak.Ratio}: toy T2 converges after its catapult", "last loss", peak.ToyEnd,
            Bound.AtMost(0.02, BoundKind.Theory, "SPEC b.2; converged as in SPEC b.6"));
    }

    /// <summary>
    /// The kernel of T2 grows above 4, so that the residual grows at least (ηλ₀ − 1)-fold a step: a loss of 10⁶⁰ is passed in time.
    /// </summary>
    private static IEnumerable<Claim> Above(PeakRow peak, int index) =>
    [
        new(
            $"toy-{index}", $"Nηλ₀ = {peak.Ratio}: above 4 toy T2 diverges", $"steps it is alive, of {peak.Steps}", peak.ToySteps,
            Bound.AtMost(
                Math.Ceiling(Elementary.Log(2e60) / (2 * Elementary.Log(peak.Ratio - 1))), BoundKind.Theory,
                "SPEC b.2: the residual grows (ηλ₀ − 1)-fold a step until the loss is 10⁶⁰")),
    ];

    private static void Losses(
        Plot plot, IReadOnlyList<CatapultLossRow> losses, Func<CatapultLossRow, double> loss, string title, double lowest)
    {
        plot.Titled(title, "step", "loss");
        plot.LogY();
        List<IGrouping<double, CatapultLossRow>> runs = [.. losses.GroupBy(row => row.Ratio)];
        Color[] colors = Style.Family(runs.Count);
        foreach ((int index, IGrouping<double, CatapultLossRow> run) in runs.Index())
        {
            double[] shown = [.. run.Select(loss).Select(value => value is > 1e-8 and < 1e12 ? value : double.NaN)];
            plot.Add.ScatterLine(run.Select(row => (double)row.Step).ToArray(), shown)
                .Styled($"{run.Key}", colors[index], 1.2, index % 2 == 0 ? LinePattern.Solid : Dashes.Dashed);
        }

        plot.Axes.SetLimits(0, losses.Max(row => row.Step), lowest, 1e8);
        plot.PlaceLegend(LegendPlace.UpperRight, columns: 2, title: "Nηλ_{0}");
    }

    private static void Ends(Plot plot, IReadOnlyList<PeakRow> peaks)
    {
        plot.Titled("Sharpness at the end", "Nηλ_{0}", "Nηλ_{end}");
        double[] ratios = [.. peaks.Select(peak => peak.Ratio)];
        plot.Add.Line(0, 0, 3, 3).Styled(color: Style.Guide, width: 1, pattern: Dashes.Dashed);
        plot.Add.HorizontalLine(2, 1.01f, Style.Guide, Dashes.Dotted);
        plot.Add.ScatterPoints(ratios, peaks.Select(peak => peak.FinalRatio).ToArray())
            .Styled(color: Style.Blue, marker: MarkerShape.FilledCircle, markerSize: 5.01);
        plot.Axes.SetLimits(0, ratios[^1] + 0.5, -0.1, 3);
    }

    /// <summary>Peak and end of every run.</summary>
    private static IEnumerable<PeakRow> Peaks(IEnumerable<CatapultLossRow> losses, IReadOnlyList<CatapultEndRow> ends) =>
        losses.GroupBy(row => row.Ratio).Zip(ends, (run, end) => new PeakRow(
            run.Key, run.Where(row => double.IsFinite(row.Network)).Max(row => row.Network), end.FinalRatio, run.Last().Toy,
            run.Count(row => double.IsFinite(row.Toy)), run.Count()));
}
