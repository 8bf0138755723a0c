namespace Figures.Tables.Parquet;

/// <summary>Reads DELTA_BINARY_PACKED: blocks of zigzag minimum delta and bit-packed miniblocks; sums wrap as two's complement.</summary>
internal static class DeltaEncoding
{
    private const int MaxBlockSize = 1 << 16;

    /// <summary>Reads as many values as the output holds.</summary>
    /// <exception cref="TableFormatException">The header is impossible, announces another count, or the bytes end too early.</exception>
    public static void Decode(ref ByteReader bytes, Span<long> output)
    {
        int blockSize = bytes.ReadCount(MaxBlockSize, "values in a delta block");
        int miniblocks = bytes.ReadCount(blockSize, "delta miniblocks");
        ulong total = bytes.ReadVarint();
        long value = bytes.ReadZigZag();
        if (miniblocks == 0 || blockSize % miniblocks != 0 || (blockSize / miniblocks) % 8 != 0 || total != (ulong)output.Length)
        {
            throw new TableFormatException(
                $"Parquet: impossible delta header (block {blockSize}, miniblocks {miniblocks}, "
                + $"{total} values where {output.Length} are expected).");
        }

        if (output.IsEmpty)
        {
            return;
        }

        output[0] = value;
        for (Span<long> rest = output[1..]; !rest.IsEmpty;)
        {
            Span<long> block = rest[..Math.Min(blockSize, rest.Length)];
            DecodeBlock(ref bytes, block, miniblocks, blockSize / miniblocks, ref value);
            rest = rest[block.Length..];
        }
    }

    private static void DecodeBlock(ref ByteReader bytes, Span<long> block, int miniblocks, int miniblockSize, ref long value)
    {
        long minDelta = bytes.ReadZigZag();
        ReadOnlySpan<byte> widths = bytes.Take(miniblocks);
        for (int i = 0; i < miniblocks && !block.IsEmpty; i++)
        {
            int width = widths[i];
            if (width > 64)
            {
                throw new TableFormatException($"Parquet: a delta bit width of {width} is impossible.");
            }

            ReadOnlySpan<byte> packed = bytes.Take(miniblockSize / 8L * width);
            Span<long> part = block[..Math.Min(miniblockSize, block.Length)];
            for (int k = 0; k < part.Length; k++)
            {
                value = unchecked(value + minDelta + (long)BitUnpacking.Read(packed, (long)k * width, width));
                part[k] = value;
            }

            block = block[part.Length..];
        }
    }
}
