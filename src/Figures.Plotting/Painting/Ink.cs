using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A canvas whose unit is one point, with the theme's pens and words. Places may be snapped to device pixels.</summary>
internal sealed class Ink(SKCanvas canvas, Theme theme)
{
    internal SKCanvas Canvas { get; } = canvas;

    internal Theme Theme { get; } = theme;

    /// <summary>Device pixels per point.</summary>
    internal double Scale { get; } = theme.PixelsPerPoint;

    /// <summary>Where painted words are noted, if anybody asks.</summary>
    internal List<PaintedWords>? Record { get; init; }

    /// <summary>Leaves all words out: what the contrast of words is measured against.</summary>
    internal bool LeavesOutWords { get; init; }

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

    internal RichText Set(string markup, double size, double maximum = double.PositiveInfinity, bool bold = false) =>
        RichText.Set(markup, size, Theme, maximum, bold);

    /// <summary>Paints words with the named point of them at a place, turned counter-clockwise around it.</summary>
    internal void Words(
        RichText text, double x, double y, Across across, Along along, Color color, double degrees = 0, Color? halo = null)
    {
        if (text.Plain.Length == 0 || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return;
        }

        Canvas.Save();
        var start = Snapped(x, y, text.FirstBaseline(along), MonolineFont.BaselineDepth * text.Size / 1000, degrees);
        Canvas.Translate(start);
        Canvas.RotateDegrees((float)-degrees);
        Note(text, across, along, color, halo);
        if (!LeavesOutWords)
        {
            text.Draw(Canvas, across, along, color.ToSKColor(), halo?.ToSKColor());
        }

        Canvas.Restore();
    }

    /// <summary>Fills the box behind words.</summary>
    internal void Backdrop(RichText text, double x, double y, Across across, Along along, Color color, double degrees)
    {
        var pad = 0.22f * text.Size;
        var left = (float)RichText.LeftOf(across, text.Width) - pad;
        var top = (float)text.FirstBaseline(along) - text.Ascent - pad;
        Canvas.Save();
        Canvas.Translate((float)x, (float)y);
        Canvas.RotateDegrees((float)-degrees);
        using SKPaint paint = new() { Color = color.ToSKColor(), IsAntialias = true };
        Canvas.DrawRect(new SKRect(left, top, left + text.Width + (2 * pad), top + text.Height + (1.6f * pad)), paint);
        Canvas.Restore();
    }

    private void Note(RichText text, Across across, Along along, Color color, Color? halo)
    {
        if (Record is null)
        {
            return;
        }

        var left = (float)RichText.LeftOf(across, text.Width);
        var top = (float)text.FirstBaseline(along) - text.Ascent;
        SKPoint[] corners = [new(left, top), new(left + text.Width, top), new(left + text.Width, top + text.Height), new(left, top + text.Height)];
        var map = Canvas.TotalMatrix;
        Record.Add(new PaintedWords(text.Plain, [.. corners.Select(map.MapPoint).Select(p => new Pixel(p.X, p.Y))], color, halo));
    }

    /// <summary>Puts the lower edge of the base line's ink on a device pixel, so that upright text is crisp.</summary>
    private SKPoint Snapped(double x, double y, double first, double depth, double degrees) => degrees switch
    {
        0 => new((float)x, (float)(Whole(y + first + depth) - depth - first)),
        90 => new((float)(Whole(x + first + depth) - depth - first), (float)y),
        _ => new((float)x, (float)y),
    };
}
