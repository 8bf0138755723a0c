namespace Figures.Plotting;

/// <summary>A colour bar measured and painted right of a data area.</summary>
internal sealed class ColorBarLayout
{
    private const double Gap = 6;
    private const double BarWidth = 9;

    private readonly ColorBar bar;
    private readonly Theme theme;
    private readonly List<DrawCommand> commands;
    private readonly InkCanvas ink;
    private readonly AxisLayout ticks;

    internal ColorBarLayout(ColorBar bar, Theme theme, List<DrawCommand> commands)
    {
        this.bar = bar;
        this.theme = theme;
        this.commands = commands;
        ink = new InkCanvas(theme, commands, clip: null);
        var axis = new Axis { Scale = bar.Scale.IsLogarithmic ? AxisScale.Log10 : AxisScale.Linear, TickLabel = bar.TickLabel };
        axis.ShowMinorTicks = bar.Scale.IsLogarithmic;
        if (bar.FixedTicks is { } given)
        {
            double[] positions = [.. given.Select(t => t.Position)];
            axis.SetTicks(positions, [.. NumberText.Alike(positions).Zip(given, (number, tick) => tick.Label ?? number)]);
        }
        else if (bar.Scale.Boundaries is { Count: <= 12 } boundaries)
        {
            axis.SetTicks([.. boundaries]);
        }

        ticks = new AxisLayout(axis, new AxisRange(bar.Scale.Minimum, bar.Scale.Maximum, Descends: false), theme, ink.Text,
            horizontal: false);
    }

    /// <summary>Room right of the data area, for a bar of the given height.</summary>
    internal double Width(double height)
    {
        var labels = ticks.LabelDepth(ticks.Ticks(height, 0));
        var label = bar.Label.Length == 0 ? 0 : ink.Text.Set(bar.Label, theme.FontSize).Height + ink.Pixels(3.5);
        return ink.Pixels(Gap + BarWidth + 5) + labels + label;
    }

    internal void Draw(PixelRect area)
    {
        var left = Math.Round(area.Right + ink.Pixels(Gap));
        var box = new PixelRect(left, area.Top, Math.Round(left + ink.Pixels(BarWidth)), area.Bottom);
        if (bar.Scale.Boundaries is { } boundaries)
        {
            DrawBands(box, boundaries);
        }
        else
        {
            DrawGradient(box);
        }

        var width = Math.Max(1, Math.Round(ink.Pixels(theme.FrameWidth)));
        var half = width % 2 / 2;
        var pen = new Pen(theme.Foreground, width) { Join = LineJoin.Miter };
        ink.Stroke(new VectorPath().AppendRectangle(new PixelRect(box.Left + half, box.Top + half, box.Right + half, box.Bottom + half)),
            pen);
        DrawTicks(box, pen, half);
    }

    private void DrawTicks(PixelRect box, Pen pen, double half)
    {
        var placed = ticks.Ticks(box.Bottom, box.Top);
        var path = new VectorPath();
        var style = new TextStyle(theme.TickSize, theme.Foreground);
        foreach (var tick in placed)
        {
            var y = Math.Round(tick.Pixel) + half;
            path.MoveTo(box.Right, y).LineTo(box.Right + ink.Pixels(tick.IsMinor ? 1.5 : 2.6), y);
            if (tick.Label.Length > 0)
            {
                ink.Text.Draw(tick.Label, new Point(box.Right + ink.Pixels(5), tick.Pixel), style, HorizontalAlignment.Left,
                    VerticalAlignment.Middle);
            }
        }

        ink.Stroke(path, pen);
        if (bar.Label.Length > 0)
        {
            var x = box.Right + ink.Pixels(8.5) + ticks.LabelDepth(placed);
            ink.Text.Draw(
                bar.Label,
                new Point(x, box.Center.Y),
                style with { Size = theme.FontSize },
                HorizontalAlignment.Center,
                VerticalAlignment.Top,
                90);
        }
    }

    private void DrawBands(PixelRect box, IReadOnlyList<double> boundaries)
    {
        for (var i = 0; i + 1 < boundaries.Count; i++)
        {
            var top = Math.Round(box.Bottom - (bar.Scale.Fraction(boundaries[i + 1]) * box.Height));
            var bottom = Math.Round(box.Bottom - (bar.Scale.Fraction(boundaries[i]) * box.Height));
            ink.Fill(new VectorPath().AppendRectangle(box with { Top = top, Bottom = bottom }), bar.Scale.BandColor(i));
        }
    }

    private void DrawGradient(PixelRect box)
    {
        var rows = Math.Max(1, (int)box.Height);
        var image = new PixelImage(1, rows);
        for (var row = 0; row < rows; row++)
        {
            image[0, row] = bar.Scale.Colormap[1 - ((row + 0.5) / rows)];
        }

        commands.Add(new DrawImage(image, box));
    }
}
