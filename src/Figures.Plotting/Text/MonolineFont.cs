using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// The built-in font: strokes as data (<c>monoline.glyphs</c>), so text has the same shape and the same width on every machine and no font
/// file is needed. Weight is the pen's.
/// </summary>
internal sealed class MonolineFont
{
    /// <summary>Room between a letter and the accent above it.</summary>
    private const float AccentGap = 105;

    private readonly Dictionary<int, GlyphShape> glyphs = [];
    private readonly Dictionary<string, GlyphShape> accents = [];
    private readonly Dictionary<(int Left, int Right), double> kerns = [];

    private MonolineFont(TextReader file)
    {
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                Read(line.Split(' ', 4), line);
            }
        }
    }

    /// <summary>The font, read once.</summary>
    internal static MonolineFont Instance { get; } = Load();

    /// <summary>Height of capitals above the base line, ink included.</summary>
    internal static double CapHeight => 701;

    /// <summary>Depth of the base line's own ink below it: half a stroke.</summary>
    internal static double BaselineDepth => 41;

    /// <summary>Every character there is, in ascending order.</summary>
    internal IEnumerable<int> CodePoints => glyphs.Keys.Order();

    /// <summary>What stands for a character the font has not.</summary>
    internal GlyphShape Missing => glyphs[0xFFFD];

    /// <summary>The shape of a character, or <see langword="null"/> when the font has none.</summary>
    internal GlyphShape? Find(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>What to add to the advance between two characters.</summary>
    internal double Kern(int left, int right) => kerns.GetValueOrDefault((left, right));

    /// <summary>A letter with an accent over it, as markup such as <c>\hat{x}</c> asks for.</summary>
    internal GlyphShape Accented(GlyphShape letter, string accent) => letter.With(accents[accent].Moved(
        SKMatrix.CreateTranslation((letter.Left + letter.Right) / 2, accent == "cedilla" ? 0 : letter.Top + AccentGap)));

    private static MonolineFont Load()
    {
        using var stream = typeof(MonolineFont).Assembly.GetManifestResourceStream("monoline.glyphs")
            ?? throw new InvalidOperationException("The glyph file is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new MonolineFont(reader);
    }

    private void Read(string[] words, string line)
    {
        switch (words[0])
        {
            case "accent":
                accents.Add(words[1], GlyphShape.Parse(line.Split(' ', 3)[2]));
                break;
            case "kern":
                ReadKern(words[1], Number(words[2]));
                break;
            case "=":
                glyphs.Add(CodePoint(words[1]), Accented(glyphs[CodePoint(words[2])], words[3]));
                break;
            default:
                glyphs.Add(CodePoint(words[0]), Spaced(GlyphShape.Parse(words.ElementAtOrDefault(3) ?? ""), Number(words[1]), words[2]));
                break;
        }
    }

    private void ReadKern(string pairs, double units)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            kerns[(pairs[i], pairs[i + 1])] = units;
        }
    }

    /// <summary>A shape with room before and after it; a room of "=N" makes the advance N.</summary>
    private static GlyphShape Spaced(GlyphShape shape, double before, string after)
    {
        SKPoint[] points = [.. shape.Strokes.Points, .. shape.Dots];
        var (left, right) = (points.Select(p => p.X).DefaultIfEmpty(0).Min(), points.Select(p => p.X).DefaultIfEmpty(0).Max());
        var room = (float)(before - left);
        return shape.Moved(SKMatrix.CreateTranslation(room, 0)) with
        {
            Advance = after[0] == '=' ? Number(after.AsSpan(1)) : room + right + Number(after),
            Left = left + room,
            Right = right + room,
            Top = points.Select(p => p.Y).DefaultIfEmpty(0).Max(),
        };
    }

    private static int CodePoint(string word) =>
        word.StartsWith("U+", StringComparison.Ordinal)
            ? int.Parse(word.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : char.ConvertToUtf32(word, 0);

    private static double Number(ReadOnlySpan<char> word) => double.Parse(word, CultureInfo.InvariantCulture);
}
