namespace Figures.Plotting;

/// <summary>
/// Sutherland–Hodgman clipping of filled outlines to a rectangle. Parts of a concave outline may stay joined by edges that run along the
/// rectangle's border; those enclose no area.
/// </summary>
internal static class PolygonClipper
{
    /// <summary>The part of a closed polygon inside the rectangle; empty when nothing is left. Infinite coordinates are allowed.</summary>
    internal static Point[] Clip(ReadOnlySpan<Point> polygon, PixelRect box)
    {
        var points = new List<Point>(polygon.Length + 8);
        foreach (var p in polygon)
        {
            points.Add(Finite(p));
        }

        points = Half(points, p => p.X - box.Left);
        points = Half(points, p => box.Right - p.X);
        points = Half(points, p => p.Y - box.Top);
        points = Half(points, p => box.Bottom - p.Y);
        return [.. points];
    }

    /// <summary>Infinities become far points, so that interpolation stays finite.</summary>
    internal static Point Finite(Point p) => new(Math.Clamp(p.X, -1e9, 1e9), Math.Clamp(p.Y, -1e9, 1e9));

    private static List<Point> Half(List<Point> points, Func<Point, double> inside)
    {
        var kept = new List<Point>(points.Count + 4);
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0)
            {
                kept.Add(a);
            }

            if ((da >= 0) != (db >= 0))
            {
                kept.Add(a.Toward(b, da / (da - db)));
            }
        }

        return kept;
    }
}
