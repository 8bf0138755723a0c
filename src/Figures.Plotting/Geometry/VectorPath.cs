namespace Figures.Plotting;

/// <summary>What a step of a <see cref="VectorPath"/> does.</summary>
internal enum PathVerb
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
/// Centre lines of a glyph: moves, lines and cubic curves.
/// </summary>
internal sealed class VectorPath
{
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

    /// <summary>Appends every step of another path.</summary>
    public VectorPath Append(VectorPath other)
    {
        ArgumentNullException.ThrowIfNull(other);
        verbs.AddRange(other.verbs);
        points.AddRange(other.points);
        return this;
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
