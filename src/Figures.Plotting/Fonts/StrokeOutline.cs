using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A point of an outline in font units.</summary>
/// <param name="X">Rightwards.</param>
/// <param name="Y">Upwards.</param>
/// <param name="OnCurve">Whether the outline passes through it; otherwise it controls a quadratic curve.</param>
internal readonly record struct OutlinePoint(int X, int Y, bool OnCurve);

/// <summary>
/// The outline of a stroked glyph in quadratic curves. Each stroke is outlined by itself and all outlines turn the same way, so that the
/// non-zero rule joins them; path operations of Skia are not used, since they fill the counters of bold letters.
/// </summary>
internal sealed class StrokeOutline
{
    /// <summary>Dots are a little wider than strokes.</summary>
    private const double DotFactor = 1.4;

    private readonly List<OutlinePoint[]> contours = [];
    private readonly List<OutlinePoint> current = [];

    private StrokeOutline()
    {
    }

    /// <param name="shape">Centre lines and dots.</param>
    /// <param name="width">Width of the pen in font units.</param>
    internal static IReadOnlyList<OutlinePoint[]> Of(GlyphShape shape, double width)
    {
        var outline = new StrokeOutline();
        using var pen = new SKPaint
        {
            Style = SKPaintStyle.Stroke, StrokeWidth = (float)width, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round,
        };
        foreach (var piece in Pieces(shape.Strokes))
        {
            using var filled = new SKPath();
            pen.GetFillPath(piece, filled);
            outline.Add(filled);
            piece.Dispose();
        }

        foreach (var dot in shape.Dots)
        {
            using var round = new SKPath();
            round.AddCircle((float)dot.X, (float)dot.Y, (float)(width * DotFactor / 2));
            outline.Add(round);
        }

        return outline.contours;
    }

    /// <summary>Every stroke as a path of its own.</summary>
    private static IEnumerable<SKPath> Pieces(VectorPath path)
    {
        SKPath? piece = null;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    if (piece is not null)
                    {
                        yield return piece;
                    }

                    piece = new SKPath();
                    piece.MoveTo(At(next++));
                    break;
                case PathVerb.Line:
                    piece!.LineTo(At(next++));
                    break;
                case PathVerb.Cubic:
                    piece!.CubicTo(At(next), At(next + 1), At(next + 2));
                    next += 3;
                    break;
                default:
                    piece!.Close();
                    break;
            }
        }

        if (piece is not null)
        {
            yield return piece;
        }

        SKPoint At(int i) => new((float)path.Points[i].X, (float)path.Points[i].Y);
    }

    /// <summary>Adds the contours of a stroke, turned clockwise: a ring's inner side stays opposite to its outer one.</summary>
    private void Add(SKPath filled)
    {
        var first = contours.Count;
        Follow(filled);
        if (contours.Count > first && Area(contours.Skip(first).MaxBy(c => Math.Abs(Area(c)))!) > 0)
        {
            for (var i = first; i < contours.Count; i++)
            {
                Array.Reverse(contours[i]);
            }
        }
    }

    /// <summary>Reads what Skia's stroker writes: lines, quadratic curves and, for round ends, conics.</summary>
    private void Follow(SKPath path)
    {
        using var iterator = path.CreateRawIterator();
        var p = new SKPoint[4];
        for (var verb = iterator.Next(p); verb != SKPathVerb.Done; verb = iterator.Next(p))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Finish();
                    Push(p[0], onCurve: true);
                    break;
                case SKPathVerb.Line:
                    Push(p[1], onCurve: true);
                    break;
                case SKPathVerb.Quad:
                    Push(p[1], onCurve: false);
                    Push(p[2], onCurve: true);
                    break;
                case SKPathVerb.Conic:
                    var quads = SKPath.ConvertConicToQuads(p[0], p[1], p[2], iterator.ConicWeight(), 1);
                    for (var i = 1; i + 1 < quads.Length; i += 2)
                    {
                        Push(quads[i], onCurve: false);
                        Push(quads[i + 1], onCurve: true);
                    }

                    break;
            }
        }

        Finish();
    }

    private void Push(SKPoint at, bool onCurve)
    {
        var point = new OutlinePoint((int)Math.Round(at.X), (int)Math.Round(at.Y), onCurve);
        if (current.Count == 0 || current[^1] != point)
        {
            current.Add(point);
        }
    }

    private void Finish()
    {
        if (current.Count > 1 && current[0] == current[^1])
        {
            current.RemoveAt(current.Count - 1);
        }

        if (current.Count > 2)
        {
            contours.Add([.. current]);
        }

        current.Clear();
    }

    /// <summary>Twice the signed area of the polygon of all points.</summary>
    private static double Area(OutlinePoint[] contour)
    {
        var sum = 0.0;
        for (var i = 0; i < contour.Length; i++)
        {
            var (a, b) = (contour[i], contour[(i + 1) % contour.Length]);
            sum += ((double)a.X * b.Y) - ((double)b.X * a.Y);
        }

        return sum;
    }
}
