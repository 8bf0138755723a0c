namespace Figures.Plotting;

/// <summary>A glyph of a font file.</summary>
/// <param name="Code">Its character in the basic plane; 0 for the box that stands for missing ones.</param>
/// <param name="Advance">Font units to the next glyph.</param>
/// <param name="Contours">Its outline.</param>
internal sealed record OutlinedGlyph(int Code, int Advance, IReadOnlyList<OutlinePoint[]> Contours);

/// <summary>
/// Writes glyphs as a TrueType font file (ISO/IEC 14496-22), 1000 units to the em, with the tables every reader asks for.
/// </summary>
internal static class TrueTypeFile
{
    private const int UnitsPerEm = 1000;
    private const int Ascender = 950;
    private const int Descender = -260;
    private const int CapHeight = 701;
    private const int XHeight = 501;

    /// <param name="family">The family's name.</param>
    /// <param name="bold">Whether it is the bold font of the family.</param>
    /// <param name="glyphs">The missing glyph, then one for each character in ascending order.</param>
    internal static byte[] Write(string family, bool bold, IReadOnlyList<OutlinedGlyph> glyphs)
    {
        var (glyf, loca, metrics) = (new BigEndianWriter(), new BigEndianWriter().Long(0), new BigEndianWriter());
        foreach (var glyph in glyphs)
        {
            WriteGlyph(glyf, glyph.Contours);
            loca.Long(glyf.Pad().Length);
            metrics.Short(glyph.Advance, Left(glyph));
        }

        OutlinePoint[] points = [.. glyphs.SelectMany(g => g.Contours).SelectMany(c => c)];
        var (x0, x1) = (points.Min(p => p.X), points.Max(p => p.X));
        var (y0, y1) = (points.Min(p => p.Y), points.Max(p => p.Y));
        var (advance, count) = (glyphs.Max(g => g.Advance), glyphs.Count);
        var (most, mostContours) = (glyphs.Max(g => g.Contours.Sum(c => c.Length)), glyphs.Max(g => g.Contours.Count));
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["OS/2"] = Metrics(bold),
            ["cmap"] = CharacterMap([.. glyphs.Skip(1).Select(g => g.Code)]),
            ["glyf"] = glyf.ToArray(),
            ["head"] = new BigEndianWriter().Short(1, 0, 1, 0).Long(0, 0x5F0F3CF5).Short(0x000B, UnitsPerEm).Long(0, 0, 0, 0)
                .Short(x0, y0, x1, y1, bold ? 1 : 0, 8, 2, 1, 0).ToArray(),
            ["hhea"] = new BigEndianWriter()
                .Short(1, 0, Ascender, Descender, 0, advance, x0, 0, x1, 1, 0, 0, 0, 0, 0, 0, 0, count).ToArray(),
            ["hmtx"] = metrics.ToArray(),
            ["loca"] = loca.ToArray(),
            ["maxp"] = new BigEndianWriter().Short(1, 0, count, most, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0).ToArray(),
            ["name"] = Names(family, bold ? "Bold" : "Regular"),
            ["post"] = new BigEndianWriter().Long(0x00030000, 0).Short(-100, 50).Long(0, 0, 0, 0, 0).ToArray(),
        });
    }

    private static int Left(OutlinedGlyph glyph) => glyph.Contours.SelectMany(c => c).Select(p => p.X).DefaultIfEmpty(0).Min();

    /// <summary>End points, then a flag for each point, then steps along x and y in two bytes each.</summary>
    private static void WriteGlyph(BigEndianWriter file, IReadOnlyList<OutlinePoint[]> contours)
    {
        if (contours.Count == 0)
        {
            return;
        }

        OutlinePoint[] points = [.. contours.SelectMany(c => c)];
        file.Short(contours.Count, points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
        var end = -1;
        foreach (var contour in contours)
        {
            file.Short(end += contour.Length);
        }

        file.Short(0);
        foreach (var point in points)
        {
            file.Byte(point.OnCurve ? 1 : 0);
        }

        WriteSteps(file, points.Select(p => p.X));
        WriteSteps(file, points.Select(p => p.Y));
    }

    private static void WriteSteps(BigEndianWriter file, IEnumerable<int> coordinates)
    {
        var last = 0;
        foreach (var coordinate in coordinates)
        {
            file.Short(coordinate - last);
            last = coordinate;
        }
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
        var map = new BigEndianWriter().Short(0, 1, 3, 1).Long(12)
            .Short(4, 16 + (8 * count), 0, 2 * count, 2 << power, power, (2 * count) - (2 << power));
        map.Short([.. runs.Select(r => r.End)]).Short(0).Short([.. runs.Select(r => r.Start)]).Short([.. runs.Select(r => r.Delta)]);
        return map.Short(new int[count]).ToArray();
    }

    private static byte[] Metrics(bool bold) => new BigEndianWriter()
        .Short(4, 520, bold ? 700 : 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0)
        .Short(0, 0, 0, 0, 0)
        .Long(0, 0, 0, 0)
        .Short(0x4647, 0x5552, bold ? 0x20 : 0x40, 32, 0xFFFD, Ascender, Descender, 0, Ascender, -Descender)
        .Long(1, 0)
        .Short(XHeight, CapHeight, 0, 32, 0)
        .ToArray();

    private static byte[] Names(string family, string style)
    {
        var compact = family.Replace(" ", "", StringComparison.Ordinal);
        var words = new[] { (1, family), (2, style), (4, $"{family} {style}"), (6, $"{compact}-{style}") };
        var (head, text) = (new BigEndianWriter(), new BigEndianWriter());
        head.Short(0, words.Length, 6 + (12 * words.Length));
        foreach (var (id, word) in words)
        {
            head.Short(3, 1, 0x409, id, word.Length * 2, text.Length);
            text.Short([.. word.Select(c => (int)c)]);
        }

        return head.Bytes(text.ToArray()).ToArray();
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var (count, power) = (tables.Count, int.Log2(tables.Count));
        var (head, body) = (new BigEndianWriter(), new BigEndianWriter());
        head.Long(0x00010000).Short(count, 16 << power, power, (16 * count) - (16 << power));
        foreach (var (tag, bytes) in tables)
        {
            foreach (var letter in tag)
            {
                head.Byte(letter);
            }

            head.Long(Sum(bytes), 12 + (16 * count) + body.Length, bytes.Length);
            body.Bytes(bytes).Pad();
        }

        return head.Bytes(body.ToArray()).ToArray();
    }

    private static int Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum += (uint)bytes[i] << (24 - (8 * (i % 4)));
        }

        return unchecked((int)sum);
    }
}
