namespace Figures.Plotting;

/// <summary>Where marks put their commands: converts points to pixels and keeps the clip.</summary>
internal class InkCanvas
{
    private readonly List<DrawCommand> commands;

    internal InkCanvas(Theme theme, List<DrawCommand> commands, PixelRect? clip)
    {
        Theme = theme;
        this.commands = commands;
        Clip = clip;
        Text = new TextPainter(theme, commands);
    }

    internal Theme Theme { get; }

    internal PixelRect? Clip { get; }

    internal TextPainter Text { get; }

    internal double Pixels(double points) => points * Theme.PixelsPerPoint;

    /// <summary>A pen with a width in points (the theme's when not given), dashes in widths.</summary>
    internal Pen Pen(Color color, double? width, LinePattern pattern)
    {
        var pixels = Pixels(Math.Max(0, width ?? Theme.LineWidth));
        return new Pen(color, pixels) { Dashes = [.. pattern.Intervals.Select(length => length * pixels)] };
    }

    internal void Stroke(VectorPath path, Pen pen)
    {
        if (!path.IsEmpty && pen.Width > 0 && pen.Color.A > 0)
        {
            commands.Add(new StrokePath(path, pen, Clip));
        }
    }

    internal void Fill(VectorPath path, Color color)
    {
        if (!path.IsEmpty && color.A > 0)
        {
            commands.Add(new FillPath(path, color, Clip));
        }
    }

    internal void Image(PixelImage image, PixelRect target) => commands.Add(new DrawImage(image, target, Clip));
}
