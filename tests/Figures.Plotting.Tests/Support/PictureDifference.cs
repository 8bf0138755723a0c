using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Figures.Plotting.Tests.Support;

/// <summary>How two pictures differ, in numbers and as a picture.</summary>
internal static class PictureDifference
{
    /// <summary>A pixel counts as off when a channel differs by more than this, of 255.</summary>
    public const int Visible = 32;

    /// <summary>Mean difference over all channels (0–255) and the share of pixels that are visibly off; +∞ and 1 for other sizes.</summary>
    public static (double Mean, double Share) Measure(Picture old, Picture fresh)
    {
        if ((old.Width, old.Height) != (fresh.Width, fresh.Height))
        {
            return (double.PositiveInfinity, 1);
        }

        var a = old.Rgba;
        var b = fresh.Rgba;
        var (sum, off) = (0L, 0);
        for (var i = 0; i < a.Length; i += 4)
        {
            sum += Math.Abs(a[i] - b[i]) + Math.Abs(a[i + 1] - b[i + 1]) + Math.Abs(a[i + 2] - b[i + 2]);
            off += Largest(a, b, i) > Visible ? 1 : 0;
        }

        return (sum / (0.75 * a.Length), off / (0.25 * a.Length));
    }

    /// <summary>Where two pictures differ, as a PNG file: grey where they are equal, from yellow to red where they are not.</summary>
    public static byte[] Draw(Picture old, Picture fresh)
    {
        var (width, height) = (Math.Min(old.Width, fresh.Width), Math.Min(old.Height, fresh.Height));
        var rows = new byte[height * ((3 * width) + 1)]; // a filter byte, 0, before each row
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (one, other) = (old[x, y], fresh[x, y]);
                var difference = Math.Max(Math.Abs(one.R - other.R), Math.Max(Math.Abs(one.G - other.G), Math.Abs(one.B - other.B)));
                var at = (y * ((3 * width) + 1)) + 1 + (3 * x);
                (rows[at], rows[at + 1], rows[at + 2]) = difference == 0 ? ((byte)0xe0, (byte)0xe0, (byte)0xe0) : ((byte)0xff, (byte)(255 - difference), (byte)0);
            }
        }

        return Png(width, height, rows);
    }

    private static int Largest(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int i) =>
        Math.Max(Math.Abs(a[i] - b[i]), Math.Max(Math.Abs(a[i + 1] - b[i + 1]), Math.Abs(a[i + 2] - b[i + 2])));

    private static byte[] Png(int width, int height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // eight bits of red, green and blue
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(body));
        file.Write(number);
    }
}
