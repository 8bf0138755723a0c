namespace Figures.Plotting;

/// <summary>Gathers the strokes of a text by width, and its dots and outlines, into few commands.</summary>
internal sealed class TextInk(Theme theme, TextStyle style)
{
    private const double BoldFactor = 1.5;
    private const double DotFactor = 1.4;

    /// <summary>Width of the rim that makes the letters of a font file bold, in font sizes.</summary>
    private const double Emboldening = 0.035;

    /// <summary>How far a halo reaches beyond the strokes, in font sizes.</summary>
    private const double HaloReach = 0.07;

    private readonly List<(double Width, VectorPath Path)> strokes = [];
    private readonly VectorPath fills = new();

    /// <summary>Adds one character under a map from font units to pixels.</summary>
    internal void Add(PlacedGlyph glyph, GlyphTransform map)
    {
        var bold = glyph.Span.Bold || style.Bold;
        var fontSize = glyph.Size / glyph.Span.Scale;

        // Scripts are not as much thinner as they are smaller.
        var width = theme.FontWeight * fontSize * (0.35 + (0.65 * glyph.Span.Scale)) * (bold ? BoldFactor : 1);
        AddParts(glyph.Shape.Strokes, glyph.Shape.Dots, map, width);
        if (!glyph.Shape.Fills.IsEmpty)
        {
            AddOutline(map.Apply(glyph.Shape.Fills), bold ? Emboldening * fontSize : 0);
        }

        if (glyph.Span.Accent.Length > 0)
        {
            var (path, dots) = MonolineFont.Instance.Accent(glyph.Span.Accent);
            AddParts(path, dots, map.Shifted((glyph.Shape.Left + glyph.Shape.Right) / 2, glyph.Shape.Top + 105), width);
        }
    }

    /// <summary>The commands, the halo first, then thin strokes first.</summary>
    internal List<DrawCommand> Commands()
    {
        var commands = new List<DrawCommand>();
        if (style.Halo is { } halo)
        {
            AddHalo(commands, halo);
        }

        foreach (var (width, path) in strokes)
        {
            commands.Add(new StrokePath(path, new Pen(style.Color, width) { Cap = LineCap.Round, Join = LineJoin.Round }));
        }

        if (!fills.IsEmpty)
        {
            commands.Add(new FillPath(fills, style.Color));
        }

        return commands;
    }

    /// <summary>A letter of a font file; a font file is of one weight, so that bold is a rim.</summary>
    private void AddOutline(VectorPath outline, double rim)
    {
        fills.Append(outline);
        if (rim > 0)
        {
            StrokesOf(rim).Append(outline);
        }
    }

    private void AddHalo(List<DrawCommand> commands, Color color)
    {
        // One path, so that a halo that lets colours through is not darker where it overlaps itself.
        var (around, widest) = (new VectorPath(), 0.0);
        foreach (var (width, path) in strokes)
        {
            around.Append(path);
            widest = Math.Max(widest, width);
        }

        around.Append(fills);
        var reach = HaloReach * style.Size * theme.PixelsPerPoint;
        commands.Add(new StrokePath(around, new Pen(color, widest + (2 * reach)) { Cap = LineCap.Round, Join = LineJoin.Round }));
    }

    private void AddParts(VectorPath path, IReadOnlyList<Point> dots, GlyphTransform map, double width)
    {
        if (!path.IsEmpty)
        {
            StrokesOf(width).Append(map.Apply(path));
        }

        foreach (var dot in dots)
        {
            fills.AppendEllipse(map.Apply(dot), width * DotFactor / 2, width * DotFactor / 2);
        }
    }

    private VectorPath StrokesOf(double width)
    {
        foreach (var (known, path) in strokes)
        {
            if (known == width)
            {
                return path;
            }
        }

        strokes.Add((width, new VectorPath()));
        return strokes[^1].Path;
    }
}
