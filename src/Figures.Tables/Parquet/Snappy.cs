namespace Figures.Tables.Parquet;

/// <summary>
/// Decompresses raw (unframed) Snappy, the usual codec of pyarrow, Spark and DuckDB; written from the format description.
/// </summary>
internal static class Snappy
{
    /// <summary>No element yields more than 64 bytes from 3, so a larger promise is false.</summary>
    private const int MaxExpansion = 22;

    /// <exception cref="TableFormatException">The bytes are no Snappy stream of that length.</exception>
    public static byte[] Decompress(ReadOnlySpan<byte> compressed, int uncompressedSize)
    {
        var reader = new ByteReader(compressed);
        if (reader.ReadVarint() != (ulong)uncompressedSize || uncompressedSize > (long)compressed.Length * MaxExpansion)
        {
            throw new TableFormatException("Parquet: a Snappy page announces another length than its header.");
        }

        var output = new byte[uncompressedSize];
        int written = 0;
        while (reader.Remaining > 0)
        {
            byte tag = reader.ReadByte();
            written += (tag & 3) == 0
                ? CopyLiteral(ref reader, tag, output.AsSpan(written))
                : CopyEarlier(ref reader, tag, output, written);
        }

        return written == uncompressedSize ? output : throw Broken();
    }

    private static int CopyLiteral(ref ByteReader reader, byte tag, Span<byte> destination)
    {
        long length = tag >> 2;
        if (length >= 60)
        {
            length = LittleEndian(reader.Take(length - 59));
        }

        ReadOnlySpan<byte> literal = reader.Take(length + 1);
        if (literal.Length > destination.Length)
        {
            throw Broken();
        }

        literal.CopyTo(destination);
        return literal.Length;
    }

    private static int CopyEarlier(ref ByteReader reader, byte tag, byte[] output, int written)
    {
        (int length, long offset) = (tag & 3) switch
        {
            1 => (((tag >> 2) & 7) + 4, ((tag >> 5) * 256L) + reader.ReadByte()),
            2 => ((tag >> 2) + 1, LittleEndian(reader.Take(2))),
            _ => ((tag >> 2) + 1, LittleEndian(reader.Take(4))),
        };
        if (offset == 0 || offset > written || length > output.Length - written)
        {
            throw Broken();
        }

        // Byte by byte: source and destination overlap when a pattern is repeated.
        for (int i = written; i < written + length; i++)
        {
            output[i] = output[i - (int)offset];
        }

        return length;
    }

    private static long LittleEndian(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            value = (value << 8) | bytes[i];
        }

        return value;
    }

    private static TableFormatException Broken() => new("Parquet: a Snappy page is damaged.");
}
