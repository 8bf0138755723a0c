using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>An arrow with a filled, notched head, in the colour and width of its line.</summary>
internal static class ArrowPainter
{
    private const float Head = 6;

    internal static void Draw(RenderPack rp, Arrow arrow)
    {
        var style = arrow.ArrowStyle;
        var head = style.ArrowheadLength == new ArrowStyle().ArrowheadLength ? Head : style.ArrowheadLength;
        Draw(rp.Canvas, arrow.Axes.GetPixel(arrow.Base), arrow.Axes.GetPixel(arrow.Tip), style.LineStyle.Color, style.LineStyle.Width, head,
            style.Offset);
    }

    /// <summary>Paints a shaft that ends inside a head whose tip stands <paramref name="gap"/> points before the end.</summary>
    internal static void Draw(SKCanvas canvas, Pixel tail, Pixel end, Color color, float width, float headSize, float gap)
    {
        var (dx, dy) = (end.X - tail.X, end.Y - tail.Y);
        var length = MathF.Sqrt((dx * dx) + (dy * dy));
        if (!(length > 0) || !float.IsFinite(length))
        {
            return;
        }

        var (ux, uy) = (dx / length, dy / length);
        var head = Math.Min(headSize, length);
        SKPoint Before(float distance, float aside = 0) =>
            new(end.X - (ux * (gap + distance)) - (uy * aside), end.Y - (uy * (gap + distance)) + (ux * aside));
        using var pen = Ink.Pen(color, width);
        canvas.DrawLine(new SKPoint(tail.X, tail.Y), Before(head * 0.8f), pen);
        using SKPath path = new();
        path.AddPoly([Before(0), Before(head, head * 0.38f), Before(head * 0.8f), Before(head, -head * 0.38f)], close: true);
        using SKPaint fill = new() { Color = color.ToSKColor(), IsAntialias = true };
        canvas.DrawPath(path, fill);
    }
}
