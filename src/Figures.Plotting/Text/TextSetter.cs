namespace Figures.Plotting;

/// <summary>Sets markup in lines: places every character, breaks lines at spaces when a width is given.</summary>
internal sealed class TextSetter
{
    /// <summary>Room for the heavier strokes of bold letters, in units of the em / 1000.</summary>
    private const double BoldRoom = 26;

    private readonly double size;
    private readonly double maximum;
    private readonly List<List<PlacedGlyph>> lines = [[]];
    private double x;
    private int breakAt = -1;
    private int lastRune;
    private int runeBeforeSpace;

    private TextSetter(double size, double maximum)
    {
        this.size = size;
        this.maximum = maximum;
    }

    /// <summary>The characters of each line.</summary>
    /// <param name="markup">The text.</param>
    /// <param name="size">Em, in the unit of all lengths (points).</param>
    /// <param name="maximum">Width at which lines are broken.</param>
    internal static IReadOnlyList<IReadOnlyList<PlacedGlyph>> Lines(string markup, double size, double maximum)
    {
        var setter = new TextSetter(size, maximum);
        setter.Place(Markup.Parse(markup));
        return setter.lines;
    }

    /// <summary>Signs no line begins or ends with: equations stay together.</summary>
    private static bool IsRelation(int rune) =>
        rune is '=' or '<' or '>' or '≤' or '≥' or '≈' or '∼' or '∝' or '≠' or '∈' or '+' or '−' or '±' or '×' or '⋅' or '/';

    private void Place(IReadOnlyList<MarkupSpan> spans)
    {
        var (stackStart, stackEnd) = (0.0, 0.0);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var previous = i > 0 ? spans[i - 1].Stack : 0;
            var stacked = span.Stack < 0 && previous != span.Stack;
            if (span.Stack > 0 && previous != span.Stack)
            {
                stackStart = x;
            }
            else if (stacked)
            {
                stackEnd = x;
                x = stackStart;
            }

            x += i == 0 ? 0 : SlantRoom(spans[stacked && i > 1 ? i - 2 : i - 1], span) * size;
            PlaceSpan(span);
            if (span.Stack < 0 && (i + 1 == spans.Count || spans[i + 1].Stack != span.Stack))
            {
                x = Math.Max(x, stackEnd);
            }
        }
    }

    /// <summary>Room after slanted letters, whose tops lean over what follows, in ems.</summary>
    private static double SlantRoom(MarkupSpan before, MarkupSpan span) =>
        !before.Italic || before.Text.EndsWith(' ') ? 0
        : span.Rise > before.Rise ? 0.085 * before.Scale
        : span.Rise == before.Rise && !span.Italic ? 0.03 * before.Scale
        : 0;

    private void PlaceSpan(MarkupSpan span)
    {
        var em = size * span.Scale;
        var previous = 0;
        foreach (var rune in span.Text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                NewLine();
                previous = lastRune = 0;
                continue;
            }

            var font = MonolineFont.Instance;
            var shape = font.Find(rune.Value) ?? font.Missing;
            x += previous == 0 ? 0 : font.Kern(previous, rune.Value) * em / 1000;
            if (rune.Value == ' ')
            {
                runeBeforeSpace = lastRune;
            }
            else if (lastRune == ' ' && !IsRelation(rune.Value) && !IsRelation(runeBeforeSpace))
            {
                breakAt = lines[^1].Count - 1;
            }

            lastRune = rune.Value;
            shape = span.Accent.Length > 0 ? font.Accented(shape, span.Accent) : shape;
            var end = x + ((shape.Advance + (span.Bold ? BoldRoom : 0)) * em / 1000);
            lines[^1].Add(new PlacedGlyph(shape, x, end, span.Rise * size, em, span));
            x = end;
            previous = rune.Value;
            if (x > maximum && breakAt >= 0 && rune.Value != ' ')
            {
                Wrap();
            }
        }
    }

    private void NewLine()
    {
        lines.Add([]);
        x = 0;
        breakAt = -1;
    }

    /// <summary>Moves what follows the last space to a new line.</summary>
    private void Wrap()
    {
        var line = lines[^1];
        var tail = line[(breakAt + 1)..];
        line.RemoveRange(breakAt, line.Count - breakAt);
        var shift = tail.Count == 0 ? x : tail[0].X;
        lines.Add([.. tail.Select(glyph => glyph with { X = glyph.X - shift, End = glyph.End - shift })]);
        x -= shift;
        breakAt = -1;
    }
}
