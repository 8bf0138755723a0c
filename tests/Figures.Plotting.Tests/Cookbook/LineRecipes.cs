namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Curves, points and bands.</summary>
public static class LineRecipes
{
    [Recipe("A curve through points. Limits follow the data.")]
    public static Figure Line()
    {
        var plot = new Plot { Title = "A damped oscillation", XLabel = "Time *t*", YLabel = "Position *x*(*t*)" };
        var t = Curves.Even(0, 10, 200);
        plot.Add.Line(t, Curves.Map(t, Curves.Damped));
        return new Figure(plot);
    }

    [Recipe("Curves with labels get a legend; without a position it takes the emptiest corner.")]
    public static Figure Legend()
    {
        var plot = new Plot { XLabel = "Iteration", YLabel = "Error" };
        var t = Curves.Even(0, 90, 91);
        plot.Add.Line(t, Curves.Map(t, x => Curves.Decay(x / 20)), "Train error");
        plot.Add.Line(t, Curves.Map(t, x => (0.6 * Curves.Decay(x / 12)) + 0.3 + (0.002 * x)), "Test error");
        plot.YAxis.SetLimits(-0.1, 1.1);
        return new Figure(plot);
    }

    [Recipe("Dashes, dots and both; patterns are measured in line widths.")]
    public static Figure LinePatterns()
    {
        var plot = new Plot { XLabel = "*x*", Palette = Palette.OkabeIto };
        var x = Curves.Even(0, 6, 120);
        (string Name, LinePattern Pattern)[] patterns =
        [
            ("solid", LinePattern.Solid), ("dashed", LinePattern.Dashed), ("dotted", LinePattern.Dotted),
            ("sparsely dotted", LinePattern.SparselyDotted), ("dash-dot", LinePattern.DashDot),
                ("own: 6 on, 2 off, 2 on, 2 off", new LinePattern(6, 2, 2, 2)),
        ];
        foreach (var (index, (name, pattern)) in patterns.Index())
        {
            plot.Add.Line(x, Curves.Map(x, v => Curves.Wave(v) - (1.4 * index)), name, width: 1.8, pattern: pattern);
        }

        plot.Legend.Position = LegendPosition.OutsideRight;
        return new Figure(plot);
    }

    [Recipe("Simulation solid, theory dotted on top, on a logarithmic axis.")]
    public static Figure TheoryOverSimulation()
    {
        var plot = new Plot { Frame = Frame.LeftBottom, XLabel = "Training steps", YLabel = "Loss", Palette = Palette.LazyToRich };
        plot.XAxis.Scale = AxisScale.Log10;
        var steps = Curves.Powers(0, 5, 150);
        foreach (var (lambda, delay) in new[] { ("−2", 3e3), ("0", 3e4), ("2", 600.0) })
        {
            plot.Add.Line(steps, Curves.Map(steps, s => 1 / (1 + (s / delay * (s / delay)))), $"λ = {lambda}", width: 2.2);
            plot.Add.Line(steps, Curves.Map(steps, s => 1 / (1 + (s / delay * (s / delay)))), color: Color.Black, width: 2,
                pattern: LinePattern.SparselyDotted, opacity: 0.7);
        }

        return new Figure(plot);
    }

    [Recipe("The area between two curves, for ranges over seeds.")]
    public static Figure Band()
    {
        var plot = new Plot { XLabel = "Step", YLabel = "Accuracy" };
        var t = Curves.Even(0, 50, 60);
        var mean = Curves.Map(t, x => 1 - Curves.Decay(x / 12));
        plot.Add.FillBetween(t, Curves.Map(t, x => 1 - Curves.Decay(x / 15) - 0.05), Curves.Map(t, x => 1 - Curves.Decay(x / 9) + 0.03),
            Palette.OkabeIto[0], label: "range of 10 seeds");
        plot.Add.Line(t, mean, "mean", Palette.OkabeIto[0]);
        return new Figure(plot);
    }

    [Recipe("Markers at points; shapes tell groups apart without colour.")]
    public static Figure Scatter()
    {
        var plot = new Plot { XLabel = "Predicted", YLabel = "Measured", Palette = Palette.OkabeIto };
        MarkerShape[] shapes = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];
        foreach (var (group, shape) in shapes.Index())
        {
            var x = Curves.Even(0.1 * group, 3 + (0.1 * group), 12);
            plot.Add.Scatter(x, Curves.Map(x, v => v + (0.4 * Curves.Wave((5 * v) + group))), $"group {group + 1}", marker: shape);
        }

