using System.Globalization;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Centre lines of one character or accent, 1000 units to the em, y upwards from the base line.</summary>
/// <param name="Strokes">Drawn with the font's weight.</param>
/// <param name="Dots">Centres of dots, drawn a little wider than the strokes.</param>
internal sealed record GlyphShape(SKPath Strokes, SKPoint[] Dots)
{
    /// <summary>Distance to the next character.</summary>
    internal double Advance { get; init; }

    /// <summary>Left edge of the letter's skeleton, without any accent.</summary>
    internal float Left { get; init; }

    /// <summary>Right edge of the letter's skeleton.</summary>
    internal float Right { get; init; }

    /// <summary>Upper edge of the letter's skeleton.</summary>
    internal float Top { get; init; }

    /// <summary>Reads the strokes of the glyph file: path data of SVG, then dots.</summary>
    internal static GlyphShape Parse(string strokes)
    {
        var parts = strokes.Split('P');
        var path = SKPath.ParseSvgPathData(parts[0]) ?? throw new FormatException($"'{parts[0]}' in the glyph file is no path.");
        return new GlyphShape(path, [.. parts.Skip(1).Select(Dot)]);

        static SKPoint Dot(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new(float.Parse(words[0], CultureInfo.InvariantCulture), float.Parse(words[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The same letter with every point moved by a map.</summary>
    internal GlyphShape Moved(SKMatrix map)
    {
        var moved = new SKPath();
        moved.AddPath(Strokes, in map);
        return this with { Strokes = moved, Dots = map.MapPoints(Dots) };
    }

    /// <summary>The letter with another shape over it.</summary>
    internal GlyphShape With(GlyphShape accent)
    {
        var strokes = new SKPath(Strokes);
        strokes.AddPath(accent.Strokes);
        return this with { Strokes = strokes, Dots = [.. Dots, .. accent.Dots] };
    }
}
