namespace Figures.Plotting;

/// <summary>
/// A straight line between two points of the data; an infinite coordinate means "to the edge of the data area", so reference lines never
/// widen the limits.
/// </summary>
public sealed class Segment : Mark
{
    private readonly (double X, double Y) from;
    private readonly (double X, double Y) to;

    internal Segment((double X, double Y) from, (double X, double Y) to)
    {
        this.from = from;
        this.to = to;
    }

    /// <summary>Its colour; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? Color { get; set; }

    /// <summary>Opacity, 0–1.</summary>
    public double Opacity { get; set; } = 1;

    /// <summary>Width in points; <see langword="null"/> takes the theme's.</summary>
    public double? LineWidth { get; set; }

    /// <summary>Dash pattern.</summary>
    public LinePattern Pattern { get; set; } = LinePattern.Solid;

    internal override void Extend(DataExtent extent)
    {
        extent.Include(from.X, from.Y);
        extent.Include(to.X, to.Y);
    }

    internal override void Draw(DataCanvas canvas)
    {
        Point[] ends = [canvas.AtEdge(from.X, from.Y), canvas.AtEdge(to.X, to.Y)];
        if (ends[0].IsFinite && ends[1].IsFinite)
        {
            canvas.StrokePolyline(ends, Pen(canvas));
        }
    }

    internal override void DrawKey(KeyCanvas canvas) => canvas.Line(Pen(canvas));

    private Pen Pen(InkCanvas canvas) =>
        canvas.Pen((Color ?? canvas.Theme.Foreground).WithOpacity((Color?.A ?? 255) / 255.0 * Opacity), LineWidth, Pattern);
}
