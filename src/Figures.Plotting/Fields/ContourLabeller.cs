using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Sets labels into contour lines: each goes where its line is straightest, away from other labels and from the border; the line is cut
/// there. Lines too short for their label stay whole and unlabelled. All lengths are in points.
/// </summary>
/// <param name="ink">Measures the words.</param>
/// <param name="area">The data area.</param>
/// <param name="size">Size of the labels.</param>
internal sealed class ContourLabeller(Ink ink, PixelRect area, double size)
{
    /// <summary>Length of a line that gets a label, in label widths: a small ring around its own label says nothing.</summary>
    private const double LongEnough = 2.5;
    private const double RingLongEnough = 6;
    private const int Candidates = 60;

    private readonly List<(Point Center, double Radius)> taken = [];
    private readonly List<ContourLabel> labels = [];

    /// <summary>What was set so far.</summary>
    internal IReadOnlyList<ContourLabel> Labels => labels;

    /// <summary>Keeps later labels away from those of other lines.</summary>
    internal void Avoid(IEnumerable<ContourLabel> others) => taken.AddRange(others.Select(other => (other.Center, other.Gap / 2)));

    /// <summary>The parts of a line that remain around its label.</summary>
    internal IReadOnlyList<Point[]> Label(Point[] line, string text)
    {
        var lengths = Lengths(line);
        var gap = ink.Set(text, size).Width + (size * 0.55);
        var enough = line[0] == line[^1] ? RingLongEnough : LongEnough;
        if (lengths[^1] < enough * gap || FindPlace(line, lengths, gap) is not { } start)
        {
            return [line];
        }

        var (a, b) = (At(line, lengths, start), At(line, lengths, start + gap));
        var center = a.Toward(b, 0.5);
        taken.Add((center, gap / 2));
        labels.Add(new ContourLabel(text, center, gap, Degrees(b - a)));
        return [Part(line, lengths, 0, start), Part(line, lengths, start + gap, lengths[^1])];
    }

    private double? FindPlace(Point[] line, double[] lengths, double gap)
    {
        var room = (gap / 2) + 2;
        var (best, place) = (0.0, (double?)null);
        for (var i = 0; i <= Candidates; i++)
        {
            var start = (lengths[^1] - gap) * i / Candidates;
            var (a, b) = (At(line, lengths, start), At(line, lengths, start + gap));
            var c = a.Toward(b, 0.5);
            if (c.X < area.Left + room || c.X > area.Right - room || c.Y < area.Top + room || c.Y > area.Bottom - room
                || taken.Any(t => (t.Center - c).Length < t.Radius + (gap / 2)))
            {
                continue;
            }

            // Straightness first, then nearness to the middle of the line.
            var middle = 1 - Math.Abs((2.0 * i / Candidates) - 1);
            var score = ((b - a).Length / gap) + (0.08 * middle);
            if (score > best)
            {
                (best, place) = (score, start);
            }
        }

        return best > 0.9 ? place : null;
    }

    /// <summary>The direction counter-clockwise from the right, turned over when words would stand on their head.</summary>
    private static double Degrees(Point direction)
    {
        var over = direction.X < 0 || (direction.X == 0 && direction.Y > 0);
        return -Math.Atan2(over ? -direction.Y : direction.Y, Math.Abs(direction.X)) * 180 / Math.PI;
    }

    private static double[] Lengths(Point[] line)
    {
        var lengths = new double[line.Length];
        for (var i = 1; i < line.Length; i++)
        {
            lengths[i] = lengths[i - 1] + (line[i] - line[i - 1]).Length;
        }

        return lengths;
    }

    private static Point At(Point[] line, double[] lengths, double distance)
    {
        var i = Array.BinarySearch(lengths, distance);
        if (i >= 0)
        {
            return line[i];
        }

        i = Math.Clamp(~i, 1, line.Length - 1);
        var step = lengths[i] - lengths[i - 1];
        return step > 0 ? line[i - 1].Toward(line[i], (distance - lengths[i - 1]) / step) : line[i];
    }

    private static Point[] Part(Point[] line, double[] lengths, double from, double to)
    {
        var inside = Enumerable.Range(0, line.Length).Where(i => lengths[i] > from && lengths[i] < to).Select(i => line[i]);
        return [At(line, lengths, from), .. inside, At(line, lengths, to)];
    }
}

/// <summary>A label in a contour line.</summary>
/// <param name="Text">Markup.</param>
/// <param name="Center">Its middle, in points.</param>
/// <param name="Gap">Length of the line left out around it, in points.</param>
/// <param name="Degrees">Its direction, counter-clockwise.</param>
internal sealed record ContourLabel(string Text, Point Center, double Gap, double Degrees);
