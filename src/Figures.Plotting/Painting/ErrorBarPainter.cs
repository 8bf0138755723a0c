using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Error bars one by one: a point that is not a number is left out; an end without a place on a log axis runs to the edge.</summary>
internal static class ErrorBarPainter
{
    internal static void Draw(RenderPack rp, ErrorBar bars)
    {
        for (var i = 0; i < bars.Xs.Count; i++)
        {
            var (x, y) = (bars.Xs[i], bars.Ys[i]);
            if (!float.IsFinite(CurvePainter.Place(bars.Axes, x, double.PositiveInfinity).X) || double.IsNaN(y))
            {
                continue;
            }

            if (bars.YErrorNegative is not null || bars.YErrorPositive is not null)
            {
                var (low, high) = (y - (bars.YErrorNegative?[i] ?? 0), y + (bars.YErrorPositive?[i] ?? 0));
                Bar(rp, bars, bars.Axes.GetPixel(new(x, low)), bars.Axes.GetPixel(new(x, high)), new Pixel(bars.CapSize, 0));
            }

            if (bars.XErrorNegative is not null || bars.XErrorPositive is not null)
            {
                var (low, high) = (x - (bars.XErrorNegative?[i] ?? 0), x + (bars.XErrorPositive?[i] ?? 0));
                Bar(rp, bars, bars.Axes.GetPixel(new(low, y)), bars.Axes.GetPixel(new(high, y)), new Pixel(0, bars.CapSize));
            }
        }
    }

    private static void Bar(RenderPack rp, ErrorBar bars, Pixel low, Pixel high, Pixel cap)
    {
        if (!float.IsFinite(low.X) || !float.IsFinite(low.Y) || !float.IsFinite(high.X) || !float.IsFinite(high.Y) || low == high)
        {
            return;
        }

        using SKPath path = new();
        Line(path, low, high);
        if (bars.CapSize > 0)
        {
            Line(path, low - cap, low + cap);
            Line(path, high - cap, high + cap);
        }

        Drawing.DrawPath(rp.Canvas, rp.Paint, path, bars.LineStyle);
    }

    private static void Line(SKPath path, Pixel from, Pixel to)
    {
        path.MoveTo(from.X, from.Y);
        path.LineTo(to.X, to.Y);
    }
}
