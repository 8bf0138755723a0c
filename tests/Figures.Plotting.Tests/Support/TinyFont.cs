using System.Buffers.Binary;
using System.Text;

namespace Figures.Plotting.Tests.Support;

/// <summary>
/// A TrueType file of three glyphs made by hand: an empty .notdef, 'H' (a square of straight lines with an implied closing line), and 'x'
/// (a composite: the square at half size, shifted by 100). 1000 units to the em.
/// </summary>
internal static class TinyFont
{
    public static byte[] Make()
    {
        var square = Bytes(1, 0, 0, 700, 700, 3, 0);
        byte[] simple = [.. square, 1, 1, 1, 1, .. Bytes(0, 700, 0, -700), .. Bytes(0, 0, 700, 0)];
        byte[] composite = [.. Bytes(-1, 0, 0, 0, 0, 0x0001 | 0x0002 | 0x0008, 1, 100, 0, 8192)];
        var glyf = simple.Concat(composite).ToArray();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = [.. Bytes(0, 1, 3, 1), 0, 0, 0, 12, .. CharacterMap()],
            ["glyf"] = glyf,
            ["head"] = [.. new byte[18], .. Bytes(1000), .. new byte[30], .. Bytes(0), .. Bytes(0)],
            ["hhea"] = [.. new byte[34], .. Bytes(3)],
            ["hmtx"] = Bytes(500, 0, 800, 0, 450, 0),
            ["kern"] = Bytes(0, 1, 0, 20, 1, 1, 0, 0, 0, 1, 2, -60),
            ["loca"] = Bytes(0, 0, simple.Length / 2, glyf.Length / 2),
            ["maxp"] = [0, 1, 0, 0, .. Bytes(3)],
        };
        return Assemble(tables);
    }

    private static byte[] CharacterMap() => Bytes(
        4, 40, 0, 6, 0, 0, 0, // format, length, language, 2 × segments, search fields
        'H', 'x', 0xffff, 0, // ends, padding
        'H', 'x', 0xffff, // starts
        1 - 'H', 2 - 'x', 1, // deltas
        0, 0, 0); // no offsets

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        using var file = new MemoryStream();
        file.Write([0, 1, 0, 0]);
        file.Write(Bytes(tables.Count, 0, 0, 0));
        var offset = 12 + (16 * tables.Count);
        foreach (var (tag, data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            file.Write([0, 0, 0, 0]);
            file.Write(Big(offset));
            file.Write(Big(data.Length));
            offset += data.Length;
        }

        foreach (var data in tables.Values)
        {
            file.Write(data);
        }

        return file.ToArray();
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Bytes(params ReadOnlySpan<int> words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), (ushort)words[i]);
        }

        return bytes;
    }
}
