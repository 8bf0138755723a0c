namespace Figures.Plotting;

/// <summary>One plot at its place: how much room its labels need, and its commands once the data area is known.</summary>
internal sealed class PanelLayout
{
    private const double TitleGap = 2.8;

    /// <summary>Depth below the title's base line, in ems: titles of a row share a base line whatever they hold.</summary>
    private const double TitleDepth = 0.25;

    /// <summary>How much smaller than usual a title may become to stay on one line.</summary>
    private const double SmallestTitle = 0.9;

    private readonly Plot plot;
    private readonly Theme theme;
    private readonly List<DrawCommand> commands;
    private readonly InkCanvas ink;
    private readonly PanelAxes axes;
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
        axes = new PanelAxes(plot, context, theme, ink);
        legend = context.ShowLegend ? LegendLayout.Of(plot.Legend, plot.Marks, theme, commands) : null;
        colorBar = plot.ColorBar is null ? null : new ColorBarLayout(plot.ColorBar, theme, commands);
    }

    /// <summary>Room needed around a data area of roughly the given size.</summary>
    internal Insets Measure(double width, double height)
    {
        var room = axes.Measure(width, height);
        var top = Math.Max(room.Top, TitleHeight(width));
        var right = Math.Max(room.Right, colorBar?.Width(height) ?? 0);
        var bottom = room.Bottom;
        if (legend is { Position: LegendPosition.OutsideRight })
        {
            right += legend.Width + ink.Pixels(6);
            bottom = Math.Max(bottom, legend.Height - height);
        }
        else if (legend is { Position: LegendPosition.OutsideBelow })
        {
            bottom += legend.FitTo(width).Height + ink.Pixels(5);
        }

        return new Insets(room.Left, top, right, bottom);
    }

    /// <summary>Paints the panel around a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(PixelRect area, PixelRect place)
    {
        area = Shrink(area);
        area = new PixelRect(Math.Round(area.Left), Math.Round(area.Top), Math.Round(area.Right), Math.Round(area.Bottom));
        if (area.Width < 4 || area.Height < 4)
        {
            throw new ArgumentException(
                $"{plot.Description} has no room: its data area would be {area.Width} × {area.Height} pixels. "
                + "Make the figure larger or its labels shorter.");
        }

        if (plot.DataBackground is { } background)
        {
            ink.Fill(new VectorPath().AppendRectangle(area), background);
        }

        axes.DrawGrid(area);
        var start = commands.Count;
        var canvas = new DataCanvas(theme, commands, area, axes.X.Map(area.Left, area.Right), axes.Y.Map(area.Bottom, area.Top));
        foreach (var mark in plot.Marks)
        {
            mark.Draw(canvas);
        }

        foreach (var mark in plot.Marks)
        {
            mark.DrawOver(canvas);
        }

        var end = commands.Count;
        axes.Draw(area, place);
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

    private double TitleHeight(double width)
    {
        var below = ink.Pixels(TitleGap + (TitleDepth * theme.TitleSize));
        var block = plot.Title.Length == 0 ? null : TitleBlock(width);
        var height = block is null ? 0 : block.Height - block.Descent + below;
        return letter.Length == 0 ? height : Math.Max(height, ink.Pixels(theme.TitleSize) + below);
    }

    /// <summary>A title a little too long for one line is set a little smaller rather than broken.</summary>
    private TextBlock TitleBlock(double width)
    {
        var room = width * (letter.Length > 0 ? 1 : 1.06);
        var block = ink.Text.Set(plot.Title, theme.TitleSize);
        return block.Width <= room ? block
            : block.Width * SmallestTitle <= room ? ink.Text.Set(plot.Title, theme.TitleSize * room / block.Width)
            : ink.Text.SetBalanced(plot.Title, theme.TitleSize, room);
    }

    private void DrawTitle(PixelRect area, PixelRect place)
    {
        var style = new TextStyle(theme.TitleSize, theme.Foreground);
        var y = area.Top - ink.Pixels(TitleGap + (TitleDepth * theme.TitleSize));
        if (plot.Title.Length > 0)
        {
            ink.Text.Draw(
                TitleBlock(area.Width), Markup.Plain(plot.Title), new Point(area.Center.X, y), style, HorizontalAlignment.Center,
                    VerticalAlignment.Baseline, Turn.None);
        }

        if (letter.Length > 0)
        {
            var bold = style with { Bold = true, Size = theme.TitleSize * 1.08 };
            ink.Text.Draw(letter, new Point(place.Left, y), bold, HorizontalAlignment.Left, VerticalAlignment.Baseline);
        }
    }
}
