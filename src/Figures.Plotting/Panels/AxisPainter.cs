using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Ticks, tick labels, label and grid of one axis of a panel. Lines cover whole device pixels.</summary>
/// <param name="axis">Horizontal or vertical.</param>
/// <param name="theme">Sizes and colours.</param>
/// <param name="writes">Whether there are labels at all.</param>
internal sealed class AxisPainter(FigureAxis axis, Theme theme, bool writes)
{
    private const float TickLength = 3;
    private const float MinorTickLength = 1.7f;
    private const float TickGap = 2.2f;
    private const float LabelGap = 3.2f;

    private readonly bool isHorizontal = axis.IsHorizontal();

    private float Outward => axis.Options.TicksInward ? 0 : TickLength;

    /// <summary>Room beside the data area for ticks, their labels and the axis's label.</summary>
    internal double Measure(double length)
    {
        var isNamed = axis.LabelText.Length > 0 && writes && axis.IsVisible;
        var name = isNamed ? RichText.Set(axis.LabelText, theme.FontSize).Height + LabelGap : 0;
        return axis.Room = (float)(TickRoom(axis.TicksFor(length)) + name);
    }

    /// <summary>How far labels at the ends of a horizontal axis stick out.</summary>
    internal (double Left, double Right) Overhang(double width)
    {
        var map = axis.Map(0, width);
        var (left, right) = (0.0, 0.0);
        foreach (var tick in Labelled(axis.TicksFor(width)))
        {
            var (label, at) = (axis.OwnTicks.Extent(tick.Label).Width, map.At(tick.Position));
            var (before, after) = axis.Options.TickLabelRotation == 0 ? (label / 2, label / 2) : (label, theme.TickSize * 0.4);
            (left, right) = (Math.Max(left, before - at), Math.Max(right, at + after - width));
        }

        return (left, right);
    }

    /// <summary>Paints grid lines at labelled ticks, below the plottables.</summary>
    internal void DrawGrid(Ink ink, PixelRect area)
    {
        using var pen = ink.FramePen();
        pen.Color = theme.GridColor.ToSKColor();
        foreach (var (_, at) in Places(area).Where(t => t.Tick.IsMajor))
        {
            Line(ink, pen, at, isHorizontal ? area.Top : area.Left, isHorizontal ? area.Bottom : area.Right);
        }
    }

    /// <summary>Paints ticks and labels beside a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(Ink ink, PixelRect area, PixelRect place)
    {
        if (!axis.IsVisible)
        {
            return;
        }

        var ticks = Places(area).ToList();
        using var pen = ink.FramePen();
        var edge = isHorizontal ? area.Bottom : area.Left;
        var outward = isHorizontal == axis.Options.TicksInward ? -1 : 1;
        foreach (var (tick, at) in ticks)
        {
            Line(ink, pen, at, edge, edge + (outward * (tick.IsMajor ? TickLength : MinorTickLength)));
        }

        Tick[] all = [.. ticks.Select(t => t.Tick)];
        var depth = Depth(all);
        foreach (var (tick, at) in ticks.Where(t => Labelled([t.Tick]).Any()))
        {
            DrawLabel(ink, area, RichText.Set(tick.Label, theme.TickSize), at, depth);
        }

        if (axis.LabelText.Length > 0 && writes)
        {
            DrawName(ink, area, place, RichText.Set(axis.LabelText, theme.FontSize), TickRoom(all) + LabelGap);
        }
    }

    private void DrawLabel(Ink ink, PixelRect area, RichText text, double at, double depth)
    {
        var rotation = axis.Options.TickLabelRotation;
        var away = Outward + TickGap;
        if (!isHorizontal)
        {
            ink.Words(
                text, area.Left - away, at, rotation == 90 ? Alignment.LowerCenter : Alignment.MiddleRight, theme.Foreground, rotation);
        }
        else if (rotation == 0)
        {
            // One base line for all labels: superscripts rise above it.
            ink.OnBaseline(text, at, area.Bottom + away + depth, Alignment.LowerCenter, theme.Foreground);
        }
        else
        {
            var y = area.Bottom + away + (rotation == 90 ? 0 : theme.TickSize * 0.35);
            ink.Words(text, at, y, Alignment.MiddleRight, theme.Foreground, rotation);
        }
    }

    private void DrawName(Ink ink, PixelRect area, PixelRect place, RichText text, double away)
    {
        if (isHorizontal)
        {
            ink.Words(text, area.HorizontalCenter, area.Bottom + away, Alignment.UpperCenter, theme.Foreground);
            return;
        }

        // Labels of a column line up, unless they would stand far from their own axis.
        var own = area.Left - away - text.Height;
        var left = own - place.Left < 4 * text.Size ? Math.Min(own, place.Left) : own;
        ink.Words(text, left, area.VerticalCenter, Alignment.UpperCenter, theme.Foreground, 90);
    }

    private double TickRoom(Tick[] ticks) => !axis.IsVisible ? 0 : ticks.Length == 0 ? 1
        : Outward + (Depth(ticks) is > 0 and var depth ? TickGap + depth : 0);

    /// <summary>Extent of the largest label away from the axis.</summary>
    private double Depth(Tick[] ticks) => Labelled(ticks).Select(tick => axis.OwnTicks.Extent(tick.Label))
        .Select(extent => isHorizontal ? extent.Height : extent.Width).DefaultIfEmpty(0).Max();

    private IEnumerable<Tick> Labelled(Tick[] ticks) =>
        ticks.Where(t => t.Label.Length > 0 && writes && axis.Options.ShowTickLabels && axis.TickLabelStyle.IsVisible);

    /// <summary>The ticks and where they stand along the axis.</summary>
    private IEnumerable<(Tick Tick, double At)> Places(PixelRect area)
    {
        var map = axis.Map(area);
        return axis.TicksFor(isHorizontal ? area.Width : area.Height).Select(tick => (tick, map.At(tick.Position)));
    }

    /// <summary>A line across the axis.</summary>
    private void Line(Ink ink, SKPaint pen, double at, float from, float to)
    {
        var place = ink.Snap(at, theme.FrameWidth);
        var (a, b) = isHorizontal ? (new SKPoint(place, from), new SKPoint(place, to)) : (new(from, place), new(to, place));
        ink.Canvas.DrawLine(a, b, pen);
    }
}
