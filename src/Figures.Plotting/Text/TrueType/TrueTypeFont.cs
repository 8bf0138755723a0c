using System.Collections.Concurrent;

namespace Figures.Plotting;

/// <summary>
/// A TrueType font named by path, never found by chance. Reads outlines, advances, the Unicode character map and the old kern table; CFF
/// outlines, hinting and OpenType layout tables are not read.
/// </summary>
internal sealed class TrueTypeFont : FontFace
{
    private readonly Dictionary<string, FontBytes> tables = [];
    private readonly ConcurrentDictionary<int, GlyphShape?> shapes = new();
    private readonly Dictionary<(int Left, int Right), int> kerns = [];
    private readonly CharacterMap characters;
    private readonly GlyphOutlines outlines;
    private readonly FontBytes metrics;
    private readonly int longMetrics;
    private readonly double scale;

    private TrueTypeFont(FontBytes file)
    {
        var start = file.UInt32(0) == 0x74746366 ? file.Index(12) : 0;
        if (file.UInt32(start) == 0x4F54544F)
        {
            throw new FontFileException("its outlines are CFF, which is not read");
        }

        for (var i = 0; i < file.UInt16(start + 4); i++)
        {
            var record = start + 12 + (16 * i);
            var tag = new string([(char)file.Byte(record), (char)file.Byte(record + 1), (char)file.Byte(record + 2),
                (char)file.Byte(record + 3)]);
            tables[tag] = file.Part(file.Index(record + 8), file.Index(record + 12));
        }

        var head = Table("head");
        var unitsPerEm = head.UInt16(18);
        scale = unitsPerEm is >= 16 and <= 16384 ? 1000.0 / unitsPerEm : throw new FontFileException($"it has {unitsPerEm} units per em");
        var glyphCount = Table("maxp").UInt16(4);
        characters = new CharacterMap(Table("cmap"));
        outlines = new GlyphOutlines(Table("glyf"), Table("loca"), head.Int16(50) != 0, glyphCount);
        metrics = Table("hmtx");
        longMetrics = Math.Max(1, Table("hhea").UInt16(34));
        ReadKerns();
        CapHeight = HeightOf('H', 0.72);
        XHeight = HeightOf('x', 0.53);
    }

    internal override double CapHeight { get; }

    internal override double XHeight { get; }

    internal override double BaselineDepth => 0;

    /// <summary>Reads a font file.</summary>
    /// <exception cref="FontFileException">The file is no TrueType font; the message names it.</exception>
    internal static TrueTypeFont Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (FontFileException error)
        {
            throw new FontFileException($"Font '{path}' cannot be used: {error.Message}.");
        }
        catch (IOException error)
        {
            throw new FontFileException($"Font '{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Reads the bytes of a font file.</summary>
    internal static TrueTypeFont Parse(byte[] bytes) => new(new FontBytes(bytes));

    internal override GlyphShape? Find(int codePoint) => shapes.GetOrAdd(codePoint, Make);

    internal override double Kern(int left, int right) =>
        kerns.Count == 0 ? 0 : kerns.GetValueOrDefault((characters[left], characters[right])) * scale;

    private GlyphShape? Make(int codePoint)
    {
        var glyph = characters[codePoint];
        if (glyph == 0)
        {
            return null;
        }

        var outline = outlines.Outline(glyph).Transformed(scale, 0, 0, scale, 0, 0);
        var advance = metrics.UInt16(4 * Math.Min(glyph, longMetrics - 1)) * scale;
        var (left, right, top) = outline.IsEmpty
            ? (0, advance, 0)
            : (outline.Points.Min(p => p.X), outline.Points.Max(p => p.X), outline.Points.Max(p => p.Y));
        return new GlyphShape(advance, new VectorPath(), outline, [], left, right, top);
    }

    private double HeightOf(char letter, double fallback) => Find(letter)?.Top ?? (fallback * 1000);

    private FontBytes Table(string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new FontFileException($"it has no table '{tag}'");

    private void ReadKerns()
    {
        // Version 0 with a subtable of format 0, horizontal; anything else is left alone.
        if (!tables.TryGetValue("kern", out var kern) || kern.Length < 18 || kern.UInt16(0) != 0 || (kern.UInt16(8) & 0xff01) != 1)
        {
            return;
        }

        var count = Math.Min(kern.UInt16(10), (kern.Length - 18) / 6);
        for (var i = 0; i < count; i++)
        {
            var at = 18 + (6 * i);
            kerns[(kern.UInt16(at), kern.UInt16(at + 2))] = kern.Int16(at + 4);
        }
    }
}
