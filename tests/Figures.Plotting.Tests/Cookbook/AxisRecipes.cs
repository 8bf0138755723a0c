namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Scales, ticks, limits and frames.</summary>
public static class AxisRecipes
{
    [Recipe("Power laws on logarithmic axes, with guides that show an exponent.")]
    public static Figure LogLog()
    {
        var plot = new Plot { XLabel = "α", YLabel = "ε_g" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        var x = Curves.Powers(0, 4, 80);
        var colors = Colormap.Viridis.Sample(4, to: 0.9);
        foreach (var (i, beta) in new[] { 0.25, 0.5, 0.75, 1 }.Index())
        {
            plot.Add.Line(x, Curves.Map(x, v => Curves.Power(1 + v, -beta / (1 + beta))), $"β = {beta}", colors[i]);
        }

        plot.Add.SlopeGuide(30, 0.08, 3000, -0.5, "slope −1/2");
        plot.Legend.Position = LegendPosition.LowerLeft;
        return new Figure(plot);
    }

    [Recipe("Both signs over many decades: linear around zero, logarithmic beyond.")]
    public static Figure SymmetricLog()
    {
        var plot = new Plot { XLabel = "*x*", YLabel = "*x*^3" };
        plot.YAxis.Scale = AxisScale.SymmetricLog;
        plot.YAxis.LinearThreshold = 1;
        var x = Curves.Even(-10, 10, 201);
        plot.Add.Line(x, Curves.Map(x, v => v * v * v));
        return new Figure(plot);
    }

    [Recipe("Fixed ticks with words of one's own, turned to fit.")]
    public static Figure FixedTicks()
    {
        var plot = new Plot { YLabel = "Transfer" };
        plot.Add.Bars([0, 1, 2, 3], [0.2, 0.9, 0.6, 0.1], color: Palette.OkabeIto[2]);
        plot.XAxis.SetTicks([0, 1, 2, 3], ["goldfish", "canary", "rose", "oak"]);
        plot.XAxis.TickLabelRotation = 45;
        return new Figure(plot);
    }

    [Recipe("An axis that runs downwards, and grid lines.")]
    public static Figure Inverted()
    {
        var plot = new Plot { XLabel = "Layer", YLabel = "Depth" };
        plot.YAxis.Inverted = true;
        plot.XAxis.Grid = plot.YAxis.Grid = true;
        plot.Add.Line([1, 2, 3, 4, 5, 6], [0, 3, 5, 6, 6.5, 6.7], marker: MarkerShape.Circle);
        return new Figure(plot);
    }

    [Recipe("Very large and very small numbers are written with powers of ten.")]
    public static Figure LargeNumbers()
    {
        var plot = new Plot { XLabel = "Width *w*", YLabel = "Learning rate η" };
        plot.Add.Line([0, 1e6, 2e6, 3e6], [0, 2e-5, 3e-5, 3.5e-5]);
        return new Figure(plot);
    }

    [Recipe("Reference lines across the data area do not widen the limits.")]
    public static Figure ReferenceLines()
    {
        var plot = new Plot { XLabel = "Iteration number", YLabel = "Singular value" };
        var t = Curves.Even(0, 90, 91);
        plot.Add.Line(t, Curves.Map(t, x => 40 * (1 - Curves.Decay(x / 20))));
        plot.Add.HorizontalLine(12.01, "σ^2*w* threshold", width: 1);
        plot.Add.VerticalLine(51, "index 50", Palette.Tableau10[7], 1, LinePattern.Dashed);
        plot.Legend.Position = LegendPosition.LowerRight;
        return new Figure(plot);
    }

    [Recipe("Equal units on both axes, for geometry.")]
    public static Figure EqualUnits()
    {
        var plot = new Plot { EqualUnits = true, XLabel = "*x*", YLabel = "*y*" };
        var t = Curves.Even(0, 2 * Math.PI, 181);
        plot.Add.Line(Curves.Map(t, v => 2 * Curves.Wave(v)), Curves.Map(t, v => Curves.Wave(v + (Math.PI / 2))));
        plot.Add.Line(Curves.Map(t, Curves.Wave), Curves.Map(t, v => Curves.Wave(v + (Math.PI / 2))));
        return new Figure(plot);
    }

    [Recipe("A data area of a given shape, whatever the place.")]
    public static Figure AspectRatio()
    {
        var plot = new Plot { AspectRatio = 1, XLabel = "Predicted", YLabel = "Measured" };
        plot.XAxis.SetLimits(0, 1);
        plot.YAxis.SetLimits(0, 1);
        plot.Add.Segment((0, 0), (1, 1), "identity", width: 0.8, pattern: LinePattern.Dashed);
        var x = Curves.Even(0.05, 0.95, 30);
        plot.Add.Scatter(x, Curves.Map(x, v => v + (0.05 * Curves.Wave(40 * v))), color: Palette.OkabeIto[0]);
        return new Figure(plot);
    }

    [Recipe("Words and arrows at points of the data, or at fractions of the data area.")]
    public static Figure Annotations()
    {
        var plot = new Plot { XLabel = "*x*" };
        var x = Curves.Even(0, 10, 200);
        plot.Add.Line(x, Curves.Map(x, Curves.Damped));
        plot.Add.Arrow((4.6, 0.72), (Math.PI, -0.36), Palette.Tableau10[3]);
        plot.Add.Text("first minimum", 4.7, 0.74, Palette.Tableau10[3], vertical: VerticalAlignment.Bottom);
        plot.Add.Annotation("*n* = 200", 0.97, 0.06, horizontal: HorizontalAlignment.Right, vertical: VerticalAlignment.Baseline);
        return new Figure(plot);
    }

    [Recipe("The markup of labels: scripts, nested and stacked, Greek, italics, bold, accents, symbols.")]
    public static Figure Mathematics()
    {
        var plot = new Plot { Frame = Frame.None };
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        plot.XAxis.SetLimits(0, 1);
        plot.YAxis.SetLimits(0, 1);
        string[] lines =
        [
            "*L*(*t*) = ½ ‖*W*_2*W*_1 − \\hat{*Y*}‖_F^2, \\bar{x}, \\tilde{A}",
            "γ_{σ^2} + γ_w > 1, *d*^{γ_{σ^2}+γ_w}, A_{ij}^{n+1}",
            "\\alpha\\beta\\gamma ∈ {0.1, 1, 10^{-3}}, \\lambda \\to 0, \\partial L/\\partial W",
            "**bold words**, *slanted words*, Dominé, Erdős, Łukasz, Žižek",
            "→ ← ↔ ⇒ ∞ ∝ ≈ ≤ ≥ ≠ ± × · √ ∑ ∫ ∇ ℓ ħ ⊤ ⊗",
        ];
        foreach (var (i, line) in lines.Index())
        {
            plot.Add.Text(line.Replace("½", "1/2", StringComparison.Ordinal), 0, 0.9 - (0.2 * i), size: 11);
        }

        return new Figure(plot) { PanelAspectRatio = 0.45 };
    }

    [Recipe("Frames: box, left and bottom only, none.")]
    public static Figure Frames()
    {
        var figure = new Figure(1, 3) { Letters = true };
        foreach (var (i, frame) in new[] { Frame.Box, Frame.LeftBottom, Frame.None }.Index())
        {
            var plot = new Plot { Title = $"{frame}", Frame = frame };
            plot.Add.Line([0, 1, 2], [0, 1, 0.5]);
            figure[0, i] = plot;
        }

        return figure;
    }
}
