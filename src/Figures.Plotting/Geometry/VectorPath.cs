namespace Figures.Plotting;

/// <summary>What a step of a <see cref="VectorPath"/> does.</summary>
public enum PathVerb
{
    /// <summary>Starts a new part at one point.</summary>
    Move,

    /// <summary>A straight line to one point.</summary>
    Line,

    /// <summary>A cubic Bézier curve: two control points and the end.</summary>
    Cubic,

    /// <summary>A straight line back to the start of the part; takes no point.</summary>
    Close,
}

/// <summary>
/// An outline or centre line in pixels: moves, lines and cubic curves. Arcs are cubics with the literal 0.5522847498, so no
/// trigonometry enters.
/// </summary>
public sealed class VectorPath
{
    /// <summary>Control distance that makes four cubics a circle to within 0.03 %.</summary>
    public const double Kappa = 0.5522847498;

    private readonly List<PathVerb> verbs = [];
    private readonly List<Point> points = [];

    /// <summary>The steps.</summary>
    public IReadOnlyList<PathVerb> Verbs => verbs;

    /// <summary>The points the steps consume, in order.</summary>
    public IReadOnlyList<Point> Points => points;

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => verbs.Count == 0;

    /// <summary>Starts a new part.</summary>
    public VectorPath MoveTo(double x, double y) => Push(PathVerb.Move, new Point(x, y));

    /// <summary>Adds a straight line.</summary>
    public VectorPath LineTo(double x, double y) => Push(PathVerb.Line, new Point(x, y));

    /// <summary>Adds a cubic curve.</summary>
    public VectorPath CubicTo(Point control1, Point control2, Point end)
    {
        verbs.Add(PathVerb.Cubic);
        points.Add(control1);
        points.Add(control2);
        points.Add(end);
        return this;
    }

    /// <summary>Closes the part.</summary>
    public VectorPath Close()
    {
        verbs.Add(PathVerb.Close);
        return this;
    }

    /// <summary>Appends a closed polygon or, with <paramref name="close"/> false, a polyline; nothing for fewer than two points.</summary>
    public VectorPath Append(ReadOnlySpan<Point> polyline, bool close)
    {
        if (polyline.Length < 2)
        {
            return this;
        }

        Push(PathVerb.Move, polyline[0]);
        foreach (var p in polyline[1..])
        {
            Push(PathVerb.Line, p);
        }

        return close ? Close() : this;
    }

    /// <summary>Appends every step of another path.</summary>
    public VectorPath Append(VectorPath other)
    {
        ArgumentNullException.ThrowIfNull(other);
        verbs.AddRange(other.verbs);
        points.AddRange(other.points);
        return this;
    }

    /// <summary>Appends a rectangle.</summary>
    public VectorPath AppendRectangle(PixelRect r) =>
        MoveTo(r.Left, r.Top).LineTo(r.Right, r.Top).LineTo(r.Right, r.Bottom).LineTo(r.Left, r.Bottom).Close();

    /// <summary>Appends an ellipse with the given half-axes.</summary>
    public VectorPath AppendEllipse(Point center, double rx, double ry)
    {
        var (kx, ky) = (rx * Kappa, ry * Kappa);
        var (x, y) = center;
        return MoveTo(x + rx, y)
            .CubicTo(new(x + rx, y + ky), new(x + kx, y + ry), new(x, y + ry))
            .CubicTo(new(x - kx, y + ry), new(x - rx, y + ky), new(x - rx, y))
            .CubicTo(new(x - rx, y - ky), new(x - kx, y - ry), new(x, y - ry))
            .CubicTo(new(x + kx, y - ry), new(x + rx, y - ky), new(x + rx, y))
            .Close();
    }

    /// <summary>Appends a rectangle with rounded corners.</summary>
    public VectorPath AppendRoundedRectangle(PixelRect r, double radius)
    {
        radius = Math.Min(radius, Math.Min(r.Width, r.Height) / 2);
        var k = radius * (1 - Kappa);
        return MoveTo(r.Left + radius, r.Top)
            .LineTo(r.Right - radius, r.Top)
            .CubicTo(new(r.Right - k, r.Top), new(r.Right, r.Top + k), new(r.Right, r.Top + radius))
            .LineTo(r.Right, r.Bottom - radius)
            .CubicTo(new(r.Right, r.Bottom - k), new(r.Right - k, r.Bottom), new(r.Right - radius, r.Bottom))
            .LineTo(r.Left + radius, r.Bottom)
            .CubicTo(new(r.Left + k, r.Bottom), new(r.Left, r.Bottom - k), new(r.Left, r.Bottom - radius))
            .LineTo(r.Left, r.Top + radius)
            .CubicTo(new(r.Left, r.Top + k), new(r.Left + k, r.Top), new(r.Left + radius, r.Top))
            .Close();
    }

    /// <summary>The path under the affine map (x, y) ↦ (a·x + c·y + e, b·x + d·y + f).</summary>
    public VectorPath Transformed(double a, double b, double c, double d, double e, double f)
    {
        var moved = new VectorPath();
        moved.verbs.AddRange(verbs);
        foreach (var p in points)
        {
            moved.points.Add(new Point((a * p.X) + (c * p.Y) + e, (b * p.X) + (d * p.Y) + f));
        }

        return moved;
    }

    private VectorPath Push(PathVerb verb, Point p)
    {
        verbs.Add(verb);
        points.Add(p);
        return this;
    }
}
