using ScottPlot;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Curves, points and what stands around them.</summary>
public static class LineRecipes
{
    [Recipe("Theory over simulation: ScottPlot's own calls; the theme gives widths, sizes and colours; markup in the words.")]
    public static Figure TheoryOverSimulation()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.Title("A damped oscillation");
        plot.XLabel("Time *t*");
        plot.YLabel("Position *x*_{0}(*t*)");
        var t = Curves.Even(0, 10, 200);
        plot.Add.ScatterLine(t, Curves.Map(t, Curves.Damped)).LegendText = "simulation";
        var theory = plot.Add.ScatterLine(t, Curves.Map(t, Curves.Damped));
        theory.LegendText = "theory, e^{−*t*/4}cos *t*";
        theory.Color = Colors.Black;
        theory.LinePattern = Dashes.Dashed;
        return figure;
    }

    [Recipe("Dashes are multiples of the line width, so thick and thin lines look alike; Styled sets several looks in one call.")]
    public static Figure LinePatterns()
    {
        var figure = new Figure { PanelAspectRatio = 0.5 };
        var plot = figure[0, 0];
        LinePattern[] patterns = [LinePattern.Solid, Dashes.Dashed, Dashes.Dotted, Dashes.SparselyDotted, Dashes.DashDot, Dashes.Widths(6, 2)];
        foreach (var (i, pattern) in patterns.Index())
        {
            plot.Add.ScatterLine(new double[] { 0.0, 4 }, new double[] { i, i }).Styled(color: FigurePalettes.OkabeIto.GetColor(i), width: 1, pattern: pattern);
            plot.Add.ScatterLine(new double[] { 5.0, 9 }, new double[] { i, i }).Styled(color: FigurePalettes.OkabeIto.GetColor(i), width: 3, pattern: pattern);
        }

        return figure;
    }

    [Recipe("Means with error bars and a band, on a logarithmic axis; both run to the edge where they reach below zero.")]
    public static Figure ErrorBarsAndBand()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.LogX().LogY();
        plot.XLabel("Width *N*");
        plot.YLabel("Error");
        double[] n = [16, 32, 64, 128, 256, 512];
        double[] mean = [0.61, 0.35, 0.12, 0.05, 0.02, 0.01];
        var band = plot.Add.FillY(n, Curves.Map(mean, y => y / 2), Curves.Map(mean, y => 2 * y));
        band.FillColor = FigurePalettes.OkabeIto.GetColor(0).WithAlpha(0.2);
        var bars = plot.Add.ErrorBar(n, mean, [0.2, 0.2, 0.1, 0.03, 0.018, 0.02]);
        bars.Color = FigurePalettes.OkabeIto.GetColor(0);
        var dots = plot.Add.ScatterPoints(n, mean, FigurePalettes.OkabeIto.GetColor(0));
        dots.LegendText = "mean ± s.e.";
        plot.Axes.SetLimits(12, 700, 0.003, 2);
        return figure;
    }

    [Recipe("A histogram: bars take their width from the distance of their positions.")]
    public static Figure EvenBars()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.XLabel("Eigenvalue");
        plot.YLabel("Count");
        var at = Curves.Even(-0.9, 0.9, 19);
        plot.Add.EvenBars(at, Curves.Map(at, x => Math.Round(100 * Math.Sqrt(1 - (x * x)))), fill: 0.9);
        return figure;
    }

    [Recipe("NaN breaks a curve; a hundred thousand points are thinned to what the pixels can show.")]
    public static Figure GapsAndManyPoints()
    {
        var figure = new Figure(1, 2);
        var x = Curves.Even(-2, 2, 81);
        figure[0, 0].Add.ScatterLine(x, Curves.Map(x, v => Math.Abs(v) < 0.06 ? double.NaN : 1 / v));
        figure[0, 0].Axes.SetLimitsY(-8, 8);
        var t = Curves.Even(0, 1, 100_000);
        figure[0, 1].Add.ScatterLine(t, Curves.Map(t, v => Curves.Wave(12 * v) + (0.3 * Curves.Wave(70_000 * v)))).Styled(width: 0.8);
        return figure;
    }
}
