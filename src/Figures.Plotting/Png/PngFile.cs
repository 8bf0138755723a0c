using System.Buffers.Binary;
using System.Text;

namespace Figures.Plotting;

/// <summary>
/// Writes PNG files: 8-bit RGB, or a palette when there are at most 256 colours; sRGB, physical size and texts before the pixels. The same
/// picture gives the same bytes on every machine.
/// </summary>
internal static class PngFile
{
    private const int DataChunk = 65536;

    internal static byte[] Write(RasterPicture picture, double dpi, IEnumerable<KeyValuePair<string, string>> texts)
    {
        using var file = new MemoryStream();
        var palette = PngPalette.TryMake(picture.Pixels.Span);
        WriteHeader(file, picture.Width, picture.Height, (byte)(palette is null ? 2 : 3));
        WriteChunk(file, "pHYs", Physical(dpi));
        if (palette is not null)
        {
            WriteChunk(file, "PLTE", palette.Colors);
        }

        foreach (var (key, value) in texts)
        {
            WriteText(file, key, value);
        }

        WriteData(file, palette is null ? PngFilter.Rgb(picture) : palette.Indexed(picture));
        return file.ToArray();
    }

    /// <summary>A file of given scan lines with opacity (filter byte, then red, green, blue, opacity of each pixel).</summary>
    internal static byte[] WriteRgba(int width, int height, ReadOnlySpan<byte> lines)
    {
        using var file = new MemoryStream();
        WriteHeader(file, width, height, colorType: 6);
        WriteData(file, lines);
        return file.ToArray();
    }

    private static void WriteHeader(Stream file, int width, int height, byte colorType)
    {
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = colorType;
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "sRGB", [0]);
    }

    private static void WriteData(Stream file, ReadOnlySpan<byte> lines)
    {
        var data = Deflate.Compress(lines);
        for (var at = 0; at < data.Length; at += DataChunk)
        {
            WriteChunk(file, "IDAT", data.AsSpan(at, Math.Min(DataChunk, data.Length - at)));
        }

        WriteChunk(file, "IEND", []);
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

    /// <summary>A plain text chunk for Latin-1, an international one otherwise. Keywords are 1–79 characters of ASCII.</summary>
    private static void WriteText(Stream file, string key, string value)
    {
        var keyword = new string([.. key.Select(c => c is >= ' ' and <= '~' ? c : '?').Take(79)]).Trim();
        if (keyword.Length == 0)
        {
            return;
        }

        if (value.All(c => c is '\n' or (>= ' ' and <= '~') or (>= '\u00a1' and <= '\u00ff')))
        {
            WriteChunk(file, "tEXt", [.. Encoding.ASCII.GetBytes(keyword), 0, .. Encoding.Latin1.GetBytes(value)]);
        }
        else
        {
            // Uncompressed, no language, no translated keyword.
            WriteChunk(file, "iTXt",
                [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(value.Replace('\0', ' '))]);
        }
    }

    private static void WriteChunk(Stream file, string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        file.Write(chunk);
    }
}
