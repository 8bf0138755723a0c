using Figures.Numerics;
using Figures.Plotting;
using ScottPlot;

namespace Benchmarks.Drawing;

/// <summary>The figures of the chapter, as <c>matplotlib_peer.py</c> draws them: same data, same size in pixels, same parts.</summary>
internal static class DrawnFigures
{
    private const double MillimetresPerInch = 25.4;
    private static readonly Theme Theme = Theme.Screen with { Dpi = 100 };

    /// <summary>Name, words, bar, and what is drawn and saved.</summary>
    public static IReadOnlyList<DrawnFigure> All { get; } =
    [
        new("lines", "2 panels, 120 curves, 1200×500", 2, Lines),
        new("contours", "2×2 filled contours, 1200×1000", 2, Contours),
        new("smooth", "one smooth line of 10⁵ points, 2000×1500", 2, () => Signal(x => Elementary.Sin(12 * x))),
        new("noisy", "one dense line of 10⁵ points, 2000×1500", 2,
            () => Signal(x => Elementary.Sin(12 * x) + (0.3 * Elementary.Sin(70_000 * x)))),
        new("long", "one smooth line of 10⁷ points, 2000×1500", 2, () => Signal(x => Elementary.Sin(12 * x), 10_000_000)),
    ];

    private static byte[] Lines()
    {
        var figure = Sized(1, 2, 12, 5);
        var x = Even(0, 10, 100);
        for (var panel = 0; panel < 2; panel++)
        {
            var plot = figure[0, panel];
            plot.Title($"Panel {panel + 1}");
            plot.XLabel("Time *t*");
            plot.YLabel("Amplitude");
            plot.Axes.SetLimits(0, 10, -1.05, 1.05);
            for (var i = 0; i < 60; i++)
            {
                double[] y = [.. x.Select(t => Elementary.Cos((t * (1 + (0.02 * i))) + panel) * Elementary.Exp(-t * (0.05 + (0.004 * i))))];
                plot.Add.ScatterLine(x, y).Styled(i < 6 ? $"curve {i}" : "", width: 1, pattern: i % 2 == 1 ? Dashes.Dashed : LinePattern.Solid);
            }

            plot.PlaceLegend(LegendPlace.UpperRight);
        }

        return figure.Png(Theme);
    }

    private static byte[] Contours()
    {
        var figure = Sized(2, 2, 12, 10);
        var (x, y) = (Even(-3, 0, 61), Even(0, 2.8, 61));
        for (var panel = 0; panel < 4; panel++)
        {
            var values = new double[y.Length, x.Length];
            for (var j = 0; j < y.Length; j++)
            {
                for (var i = 0; i < x.Length; i++)
                {
                    values[j, i] = Elementary.Sin(((1.4 + (0.2 * panel)) * x[i]) + 0.3) * Elementary.Cos((1.7 * y[j]) - (0.4 * x[i]));
                }
            }

            var plot = figure[panel / 2, panel % 2];
            plot.Title($"Panel {panel + 1}");
            plot.XLabel("*x*");
            plot.YLabel("*y*");
            var field = new ScalarField(x, y, values);
            var bands = plot.Add.FilledContours(field, Even(-1, 1, 17));
            plot.Add.ColorBar(bands.Scale, "Value");
            plot.Add.LabelledContours(field, [-0.5, 0, 0.5], Color.FromHex("#d3d3d3"), labelColor: Colors.White);
        }

        return figure.Png(Theme);
    }

    private static byte[] Signal(Func<double, double> f, int points = 100_000)
    {
        var figure = Sized(1, 1, 20, 15);
        var plot = figure[0, 0];
        plot.XLabel("Sample");
        plot.YLabel("Signal");
        var x = Even(0, 1, points);
        double[] y = [.. x.Select(f)];
        plot.Add.ScatterLine(x, y).Styled(width: 0.8);
        return figure.Png(Theme);
    }

    private static Figure Sized(int rows, int columns, double width, double height) => new(rows, columns)
    {
        WidthMillimetres = width * MillimetresPerInch,
        HeightMillimetres = height * MillimetresPerInch,
    };

    private static double[] Even(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];
}

/// <summary>A figure of the chapter.</summary>
/// <param name="Name">What the peer calls it.</param>
/// <param name="Description">Words for the table.</param>
/// <param name="Bar">How many times faster than the peer it should be.</param>
/// <param name="Draw">Draws it from its numbers and returns the PNG file.</param>
internal sealed record DrawnFigure(string Name, string Description, double Bar, Func<byte[]> Draw);
