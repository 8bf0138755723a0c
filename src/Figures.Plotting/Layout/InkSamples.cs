namespace Figures.Plotting;

/// <summary>
/// Points that stand for what is drawn in an area, a few pixels apart along lines and outlines: how a legend finds free room.
/// </summary>
internal static class InkSamples
{
    private const double Spacing = 12;
    private const double Lattice = 24;
    private const int Limit = 40_000;

    internal static List<Point> Of(IReadOnlyList<DrawCommand> commands, PixelRect area)
    {
        var samples = new List<Point>();
        foreach (var command in commands)
        {
            switch (command)
            {
                case StrokePath stroke:
                    Add(samples, stroke.Path, area);
                    break;
                case FillPath fill:
                    Add(samples, fill.Path, area);
                    AddInside(samples, fill.Path, area);
                    break;
                case TextRun run:
                    samples.AddRange(Of(run.Parts, area));
                    break;
                default:
                    break;
            }
        }

        return samples;
    }

    private static void Add(List<Point> samples, VectorPath path, PixelRect area)
    {
        foreach (var part in Flattening.Flatten(path))
        {
            for (var i = 0; i < part.Points.Count && samples.Count < Limit; i++)
            {
                var p = part.Points[i];
                if (area.Contains(p))
                {
                    samples.Add(p);
                }

                if (i + 1 < part.Points.Count)
                {
                    Between(samples, p, part.Points[i + 1], area);
                }
            }
        }
    }

    /// <summary>
    /// Points of a coarse lattice inside a filled outline; outlines of thousands of corners (contours) are left to their edges.
    /// </summary>
    private static void AddInside(List<Point> samples, VectorPath path, PixelRect area)
    {
        if (path.Points.Count is < 3 or > 1500)
        {
            return;
        }

        var parts = Flattening.Flatten(path);
        var (top, bottom) = (Math.Max(area.Top, path.Points.Min(p => p.Y)), Math.Min(area.Bottom, path.Points.Max(p => p.Y)));
        for (var y = (Math.Floor(top / Lattice) + 0.5) * Lattice; y < bottom; y += Lattice)
        {
            var crossings = parts.SelectMany(part => Crossings(part, y)).Order().ToList();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var end = Math.Min(area.Right, crossings[i + 1]);
                var start = Math.Ceiling(Math.Max(area.Left, crossings[i]) / Lattice) * Lattice;
                for (var x = start; x < end && samples.Count < Limit; x += Lattice)
                {
                    samples.Add(new Point(x, y));
                }
            }
        }
    }

    private static IEnumerable<double> Crossings(Polyline part, double y)
    {
        for (var i = 0; i < part.Points.Count; i++)
        {
            var (a, b) = (part.Points[i], part.Points[(i + 1) % part.Points.Count]);
            if (a.Y < y != b.Y < y)
            {
                yield return a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
            }
        }
    }

    private static void Between(List<Point> samples, Point a, Point b, PixelRect area)
    {
        var pieces = (int)Math.Min((b - a).Length / Spacing, 400);
        for (var k = 1; k < pieces; k++)
        {
            var p = a.Toward(b, k / (double)pieces);
            if (area.Contains(p))
            {
                samples.Add(p);
            }
        }
    }
}
