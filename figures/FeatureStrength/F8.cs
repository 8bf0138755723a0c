using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>F8: the catapult of the lazy regime (SPEC b.2, c, d).</summary>
[TaskName("FeatureStrength.F8")]
[TaskDescription("Loss over steps at small γ for learning rates below, in and above the catapult window")]
[IsDependentOn(typeof(Catapult))]
public sealed class F8 : FigureTask
{
    /// <summary>Steps drawn: all at first, then every fifth.</summary>
    private const int AllSteps = 60;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        Table losses = inputs.Table<Catapult>("losses");
        return TableSet.Of(
            ("losses", losses.Where(row => losses.Integers("step")[row] is var step && (step < AllSteps || step % 5 == 0)).Chaotic()),
            ("peaks", Peaks(losses, inputs.Table<Catapult>("ends")).Chaotic()),
            ("setting", inputs.Table<Catapult>("setting")));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table peaks = data["peaks"];
        for (int row = 0; row < peaks.RowCount; row++)
        {
            double ratio = peaks.Doubles("ratio")[row];
            if (ratio < 2)
            {
                yield return new Claim(
                    $"Nηλ₀ = {ratio}: below 2 the loss never exceeds its start, 0.1: "
                        + "peak", peaks.Doubles("network")[row], 0.1, Tolerance.RelativeTo(1e-6));
            }
            else if (ratio < 4)
            {
                yield return Claim.AtLeast(
                    $"Nηλ₀ = {ratio}: above 2 the loss is thrown far above its start: peak, 1700 at 2.5 in an independent run (SPEC c)",
                    peaks.Doubles("network")[row], 100);
                yield return Claim.AtMost(
                    $"Nηλ₀ = {ratio}: and the sharpness falls to the edge of stability: Nηλ at the end, 1.93 to 2.08 in independent runs "
                        + "(SPEC c)",
                    peaks.Doubles("final_ratio")[row], 2.1);
                yield return Claim.AtMost($"Nηλ₀ = {ratio}: toy T2 converges after its catapult: last "
                    + "loss", peaks.Doubles("toy_end")[row], 1e-6);
            }
            else
            {
                yield return Claim.AtLeast(
                    $"Nηλ₀ = {ratio}: above 4 toy T2 diverges: steps it is alive, of {peaks.Integers("steps")[row]}",
                    peaks.Integers("steps")[row] - peaks.Integers("toy_steps")[row], 1);
            }
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table setting = data["setting"];
        return new Figure(rows: 1, columns: 3)
        {
            Letters = true,
            PanelAspectRatio = 0.95,
            Caption = $"**F8.** The catapult. Full-batch gradient descent at γ = {Style.PowerOfTen(setting.Doubles("log_strength")[0])}; "
                + "the learning rate "
                + "Nη is given by its product with the sharpness at the start. **a** Multilayer perceptron of "
                + $"{setting.Integers("depth")[0]} layers and width {setting.Integers("width")[0]} on "
                + $"{setting.Integers("samples")[0]} samples of "
                + $"{Samples.NameOf(setting.Strings("data")[0])}. **b** Toy T2 from the same products. Below 2 the loss falls at once; "
                + "between 2 and 4 it "
                + "grows, the sharpness drops, and the loss falls; beyond 4 the toy diverges, while rectified networks survive longer, "
                + "some with "
                + "dead units. **c** Product at the end over product at the start; dotted: 2, dashed: no change.",
            [0, 0] = Losses(data["losses"], "network", "Perceptron", withLegend: false),
            [0, 1] = Losses(data["losses"], "toy", "Toy T2", withLegend: true),
            [0, 2] = Ends(data["peaks"]),
        };
    }

    private static Plot Losses(Table losses, string column, string title, bool withLegend)
    {
        var plot = new Plot { Title = title, XLabel = "step", YLabel = "loss" };
        plot.YAxis.Scale = AxisScale.Log10;
        List<(double Ratio, Table Part)> parts = [.. losses.ByNumber("ratio")];
        Palette colors = Style.Family(parts.Count);
        foreach ((int index, (double ratio, Table part)) in parts.Index())
        {
            plot.Add.Line(part.Array("step"), [.. part.Array(column).Select(loss => loss is > 1e-8 and < 1e12 ? loss : double.NaN)],
                $"{ratio}",
                colors[index], 1.2, index % 2 == 0 ? LinePattern.Solid : LinePattern.Dashed);
        }

        plot.YAxis.SetLimits(column == "toy" ? 1e-6 : 1e-3, 1e8);
        plot.XAxis.SetLimits(0, losses.Array("step").Max());
        plot.Legend.IsVisible = withLegend;
        plot.Legend.Title = "Nηλ_{0}";
        plot.Legend.Columns = 2;
        plot.Legend.Position = LegendPosition.UpperRight;
        return plot;
    }

    private static Plot Ends(Table peaks)
    {
        var plot = new Plot { Title = "Sharpness at the end", XLabel = "Nηλ_{0}", YLabel = "Nηλ_{end}" };
        double[] ratios = peaks.Array("ratio");
        plot.Add.Line([0, 3], [0, 3], color: Style.Guide, width: 1, pattern: LinePattern.Dashed);
        plot.Add.HorizontalLine(2, color: Style.Guide, width: 1, pattern: LinePattern.Dotted);
        plot.Add.Scatter(ratios, peaks.Array("final_ratio"), color: Style.Blue, marker: MarkerShape.Circle, size: 5);
        plot.XAxis.SetLimits(0, ratios[^1] + 0.5);
        plot.YAxis.SetLimits(-0.1, 3);
        return plot;
    }

    /// <summary>Peak and end of every run.</summary>
    private static Table Peaks(Table losses, Table ends)
    {
        List<(double Ratio, Table Part)> runs = [.. losses.ByNumber("ratio")];
        return new Table(
            Column.Doubles("ratio", runs.Select(run => run.Ratio), description: "Nη times the sharpness at the start").AsKey(),
            Column.Doubles("network", runs.Select(run => run.Part.Array("network").Where(double.IsFinite).Max()), description: "Largest "
                + "loss of the network"),
            Column.Doubles("final_ratio", ends.Doubles("final_ratio").ToArray(), description: "Nη times the sharpness at the end"),
            Column.Doubles("toy_end", runs.Select(run => run.Part.Doubles("toy")[^1]), description: "Last loss of toy T2"),
            Column.Integers("toy_steps", runs.Select(run => run.Part.Array("toy").Count(double.IsFinite)), description: "Steps that toy "
                + "T2 is alive"),
            Column.Integers("steps", runs.Select(run => run.Part.RowCount), description: "Steps of the run"));
    }
}
