namespace Figures.Plotting;

/// <summary>One plot at its place: how much room its labels need, and its commands once the data area is known.</summary>
internal sealed class PanelLayout
{
    private const double TickLength = 3;
    private const double MinorTickLength = 1.7;
    private const double LabelGap = 2.2;

    private readonly Plot plot;
    private readonly Theme theme;
    private readonly List<DrawCommand> commands;
    private readonly InkCanvas ink;
    private readonly AxisLayout x;
    private readonly AxisLayout y;
    private readonly (AxisRange X, AxisRange Y) ranges;
    private readonly LegendLayout? legend;
    private readonly ColorBarLayout? colorBar;
    private readonly string letter;

    internal PanelLayout(Plot plot, PanelContext context, Theme theme, List<DrawCommand> commands)
    {
        this.plot = plot;
        this.theme = theme;
        this.commands = commands;
        ranges = (context.X, context.Y);
        letter = context.Letter;
        ink = new InkCanvas(theme, commands, clip: null);
        x = new AxisLayout(plot.XAxis, context.X, theme, ink.Text, horizontal: true) { ShowLabels = context.ShowXLabels };
        y = new AxisLayout(plot.YAxis, context.Y, theme, ink.Text, horizontal: false) { ShowLabels = context.ShowYLabels };
        legend = context.ShowLegend ? LegendLayout.Of(plot.Legend, plot.Marks, theme, commands) : null;
        colorBar = plot.ColorBar is null ? null : new ColorBarLayout(plot.ColorBar, theme, commands);
    }

    /// <summary>Room needed around a data area of roughly the given size.</summary>
    internal Insets Measure(double width, double height)
    {
        var xTicks = x.Ticks(0, width);
        var yTicks = y.Ticks(height, 0);
        var left = TickRoom(yTicks, y) + LabelRoom(plot.YLabel, y);
        var bottom = TickRoom(xTicks, x) + LabelRoom(plot.XLabel, x);
        var top = TitleHeight(width);
        var right = colorBar?.Width(height) ?? 0;

        // Labels at the ends of an axis stick out by half their size.
        foreach (var tick in xTicks.Where(t => t.Label.Length > 0 && x.ShowLabels && plot.XAxis.ShowTickLabels))
        {
            var half = x.Size(tick.Label).Width / 2;
            right = Math.Max(right, tick.Pixel + half - width);
            left = Math.Max(left, half - tick.Pixel);
        }

        var halfText = theme.TickSize * theme.PixelsPerPoint * 0.4;
        top = Math.Max(top, halfText);
        bottom = Math.Max(bottom, yTicks.Count > 0 ? halfText : 0);
        if (legend is { Position: LegendPosition.OutsideRight })
        {
            right += legend.Width + ink.Pixels(6);
        }
        else if (legend is { Position: LegendPosition.OutsideBelow })
        {
            bottom += legend.FitTo(width).Height + ink.Pixels(5);
        }

        return new Insets(left, top, right, bottom);
    }

    /// <summary>Paints the panel around a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(PixelRect area, PixelRect place)
    {
        area = Shrink(area);
        area = new PixelRect(Math.Round(area.Left), Math.Round(area.Top), Math.Round(area.Right), Math.Round(area.Bottom));
        if (area.Width < 4 || area.Height < 4)
        {
            throw new ArgumentException($"{plot.Description} has no room: its data area would be {area.Width} × {area.Height} pixels. Make the figure larger or its labels shorter.");
        }

        var (xTicks, yTicks) = (x.Ticks(area.Left, area.Right), y.Ticks(area.Bottom, area.Top));
        if (plot.DataBackground is { } background)
        {
            ink.Fill(new VectorPath().AppendRectangle(area), background);
        }

        DrawGrid(area, xTicks, yTicks);
        var start = commands.Count;
        var canvas = new DataCanvas(theme, commands, area, x.Map(area.Left, area.Right), y.Map(area.Bottom, area.Top));
        foreach (var mark in plot.Marks)
        {
            mark.Draw(canvas);
        }

        var end = commands.Count;
        DrawFrame(area);
        DrawXAxis(area, xTicks);
        DrawYAxis(area, yTicks);
        DrawTitle(area, place);
        colorBar?.Draw(area);
        DrawLegend(area, place, start, end);
    }

    private void DrawLegend(PixelRect area, PixelRect place, int start, int end)
    {
        switch (legend?.Position)
        {
            case null:
                break;
            case LegendPosition.OutsideRight:
                legend.Draw(new Point(area.Right + (colorBar?.Width(area.Height) ?? 0) + ink.Pixels(6), area.Top));
                break;
            case LegendPosition.OutsideBelow:
                var fitted = legend.FitTo(area.Width);
                fitted.Draw(new Point(area.Center.X - (fitted.Width / 2), place.Bottom - fitted.Height));
                break;
            default:
                legend.DrawInside(area, commands[start..end]);
                break;
        }
    }

    private PixelRect Shrink(PixelRect area)
    {
        var aspect = plot.AspectRatio;
        if (plot.EqualUnits)
        {
            aspect = (ranges.Y.Maximum - ranges.Y.Minimum) / (ranges.X.Maximum - ranges.X.Minimum);
        }

        if (aspect is not { } ratio || !(ratio > 0) || !double.IsFinite(ratio))
        {
            return area;
        }

        var (width, height) = area.Width * ratio <= area.Height ? (area.Width, area.Width * ratio) : (area.Height / ratio, area.Height);
        var c = area.Center;
        return new PixelRect(c.X - (width / 2), c.Y - (height / 2), c.X + (width / 2), c.Y + (height / 2));
    }

