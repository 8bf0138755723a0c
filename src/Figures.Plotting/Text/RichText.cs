using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A character at its place in a line.</summary>
/// <param name="Shape">Its strokes.</param>
/// <param name="X">Left of its advance, in points from the start of the line.</param>
/// <param name="End">Where the next character would start.</param>
/// <param name="Rise">Base line above the line's, in points.</param>
/// <param name="Size">Em in points.</param>
/// <param name="Span">The span it belongs to.</param>
internal sealed record PlacedGlyph(GlyphShape Shape, double X, double End, double Rise, double Size, MarkupSpan Span);

/// <summary>Markup set in the stroke font: measured in points, drawn as strokes on any canvas (raster, SVG, PDF).</summary>
internal sealed class RichText
{
    /// <summary>Between base lines, in text sizes.</summary>
    private const double LineHeight = 1.36;
    private const double BoldFactor = 1.5;
    private const double DotFactor = 0.7;

    /// <summary>tan 12°: the slant of italics.</summary>
    private const double Slant = 0.2126;

    private readonly IReadOnlyList<IReadOnlyList<PlacedGlyph>> lines;
    private readonly bool bold;

    /// <param name="lines">The characters of each line, from the top.</param>
    /// <param name="size">Em in points.</param>
    /// <param name="plain">The words without markup.</param>
    /// <param name="bold">All in heavier strokes.</param>
    internal RichText(IReadOnlyList<IReadOnlyList<PlacedGlyph>> lines, double size, string plain, bool bold)
    {
        (this.lines, this.bold, Plain, Size) = (lines, bold, plain, (float)size);
        var cap = MonolineFont.CapHeight / 1000;
        Widths = [.. lines.Select(line => line.Count == 0 ? 0 : line.Max(g => g.End))];
        Ascent = (float)lines[0].Select(g => g.Rise + ((cap + (g.Span.Accent.Length > 0 ? 0.1 : 0)) * g.Size)).Append(cap * size).Max();
        Descent = (float)lines[^1].Select(g => (0.22 * g.Size) - g.Rise).DefaultIfEmpty(0.22 * size).Max();
    }

    /// <summary>The words without markup.</summary>
    internal string Plain { get; }

    /// <summary>Em in points.</summary>
    internal float Size { get; }

    /// <summary>The width of each line.</summary>
    internal IReadOnlyList<double> Widths { get; }

    internal float Width => (float)Widths.Max();

    /// <summary>From the first base line up to the top of its ink.</summary>
    internal float Ascent { get; }

    /// <summary>From the last base line down to the bottom of its ink, room for descenders included.</summary>
    internal float Descent { get; }

    /// <summary>From the top of the first line's ink to the bottom of the last line's.</summary>
    internal float Height => (float)(Ascent + Descent + Rest);

    /// <summary>From the first base line to the last.</summary>
    private double Rest => (lines.Count - 1) * LineHeight * Size;

    /// <summary>Sets a text.</summary>
    /// <param name="markup">May hold line feeds.</param>
    /// <param name="size">Em in points.</param>
    /// <param name="maximum">Width at which lines are broken at spaces.</param>
    /// <param name="bold">All in heavier strokes.</param>
    internal static RichText Set(string markup, double size, double maximum = double.PositiveInfinity, bool bold = false) =>
        new(TextSetter.Lines(markup, size, maximum), size, Markup.Plain(markup), bold);

    /// <summary>A text in lines as equal as their number allows: titles.</summary>
    internal static RichText Balanced(string markup, double size, double maximum)
    {
        var text = Set(markup, size, maximum);
        var (low, high) = (maximum / text.lines.Count, maximum);
        for (var step = 0; step < 8 && text.lines.Count > 1; step++)
        {
            var middle = (low + high) / 2;
            var candidate = Set(markup, size, middle);
            (low, high, text) = candidate.lines.Count <= text.lines.Count && candidate.Width <= middle ? (low, middle, candidate)
                : (middle, high, text);
        }

        return text;
    }

