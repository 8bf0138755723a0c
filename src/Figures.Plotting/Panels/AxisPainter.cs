using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Frame, ticks, tick labels, axis labels and grid of one panel. Lines cover whole device pixels.</summary>
internal sealed class AxisPainter(Panel panel, bool writesX, bool writesY)
{
    private const float TickLength = 3;
    private const float MinorTickLength = 1.7f;
    private const float TickGap = 2.2f;
    private const float LabelGap = 3.2f;

    private Theme Theme => panel.Theme;

    private bool WritesXTicks => writesX && panel.X.Options.ShowTickLabels && panel.X.TickLabelStyle.IsVisible;

    private bool WritesYTicks => writesY && panel.Y.Options.ShowTickLabels && panel.Y.TickLabelStyle.IsVisible;

    /// <summary>Room needed around a data area of the given size.</summary>
    internal Insets Measure(double width, double height)
    {
        var (xTicks, yTicks) = (panel.X.TicksFor(width), panel.Y.TicksFor(height));
        panel.Y.Room = (float)(TickRoom(yTicks, panel.Y, WidestLabel(yTicks)) + LabelRoom(panel.Y.LabelText, writesY, panel.Y));
        panel.X.Room = (float)(TickRoom(xTicks, panel.X, HighestLabel(xTicks)) + LabelRoom(panel.X.LabelText, writesX, panel.X));
        var (left, right) = ((double)panel.Y.Room, 0.0);
        var halfText = Theme.TickSize * 0.4;

        // Labels at the ends of an axis stick out by half their size.
        var map = panel.X.Map(0, width);
        var turned = panel.X.Options.TickLabelRotation != 0;
        foreach (var tick in xTicks.Where(t => t.Label.Length > 0 && WritesXTicks))
        {
            var (label, at) = (panel.X.OwnTicks.Extent(tick.Label).Width, map.At(tick.Position));
            right = Math.Max(right, at + (turned ? halfText : label / 2) - width);
            left = Math.Max(left, (turned ? label : label / 2) - at);
        }

        return new Insets(left, halfText, right, Math.Max(panel.X.Room, yTicks.Length > 0 ? halfText : 0));
    }

    /// <summary>Paints frame, ticks and labels around a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(Ink ink, PixelRect area, PixelRect place)
    {
        DrawFrame(ink, area);
        DrawXAxis(ink, area);
        DrawYAxis(ink, area, place);
    }

    /// <summary>Paints the grid lines at labelled ticks, below the plottables.</summary>
    internal void DrawGrid(Ink ink, PixelRect area)
    {
        var stock = panel.Plot.Axes.DefaultGrid.IsVisible;
        using var pen = ink.FramePen();
        pen.Color = Theme.GridColor.ToSKColor();
        if (panel.X.Options.Grid || stock)
        {
            var map = panel.X.Map(area.Left, area.Right);
            foreach (var tick in panel.X.TicksFor(area.Width).Where(t => t.IsMajor))
            {
                var x = Snap(ink, map.At(tick.Position));
                ink.Canvas.DrawLine(x, area.Top, x, area.Bottom, pen);
            }
        }

        if (panel.Y.Options.Grid || stock)
        {
            var map = panel.Y.Map(area.Bottom, area.Top);
            foreach (var tick in panel.Y.TicksFor(area.Height).Where(t => t.IsMajor))
            {
                var y = Snap(ink, map.At(tick.Position));
                ink.Canvas.DrawLine(area.Left, y, area.Right, y, pen);
            }
        }
    }

    private static float Outward(IFigureAxis axis) => axis.Options.TicksInward ? 0 : TickLength;

    private static double TickRoom(Tick[] ticks, IFigureAxis axis, double depth) =>
        !axis.IsVisible ? 0 : ticks.Length == 0 ? 1 : Outward(axis) + (depth > 0 ? TickGap + depth : 0);

    private double LabelRoom(string label, bool writes, IAxis axis) =>
        label.Length == 0 || !writes || !axis.IsVisible ? 0 : RichText.Set(label, Theme.FontSize, Theme).Height + LabelGap;

    private double HighestLabel(Tick[] ticks) => !WritesXTicks ? 0
        : ticks.Where(t => t.Label.Length > 0).Select(t => (double)panel.X.OwnTicks.Extent(t.Label).Height).DefaultIfEmpty(0).Max();

    private double WidestLabel(Tick[] ticks) => !WritesYTicks ? 0
        : ticks.Where(t => t.Label.Length > 0).Select(t => (double)panel.Y.OwnTicks.Extent(t.Label).Width).DefaultIfEmpty(0).Max();

