namespace Figures.Plotting;

/// <summary>Frame, ticks, tick labels, axis labels and grid of one panel.</summary>
internal sealed class PanelAxes
{
    private const double TickLength = 3;
    private const double MinorTickLength = 1.7;
    private const double TickGap = 2.2;
    private const double LabelGap = 3.2;

    private readonly Plot plot;
    private readonly Theme theme;
    private readonly InkCanvas ink;

    internal PanelAxes(Plot plot, PanelContext context, Theme theme, InkCanvas ink)
    {
        this.plot = plot;
        this.theme = theme;
        this.ink = ink;
        X = new AxisLayout(plot.XAxis, context.X, theme, ink.Text, horizontal: true) { ShowLabels = context.ShowXLabels };
        Y = new AxisLayout(plot.YAxis, context.Y, theme, ink.Text, horizontal: false) { ShowLabels = context.ShowYLabels };
    }

    internal AxisLayout X { get; }

    internal AxisLayout Y { get; }

    /// <summary>Room needed around a data area of the given size.</summary>
    internal Insets Measure(double width, double height)
    {
        var (xTicks, yTicks) = (X.Ticks(0, width), Y.Ticks(height, 0));
        var left = TickRoom(yTicks, Y) + LabelRoom(plot.YLabel, Y);
        var bottom = TickRoom(xTicks, X) + LabelRoom(plot.XLabel, X);
        var halfText = theme.TickSize * theme.PixelsPerPoint * 0.4;
        var right = 0.0;

        // Labels at the ends of an axis stick out by half their size.
        foreach (var tick in xTicks.Where(t => t.Label.Length > 0 && X.ShowLabels && plot.XAxis.ShowTickLabels))
        {
            var (labelWidth, _) = X.Size(tick.Label);
            var turned = plot.XAxis.TickLabelRotation != 0;
            right = Math.Max(right, tick.Pixel + (turned ? halfText : labelWidth / 2) - width);
            left = Math.Max(left, (turned ? labelWidth : labelWidth / 2) - tick.Pixel);
        }

        return new Insets(left, halfText, right, Math.Max(bottom, yTicks.Count > 0 ? halfText : 0));
    }

    /// <summary>Paints frame, ticks and labels around a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(PixelRect area, PixelRect place)
    {
        DrawFrame(area);
        DrawXAxis(area, X.Ticks(area.Left, area.Right));
        DrawYAxis(area, place, Y.Ticks(area.Bottom, area.Top));
    }

    /// <summary>Paints the grid lines at labelled ticks, below the marks.</summary>
    internal void DrawGrid(PixelRect area)
    {
        var path = new VectorPath();
        foreach (var tick in X.Ticks(area.Left, area.Right).Where(t => plot.XAxis.Grid && !t.IsMinor))
        {
            path.MoveTo(Hairline(tick.Pixel), area.Top).LineTo(Hairline(tick.Pixel), area.Bottom);
        }

        foreach (var tick in Y.Ticks(area.Bottom, area.Top).Where(t => plot.YAxis.Grid && !t.IsMinor))
        {
            path.MoveTo(area.Left, Hairline(tick.Pixel)).LineTo(area.Right, Hairline(tick.Pixel));
        }

        ink.Stroke(path, FramePen() with { Color = theme.GridColor });
    }

    private double TickRoom(List<PlacedTick> ticks, AxisLayout layout)
    {
        if (ticks.Count == 0)
        {
            return ink.Pixels(1);
        }

        var depth = layout.LabelDepth(ticks);
        return ink.Pixels(TickLength) + (depth > 0 ? ink.Pixels(TickGap) + depth : 0);
    }

    private double LabelRoom(string label, AxisLayout layout) =>
        label.Length == 0 || !layout.ShowLabels ? 0 : ink.Text.Set(label, theme.FontSize).Height + ink.Pixels(LabelGap);

    private void DrawFrame(PixelRect area)
    {
        var (left, top, right, bottom) = (Hairline(area.Left), Hairline(area.Top), Hairline(area.Right), Hairline(area.Bottom));
        var path = new VectorPath();
        switch (plot.Frame)
        {
            case Frame.Box:
                path.AppendRectangle(new PixelRect(left, top, right, bottom));
                break;
            case Frame.LeftBottom:
                path.MoveTo(left, area.Top).LineTo(left, bottom).LineTo(area.Right, bottom);
                break;
            default:
                break;
        }

        ink.Stroke(path, FramePen() with { Cap = LineCap.Square, Join = LineJoin.Miter });
    }

