using System.Globalization;
using System.Text;

namespace Figures.Plotting;

/// <summary>
/// The built-in font: strokes as data (<c>monoline.glyphs</c>), so text has the same shape and the same width on every machine and no font
/// file is needed. Weight is the pen's.
/// </summary>
internal sealed class MonolineFont
{
    /// <summary>Room between a letter and the accent above it.</summary>
    private const double AccentGap = 105;

    private readonly Dictionary<int, GlyphShape> glyphs = [];
    private readonly Dictionary<string, (VectorPath Path, List<Point> Dots)> accents = [];
    private readonly Dictionary<(int Left, int Right), double> kerns = [];

    private MonolineFont(TextReader file)
    {
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
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

    /// <summary>The shape of a character, or <see langword="null"/> when the font has none.</summary>
    internal GlyphShape? Find(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>What to add to the advance between two characters.</summary>
    internal double Kern(int left, int right) => kerns.GetValueOrDefault((left, right));

    /// <summary>An accent of the given name, around (0, 0), to be put over a letter by markup such as <c>\hat{x}</c>.</summary>
    internal (VectorPath Path, IReadOnlyList<Point> Dots) Accent(string name) => accents[name];

    private static MonolineFont Load()
    {
        using var stream = typeof(MonolineFont).Assembly.GetManifestResourceStream("monoline.glyphs")
            ?? throw new InvalidOperationException("The glyph file is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new MonolineFont(reader);
    }

    private void Read(string[] words)
    {
        switch (words[0])
        {
            case "accent":
                accents.Add(words[1], GlyphPen.Follow(words, 2));
                break;
            case "kern":
                ReadKern(words[1], Number(words[2]));
                break;
            case "=":
                glyphs.Add(CodePoint(words[1]), Compose(glyphs[CodePoint(words[2])], words[3]));
                break;
            default:
                glyphs.Add(CodePoint(words[0]), ReadGlyph(words));
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

    private static GlyphShape ReadGlyph(string[] words)
    {
        var (path, dots) = GlyphPen.Follow(words, 3);
        var xs = path.Points.Concat(dots).Select(p => p.X).ToList();
        var left = xs.Count == 0 ? 0 : xs.Min();
        var right = xs.Count == 0 ? 0 : xs.Max();
        var top = path.Points.Concat(dots).Select(p => p.Y).DefaultIfEmpty(0).Max();
        var room = Number(words[1]) - left;
        var advance = words[2][0] == '=' ? Number(words[2].AsSpan(1)) : room + right + Number(words[2]);
        return new GlyphShape(
            advance, Shifted(path, room, 0), [.. dots.Select(p => p + new Point(room, 0))], left + room, right + room,
                top);
    }

    private GlyphShape Compose(GlyphShape letter, string accent)
    {
        var (path, dots) = accents[accent];
        var x = (letter.Left + letter.Right) / 2;
        var y = accent == "cedilla" ? 0 : letter.Top + AccentGap;
        var strokes = new VectorPath().Append(letter.Strokes).Append(Shifted(path, x, y));
        return letter with { Strokes = strokes, Dots = [.. letter.Dots, .. dots.Select(p => p + new Point(x, y))] };
    }

    internal static VectorPath Shifted(VectorPath path, double dx, double dy) => path.Transformed(1, 0, 0, 1, dx, dy);

    private static int CodePoint(string word) =>
        word.StartsWith("U+", StringComparison.Ordinal)
            ? int.Parse(word.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : char.ConvertToUtf32(word, 0);

    private static double Number(ReadOnlySpan<char> word) => double.Parse(word, CultureInfo.InvariantCulture);
}
