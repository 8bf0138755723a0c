namespace Figures.Plotting;

/// <summary>Turns set text into commands: strokes of one weight per size, gathered into a <see cref="TextRun"/>.</summary>
internal sealed class TextPainter(Theme theme, List<DrawCommand> commands)
{
    /// <summary>tan 12°: the slant of italics.</summary>
    private const double Slant = 0.2126;

    private readonly FontFace font = FontFaces.Of(theme);

    /// <summary>Sets a text of a size in points.</summary>
    internal TextBlock Set(string markup, double points, double maximumPixels = double.PositiveInfinity) =>
        TextSetter.Set(markup, font, points * theme.PixelsPerPoint, maximumPixels);

    /// <summary>Sets a title: lines as equal as their number allows.</summary>
    internal TextBlock SetBalanced(string markup, double points, double maximumPixels) =>
        TextSetter.Balanced(markup, font, points * theme.PixelsPerPoint, maximumPixels);

    /// <summary>Paints a text with the named point of it at the anchor, turned counter-clockwise around the anchor.</summary>
    internal void Draw(
        string markup,
        Point anchor,
        TextStyle style,
        HorizontalAlignment horizontal,
        VerticalAlignment vertical,
        double degrees = 0)
    {
        if (markup.Length > 0)
        {
            Draw(Set(markup, style.Size), Markup.Plain(markup), anchor, style, horizontal, vertical, Turn.Degrees(degrees));
        }
    }

    /// <summary>Paints a text already set.</summary>
    internal void Draw(
        TextBlock block,
        string plain,
        Point anchor,
        TextStyle style,
        HorizontalAlignment horizontal,
        VerticalAlignment vertical,
        Turn turn)
    {
        var (sin, cos) = turn;
        var first = vertical switch
        {
            VerticalAlignment.Baseline => -(block.Lines.Count - 1) * block.LineHeight,
            VerticalAlignment.Bottom => -block.Descent - ((block.Lines.Count - 1) * block.LineHeight),
            VerticalAlignment.Top => block.Ascent,
            _ => (CapHeight(block) - ((block.Lines.Count - 1) * block.LineHeight)) / 2,
        };
        var ink = new TextInk(theme, style);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var x = horizontal switch
            {
                HorizontalAlignment.Left => 0,
                HorizontalAlignment.Center => -block.Widths[i] / 2,
                _ => -block.Widths[i],
            };
            var y = first + (i * block.LineHeight);
            var start = Snap(new Point(anchor.X + (x * cos) + (y * sin), anchor.Y - (x * sin) + (y * cos)), block, sin, cos);
            foreach (var glyph in block.Lines[i])
            {
                AddGlyph(ink, glyph, start, sin, cos);
            }
        }

        Backdrop(block, anchor, style, horizontal, first, turn);
        commands.Add(new TextRun(plain, ink.Commands()));
    }

    private double CapHeight(TextBlock block) => (font.CapHeight - font.BaselineDepth) * block.Size / 1000;

    private void Backdrop(TextBlock block, Point anchor, TextStyle style, HorizontalAlignment horizontal, double first, Turn turn)
    {
        if (style.Background is not { A: > 0 } color)
        {
            return;
        }

        var (sin, cos) = turn;
        var pad = 0.22 * block.Size;
        var left = -pad - (horizontal == HorizontalAlignment.Left ? 0 : horizontal == HorizontalAlignment.Center ? block.Width / 2
            : block.Width);
        var (right, top) = (left + block.Width + (2 * pad), first - block.Ascent - pad);
        var bottom = top + block.Height + (1.6 * pad);
        var box = new VectorPath().AppendRectangle(new PixelRect(left, top, right, bottom));
        commands.Add(new FillPath(box.Transformed(cos, -sin, sin, cos, anchor.X, anchor.Y), color));
    }

    /// <summary>Puts the lower edge of the base line's ink on a pixel boundary, so that upright text is crisp.</summary>
    private Point Snap(Point start, TextBlock block, double sin, double cos)
    {
        var depth = font.BaselineDepth * block.Size / 1000;
        if (sin == 0)
        {
            return start with { Y = Math.Round(start.Y + (depth * cos)) - (depth * cos) };
        }

        return cos == 0 ? start with { X = Math.Round(start.X + (depth * sin)) - (depth * sin) } : start;
    }

    private static void AddGlyph(TextInk ink, PlacedGlyph glyph, Point start, double sin, double cos)
    {
        var s = glyph.Size / 1000;
        var origin = new Point(
            start.X + (glyph.X * cos) - (glyph.Rise * sin),
            start.Y - (glyph.X * sin) - (glyph.Rise * cos));
        var slant = glyph.Span.Italic ? Slant : 0;

        // Font units (y up) to pixels: scale, slant, then turn.
        var (a, b) = (s * cos, -s * sin);
        var (c, d) = (s * ((slant * cos) - sin), s * ((-slant * sin) - cos));
        ink.Add(glyph, new GlyphTransform(a, b, c, d, origin.X, origin.Y));
    }
}
