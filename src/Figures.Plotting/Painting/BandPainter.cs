using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// The area between two curves: a gap where either is not a number; an edge without a place on a log axis runs to the data area's.
/// </summary>
internal static class BandPainter
{
    internal static void Draw(RenderPack rp, FillY band)
    {
        var outline = StockParts.Outline(band).Coordinates;
        var count = outline.Length / 2;
        using SKPath fill = new();
        var start = 0;
        for (var i = 0; i <= count; i++)
        {
            if (i < count && Exists(band, outline[i]) && Exists(band, outline[^(i + 1)]))
            {
                continue;
            }

            if (i - start >= 2)
            {
                AddRun(fill, band, outline, start, i);
            }

            start = i + 1;
        }

        Drawing.FillPath(rp.Canvas, rp.Paint, fill, band.FillStyle, rp.DataRect);
        if (band.LineStyle.CanBeRendered)
        {
            var places = outline.Select(p => CurvePainter.Place(band.Axes, p.X, p.Y)).ToList();
            CurvePainter.Stroke(rp, places[..count], band.LineStyle);
            CurvePainter.Stroke(rp, places[count..], band.LineStyle);
        }
    }

    /// <summary>Whether a point has a place across; its height may run to the edge.</summary>
    private static bool Exists(FillY band, Coordinates point) =>
        !double.IsNaN(point.Y) && float.IsFinite(CurvePainter.Place(band.Axes, point.X, double.PositiveInfinity).X);

    private static void AddRun(SKPath fill, FillY band, Coordinates[] outline, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var p = band.Axes.GetPixel(outline[i]).ToSKPoint();
            if (i == start)
            {
                fill.MoveTo(p);
            }
            else
            {
                fill.LineTo(p);
            }
        }

        for (var i = end - 1; i >= start; i--)
        {
            fill.LineTo(band.Axes.GetPixel(outline[^(i + 1)]).ToSKPoint());
        }

        fill.Close();
    }
}