    private void DrawXAxis(PixelRect area, List<PlacedTick> ticks)
    {
        var path = new VectorPath();
        var tickEnd = area.Bottom + ink.Pixels(TickLength);
        foreach (var tick in ticks)
        {
            var length = ink.Pixels(tick.IsMinor ? MinorTickLength : TickLength);
            path.MoveTo(Hairline(tick.Pixel), area.Bottom).LineTo(Hairline(tick.Pixel), area.Bottom + length);
        }

        ink.Stroke(path, FramePen());
        if (!X.ShowLabels)
        {
            return;
        }

        var style = new TextStyle(theme.TickSize, theme.Foreground);
        var rotation = plot.XAxis.TickLabelRotation;
        var top = tickEnd + ink.Pixels(TickGap);
        var depth = X.LabelDepth(ticks);
        foreach (var tick in ticks.Where(t => t.Label.Length > 0 && plot.XAxis.ShowTickLabels))
        {
            if (rotation == 0)
            {
                // One base line for all labels: superscripts rise above it.
                ink.Text.Draw(tick.Label, new Point(tick.Pixel, top + depth), style, HorizontalAlignment.Center,
                    VerticalAlignment.Baseline);
            }
            else
            {
                var anchor = new Point(tick.Pixel, top + (rotation == 90 ? 0 : ink.Pixels(theme.TickSize * 0.35)));
                ink.Text.Draw(tick.Label, anchor, style, HorizontalAlignment.Right, VerticalAlignment.Middle, rotation);
            }
        }

        var block = ink.Text.Set(plot.XLabel, theme.FontSize);
        var label = new Point(area.Center.X, area.Bottom + TickRoom(ticks, X) + ink.Pixels(LabelGap));
        DrawLabel(block, plot.XLabel, label, Turn.None);
    }

    private void DrawYAxis(PixelRect area, PixelRect place, List<PlacedTick> ticks)
    {
        var path = new VectorPath();
        foreach (var tick in ticks)
        {
            var length = ink.Pixels(tick.IsMinor ? MinorTickLength : TickLength);
            path.MoveTo(area.Left, Hairline(tick.Pixel)).LineTo(area.Left - length, Hairline(tick.Pixel));
        }

        ink.Stroke(path, FramePen());
        if (!Y.ShowLabels)
        {
            return;
        }

        var style = new TextStyle(theme.TickSize, theme.Foreground);
        var edge = area.Left - ink.Pixels(TickLength) - ink.Pixels(TickGap);
        foreach (var tick in ticks.Where(t => t.Label.Length > 0 && plot.YAxis.ShowTickLabels))
        {
            var anchor = new Point(edge, tick.Pixel);
            var turned = plot.YAxis.TickLabelRotation == 90;
            ink.Text.Draw(
                tick.Label,
                anchor,
                style,
                turned ? HorizontalAlignment.Center : HorizontalAlignment.Right,
                turned ? VerticalAlignment.Bottom : VerticalAlignment.Middle,
                plot.YAxis.TickLabelRotation);
        }

        var block = ink.Text.Set(plot.YLabel, theme.FontSize);
        var own = area.Left - TickRoom(ticks, Y) - ink.Pixels(LabelGap) - block.Height;

        // Labels of a column line up, unless they would stand far from their own axis.
        var label = new Point(own - place.Left < 4 * block.Size ? Math.Min(own, place.Left) : own, area.Center.Y);
        DrawLabel(block, plot.YLabel, label, Turn.Upwards);
    }

    private void DrawLabel(TextBlock block, string markup, Point topCenter, Turn turn)
    {
        if (markup.Length > 0)
        {
            var style = new TextStyle(theme.FontSize, theme.Foreground);
            ink.Text.Draw(block, Markup.Plain(markup), topCenter, style, HorizontalAlignment.Center, VerticalAlignment.Top, turn);
        }
    }

    private Pen FramePen() => new(theme.Foreground, Math.Max(1, Math.Round(ink.Pixels(theme.FrameWidth)))) { Join = LineJoin.Miter };

    /// <summary>The centre of a line of the frame's width whose edges lie on whole pixels.</summary>
    private double Hairline(double pixel) => Math.Round(pixel) + (FramePen().Width % 2 / 2);
}
