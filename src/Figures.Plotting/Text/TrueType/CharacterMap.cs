namespace Figures.Plotting;

/// <summary>From characters to glyph numbers: the cmap table, formats 12 and 4, Unicode encodings only.</summary>
internal sealed class CharacterMap
{
    private readonly FontBytes table;
    private readonly int format;

    internal CharacterMap(FontBytes cmap)
    {
        var best = -1;
        for (var i = 0; i < cmap.UInt16(2); i++)
        {
            var (platform, encoding) = (cmap.UInt16(4 + (8 * i)), cmap.UInt16(6 + (8 * i)));
            var candidate = cmap.From(cmap.Index(8 + (8 * i)));
            var rank = (platform, encoding, candidate.UInt16(0)) switch
            {
                (3, 10, 12) or (0, >= 4, 12) => 2,
                (3, 1, 4) or (0, _, 4) => 1,
                _ => -1,
            };
            if (rank > best)
            {
                (best, table, format) = (rank, candidate, candidate.UInt16(0));
            }
        }

        if (best < 0)
        {
            throw new FontFileException("there is no Unicode character map of format 4 or 12");
        }
    }

    /// <summary>The glyph of a character; 0 when there is none.</summary>
    internal int this[int codePoint] => format == 12 ? InGroups((uint)codePoint) : codePoint <= 0xffff ? InSegments(codePoint) : 0;

    private int InGroups(uint codePoint)
    {
        var (low, high) = (0, table.Index(12) - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var at = 16 + (12 * middle);
            if (codePoint < table.UInt32(at))
            {
                high = middle - 1;
            }
            else if (codePoint > table.UInt32(at + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)(table.UInt32(at + 8) + (codePoint - table.UInt32(at)));
            }
        }

        return 0;
    }

    private int InSegments(int codePoint)
    {
        var doubled = table.UInt16(6);
        for (var at = 0; at < doubled; at += 2)
        {
            if (codePoint > table.UInt16(14 + at))
            {
                continue;
            }

            var start = table.UInt16(16 + doubled + at);
            if (codePoint < start)
            {
                return 0;
            }

            var delta = table.UInt16(16 + (2 * doubled) + at);
            var place = 16 + (3 * doubled) + at;
            var offset = table.UInt16(place);
            if (offset == 0)
            {
                return (codePoint + delta) & 0xffff;
            }

            var glyph = table.UInt16(place + offset + (2 * (codePoint - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
        }

        return 0;
    }
}