    private float Snap(Ink ink, double at) => ink.Snap(at, Theme.FrameWidth);

    private void DrawFrame(Ink ink, PixelRect area)
    {
        using var pen = ink.FramePen();
        pen.StrokeCap = SKStrokeCap.Square;
        var (left, top, right, bottom) = (Snap(ink, area.Left), Snap(ink, area.Top), Snap(ink, area.Right), Snap(ink, area.Bottom));
        switch (panel.Frame)
        {
            case FrameSides.Box:
                ink.Canvas.DrawRect(new SKRect(left, top, right, bottom), pen);
                break;
            case FrameSides.LeftBottom:
                using (SKPath path = new())
                {
                    path.AddPoly([new(left, area.Top), new(left, bottom), new(area.Right, bottom)], close: false);
                    ink.Canvas.DrawPath(path, pen);
                }

                break;
            default:
                break;
        }
    }

    private void DrawXAxis(Ink ink, PixelRect area)
    {
        if (!panel.X.IsVisible)
        {
            return;
        }

        var ticks = panel.X.TicksFor(area.Width);
        var map = panel.X.Map(area.Left, area.Right);
        using var pen = ink.FramePen();
        var sign = panel.X.Options.TicksInward ? -1 : 1;
        foreach (var tick in ticks)
        {
            var x = Snap(ink, map.At(tick.Position));
            ink.Canvas.DrawLine(x, area.Bottom, x, area.Bottom + (sign * (tick.IsMajor ? TickLength : MinorTickLength)), pen);
        }

        if (!writesX)
        {
            return;
        }

        var rotation = panel.X.Options.TickLabelRotation;
        var top = area.Bottom + Outward(panel.X) + TickGap;
        var depth = HighestLabel(ticks);
        foreach (var tick in ticks.Where(t => t.Label.Length > 0 && WritesXTicks))
        {
            var (x, text) = (map.At(tick.Position), ink.Set(tick.Label, Theme.TickSize));
            if (rotation == 0)
            {
                // One base line for all labels: superscripts rise above it.
                ink.Words(text, x, top + depth, Across.Center, Along.Baseline, Theme.Foreground);
            }
            else
            {
                var y = top + (rotation == 90 ? 0 : Theme.TickSize * 0.35);
                ink.Words(text, x, y, Across.Right, Along.Middle, Theme.Foreground, rotation);
            }
        }

        if (panel.X.LabelText.Length > 0)
        {
            var y = area.Bottom + TickRoom(ticks, panel.X, depth) + LabelGap;
            ink.Words(ink.Set(panel.X.LabelText, Theme.FontSize), Center(area.Left, area.Right), y, Across.Center, Along.Top, Theme.Foreground);
        }
    }

    private void DrawYAxis(Ink ink, PixelRect area, PixelRect place)
    {
        if (!panel.Y.IsVisible)
        {
            return;
        }

        var ticks = panel.Y.TicksFor(area.Height);
        var map = panel.Y.Map(area.Bottom, area.Top);
        using var pen = ink.FramePen();
        var sign = panel.Y.Options.TicksInward ? -1 : 1;
        foreach (var tick in ticks)
        {
            var y = Snap(ink, map.At(tick.Position));
            ink.Canvas.DrawLine(area.Left, y, area.Left - (sign * (tick.IsMajor ? TickLength : MinorTickLength)), y, pen);
        }

        if (!writesY)
        {
            return;
        }

        var edge = area.Left - Outward(panel.Y) - TickGap;
        var turned = panel.Y.Options.TickLabelRotation == 90;
        foreach (var tick in ticks.Where(t => t.Label.Length > 0 && WritesYTicks))
        {
            ink.Words(ink.Set(tick.Label, Theme.TickSize), edge, map.At(tick.Position), turned ? Across.Center : Across.Right,
                turned ? Along.Bottom : Along.Middle, Theme.Foreground, panel.Y.Options.TickLabelRotation);
        }

        if (panel.Y.LabelText.Length > 0)
        {
            var text = ink.Set(panel.Y.LabelText, Theme.FontSize);
            var own = area.Left - TickRoom(ticks, panel.Y, WidestLabel(ticks)) - LabelGap - text.Height;

            // Labels of a column line up, unless they would stand far from their own axis.
            var left = own - place.Left < 4 * text.Size ? Math.Min(own, place.Left) : own;
            ink.Words(text, left, Center(area.Top, area.Bottom), Across.Center, Along.Top, Theme.Foreground, 90);
        }
    }

    private static double Center(double a, double b) => (a + b) / 2;
}
