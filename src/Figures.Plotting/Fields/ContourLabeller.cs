using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Sets labels into contour lines: each goes where its line is straightest, away from other labels and from the border; the line is cut
/// there. Lines too short for their label stay whole and unlabelled. All lengths are in points.
/// </summary>
/// <param name="area">The data area.</param>
/// <param name="size">Size of the labels.</param>
internal sealed class ContourLabeller(PixelRect area, double size)
{
    /// <summary>Length of a line that gets a label, in label widths: a small ring around its own label says nothing.</summary>
    private const double LongEnough = 2.5;
    private const double RingLongEnough = 6;
    private const int Candidates = 60;

    private readonly List<ContourLabel> taken = [];
    private readonly List<ContourLabel> labels = [];

    /// <summary>What was set so far.</summary>
    internal IReadOnlyList<ContourLabel> Labels => labels;

    /// <summary>Keeps later labels away from those of other lines.</summary>
    internal void Avoid(IEnumerable<ContourLabel> others) => taken.AddRange(others);

    /// <summary>Adds a line to a path, cut where its label stands.</summary>
    internal void Draw(SKPath path, SKPoint[] line, string text)
    {
        using SKPath whole = new();
        whole.AddPoly(line, close: false);
        using SKPathMeasure measure = new(whole);
        var gap = RichText.Set(text, size).Width + (size * 0.55);
        var enough = line[0] == line[^1] ? RingLongEnough : LongEnough;
        if (text.Length == 0 || measure.Length < enough * gap || FindPlace(measure, gap) is not { } start)
        {
            path.AddPath(whole);
            return;
        }

        var (a, b) = Ends(measure, start, gap);
        labels.Add(new ContourLabel(text, Middle(a, b), gap, Degrees(b - a)));
        taken.Add(labels[^1]);
        measure.GetSegment(0, (float)start, path, startWithMoveTo: true);
        measure.GetSegment((float)(start + gap), measure.Length, path, startWithMoveTo: true);
    }

    private double? FindPlace(SKPathMeasure line, double gap)
    {
        var room = (gap / 2) + 2;
        var (best, place) = (0.0, (double?)null);
        for (var i = 0; i <= Candidates; i++)
        {
            var start = (line.Length - gap) * i / Candidates;
            var (a, b) = Ends(line, start, gap);
            var c = Middle(a, b);
            if (c.X < area.Left + room || c.X > area.Right - room || c.Y < area.Top + room || c.Y > area.Bottom - room
                || taken.Any(t => SKPoint.Distance(t.Center, c) < (t.Gap + gap) / 2))
            {
                continue;
            }

            // Straightness first, then nearness to the middle of the line.
            var middle = 1 - Math.Abs((2.0 * i / Candidates) - 1);
            var score = (SKPoint.Distance(a, b) / gap) + (0.08 * middle);
            if (score > best)
            {
                (best, place) = (score, start);
            }
        }

        return best > 0.9 ? place : null;
    }

    private static (SKPoint A, SKPoint B) Ends(SKPathMeasure line, double start, double gap) =>
        (line.GetPosition((float)start), line.GetPosition((float)(start + gap)));

    private static SKPoint Middle(SKPoint a, SKPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    /// <summary>The direction counter-clockwise from the right, turned over when words would stand on their head.</summary>
    private static double Degrees(SKPoint direction)
    {
        var over = direction.X < 0 || (direction.X == 0 && direction.Y > 0);
        return -Math.Atan2(over ? -direction.Y : direction.Y, Math.Abs(direction.X)) * 180 / Math.PI;
    }
}

/// <summary>A label in a contour line.</summary>
/// <param name="Text">Markup.</param>
/// <param name="Center">Its middle, in points.</param>
/// <param name="Gap">Length of the line left out around it, in points.</param>
/// <param name="Degrees">Its direction, counter-clockwise.</param>
internal sealed record ContourLabel(string Text, SKPoint Center, double Gap, double Degrees);
