using System.Runtime.CompilerServices;
using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// The area between two curves: a gap where either is not a number; an edge without a place on a log axis runs to the data area's.
/// </summary>
internal static class BandPainter
{
    /// <summary>
    /// The outline of a band, which ScottPlot keeps to itself (the pinned version has it): the lower edge from left to right, then the
    /// upper edge back.
    /// </summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Poly")]
    internal static extern Polygon Outline(FillY band);

    internal static void Draw(RenderPack rp, FillY band)
    {
        var outline = Outline(band).Coordinates;
        var count = outline.Length / 2;
        using SKPath fill = new();
        for (var (i, start) = (0, 0); i <= count; i++)
        {
            if (i < count && Exists(band, outline[i]) && Exists(band, outline[^(i + 1)]))
            {
                continue;
            }

            if (i - start >= 2)
            {
                fill.AddPoly([.. outline[start..i].Concat(outline[^i..^start]).Select(p => band.Axes.GetPixel(p).ToSKPoint())]);
            }

            start = i + 1;
        }

        Drawing.FillPath(rp.Canvas, rp.Paint, fill, band.FillStyle, rp.DataRect);
        if (band.LineStyle.CanBeRendered)
        {
            var places = outline.Select(p => CurvePainter.Place(band.Axes, p.X, p.Y)).ToList();
            CurvePainter.Stroke(rp, places.Take(count), count, band.LineStyle);
            CurvePainter.Stroke(rp, places.Skip(count), count, band.LineStyle);
        }
    }

    /// <summary>Whether a point has a place across; its height may run to the edge.</summary>
    private static bool Exists(FillY band, Coordinates point) =>
        !double.IsNaN(point.Y) && float.IsFinite(CurvePainter.Place(band.Axes, point.X, double.PositiveInfinity).X);
}
