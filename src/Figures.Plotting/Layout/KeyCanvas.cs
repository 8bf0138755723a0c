namespace Figures.Plotting;

/// <summary>The small box left of a legend entry.</summary>
internal sealed class KeyCanvas(Theme theme, List<DrawCommand> commands, PixelRect box)
    : InkCanvas(theme, commands, clip: null)
{
    internal PixelRect Box { get; } = box;

    /// <summary>A sample of a curve.</summary>
    internal void Line(Pen pen) => Stroke(new VectorPath().MoveTo(Box.Left, Box.Center.Y).LineTo(Box.Right, Box.Center.Y), pen);

    /// <summary>A sample of a filled area.</summary>
    internal void Swatch(Color color, Color? outline)
    {
        var path = new VectorPath().AppendRectangle(Box);
        Fill(path, color);
        if (outline is { } edge)
        {
            Stroke(path, Pen(edge, 0.6, LinePattern.Solid));
        }
    }
}
