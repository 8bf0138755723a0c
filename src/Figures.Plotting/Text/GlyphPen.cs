using System.Globalization;

namespace Figures.Plotting;

/// <summary>Follows the stroke commands of the glyph file (its header explains them).</summary>
internal sealed class GlyphPen
{
    /// <summary>A little squarer than a circle, as letters are.</summary>
    private const double Roundness = 0.575;

    private readonly string[] words;
    private readonly VectorPath path = new();
    private readonly List<Point> dots = [];
    private int next;
    private Point at;

    private GlyphPen(string[] words, int start)
    {
        this.words = words;
        next = start;
    }

    internal static (VectorPath Path, List<Point> Dots) Follow(string[] words, int start)
    {
        var pen = new GlyphPen(words, start);
        while (pen.next < words.Length)
        {
            pen.Step(words[pen.next++]);
        }

        return (pen.path, pen.dots);
    }

    private void Step(string command)
    {
        switch (command)
        {
            case "M":
                at = ReadPoint();
                path.MoveTo(at.X, at.Y);
                break;
            case "L":
                Line(ReadPoint());
                break;
            case "H":
                Line(new Point(Read(), at.Y));
                break;
            case "V":
                Line(new Point(at.X, Read()));
                break;
            case "C":
                Cubic(ReadPoint(), ReadPoint(), ReadPoint());
                break;
            case "X":
                var toX = ReadPoint();
                Cubic(
                    new Point(at.X + ((toX.X - at.X) * Roundness), at.Y),
                    new Point(toX.X, toX.Y + ((at.Y - toX.Y) * (1 - Roundness))),
                    toX);
                break;
            case "Y":
                var toY = ReadPoint();
                Cubic(
                    new Point(at.X, at.Y + ((toY.Y - at.Y) * Roundness)),
                    new Point(toY.X + ((at.X - toY.X) * (1 - Roundness)), toY.Y),
                    toY);
                break;
            case "O":
                Ellipse(ReadPoint(), Read(), Read());
                break;
            case "P":
                dots.Add(ReadPoint());
                break;
            case "Z":
                path.Close();
                break;
            default:
                throw new FormatException($"The glyph file has no command '{command}'.");
        }
    }

    private void Ellipse(Point center, double rx, double ry)
    {
        at = new Point(center.X + rx, center.Y);
        path.MoveTo(at.X, at.Y);
        ReadOnlySpan<(int X, int Y, bool Vertical)> quarters = [(0, 1, true), (-1, 0, false), (0, -1, true), (1, 0, false)];
        foreach (var (x, y, vertical) in quarters)
        {
            var to = new Point(center.X + (x * rx), center.Y + (y * ry));
            var (kx, ky) = ((to.X - at.X) * Roundness, (to.Y - at.Y) * Roundness);
            Cubic(
                vertical ? new Point(at.X, at.Y + ky) : new Point(at.X + kx, at.Y),
                vertical ? new Point(to.X - kx, to.Y) : new Point(to.X, to.Y - ky),
                to);
        }

        path.Close();
    }

    private void Line(Point to)
    {
        path.LineTo(to.X, to.Y);
        at = to;
    }

    private void Cubic(Point control1, Point control2, Point end)
    {
        path.CubicTo(control1, control2, end);
        at = end;
    }

    private Point ReadPoint() => new(Read(), Read());

    private double Read() => double.Parse(words[next++], CultureInfo.InvariantCulture);
}
