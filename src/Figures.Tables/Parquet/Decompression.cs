using System.IO.Compression;

namespace Figures.Tables.Parquet;

/// <summary>Undoes a page's compression. Memory follows the bytes that really come out, not the size a header promises.</summary>
internal static class Decompression
{
    /// <summary>No page here is larger; writers keep to about a megabyte.</summary>
    public const int MaxPageSize = 1 << 29;

    /// <exception cref="TableFormatException">The codec is not read, or the bytes are damaged or of another length.</exception>
    public static ReadOnlySpan<byte> Decompress(Codec codec, ReadOnlySpan<byte> compressed, int uncompressedSize)
    {
        if (uncompressedSize is < 0 or > MaxPageSize)
        {
            throw new TableFormatException($"Parquet: a page of {uncompressedSize} bytes is not read.");
        }

        return codec switch
        {
            Codec.None when compressed.Length == uncompressedSize => compressed,
            Codec.None => throw new TableFormatException("Parquet: an uncompressed page states two different lengths."),
            Codec.Snappy => Snappy.Decompress(compressed, uncompressedSize),
            Codec.Gzip => Inflate(codec, compressed, uncompressedSize),
            Codec.Brotli => Inflate(codec, compressed, uncompressedSize),
            _ => throw new TableFormatException(
                $"Parquet: the compression codec {Name(codec)} is not read; use none, SNAPPY, GZIP or BROTLI."),
        };
    }

    /// <summary>The codec's name as other tools spell it.</summary>
    public static string Name(Codec codec) => codec switch
    {
        Codec.Lzo => "LZO",
        Codec.Lz4 => "LZ4",
        Codec.Zstd => "ZSTD",
        Codec.Lz4Raw => "LZ4_RAW",
        _ => $"number {(int)codec}",
    };

    private static ReadOnlySpan<byte> Inflate(Codec codec, ReadOnlySpan<byte> compressed, int uncompressedSize)
    {
        using var source = new MemoryStream(compressed.ToArray());
        using Stream inflater = codec == Codec.Gzip
            ? new GZipStream(source, CompressionMode.Decompress)
            : new BrotliStream(source, CompressionMode.Decompress);
        try
        {
            return ReadExactly(inflater, uncompressedSize, startSize: Math.Min(uncompressedSize, (compressed.Length * 4L) + 64));
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new TableFormatException($"Parquet: a {codec} page is damaged.", exception);
        }
    }

    private static byte[] ReadExactly(Stream stream, int size, long startSize)
    {
        var buffer = new byte[startSize];
        int filled = 0;
        while (true)
        {
            if (filled == buffer.Length && filled < size)
            {
                Array.Resize(ref buffer, (int)Math.Min(size, buffer.Length * 2L));
            }

            int read = filled < size ? stream.Read(buffer, filled, buffer.Length - filled) : 0;
            if (read == 0)
            {
                return filled == size && stream.ReadByte() < 0
                    ? buffer
                    : throw new TableFormatException($"Parquet: a compressed page does not hold the {size} bytes it announces.");
            }

            filled += read;
        }
    }
}
