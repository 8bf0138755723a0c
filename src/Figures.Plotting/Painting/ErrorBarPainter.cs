using ScottPlot;
using ScottPlot.Plottables;

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

            var ends = DataExtent.Ends(bars, i);
            Bar(rp, bars, ends[1], ends[2], new Pixel(bars.CapSize, 0));
            Bar(rp, bars, ends[3], ends[4], new Pixel(0, bars.CapSize));
        }
    }

    private static void Bar(RenderPack rp, ErrorBar bars, Coordinates from, Coordinates to, Pixel cap)
    {
        var (low, high) = (bars.Axes.GetPixel(from), bars.Axes.GetPixel(to));
        if (float.IsFinite(low.X + low.Y + high.X + high.Y) && low != high)
        {
            PixelLine[] caps = bars.CapSize > 0 ? [new(low - cap, low + cap), new(high - cap, high + cap)] : [];
            bars.LineStyle.Render(rp.Canvas, [new(low, high), .. caps], rp.Paint);
        }
    }
}
