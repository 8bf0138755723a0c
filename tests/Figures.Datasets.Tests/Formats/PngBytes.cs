using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Figures.Datasets.Tests;

/// <summary>Writes PNG pictures chunk by chunk.</summary>
internal static class PngBytes
{
    public static byte[] Of(int width, int height, byte type, byte[] filtered, byte bits = 8, byte interlace = 0, params byte[][] chunks)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = (bits, type, interlace);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(filtered);
        }

        byte[] pixels = packed.ToArray();
        return [0x89, .. "PNG"u8, 0x0d, 0x0a, 0x1a, 0x0a, .. Chunk("IHDR", head), .. Chunk("tEXt", "Comment"u8.ToArray()), .. chunks.SelectMany(chunk => chunk),
            .. Chunk("IDAT", pixels[..3]), .. Chunk("IDAT", pixels[3..]), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        var length = new byte[4];
        var checksum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(body));
        return [.. length, .. body, .. checksum];
    }
}
