using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Figures.Plotting.Tests.Support;

/// <summary>Reads the PNG files we write, with the runtime's own inflate: an independent look at our encoder.</summary>
internal sealed class PngReader
{
    private PngReader(List<(string Type, byte[] Data)> chunks) => Chunks = chunks;

    /// <summary>All chunks, in order, checksums verified.</summary>
    public List<(string Type, byte[] Data)> Chunks { get; }

    public static PngReader Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 4, length + 4);
            Assert.Equal(Checksum(body), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(body[..4]), body[4..].ToArray()));
            at += length + 12;
        }

        return new PngReader(chunks);
    }

    public byte[] Chunk(string type) => Chunks.Single(chunk => chunk.Type == type).Data;

    /// <summary>The pixels of an RGB or palette picture.</summary>
    public RasterPicture Decode()
    {
        var header = Chunk("IHDR");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var size = header[9] == 3 ? 1 : 3;
        var palette = header[9] == 3 ? Chunk("PLTE") : [];
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream([.. Chunks.Where(c => c.Type == "IDAT").SelectMany(c => c.Data)]),
            CompressionMode.Decompress))
        {
            zlib.CopyTo(inflated);
        }

        var lines = inflated.ToArray();
        var stride = width * size;
        Assert.Equal((stride + 1) * height, lines.Length);
        var pixels = new int[width * height];
        var above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var line = lines.AsSpan((y * (stride + 1)) + 1, stride);
            Unfilter(lines[y * (stride + 1)], line, above, size);
            for (var x = 0; x < width; x++)
            {
                var rgb = size == 1 ? palette.AsSpan(3 * line[x], 3) : line.Slice(3 * x, 3);
                pixels[(y * width) + x] = (rgb[0] << 16) | (rgb[1] << 8) | rgb[2];
            }

            line.CopyTo(above);
        }

        return new RasterPicture(width, height, pixels);
    }

    private static void Unfilter(int filter, Span<byte> line, byte[] above, int size)
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] += filter switch
            {
                0 => 0,
                1 => i < size ? (byte)0 : line[i - size],
                2 => above[i],
                _ => throw new InvalidDataException($"Filter {filter}"),
            };
        }
    }

    /// <summary>CRC-32, bit by bit.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
