using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Markup set in the stroke font: measured in points, drawn as strokes on any canvas (raster, SVG, PDF).</summary>
internal sealed class RichText
{
    private const double BoldFactor = 1.5;
    private const double DotFactor = 0.7;

    /// <summary>tan 12°: the slant of italics.</summary>
    private const double Slant = 0.2126;

    /// <summary>Room between a letter and the accent above it, in font units.</summary>
    private const double AccentGap = 105;

    private readonly TextBlock block;
    private readonly double weight;
    private readonly bool bold;

    private RichText(TextBlock block, string plain, double weight, bool bold)
    {
        this.block = block;
        this.weight = weight;
        this.bold = bold;
        Plain = plain;
    }

    /// <summary>The words without markup.</summary>
    internal string Plain { get; }

    internal float Width => (float)block.Width;

    internal float Height => (float)block.Height;

    internal float Ascent => (float)block.Ascent;

    internal float Descent => (float)block.Descent;

    internal float Size => (float)block.Size;

    internal int Lines => block.Lines.Count;

    internal static RichText Set(string markup, double size, Theme theme, double maximum = double.PositiveInfinity, bool bold = false) =>
        new(TextSetter.Set(markup, size, maximum), Markup.Plain(markup), theme.FontWeight, bold);

    /// <summary>A title: lines as equal as their number allows.</summary>
    internal static RichText Balanced(string markup, double size, Theme theme, double maximum) =>
        new(TextSetter.Balanced(markup, size, maximum), Markup.Plain(markup), theme.FontWeight, bold: false);

    /// <summary>The extent when turned by an angle in degrees; the descent of one-line tick labels does not count.</summary>
    internal (float Width, float Height) Turned(double degrees)
    {
        var (width, height) = (block with { Descent = 0.02 * block.Size }).Turned(degrees);
        return ((float)width, (float)height);
    }

    /// <summary>From the anchor down to the first base line.</summary>
    internal double FirstBaseline(Along along)
    {
        var rest = (block.Lines.Count - 1) * block.LineHeight;
        return along switch
        {
            Along.Baseline => -rest,
            Along.Bottom => -block.Descent - rest,
            Along.Top => block.Ascent,
            _ => (((MonolineFont.CapHeight - MonolineFont.BaselineDepth) * block.Size / 1000) - rest) / 2,
        };
    }

    /// <summary>Paints the text around (0, 0) of the canvas.</summary>
    internal void Draw(SKCanvas canvas, Across across, Along along, SKColor color, SKColor? halo)
    {
        List<(double Width, SKPath Path)> strokes = [];
        using SKPath fills = new();
        try
        {
            Trace(strokes, fills, across, FirstBaseline(along));
            using SKPaint paint = new() { IsAntialias = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
            if (halo is { } rim && strokes.Count > 0)
            {
                DrawHalo(canvas, paint, strokes, fills, rim);
            }

            paint.Color = color;
            paint.Style = SKPaintStyle.Stroke;
            foreach (var (width, path) in strokes)
            {
                paint.StrokeWidth = (float)width;
                canvas.DrawPath(path, paint);
            }

            paint.Style = SKPaintStyle.Fill;
            canvas.DrawPath(fills, paint);
        }
        finally
        {
            strokes.ForEach(stroke => stroke.Path.Dispose());
        }
    }

    /// <summary>Left edge relative to the anchor.</summary>
    internal static double LeftOf(Across across, double width) => across switch
    {
        Across.Left => 0,
        Across.Center => -width / 2,
        _ => -width,
    };

    private void DrawHalo(SKCanvas canvas, SKPaint paint, List<(double Width, SKPath Path)> strokes, SKPath fills, SKColor color)
    {
        // One path, so that a halo that lets colours through is not darker where it overlaps itself.
        using SKPath around = new();
        strokes.ForEach(stroke => around.AddPath(stroke.Path));
        around.AddPath(fills);
        paint.Style = SKPaintStyle.Stroke;
        paint.Color = color;
        paint.StrokeWidth = (float)(strokes.Max(stroke => stroke.Width) + (2 * 0.07 * block.Size));
        canvas.DrawPath(around, paint);
    }

    private void Trace(List<(double Width, SKPath Path)> strokes, SKPath fills, Across across, double first)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var left = LeftOf(across, block.Widths[i]);
            foreach (var glyph in block.Lines[i])
            {
                var s = glyph.Size / 1000;
                var slant = glyph.Span.Italic ? Slant * s : 0;
                SKMatrix map = new((float)s, (float)slant, (float)(left + glyph.X), 0, (float)-s,
                    (float)(first + (i * block.LineHeight) - glyph.Rise), 0, 0, 1);

                // Scripts are not as much thinner as they are smaller.
                var full = glyph.Size / glyph.Span.Scale;
                var width = weight * full * (0.35 + (0.65 * glyph.Span.Scale)) * (bold || glyph.Span.Bold ? BoldFactor : 1);
                Add(strokes, fills, glyph.Shape.Strokes, glyph.Shape.Dots, map, width);
                if (glyph.Span.Accent.Length > 0)
                {
                    var (path, dots) = MonolineFont.Instance.Accent(glyph.Span.Accent);
                    var over = map.PreConcat(SKMatrix.CreateTranslation(
                        (float)((glyph.Shape.Left + glyph.Shape.Right) / 2), (float)(glyph.Shape.Top + AccentGap)));
                    Add(strokes, fills, path, dots, over, width);
                }
            }
        }
    }

    private static void Add(
        List<(double Width, SKPath Path)> strokes, SKPath fills, VectorPath path, IReadOnlyList<Point> dots, SKMatrix map, double width)
    {
        if (!path.IsEmpty)
        {
            var at = strokes.FindIndex(stroke => stroke.Width == width);
            if (at < 0)
            {
                at = strokes.Count;
                strokes.Add((width, new SKPath()));
            }

            Append(strokes[at].Path, path, map);
        }

        foreach (var dot in dots)
        {
            var center = map.MapPoint((float)dot.X, (float)dot.Y);
            fills.AddCircle(center.X, center.Y, (float)(width * DotFactor));
        }
    }

    private static void Append(SKPath target, VectorPath path, SKMatrix map)
    {
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    target.MoveTo(Take());
                    break;
                case PathVerb.Line:
                    target.LineTo(Take());
                    break;
                case PathVerb.Cubic:
                    target.CubicTo(Take(), Take(), Take());
                    break;
                default:
                    target.Close();
                    break;
            }
        }

        SKPoint Take()
        {
            var p = path.Points[next++];
            return map.MapPoint((float)p.X, (float)p.Y);
        }
    }
}