    /// <summary>The extent when turned by an angle in degrees; the descent of one-line tick labels does not count.</summary>
    internal SKSize Turned(double degrees) => SKMatrix.CreateRotationDegrees((float)degrees)
        .MapRect(new SKRect(0, 0, Width, (float)(Ascent + (0.02 * Size) + Rest))).Size;

    /// <summary>The box around the text when the named point of it lies at (0, 0); middle is that of the capitals.</summary>
    internal SKRect Box(Alignment alignment) =>
        SKRect.Create(Left(alignment, Width), (float)FirstBaseline(alignment) - Ascent, Width, Height);

    /// <summary>From the anchor down to the first base line.</summary>
    internal double FirstBaseline(Alignment alignment) => alignment.VerticalFraction() switch
    {
        0 => -Descent - Rest,
        1 => Ascent,
        _ => (((MonolineFont.CapHeight - MonolineFont.BaselineDepth) * Size / 1000) - Rest) / 2,
    };

    /// <summary>Paints the text around (0, 0) of the canvas.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="alignment">The point of the text that lies at (0, 0).</param>
    /// <param name="weight">Width of the pen relative to the text's size.</param>
    /// <param name="color">Of the strokes.</param>
    /// <param name="halo">Of the rim around them.</param>
    internal void Draw(SKCanvas canvas, Alignment alignment, double weight, SKColor color, SKColor? halo)
    {
        SortedDictionary<double, SKPath> strokes = [];
        using SKPath dots = new();
        try
        {
            Trace(strokes, dots, alignment, weight);
            using SKPaint paint = new() { IsAntialias = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
            paint.Style = SKPaintStyle.Stroke;
            if (halo is { } rim && strokes.Count > 0)
            {
                // One path, so that a halo that lets colours through is not darker where it overlaps itself.
                using SKPath around = new(dots);
                strokes.Values.ToList().ForEach(path => around.AddPath(path));
                (paint.Color, paint.StrokeWidth) = (rim, (float)(strokes.Keys.Max() + (0.14 * Size)));
                canvas.DrawPath(around, paint);
            }

            paint.Color = color;
            foreach (var (width, path) in strokes)
            {
                paint.StrokeWidth = (float)width;
                canvas.DrawPath(path, paint);
            }

            paint.Style = SKPaintStyle.Fill;
            canvas.DrawPath(dots, paint);
        }
        finally
        {
            strokes.Values.ToList().ForEach(path => path.Dispose());
        }
    }

    /// <summary>Left edge relative to the anchor.</summary>
    private static float Left(Alignment alignment, double width) => (float)(-alignment.HorizontalFraction() * width);

    /// <summary>Gathers centre lines by the width of their pen, and discs.</summary>
    private void Trace(SortedDictionary<double, SKPath> strokes, SKPath dots, Alignment alignment, double weight)
    {
        var y = FirstBaseline(alignment);
        for (var i = 0; i < lines.Count; i++, y += LineHeight * Size)
        {
            var left = -alignment.HorizontalFraction() * Widths[i];
            foreach (var glyph in lines[i])
            {
                var s = (float)(glyph.Size / 1000);
                var slant = glyph.Span.Italic ? (float)Slant * s : 0;
                SKMatrix map = new(s, slant, (float)(left + glyph.X), 0, -s, (float)(y - glyph.Rise), 0, 0, 1);

                // Scripts are not as much thinner as they are smaller.
                var width = weight * Size * (0.35 + (0.65 * glyph.Span.Scale)) * (bold || glyph.Span.Bold ? BoldFactor : 1);
                if (!glyph.Shape.Strokes.IsEmpty)
                {
                    strokes.TryAdd(width, new SKPath());
                    strokes[width].AddPath(glyph.Shape.Strokes, in map);
                }

                foreach (var dot in map.MapPoints(glyph.Shape.Dots))
                {
                    dots.AddCircle(dot.X, dot.Y, (float)(width * DotFactor));
                }
            }
        }
    }
}
