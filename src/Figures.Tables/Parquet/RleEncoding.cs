namespace Figures.Tables.Parquet;

/// <summary>
/// The RLE / bit-packing hybrid of the format's Encodings.md: runs of one value, and groups of eight values packed from the lowest bit.
/// Holds levels, dictionary indices and (V2) truth values.
/// </summary>
internal static class RleEncoding
{
    private const int GroupSize = 8;

    /// <summary>Writes the values in as few bytes as one greedy pass finds.</summary>
    public static void Encode(Stream stream, ReadOnlySpan<int> values, int bitWidth)
    {
        int packedFrom = 0;
        int i = 0;
        while (i < values.Length)
        {
            int sinceGroup = (i - packedFrom) % GroupSize;
            int run = RunLength(values[i..]);
            if (sinceGroup == 0 && run >= GroupSize)
            {
                WritePacked(stream, values[packedFrom..i], bitWidth);
                WriteRun(stream, values[i], run, bitWidth);
                i += run;
                packedFrom = i;
            }
            else
            {
                i += Math.Min(run, GroupSize - sinceGroup);
            }
        }

        WritePacked(stream, values[packedFrom..], bitWidth);
    }

    /// <summary>Reads exactly as many values as the output holds; padding after them is ignored.</summary>
    /// <exception cref="TableFormatException">The bytes end too early, or the width is beyond 32.</exception>
    public static void Decode(ref ByteReader bytes, int bitWidth, Span<int> output)
    {
        if (bitWidth is < 0 or > 32)
        {
            throw new TableFormatException($"Parquet: an RLE bit width of {bitWidth} is impossible.");
        }

        while (!output.IsEmpty)
        {
            ulong header = bytes.ReadVarint();
            ulong announced = (header & 1) == 0 ? header >> 1 : Math.Min(header >> 1, int.MaxValue) * GroupSize;
            int count = (int)Math.Min(announced, (ulong)output.Length);
            if ((header & 1) == 0)
            {
                output[..count].Fill(ReadRunValue(ref bytes, bitWidth));
            }
            else
            {
                ReadPacked(ref bytes, (long)announced, bitWidth, output[..count]);
            }

            output = output[count..];
        }
    }

    /// <summary>The width in bits needed for values up to the given one; at least 1, which every reader takes.</summary>
    public static int WidthOf(int largest) => Math.Max(1, 32 - int.LeadingZeroCount(largest));

    private static int RunLength(ReadOnlySpan<int> values)
    {
        int end = values.IndexOfAnyExcept(values[0]);
        return end < 0 ? values.Length : end;
    }

    private static void WriteRun(Stream stream, int value, int count, int bitWidth)
    {
        ThriftWriter.WriteVarint(stream, (ulong)count << 1);
        for (int shift = 0; shift < bitWidth; shift += 8)
        {
            stream.WriteByte((byte)(value >> shift));
        }
    }

    private static void WritePacked(Stream stream, ReadOnlySpan<int> values, int bitWidth)
    {
        if (values.IsEmpty)
        {
            return;
        }

        int groups = (values.Length + GroupSize - 1) / GroupSize;
        ThriftWriter.WriteVarint(stream, ((ulong)groups << 1) | 1);
        ulong pending = 0;
        int bits = 0;
        for (int i = 0; i < groups * GroupSize; i++)
        {
            pending |= (ulong)(uint)(i < values.Length ? values[i] : 0) << bits;
            for (bits += bitWidth; bits >= 8; bits -= 8)
            {
                stream.WriteByte((byte)pending);
                pending >>= 8;
            }
        }
    }

    private static int ReadRunValue(ref ByteReader bytes, int bitWidth)
    {
        int value = 0;
        for (int shift = 0; shift < bitWidth; shift += 8)
        {
            value |= bytes.ReadByte() << shift;
        }

        return value;
    }

    private static void ReadPacked(ref ByteReader bytes, long announced, int bitWidth, Span<int> output)
    {
        // Some writers leave out the padding of the last group; what is needed must be there, the rest may be.
        long whole = announced / GroupSize * bitWidth;
        long needed = (((long)output.Length * bitWidth) + 7) / 8;
        ReadOnlySpan<byte> packed = bytes.Take(Math.Max(needed, Math.Min(whole, bytes.Remaining)));
        BitUnpacking.Unpack(packed, bitWidth, output);
    }
}
