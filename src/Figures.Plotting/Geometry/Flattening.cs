namespace Figures.Plotting;

/// <summary>A polyline, open or closed, without repeated points.</summary>
/// <param name="Points">Its corners; a closed one does not repeat its first.</param>
/// <param name="IsClosed">Whether the last corner is joined to the first.</param>
internal sealed record Polyline(IReadOnlyList<Point> Points, bool IsClosed);

/// <summary>
/// Replaces curves by straight pieces within 0.04 pixel. The number of pieces follows from the control polygon (Wang's bound), so no
/// recursion and no run-away.
/// </summary>
internal static class Flattening
{
    private const double Tolerance = 0.04;
    private const int MaximumPieces = 200;

    internal static List<Polyline> Flatten(VectorPath path)
    {
        var parts = new List<Polyline>();
        var current = new List<Point>();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    Finish(parts, ref current, closed: false);
                    current.Add(path.Points[next++]);
                    break;
                case PathVerb.Line:
                    Push(current, path.Points[next++]);
                    break;
                case PathVerb.Cubic:
                    Curve(current, path.Points[next], path.Points[next + 1], path.Points[next + 2]);
                    next += 3;
                    break;
                default:
                    var start = current.Count > 0 ? current[0] : default;
                    Finish(parts, ref current, closed: true);
                    current.Add(start);
                    break;
            }
        }

        Finish(parts, ref current, closed: false);
        return parts;
    }

    private static void Finish(List<Polyline> parts, ref List<Point> current, bool closed)
    {
        // A lone point after a close is only the place the next part would start from.
        if (current.Count > 1 || (current.Count == 1 && closed))
        {
            while (closed && current.Count > 1 && current[0] == current[^1])
            {
                current.RemoveAt(current.Count - 1);
            }

            parts.Add(new Polyline(current, closed));
        }

        current = [];
    }

    private static void Push(List<Point> points, Point p)
    {
        // A line of no length is kept once: with round ends it is a dot.
        if (points[^1] != p || points.Count == 1)
        {
            points.Add(p);
        }
    }

    private static void Curve(List<Point> points, Point b, Point c, Point d)
    {
        var a = points[^1];
        var bend = Math.Max((a - b - (b - c)).Length, (b - c - (c - d)).Length);
        var pieces = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(0.75 * bend / Tolerance)), 1, MaximumPieces);
        for (var i = 1; i < pieces; i++)
        {
            var t = i / (double)pieces;
            var u = 1 - t;
            Push(points, (a * (u * u * u)) + (b * (3 * u * u * t)) + (c * (3 * u * t * t)) + (d * (t * t * t)));
        }

        Push(points, d);
    }
}
