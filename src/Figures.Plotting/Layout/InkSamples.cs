namespace Figures.Plotting;

/// <summary>Points that stand for what is drawn in an area, a few pixels apart along lines and outlines: how a legend finds free room.</summary>
internal static class InkSamples
{
    private const double Spacing = 12;
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