    private double TickRoom(List<PlacedTick> ticks, AxisLayout layout)
    {
        if (ticks.Count == 0)
        {
            return ink.Pixels(1);
        }

        var depth = layout.LabelDepth(ticks);
        return ink.Pixels(TickLength) + (depth > 0 ? ink.Pixels(LabelGap) + depth : 0);
    }

    private double LabelRoom(string label, AxisLayout layout)
    {
        if (label.Length == 0 || !layout.ShowLabels)
        {
            return 0;
        }

        return ink.Text.Set(label, theme.FontSize).Height + ink.Pixels(3.2);
    }

    private double TitleHeight(double width)
    {
        var height = plot.Title.Length == 0 ? 0 : TitleBlock(width).Height + ink.Pixels(2.6);
        return letter.Length == 0 ? height : Math.Max(height, ink.Text.Set(letter, theme.TitleSize).Height + ink.Pixels(2.6));
    }

    private TextBlock TitleBlock(double width) => ink.Text.Set(plot.Title, theme.TitleSize, width * 1.08);

    private void DrawTitle(PixelRect area, PixelRect place)
    {
        var style = new TextStyle(theme.TitleSize, theme.Foreground);
        if (plot.Title.Length > 0)
        {
            var block = TitleBlock(area.Width);
            var anchor = new Point(area.Center.X, area.Top - ink.Pixels(2.6));
            ink.Text.Draw(block, Markup.Plain(plot.Title), anchor, style, HorizontalAlignment.Center, VerticalAlignment.Bottom);
        }

        if (letter.Length > 0)
        {
            var anchor = new Point(place.Left, area.Top - ink.Pixels(2.6));
            ink.Text.Draw(letter, anchor, style with { Bold = true, Size = theme.TitleSize * 1.08 }, HorizontalAlignment.Left, VerticalAlignment.Bottom);
        }
    }

    private void DrawGrid(PixelRect area, List<PlacedTick> xTicks, List<PlacedTick> yTicks)
    {
        var path = new VectorPath();
        foreach (var tick in xTicks.Where(t => plot.XAxis.Grid && !t.IsMinor))
        {
            path.MoveTo(Hairline(tick.Pixel), area.Top).LineTo(Hairline(tick.Pixel), area.Bottom);
        }

        foreach (var tick in yTicks.Where(t => plot.YAxis.Grid && !t.IsMinor))
        {
            path.MoveTo(area.Left, Hairline(tick.Pixel)).LineTo(area.Right, Hairline(tick.Pixel));
        }

        ink.Stroke(path, FramePen() with { Color = theme.GridColor });
    }

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
            path.MoveTo(Hairline(tick.Pixel), area.Bottom).LineTo(Hairline(tick.Pixel), area.Bottom + ink.Pixels(tick.IsMinor ? MinorTickLength : TickLength));
        }

        ink.Stroke(path, FramePen());
        if (!x.ShowLabels)
        {
            return;
        }

        var style = new TextStyle(theme.TickSize, theme.Foreground);
        var rotation = plot.XAxis.TickLabelRotation;
        var top = tickEnd + ink.Pixels(LabelGap);
        var depth = x.LabelDepth(ticks);
        foreach (var tick in ticks.Where(t => t.Label.Length > 0 && plot.XAxis.ShowTickLabels))
        {
            if (rotation == 0)
            {
                // One base line for all labels: superscripts rise above it.
                ink.Text.Draw(tick.Label, new Point(tick.Pixel, top + depth), style, HorizontalAlignment.Center, VerticalAlignment.Baseline);
            }
            else
            {
                var anchor = new Point(tick.Pixel, top + (rotation == 90 ? 0 : ink.Pixels(theme.TickSize * 0.35)));
                ink.Text.Draw(tick.Label, anchor, style, HorizontalAlignment.Right, VerticalAlignment.Middle, rotation);
            }
        }

        var block = ink.Text.Set(plot.XLabel, theme.FontSize);
        var label = new Point(area.Center.X, area.Bottom + TickRoom(ticks, x) + ink.Pixels(3.2));
        DrawLabel(block, plot.XLabel, label, 0);
    }

    private void DrawYAxis(PixelRect area, List<PlacedTick> ticks)
    {
        var path = new VectorPath();
        foreach (var tick in ticks)
        {
            path.MoveTo(area.Left, Hairline(tick.Pixel)).LineTo(area.Left - ink.Pixels(tick.IsMinor ? MinorTickLength : TickLength), Hairline(tick.Pixel));
        }

        ink.Stroke(path, FramePen());
        if (!y.ShowLabels)
        {
            return;
        }

        var style = new TextStyle(theme.TickSize, theme.Foreground);
        var edge = area.Left - ink.Pixels(TickLength) - ink.Pixels(LabelGap);
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
        var label = new Point(area.Left - TickRoom(ticks, y) - ink.Pixels(3.2) - block.Height, area.Center.Y);
        DrawLabel(block, plot.YLabel, label, 90);
    }

    private void DrawLabel(TextBlock block, string markup, Point topCenter, double rotation)
    {
        if (markup.Length > 0)
        {
            var style = new TextStyle(theme.FontSize, theme.Foreground);
            ink.Text.Draw(block, Markup.Plain(markup), topCenter, style, HorizontalAlignment.Center, VerticalAlignment.Top, rotation);
        }
    }

    private Pen FramePen() => new(theme.Foreground, Math.Max(1, Math.Round(ink.Pixels(theme.FrameWidth)))) { Join = LineJoin.Miter };

    /// <summary>The centre of a line of the frame's width whose edges lie on whole pixels.</summary>
    private double Hairline(double pixel) => Math.Round(pixel) + (FramePen().Width % 2 / 2);
}
