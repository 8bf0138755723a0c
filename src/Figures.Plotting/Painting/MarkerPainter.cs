using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// ScottPlot's markers with equal optical weight: squares and diamonds are a little smaller than discs, outlines a sixth of the size.
/// Rare shapes, and markers with an outline or an own renderer, are ScottPlot's.
/// </summary>
internal static class MarkerPainter
{
    private const float Root = 0.8660254f;

    internal static void Draw(SKCanvas canvas, Paint stockPaint, MarkerStyle style, IEnumerable<Pixel> places)
    {
        if (!style.IsVisible || style.Size <= 0 || style.Shape == MarkerShape.None)
        {
            return;
        }

        using var path = style.CustomRenderer is null && style.OutlineWidth <= 0 && style.FillStyle.Hatch is null
            ? Outline(style.Shape, style.Size / 2) : null;
        if (path is null)
        {
            foreach (var place in places)
            {
                style.Render(canvas, place, stockPaint);
            }

            return;
        }

        using SKPaint paint = new() { IsAntialias = true };
        if (IsOpen(style.Shape))
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeJoin = SKStrokeJoin.Miter;
            paint.Color = style.LineColor.ToSKColor();
            paint.StrokeWidth = style.LineWidth is 1 or 2 ? Math.Max(style.Size * 0.16f, 0.7f) : style.LineWidth;
        }
        else
        {
            paint.Color = style.FillColor.ToSKColor();
        }

        foreach (var place in places)
        {
            canvas.Save();
            canvas.Translate(place.X, place.Y);
            canvas.DrawPath(path, paint);
            canvas.Restore();
        }
    }

    private static bool IsOpen(MarkerShape shape) => shape is MarkerShape.Cross or MarkerShape.Eks or MarkerShape.OpenCircle
        or MarkerShape.OpenSquare or MarkerShape.OpenTriangleUp or MarkerShape.OpenTriangleDown or MarkerShape.OpenDiamond
        or MarkerShape.VerticalBar or MarkerShape.HorizontalBar;

    private static SKPath? Outline(MarkerShape shape, float r)
    {
        ReadOnlySpan<float> square = [-1, -1, 1, -1, 1, 1, -1, 1];
        ReadOnlySpan<float> up = [0, -1, Root, 0.5f, -Root, 0.5f];
        ReadOnlySpan<float> down = [0, 1, Root, -0.5f, -Root, -0.5f];
        ReadOnlySpan<float> diamond = [0, -1, 1, 0, 0, 1, -1, 0];
        return shape switch
        {
            MarkerShape.FilledCircle => Circle(r),
            MarkerShape.OpenCircle => Circle(0.92f * r),
            MarkerShape.FilledSquare => Polygon(0.88f * r, square),
            MarkerShape.OpenSquare => Polygon(0.8f * r, square),
            MarkerShape.FilledTriangleUp => Polygon(1.12f * r, up),
            MarkerShape.OpenTriangleUp => Polygon(1.05f * r, up),
            MarkerShape.FilledTriangleDown => Polygon(1.12f * r, down),
            MarkerShape.OpenTriangleDown => Polygon(1.05f * r, down),
            MarkerShape.FilledDiamond => Polygon(1.12f * r, diamond),
            MarkerShape.OpenDiamond => Polygon(1.05f * r, diamond),
            MarkerShape.Cross => Strokes(r, [-1, 0, 1, 0, 0, -1, 0, 1]),
            MarkerShape.Eks => Strokes(0.75f * r, [-1, -1, 1, 1, -1, 1, 1, -1]),
            MarkerShape.VerticalBar => Strokes(r, [0, -1, 0, 1]),
            MarkerShape.HorizontalBar => Strokes(r, [-1, 0, 1, 0]),
            _ => null,
        };
    }

    private static SKPath Circle(float r)
    {
        SKPath path = new();
        path.AddCircle(0, 0, r);
        return path;
    }

    private static SKPath Polygon(float r, ReadOnlySpan<float> corners)
    {
        SKPath path = new();
        path.MoveTo(r * corners[0], r * corners[1]);
        for (var i = 2; i < corners.Length; i += 2)
        {
            path.LineTo(r * corners[i], r * corners[i + 1]);
        }

        path.Close();
        return path;
    }

    private static SKPath Strokes(float r, ReadOnlySpan<float> ends)
    {
        SKPath path = new();
        for (var i = 0; i < ends.Length; i += 4)
        {
            path.MoveTo(r * ends[i], r * ends[i + 1]);
            path.LineTo(r * ends[i + 2], r * ends[i + 3]);
        }

        return path;
    }
}