        plot.Add.Segment((0, 0), (3.4, 3.4), "identity", width: 0.8, pattern: LinePattern.Dashed);
        return new Figure(plot);
    }

    [Recipe("Every marker there is.")]
    public static Figure Markers()
    {
        var plot = new Plot { Frame = Frame.None, Palette = Palette.OkabeIto };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        plot.XAxis.SetLimits(-0.5, 4.5);
        plot.YAxis.SetLimits(-2.6, 0.6);
        foreach (var (index, shape) in Enum.GetValues<MarkerShape>().Skip(1).Index())
        {
            var (row, column) = Math.DivRem(index, 5);
            plot.Add.Scatter([column], [-row], marker: shape, size: 12);
            plot.Add.Text(shape.ToString(), column, -row - 0.3, size: 6.5, horizontal: HorizontalAlignment.Center,
                vertical: VerticalAlignment.Top);
        }

        return new Figure(plot) { PanelAspectRatio = 0.5 };
    }

    [Recipe("Markers on a curve, at every n-th point only.")]
    public static Figure SparseMarkers()
    {
        var plot = new Plot { XLabel = "*x*", YLabel = "*f*(*x*)" };
        var x = Curves.Even(0, 8, 161);
        foreach (var shift in new[] { 0, 1, 2 })
        {
            var curve = plot.Add.Line(x, Curves.Map(x, v => Curves.Wave(v + shift)), $"shift {shift}", marker: (MarkerShape)(1 + shift));
            curve.MarkEvery = 20;
        }

        plot.YAxis.SetLimits(-1.2, 1.9);
        return new Figure(plot);
    }

    [Recipe("A staircase: counts, integer ranks, learning-rate schedules.")]
    public static Figure Steps()
    {
        var plot = new Plot { XLabel = "Epoch", YLabel = "Rank" };
        plot.Add.Step([0, 2, 5, 9, 14, 20], [1, 2, 3, 4, 5, 5], "after", width: 1.6);
        plot.Add.Step([0, 2, 5, 9, 14, 20], [0.5, 1.5, 2.5, 3.5, 4.5, 4.5], "middle", width: 1.6, connection: Connection.StepMiddle);
        plot.Legend.Position = LegendPosition.LowerRight;
        return new Figure(plot);
    }

    [Recipe("Error bars, equal or different below and above.")]
    public static Figure ErrorBars()
    {
        var plot = new Plot { XLabel = "Width *N*", YLabel = "Exponent", Palette = Palette.OkabeIto };
        plot.XAxis.Scale = AxisScale.Log10;
        double[] n = [16, 32, 64, 128, 256, 512];
        double[] y = [0.61, 0.55, 0.52, 0.505, 0.502, 0.5];
        plot.Add.ErrorBars(n, y, [0.06, 0.04, 0.03, 0.02, 0.012, 0.008], Palette.OkabeIto[0]);
        plot.Add.Scatter(n, y, "fit ± s.e.", Palette.OkabeIto[0]);
        plot.Add.HorizontalLine(0.5, "theory", width: 0.9, pattern: LinePattern.Dashed);
        return new Figure(plot);
    }

    [Recipe("NaN breaks a curve: a diverged run is never drawn as a number.")]
    public static Figure Gaps()
    {
        var plot = new Plot { XLabel = "*x*", YLabel = "1/*x*" };
        var x = Curves.Even(-2, 2, 81);
        plot.Add.Line(x, Curves.Map(x, v => Math.Abs(v) < 0.06 ? double.NaN : 1 / v));
        plot.YAxis.SetLimits(-8, 8);
        return new Figure(plot);
    }

    [Recipe("A hundred thousand points: above 10⁴ a curve is thinned column by column without changing its picture.")]
    public static Figure ManyPoints()
    {
        var plot = new Plot { XLabel = "Sample", YLabel = "Signal" };
        var x = Curves.Even(0, 1, 100_000);
        plot.Add.Line(x, Curves.Map(x, v => Curves.Wave(12 * v) + (0.3 * Curves.Wave(70_000 * v))), width: 0.8);
        return new Figure(plot);
    }
}
