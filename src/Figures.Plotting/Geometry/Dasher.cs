namespace Figures.Plotting;

/// <summary>Cuts polylines into dashes. The phase runs through all parts of one path only within each part, as in SVG.</summary>
internal static class Dasher
{
    /// <summary>More dashes than this in one part are drawn as a solid line: nobody can see them.</summary>
    private const int MaximumDashes = 100_000;

    internal static List<Polyline> Cut(List<Polyline> parts, IReadOnlyList<double> intervals, double phase)
    {
        var total = intervals.Sum();
        if (!(total > 0) || !double.IsFinite(total))
        {
            return parts;
        }

        var dashes = new List<Polyline>();
        foreach (var part in parts)
        {
            if (Length(part) / total > MaximumDashes)
            {
                dashes.Add(part);
            }
            else
            {
                Walk(part, intervals, phase - (total * Math.Floor(phase / total)), dashes);
            }
        }

        return dashes;
    }

    private static void Walk(Polyline part, IReadOnlyList<double> intervals, double offset, List<Polyline> dashes)
    {
        var index = 0;
        while (offset >= intervals[index])
        {
            offset -= intervals[index];
            index = (index + 1) % intervals.Count;
        }

        var room = intervals[index] - offset;
        var dash = index % 2 == 0 ? new List<Point> { part.Points[0] } : null;
        var corners = part.IsClosed ? part.Points.Count : part.Points.Count - 1;
        for (var i = 0; i < corners; i++)
        {
            var (a, b) = (part.Points[i], part.Points[(i + 1) % part.Points.Count]);
            var length = (b - a).Length;
            var at = 0.0;
            while (length - at > room)
            {
                at += room;
                var p = a.Toward(b, at / length);
                dash = Switch(dash, p, dashes);
                index = (index + 1) % intervals.Count;
                room = intervals[index];
            }

            room -= length - at;
            dash?.Add(b);
        }

        if (dash is { Count: > 1 })
        {
            dashes.Add(new Polyline(dash, IsClosed: false));
        }
    }

    /// <summary>Ends the current dash or starts one.</summary>
    private static List<Point>? Switch(List<Point>? dash, Point p, List<Polyline> dashes)
    {
        if (dash is null)
        {
            return [p];
        }

        dash.Add(p);
        dashes.Add(new Polyline(dash, IsClosed: false));
        return null;
    }

    private static double Length(Polyline part)
    {
        var sum = 0.0;
        for (var i = 1; i < part.Points.Count; i++)
        {
            sum += (part.Points[i] - part.Points[i - 1]).Length;
        }

        return sum;
    }
}
