namespace Figures.Tables.Parquet;

/// <summary>Values of equal width packed from the lowest bit of the first byte upwards.</summary>
internal static class BitUnpacking
{
    /// <summary>Unpacks values of 0 to 32 bits.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bitWidth, Span<int> output)
    {
        long bit = 0;
        foreach (ref int value in output)
        {
            value = (int)Read(packed, bit, bitWidth);
            bit += bitWidth;
        }
    }

    /// <summary>Reads one value of 0 to 64 bits that begins at the given bit; the bytes must reach that far.</summary>
    public static ulong Read(ReadOnlySpan<byte> packed, long bit, int bitWidth)
    {
        ulong value = 0;
        int index = (int)(bit >> 3);
        int skipped = (int)(bit & 7);
        for (int got = -skipped; got < bitWidth; got += 8)
        {
            ulong next = packed[index++];
            value |= got < 0 ? next >> -got : next << got;
        }

        return bitWidth == 64 ? value : value & ((1UL << bitWidth) - 1);
    }
}
