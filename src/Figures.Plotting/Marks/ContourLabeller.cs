namespace Figures.Plotting;

/// <summary>
/// Sets labels into contour lines: each goes where its line is straightest, away from other labels and from the border; the line is cut
/// there. Lines too short for their label stay whole and unlabelled.
/// </summary>
internal sealed class ContourLabeller(DataCanvas canvas, TextStyle style)
{
    /// <summary>Length of a line that gets a label, in label widths: a small ring around its own label says nothing.</summary>
    private const double LongEnough = 2.5;
    private const double RingLongEnough = 6;

    private readonly List<(Point Center, double Radius)> taken = [];
    private readonly List<(string Text, Point Center, Turn Turn)> labels = [];

    /// <summary>The parts of a line that remain around its label.</summary>
    internal IReadOnlyList<Point[]> Label(Point[] line, string text)
    {
        var lengths = Lengths(line);
        var gap = canvas.Text.Set(text, style.Size).Width + canvas.Pixels(style.Size * 0.55);
        var enough = line[0] == line[^1] ? RingLongEnough : LongEnough;
        if (lengths[^1] < enough * gap || FindPlace(line, lengths, gap) is not { } start)
        {
            return [line];
        }

        var (a, b) = (At(line, lengths, start), At(line, lengths, start + gap));
        var center = a.Toward(b, 0.5);
        taken.Add((center, gap / 2));
        labels.Add((text, center, Turn.Along(b - a)));
        return [Part(line, lengths, 0, start), Part(line, lengths, start + gap, lengths[^1])];
    }

    /// <summary>Paints the labels, above all lines.</summary>
    internal void Flush()
    {
        foreach (var (text, center, turn) in labels)
        {
            var block = canvas.Text.Set(text, style.Size);
            canvas.Text.Draw(block, Markup.Plain(text), center, style, HorizontalAlignment.Center, VerticalAlignment.Middle, turn);
        }
    }

    private double? FindPlace(Point[] line, double[] lengths, double gap)
    {
        var room = canvas.Area.Grow(-(gap / 2) - canvas.Pixels(2));
        var (best, place) = (0.0, (double?)null);
        const int Candidates = 60;
        for (var i = 0; i <= Candidates; i++)
        {
            var start = (lengths[^1] - gap) * i / Candidates;
            var (a, b) = (At(line, lengths, start), At(line, lengths, start + gap));
            var center = a.Toward(b, 0.5);
            if (!room.Contains(center) || taken.Any(t => (t.Center - center).Length < t.Radius + (gap / 2)))
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
