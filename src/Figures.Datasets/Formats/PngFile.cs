using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// Reads PNG pictures of 8 bits a channel, grey or colour, with or without opacity (which is left out), not interlaced. Chunks in order,
/// checksums compared, the five filters undone; everything else the format allows is refused by name.
/// </summary>
public static class PngFile
{
    private const int LargestSide = 1 << 15;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Reads a picture as an image of one or three channels.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">It is no such PNG, or damaged.</exception>
    public static ImageSet Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Reads a picture from a stream.</summary>
    /// <param name="stream">The bytes; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static ImageSet Read(Stream stream, string name)
    {
        var reader = new BoundedReader(stream, name);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature))
        {
            throw reader.Fault("it does not start as a PNG picture does");
        }

        Head? head = null;
        using var packed = new MemoryStream();
        while (true)
        {
            (string type, byte[] content) = ReadChunk(reader);
            switch (type)
            {
                case "IHDR" when head is null:
                    head = Head.Of(content, reader);
                    break;
                case "IDAT" when head is not null:
                    packed.Write(content);
                    break;
                case "IEND" when head is not null:
                    return Unfilter(head, packed, reader);
                case var critical when head is null || char.IsAsciiLetterUpper(critical[0]):
                    throw reader.Fault($"a chunk {critical} is not expected there");
            }
        }
    }

    private static (string Type, byte[] Content) ReadChunk(BoundedReader reader)
    {
        uint length = reader.ReadUInt32BigEndian();
        byte[] type = reader.ReadBytes(4);
        if (length > int.MaxValue || type.AsSpan().ContainsAnyExceptInRange((byte)'A', (byte)'z'))
        {
            throw reader.Fault("a chunk has no possible length or type");
        }

        byte[] content = reader.ReadBytes(length);
        if (reader.ReadUInt32BigEndian() != Crc32.Finish(Crc32.Continue(Crc32.Continue(Crc32.Start, type), content)))
        {
            throw reader.Fault("the checksum of a chunk is wrong");
        }

        return (System.Text.Encoding.ASCII.GetString(type), content);
    }

    /// <summary>Each row starts with the number of a filter, which predicts a byte from its left, upper and upper left
    /// neighbours.</summary>
    private static ImageSet Unfilter(Head head, MemoryStream packed, BoundedReader file)
    {
        packed.Position = 0;
        using var plain = new ZLibStream(packed, CompressionMode.Decompress);
        var reader = new BoundedReader(plain, head.Name);
        int stride = head.Width * head.Channels;
        (byte[] above, byte[] row) = (new byte[stride], new byte[stride]);
        var pixels = new byte[head.Kept * head.Height * head.Width];
        var filter = new byte[1];
        for (int y = 0; y < head.Height; y++)
        {
            reader.Fill(filter);
            reader.Fill(row);
            Restore(filter[0], row, above, head.Channels, file);
            for (int x = 0; x < head.Width; x++)
            {
                for (int channel = 0; channel < head.Kept; channel++)
                {
                    pixels[(((channel * head.Height) + y) * head.Width) + x] = row[(x * head.Channels) + channel];
                }
            }

            (above, row) = (row, above);
        }

        reader.ExpectEnd();
        return new ImageSet(1, head.Kept, head.Height, head.Width, pixels);
    }

    private static void Restore(byte filter, byte[] row, byte[] above, int step, BoundedReader file)
    {
        for (int i = 0; i < row.Length; i++)
        {
            (int left, int upper, int corner) = (i < step ? 0 : row[i - step], above[i], i < step ? 0 : above[i - step]);
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => upper,
                3 => (left + upper) / 2,
                4 => Paeth(left, upper, corner),
                _ => throw file.Fault($"there is no filter {filter}"),
            });
        }
    }

    /// <summary>The neighbour nearest to left + upper − corner; ties go to the left, then the upper one.</summary>
    private static int Paeth(int left, int upper, int corner)
    {
        int guess = left + upper - corner;
        (int a, int b, int c) = (Math.Abs(guess - left), Math.Abs(guess - upper), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? upper : corner;
    }

    private sealed record Head(string Name, int Width, int Height, int Channels)
    {
        /// <summary>Channels without opacity.</summary>
        public int Kept => Channels < 3 ? 1 : 3;

        public static Head Of(byte[] content, BoundedReader reader)
        {
            if (content.Length != 13)
            {
                throw reader.Fault("the header has another length");
            }

            uint width = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(content);
            uint height = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(4));
            int channels = content[9] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
            if (content[8] != 8 || channels == 0 || content[10] != 0 || content[11] != 0 || content[12] != 0)
            {
                throw reader.Fault(
                    "only 8 bits a channel, grey or colour, not interlaced are read, "
                    + $"not {content[8]} bits of type {content[9]}, interlacing {content[12]}");
            }

            return width is 0 or > LargestSide || height is 0 or > LargestSide || (long)width * height > 1 << 28
                ? throw reader.Fault($"a picture of {width}×{height} pixels is not possible here")
                : new Head("the pixels of a PNG", (int)width, (int)height, channels);
        }
    }
}
