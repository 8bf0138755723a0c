namespace Figures.Plotting;

/// <summary>Upright bars from a base line to a value; NaN leaves a bar out. On a log axis the base is the lower edge.</summary>
public sealed class Bars : Mark
{
    private readonly double[] positions;
    private readonly double[] values;

    internal Bars(double[] positions, double[] values, Color color)
    {
        this.positions = positions;
        this.values = values;
        Color = color;
    }

    /// <summary>Fill colour of all bars that have no colour of their own.</summary>
    public Color Color { get; set; }

    /// <summary>A colour for each bar, in order, repeated as needed; <see langword="null"/> uses <see cref="Color"/>.</summary>
    public IReadOnlyList<Color>? Colors { get; set; }

    /// <summary>Width of a bar in data units.</summary>
    public double BarWidth { get; set; } = 0.8;

    /// <summary>Where bars start.</summary>
    public double Base { get; set; }

    /// <summary>Colour of the outline; <see langword="null"/> for none.</summary>
    public Color? Outline { get; set; }

    internal override void Extend(DataExtent extent)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            extent.Include(positions[i] - (BarWidth / 2), values[i]);
            extent.Include(positions[i] + (BarWidth / 2), Base);
        }

        extent.StickAtY(Base);
    }

    internal override void Draw(DataCanvas canvas)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var a = canvas.AtEdge(positions[i] - (BarWidth / 2), canvas.Y.HasPlace(Base) ? Base : double.NegativeInfinity);
            var b = canvas.AtEdge(positions[i] + (BarWidth / 2), values[i]);
            if (!a.IsFinite || !b.IsFinite)
            {
                continue;
            }

            var box = new PixelRect(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
            canvas.FillPolygon(
                [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)],
                Colors is { Count: > 0 } ? Colors[i % Colors.Count] : Color);
            if (Outline is { } outline)
            {
                canvas.Stroke(new VectorPath().AppendRectangle(box), canvas.Pen(outline, 0.6, LinePattern.Solid));
            }
        }
    }

    internal override void DrawKey(KeyCanvas canvas) => canvas.Swatch(Colors is { Count: > 0 } ? Colors[0] : Color, Outline);
}
