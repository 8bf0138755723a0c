using ScottPlot;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Scales, ticks, frames and words.</summary>
public static class AxisRecipes
{
    [Recipe("Power laws on logarithmic axes: data stay as they are; a guide shows an exponent.")]
    public static Figure LogLog()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.LogX().LogY();
        plot.XLabel("α");
        plot.YLabel("ε_g");
        var x = Curves.Powers(0, 4, 80);
        foreach (var beta in new[] { 0.25, 0.5, 0.75, 1 })
        {
            plot.Add.ScatterLine(x, Curves.Map(x, v => Curves.Power(1 + v, -beta / (1 + beta)))).LegendText = FormattableString.Invariant($"β = {beta}");
        }

        plot.Add.SlopeGuide(30, 0.08, 3000, -0.5, "slope −1/2");
        plot.PlaceLegend(LegendPlace.LowerLeft);
        return figure;
    }

    [Recipe("Both signs over many decades: linear around zero, logarithmic beyond.")]
    public static Figure SymmetricLog()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.SymmetricLogY(threshold: 1);
        plot.XLabel("*x*");
        plot.YLabel("*x*^3");
        var x = Curves.Even(-10, 10, 201);
        plot.Add.ScatterLine(x, Curves.Map(x, v => v * v * v));
        return figure;
    }

    [Recipe("Ticks of one's own, turned words, an axis that runs downwards, grid lines, one limit.")]
    public static Figure TicksAndLimits()
    {
        var figure = new Figure(1, 2);
        var left = figure[0, 0];
        left.Add.EvenBars([0, 1, 2, 3], [0.2, 0.9, 0.6, 0.1], fill: 0.8, FigurePalettes.OkabeIto.GetColor(2));
        left.SetTicksX([0, 1, 2, 3], ["goldfish", "canary", "rose", "oak"]);
        left.XAxis.TickLabelRotation = 45;
        var right = figure[0, 1];
        right.XLabel("Layer");
        right.YLabel("Depth");
        right.Add.Scatter(new double[] { 1.0, 2, 3, 4, 5, 6 }, new double[] { 1.0, 3, 5, 6, 6.5, 6.7 });
        right.InvertY();
        right.YAxis.Minimum = 0;
        right.XAxis.Grid = right.YAxis.Grid = true;
        right.XAxis.TickCount = 3;
        right.YAxis.TickLabel = depth => FormattableString.Invariant($"{depth} m");
        return figure;
    }

    [Recipe("Shapes and frames: equal units for geometry, a square data area, two sides of the frame.")]
    public static Figure ShapesAndFrames()
    {
        var figure = new Figure(1, 3) { Letters = true, PanelAspectRatio = 1 };
        var t = Curves.Even(0, 2 * Math.PI, 181);
        figure[0, 0].Title("EqualUnits()");
        figure[0, 0].EqualUnits();
        figure[0, 0].Add.ScatterLine(Curves.Map(t, v => 2 * Curves.Wave(v)), Curves.Map(t, v => Curves.Wave(v + (Math.PI / 2))));
        figure[0, 1].Title("AspectRatio(1.3)");
        figure[0, 1].AspectRatio(1.3);
        figure[0, 1].Add.Line(0, 0, 1, 1);
        figure[0, 2].Title("Frame(LeftBottom)");
        figure[0, 2].Frame(FrameSides.LeftBottom);
        figure[0, 2].Add.ScatterLine(new double[] { 0.0, 1, 2 }, new double[] { 0.0, 1, 0.5 });
        return figure;
    }

    [Recipe("Words at data or at fractions of the data area, a rim, and an arrow.")]
    public static Figure WordsAndArrows()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.XLabel("*x*");
        var x = Curves.Even(0, 10, 200);
        plot.Add.ScatterLine(x, Curves.Map(x, Curves.Damped));
        plot.Add.Arrow(4.6, 0.72, Math.PI, -0.36).ArrowLineColor = Color.FromHex("#b2182b");
        var words = plot.Add.Text("first minimum at *x* = π", 4.7, 0.74);
        words.Alignment = Alignment.LowerLeft;
        words.LabelFontColor = Color.FromHex("#b2182b");
        words.Halo(Colors.White);
        plot.Add.TextAt("*n* = 200", 0.97, 0.05, Alignment.LowerRight);
        return figure;
    }

    [Recipe("The markup of every text: scripts, nested and stacked, Greek, italics, bold, accents, symbols.")]
    public static Figure Mathematics()
    {
        var figure = new Figure { PanelAspectRatio = 0.4 };
        var plot = figure[0, 0];
        plot.Frame(FrameSides.None).HideTicks();
        plot.Axes.SetLimits(0, 1, 0, 1);
        string[] lines =
        [
            "*L*(*t*) = 1/2 ‖*W*_2*W*_1 − \\hat{*Y*}‖_F^2, \\bar{x}, \\tilde{A}",
            "γ_{σ^2} + γ_w > 1, *d*^{γ_{σ^2}+γ_w}, A_{ij}^{n+1}",
            "\\alpha\\beta\\gamma ∈ {0.1, 1, 10^{-3}}, \\lambda \\to 0, \\partial L/\\partial W",
            "**bold words**, *slanted words*, Dominé, Erdős, Łukasz, Žižek",
            "→ ← ↔ ⇒ ∞ ∝ ≈ ≤ ≥ ≠ ± × · √ ∑ ∫ ∇ ℓ ħ ⊤ ⊗",
        ];
        foreach (var (i, line) in lines.Index())
        {
            var text = plot.Add.Text(line, 0, 0.9 - (0.2 * i));
            (text.Alignment, text.LabelFontSize) = (Alignment.MiddleLeft, 11);
        }

        return figure;
    }
}
