using System.Runtime.InteropServices;

namespace Figures.Plotting;

/// <summary>
/// Turns a centre line into outlines to be filled with the non-zero rule. Each part gives one outline (both sides and the ends), a closed
/// part two. On the inner side of a corner the outline runs through the corner itself, which is right for any angle and any length under
/// the
/// non-zero rule; arcs are made by halving angles, with square roots only.
/// </summary>
internal sealed class Stroker
{
    private const double ArcTolerance = 0.04;
    private const double MiterLimit = 4;

    private readonly EdgeTable edges;
    private readonly Pen pen;
    private readonly double radius;
    private readonly List<Point> leftSide = [];
    private readonly List<Point> rightSide = [];

    private Stroker(EdgeTable edges, Pen pen)
    {
        this.edges = edges;
        this.pen = pen;
        radius = pen.Width / 2;
    }

    /// <summary>The straight pieces a pen runs along: curves flattened, dashes cut.</summary>
    internal static List<Polyline> CentreLines(VectorPath path, Pen pen)
    {
        var parts = Flattening.Flatten(path);
        return pen.Dashes.Count > 0 ? Dasher.Cut(parts, pen.Dashes, pen.DashPhase) : parts;
    }

    /// <summary>Adds the outlines of stroked centre lines to an edge table.</summary>
    internal static void Stroke(List<Polyline> parts, Pen pen, EdgeTable edges)
    {
        var stroker = new Stroker(edges, pen);
        foreach (var part in parts)
        {
            stroker.Add(part);
        }
    }

    private void Add(Polyline part)
    {
        var points = Distinct(part);
        if (points.Count == 1)
        {
            AddDot(points[0]);
            return;
        }

        leftSide.Clear();
        rightSide.Clear();
        if (part.IsClosed && points.Count > 2)
        {
            AddClosed(points);
        }
        else
        {
            AddOpen(points);
        }
    }

    private void AddOpen(List<Point> p)
    {
        var normal = Normal(p[0], p[1]);
        Cap(leftSide, p[0], normal * -1);
        for (var i = 1; i < p.Count - 1; i++)
        {
            var next = Normal(p[i], p[i + 1]);
            Join(p[i], normal, next);
            normal = next;
        }

        Cap(leftSide, p[^1], normal);
        rightSide.Reverse();
        leftSide.AddRange(rightSide);
        Emit(leftSide);
    }

    private void AddClosed(List<Point> p)
    {
        var normal = Normal(p[^1], p[0]);
        for (var i = 0; i < p.Count; i++)
        {
            var next = Normal(p[i], p[(i + 1) % p.Count]);
            Join(p[i], normal, next);
            normal = next;
        }

        Emit(leftSide);
        rightSide.Reverse();
        Emit(rightSide);
    }

    /// <summary>Both sides of a corner between two segments with the given left-hand normals.</summary>
    private void Join(Point p, Point n0, Point n1)
    {
        var cos = (n0.X * n1.X) + (n0.Y * n1.Y);
        var sin = (n0.X * n1.Y) - (n0.Y * n1.X);

        // Nearly straight: one shared corner on each side is within the arc tolerance.
        if (cos > 0 && radius * (1 - cos) < ArcTolerance)
        {
            var middle = (n0 + n1) * (1 / (1 + cos));
            leftSide.Add(p + (middle * radius));
            rightSide.Add(p - (middle * radius));
            return;
        }

        var (inner, outer, side) = sin > 0 ? (rightSide, leftSide, 1.0) : (leftSide, rightSide, -1.0);
        inner.Add(p + (n0 * (-side * radius)));
        inner.Add(p);
        inner.Add(p + (n1 * (-side * radius)));
        var (a, b) = (n0 * (side * radius), n1 * (side * radius));
        outer.Add(p + a);
        if (pen.Join == LineJoin.Round)
        {
            Arc(outer, p, a, b, new Point(-n0.Y, n0.X) * radius);
        }
        else if (pen.Join == LineJoin.Miter && 2 <= MiterLimit * MiterLimit * (1 + cos))
        {
            outer.Add(p + ((a + b) * (1 / (1 + cos))));
        }

        outer.Add(p + b);
    }

    /// <summary>An end: from the side of <paramref name="normal"/> to the opposite one, around the tip.</summary>
    private void Cap(List<Point> outline, Point p, Point normal)
    {
        var (from, ahead) = (normal * radius, new Point(-normal.Y, normal.X) * radius);
        if (pen.Cap == LineCap.Square)
        {
            outline.Add(p + from + ahead);
            outline.Add(p - from + ahead);
            return;
        }

        outline.Add(p + from);
        if (pen.Cap == LineCap.Round)
        {
            Arc(outline, p, from, ahead, ahead);
            outline.Add(p + ahead);
            Arc(outline, p, ahead, from * -1, ahead);
        }

        outline.Add(p - from);
    }

    /// <summary>The inside of an arc from a to b around p, both excluded; <paramref name="ahead"/> decides for half turns.</summary>
    private void Arc(List<Point> outline, Point p, Point a, Point b, Point ahead)
    {
        var middle = a + b;
        var length = middle.Length;
        var sagitta = radius - (length / 2);
        if (sagitta < ArcTolerance)
        {
            return;
        }

        middle = length > 1e-6 * radius ? middle * (radius / length) : ahead;
        Arc(outline, p, a, middle, ahead);
        outline.Add(p + middle);
        Arc(outline, p, middle, b, ahead);
    }

    /// <summary>A part of no length: a disc or a square, nothing with butt ends.</summary>
    private void AddDot(Point p)
    {
        if (pen.Cap == LineCap.Round)
        {
            Cap(leftSide, p, new Point(0, -1));
            Cap(leftSide, p, new Point(0, 1));
        }
        else if (pen.Cap == LineCap.Square)
        {
            leftSide.AddRange([
                new(p.X - radius, p.Y - radius), new(p.X + radius, p.Y - radius), new(p.X + radius, p.Y + radius),
                    new(p.X - radius, p.Y + radius),
            ]);
        }

        Emit(leftSide);
        leftSide.Clear();
    }

    private void Emit(List<Point> outline) =>
        edges.AddPolygon(CollectionsMarshal.AsSpan(outline));

    private static List<Point> Distinct(Polyline part)
    {
        var points = new List<Point>(part.Points.Count);
        foreach (var p in part.Points)
        {
            if (points.Count == 0 || (p - points[^1]).Length > 1e-9)
            {
                points.Add(p);
            }
        }

        return points;
    }

    private static Point Normal(Point a, Point b)
    {
        var d = b - a;
        var length = d.Length;
        return new Point(d.Y / length, -d.X / length);
    }
}
