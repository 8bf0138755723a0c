namespace Figures.Plotting;

/// <summary>How a curve goes from one point to the next.</summary>
public enum Connection
{
    /// <summary>Not at all: markers only.</summary>
    None,

    /// <summary>Straight.</summary>
    Straight,

    /// <summary>At the new point's height from the previous point on.</summary>
    StepBefore,

    /// <summary>At the old point's height up to the new point.</summary>
    StepAfter,

    /// <summary>Changing height half-way.</summary>
    StepMiddle,
}

/// <summary>
/// A curve through points, markers at points, or both. NaN (and, on a log axis, numbers ≤ 0) breaks the curve; infinities are clipped like
/// any far point. Above 10⁴ points runs within one pixel column are reduced to first, lowest, highest and last point.
/// </summary>
public sealed class Curve : Mark
{
    private readonly double[] xs;
    private readonly double[] ys;

    internal Curve(double[] xs, double[] ys, Color color)
    {
        this.xs = xs;
        this.ys = ys;
        Color = color;
    }

    /// <summary>Colour of line and markers.</summary>
    public Color Color { get; set; }

    /// <summary>Opacity, 0–1, on top of the colour's own.</summary>
    public double Opacity { get; set; } = 1;

    /// <summary>Line width in points; <see langword="null"/> takes the theme's.</summary>
    public double? LineWidth { get; set; }

    /// <summary>Dash pattern.</summary>
    public LinePattern Pattern { get; set; } = LinePattern.Solid;

    /// <summary>How consecutive points are connected.</summary>
    public Connection Connection { get; set; } = Connection.Straight;

    /// <summary>Shape at each point.</summary>
    public MarkerShape Marker { get; set; } = MarkerShape.None;

    /// <summary>Diameter of the markers in points; <see langword="null"/> takes the theme's.</summary>
    public double? MarkerSize { get; set; }

    /// <summary>Draws a marker at every n-th point only, from <see cref="FirstMark"/>; at least 1.</summary>
    public int MarkEvery { get; set; } = 1;

    /// <summary>The first point that has a marker, counted from 0.</summary>
    public int FirstMark { get; set; }

    /// <summary>Abscissae.</summary>
    public ReadOnlySpan<double> Xs => xs;

    /// <summary>Ordinates.</summary>
    public ReadOnlySpan<double> Ys => ys;

    internal override void Extend(DataExtent extent)
    {
        for (var i = 0; i < xs.Length; i++)
        {
            extent.Include(xs[i], ys[i]);
        }
    }

    internal override void Draw(DataCanvas canvas)
    {
        var ink = Color.WithOpacity(Color.A / 255.0 * Opacity);
        if (Connection != Connection.None)
        {
            var (px, py) = Connection == Connection.Straight ? (xs, ys) : Steps.Expand(xs, ys, Connection);
            canvas.StrokeData(px, py, canvas.Pen(ink, LineWidth, Pattern));
        }

        if (Marker == MarkerShape.None)
        {
            return;
        }

        var size = canvas.Pixels(MarkerSize ?? canvas.Theme.MarkerSize);
        for (var i = Math.Max(0, FirstMark); i < xs.Length; i += Math.Max(1, MarkEvery))
        {
            var p = canvas.At(xs[i], ys[i]);
            if (p.IsFinite && canvas.Area.Grow(size).Contains(p))
            {
                MarkerOutline.Draw(canvas, Marker, p, size, ink);
            }
        }
    }

    internal override void DrawKey(KeyCanvas canvas)
    {
        var ink = Color.WithOpacity(Color.A / 255.0 * Opacity);
        if (Connection != Connection.None)
        {
            canvas.Line(canvas.Pen(ink, LineWidth, Pattern));
        }

        if (Marker != MarkerShape.None)
        {
            MarkerOutline.Draw(canvas, Marker, canvas.Box.Center, canvas.Pixels(MarkerSize ?? canvas.Theme.MarkerSize), ink);
        }
    }
}
