using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Figures.Plotting;

/// <summary>
/// Puts colour space, resolution and texts into a PNG file that another encoder wrote, and reads texts back. Only chunks are moved: the
/// pixels' bytes stay as they are.
/// </summary>
public static class PngChunks
{
    private const int HeaderEnd = 33;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The texts of a PNG file by keyword (tEXt and uncompressed iTXt); the first of equal keywords.</summary>
    /// <exception cref="InvalidDataException">The bytes are no PNG file, or one that is cut off or damaged.</exception>
    public static IReadOnlyDictionary<string, string> Texts(ReadOnlySpan<byte> png)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (type, start, length) in Chunks(png))
        {
            var data = png.Slice(start, length);
            var end = data.IndexOf((byte)0);
            if (end < 1 || type is not ("tEXt" or "iTXt"))
            {
                continue;
            }

            var value = type == "tEXt" ? Encoding.Latin1.GetString(data[(end + 1)..]) : International(data[(end + 1)..]);
            texts.TryAdd(Encoding.Latin1.GetString(data[..end]), value);
        }

        return texts;
    }

    /// <summary>The file with sRGB, physical size and texts in front of its pixels, in place of any it has.</summary>
    /// <param name="png">A PNG file.</param>
    /// <param name="dpi">Pixels per inch.</param>
    /// <param name="texts">Keywords (1–79 characters of ASCII) and texts, written in this order.</param>
    /// <exception cref="InvalidDataException">The bytes are no PNG file, or one that is cut off or damaged.</exception>
    internal static byte[] WithTexts(ReadOnlySpan<byte> png, double dpi, IEnumerable<KeyValuePair<string, string>> texts)
    {
        using var file = new MemoryStream(png.Length + 4096);
        var chunks = Chunks(png);
        file.Write(png[..HeaderEnd]);
        Write(file, "sRGB", [0]);
        Write(file, "pHYs", Physical(dpi));
        foreach (var (key, value) in texts)
        {
            WriteText(file, key, value);
        }

        foreach (var (type, start, length) in chunks.Skip(1))
        {
            if (type is not ("sRGB" or "gAMA" or "cHRM" or "pHYs" or "tEXt" or "iTXt" or "zTXt" or "tIME"))
            {
                file.Write(png.Slice(start - 8, length + 12));
            }
        }

        return file.ToArray();
    }

    private static List<(string Type, int Start, int Length)> Chunks(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Signature))
        {
            throw new InvalidDataException("The bytes are not a PNG file: its signature is missing.");
        }

        var chunks = new List<(string Type, int Start, int Length)>();
        for (var at = Signature.Length; chunks.Count == 0 || chunks[^1].Type != "IEND";)
        {
            var length = at + 12 <= png.Length ? BinaryPrimitives.ReadUInt32BigEndian(png[at..]) : uint.MaxValue;
            if (length > png.Length - at - 12)
            {
                throw new InvalidDataException($"The PNG file is cut off in the chunk at byte {at}.");
            }

            var body = png.Slice(at + 4, (int)length + 4);
            if (BinaryPrimitives.ReadUInt32BigEndian(png[(at + 8 + (int)length)..]) != Crc32.HashToUInt32(body))
            {
                throw new InvalidDataException($"The PNG file is damaged: the checksum of the chunk at byte {at} is wrong.");
            }

            chunks.Add((Encoding.ASCII.GetString(body[..4]), at + 8, (int)length));
            at += (int)length + 12;
        }

        return chunks[0] is { Type: "IHDR", Length: 13 } ? chunks
            : throw new InvalidDataException("The PNG file does not start with its header.");
    }

    /// <summary>What follows the keyword: two flags, language, translated keyword, text. Compressed texts are not read.</summary>
    private static string International(ReadOnlySpan<byte> data)
    {
        if (data.Length < 2 || data[0] != 0)
        {
            return "";
        }

        data = data[2..];
        for (var i = 0; i < 2; i++)
        {
            data = data[(data.IndexOf((byte)0) + 1)..];
        }

        return Encoding.UTF8.GetString(data);
    }

    private static byte[] Physical(double dpi)
    {
        var perMetre = (int)Math.Floor((dpi / 0.0254) + 0.5);
        var bytes = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(bytes, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), perMetre);
        bytes[8] = 1;
        return bytes;
    }

    /// <summary>A plain text chunk for Latin-1, an international one otherwise.</summary>
    private static void WriteText(MemoryStream file, string key, string value)
    {
        var keyword = new string([.. key.Select(c => c is >= ' ' and <= '~' ? c : '?').Take(79)]).Trim();
        if (keyword.Length == 0)
        {
            return;
        }

        // International texts: uncompressed, no language, no translated keyword.
        var isLatin = value.All(c => c is '\n' or (>= ' ' and <= '~') or (>= '\u00a1' and <= '\u00ff'));
        byte[] text = isLatin ? Encoding.Latin1.GetBytes(value) : [0, 0, 0, 0, .. Encoding.UTF8.GetBytes(value.Replace('\0', ' '))];
        Write(file, isLatin ? "tEXt" : "iTXt", [.. Encoding.ASCII.GetBytes(keyword), 0, .. text]);
    }

    private static void Write(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.HashToUInt32(chunk.AsSpan(4, data.Length + 4)));
        file.Write(chunk);
    }
}
