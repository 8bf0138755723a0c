using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A canvas whose unit is one point, with the theme's pens and words. Places may be snapped to device pixels.</summary>
/// <param name="canvas">Where.</param>
/// <param name="theme">Sizes and colours.</param>
/// <param name="record">Takes the words in place of the canvas: what their contrast is measured with.</param>
internal sealed class Ink(SKCanvas canvas, Theme theme, List<PaintedWords>? record = null)
{
    internal SKCanvas Canvas { get; } = canvas;

    internal Theme Theme { get; } = theme;

    /// <summary>Device pixels per point.</summary>
    internal double Scale { get; } = theme.PixelsPerPoint;

    /// <summary>The ink a plot is being drawn with.</summary>
    internal static Ink Of(RenderPack rp) =>
        Panel.Find(rp.Plot)?.Ink is { } ink && ReferenceEquals(ink.Canvas, rp.Canvas) ? ink
            : new Ink(rp.Canvas, Panel.Find(rp.Plot)?.Theme ?? Theme.Paper);

    /// <summary>The middle of a line that covers whole device pixels.</summary>
    internal float Snap(double at, double width)
    {
        var pixels = Math.Max(1, Math.Round(width * Scale));
        return (float)((Math.Round(at * Scale) + (pixels % 2 / 2)) / Scale);
    }

    /// <summary>An edge on a device pixel.</summary>
    internal float Whole(double at) => (float)(Math.Round(at * Scale) / Scale);

    /// <summary>A width of whole device pixels.</summary>
    internal float WholeWidth(double width) => (float)(Math.Max(1, Math.Round(width * Scale)) / Scale);

    /// <summary>A pen for frames and ticks; dispose it.</summary>
    internal SKPaint FramePen() => Pen(Theme.Foreground, WholeWidth(Theme.FrameWidth));

    /// <summary>A pen; dispose it.</summary>
    internal static SKPaint Pen(Color color, double width) => new()
    {
        Color = color.ToSKColor(),
        Style = SKPaintStyle.Stroke,
        IsAntialias = true,
        StrokeCap = SKStrokeCap.Butt,
        StrokeJoin = SKStrokeJoin.Miter,
        StrokeWidth = (float)width,
    };

    /// <summary>Paints words with the named point of them at a place, turned counter-clockwise around it.</summary>
    internal void Words(RichText text, double x, double y, Alignment alignment, Color color, double degrees = 0, Color? halo = null)
    {
        if (text.Plain.Length == 0 || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return;
        }

        Canvas.Save();
        Turn(Snapped(x, y, text.FirstBaseline(alignment), MonolineFont.BaselineDepth * text.Size / 1000, degrees), degrees);
        var (box, map) = (text.Box(alignment), Canvas.TotalMatrix);
        SKPoint[] corners = [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
        record?.Add(new PaintedWords(text.Plain, [.. map.MapPoints(corners).Select(p => new Pixel(p.X, p.Y))], color, halo));
        if (record is null)
        {
            text.Draw(Canvas, alignment, Theme.FontWeight, color.ToSKColor(), halo?.ToSKColor());
        }

        Canvas.Restore();
    }

    /// <summary>Paints a line of words with the start, middle or end of its base line at a place.</summary>
    internal void OnBaseline(RichText text, double x, double y, Alignment lower, Color color) =>
        Words(text, x, y + text.Descent, lower, color);

    /// <summary>Fills the box behind words.</summary>
    internal void Backdrop(RichText text, double x, double y, Alignment alignment, Color color, double degrees)
    {
        var pad = 0.22f * text.Size;
        Canvas.Save();
        Turn(new((float)x, (float)y), degrees);
        using SKPaint paint = new() { Color = color.ToSKColor(), IsAntialias = true };
        var box = text.Box(alignment);
        Canvas.DrawRect(new SKRect(box.Left - pad, box.Top - pad, box.Right + pad, box.Bottom + (0.6f * pad)), paint);
        Canvas.Restore();
    }

    private void Turn(SKPoint around, double degrees)
    {
        Canvas.Translate(around);
        Canvas.RotateDegrees((float)-degrees);
    }

    /// <summary>Puts the lower edge of the base line's ink on a device pixel, so that upright text is crisp.</summary>
    private SKPoint Snapped(double x, double y, double first, double depth, double degrees) => degrees switch
    {
        0 => new((float)x, (float)(Whole(y + first + depth) - depth - first)),
        90 => new((float)(Whole(x + first + depth) - depth - first), (float)y),
        _ => new((float)x, (float)y),
    };
}
