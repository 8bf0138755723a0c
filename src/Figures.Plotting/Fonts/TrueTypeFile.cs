using System.Text;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A glyph of a font file.</summary>
/// <param name="Code">Its character in the basic plane; 0 for the box that stands for missing ones.</param>
/// <param name="Advance">Font units to the next glyph.</param>
/// <param name="Contours">Its outline: closed polygons.</param>
internal sealed record OutlinedGlyph(int Code, int Advance, IReadOnlyList<SKPointI[]> Contours)
{
    internal IEnumerable<SKPointI> Points => Contours.SelectMany(c => c);
}

/// <summary>
/// Writes glyphs as a TrueType font file (ISO/IEC 14496-22), 1000 units to the em, with the tables every reader asks for.
/// </summary>
internal static class TrueTypeFile
{
    private const int Ascender = 950;
    private const int Descender = -260;

    /// <param name="family">The family's name.</param>
    /// <param name="bold">Whether it is the bold font of the family.</param>
    /// <param name="glyphs">The missing glyph, then one for each character in ascending order.</param>
    internal static byte[] Write(string family, bool bold, IReadOnlyList<OutlinedGlyph> glyphs)
    {
        List<byte[]> bodies = [.. glyphs.Select(Body)];
        var (count, offset) = (glyphs.Count, 0);
        int[] offsets = [0, .. bodies.Select(body => offset += body.Length)];
        SKPointI[] points = [.. glyphs.SelectMany(g => g.Points)];
        var (x0, x1, advance) = (points.Min(p => p.X), points.Max(p => p.X), glyphs.Max(g => g.Advance));
        int[] box = [x0, points.Min(p => p.Y), x1, points.Max(p => p.Y)];
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["OS/2"] = Shorts([
                4, 520, bold ? 700 : 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0, .. new int[13], 0x4647, 0x5552,
                bold ? 0x20 : 0x40, 32, 0xFFFD, Ascender, Descender, 0, Ascender, -Descender, 0, 1, 0, 0, 501, 701, 0, 32, 0]),
            ["cmap"] = CharacterMap([.. glyphs.Skip(1).Select(g => g.Code)]),
            ["glyf"] = [.. bodies.SelectMany(body => body)],
            ["head"] = Shorts([1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0x000B, 1000, .. new int[8], .. box, bold ? 1 : 0, 8, 2, 1, 0]),
            ["hhea"] = Shorts([1, 0, Ascender, Descender, 0, advance, x0, 0, x1, 1, .. new int[7], count]),
            ["hmtx"] = Shorts(glyphs.SelectMany(g => new[] { g.Advance, g.Points.Select(p => p.X).DefaultIfEmpty(0).Min() })),
            ["loca"] = Shorts(offsets.SelectMany(Long)),
            ["maxp"] = Shorts([
                1, 0, count, glyphs.Max(g => g.Points.Count()), glyphs.Max(g => g.Contours.Count), 0, 0, 2, .. new int[8]]),
            ["name"] = Names(family, bold ? "Bold" : "Regular"),
            ["post"] = Shorts([3, 0, 0, 0, -100, 50, .. new int[10]]),
        });
    }

    private static byte[] Shorts(IEnumerable<int> values) => [.. values.SelectMany(v => new[] { (byte)(v >> 8), (byte)v })];

    private static int[] Long(int value) => [value >> 16, value];

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];

    /// <summary>Contours, box, end points, a flag for each point, then steps along x and y.</summary>
    private static byte[] Body(OutlinedGlyph glyph)
    {
        if (glyph.Contours.Count == 0)
        {
            return [];
        }

        SKPointI[] points = [.. glyph.Points];
        var end = -1;
        var head = Shorts([
            glyph.Contours.Count, points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y),
            .. glyph.Contours.Select(contour => end += contour.Length), 0]);
        var steps = Steps(points.Select(p => p.X)).Concat(Steps(points.Select(p => p.Y)));
        return Padded([.. head, .. Enumerable.Repeat((byte)1, points.Length), .. steps]);

        static byte[] Steps(IEnumerable<int> at) => Shorts(at.Zip(at.Prepend(0), (now, last) => now - last));
    }

    /// <summary>Format 4: runs of characters that follow each other.</summary>
    private static byte[] CharacterMap(int[] codes)
    {
        var runs = new List<(int Start, int End, int Delta)>();
        for (var i = 0; i < codes.Length; i++)
        {
            if (runs.Count > 0 && runs[^1].End == codes[i] - 1)
            {
                runs[^1] = runs[^1] with { End = codes[i] };
            }
            else
            {
                runs.Add((codes[i], codes[i], i + 1 - codes[i]));
            }
        }

        runs.Add((0xFFFF, 0xFFFF, 1));
        var (count, power) = (runs.Count, int.Log2(runs.Count));
        return Shorts([
            0, 1, 3, 1, 0, 12, 4, 16 + (8 * count), 0, 2 * count, 2 << power, power, (2 * count) - (2 << power),
            .. runs.Select(r => r.End), 0, .. runs.Select(r => r.Start), .. runs.Select(r => r.Delta), .. new int[count]]);
    }

    private static byte[] Names(string family, string style)
    {
        var compact = family.Replace(" ", "", StringComparison.Ordinal);
        var words = new[] { (1, family), (2, style), (4, $"{family} {style}"), (6, $"{compact}-{style}") };
        var (head, text) = (new List<int> { 0, words.Length, 6 + (12 * words.Length) }, "");
        foreach (var (id, word) in words)
        {
            head.AddRange([3, 1, 0x409, id, word.Length * 2, text.Length * 2]);
            text += word;
        }

        return [.. Shorts(head), .. Encoding.BigEndianUnicode.GetBytes(text)];
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var (count, power, at) = (tables.Count, int.Log2(tables.Count), 12 + (16 * tables.Count));
        var head = Shorts([1, 0, count, 16 << power, power, (16 * count) - (16 << power)]).ToList();
        foreach (var (tag, bytes) in tables)
        {
            var sum = bytes.Select((value, i) => (uint)value << (24 - (8 * (i % 4)))).Aggregate(0u, (a, b) => unchecked(a + b));
            head.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Shorts([.. Long(unchecked((int)sum)), .. Long(at), .. Long(bytes.Length)])]);
            at += Padded(bytes).Length;
        }

        return [.. head, .. tables.Values.SelectMany(Padded)];
    }
}
