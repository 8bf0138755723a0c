namespace Figures.Plotting;

/// <summary>
/// Liang–Barsky clipping of curves to a rectangle before they are stroked. Solid curves lose the parts outside; a dashed curve keeps
/// the length walked outside as part of its dash phase, so dashes do not jump when limits change: such curves are cut into parts only where
/// they are far away, and their coordinates are limited.
/// </summary>
/// <param name="box">The rectangle, wide enough for the pen.</param>
/// <param name="target">Receives the visible parts.</param>
/// <param name="keepPhase">The curve is dashed.</param>
internal sealed class PolylineClipper(PixelRect box, VectorPath target, bool keepPhase)
{
    /// <summary>Appends the visible parts of one polyline.</summary>
    internal void Add(IReadOnlyList<Point> polyline)
    {
        if (polyline.Count < 2)
        {
            return;
        }

        var reach = keepPhase ? box.Grow(4 * (box.Width + box.Height)) : box;
        Point? last = null;
        for (var i = 1; i < polyline.Count; i++)
        {
            var a = PolygonClipper.Finite(polyline[i - 1]);
            var b = PolygonClipper.Finite(polyline[i]);
            if (Clip(reach, a, b) is not var (t0, t1))
            {
                last = null;
                continue;
            }

            var start = t0 == 0 ? a : a.Toward(b, t0);
            var end = t1 == 1 ? b : a.Toward(b, t1);
            if (last != start)
            {
                target.MoveTo(start.X, start.Y);
            }

            target.LineTo(end.X, end.Y);
            last = t1 == 1 ? end : null;
        }
    }

    /// <summary>The parameters between which a segment lies inside, or nothing.</summary>
    private static (double Start, double End)? Clip(PixelRect r, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (t0, t1) = (0.0, 1.0);
        return Bound(-dx, a.X - r.Left) && Bound(dx, r.Right - a.X) && Bound(-dy, a.Y - r.Top) && Bound(dy, r.Bottom - a.Y)
            ? (t0, t1)
            : null;

        bool Bound(double direction, double room)
        {
            if (direction == 0)
            {
                return room >= 0;
            }

            var t = room / direction;
            if (direction < 0)
            {
                t0 = Math.Max(t0, t);
            }
            else
            {
                t1 = Math.Min(t1, t);
            }

            return t0 <= t1;
        }
    }
}
