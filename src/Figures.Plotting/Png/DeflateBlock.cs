namespace Figures.Plotting;

/// <summary>Collects literals and matches and writes them as dynamic Huffman blocks (RFC 1951, 3.2.7).</summary>
internal sealed class DeflateBlock(BitWriter writer)
{
    private const int Capacity = 32768;

    private static readonly int[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
        1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private static readonly int[] DistanceExtra =
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    private static readonly int[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly byte[] LengthSymbol = SymbolTable(LengthBase, 259);

    private static readonly byte[] DistanceSymbol = SymbolTable(DistanceBase, 32769);

    // Literals are 0–255; a match is (length << 16 | distance) with length ≥ 3.
    private readonly int[] symbols = new int[Capacity];
    private readonly int[] literalCounts = new int[286];
    private readonly int[] distanceCounts = new int[30];
    private int count;

    internal void AddLiteral(byte value)
    {
        literalCounts[value]++;
        Push(value);
    }

    internal void AddMatch(int length, int distance)
    {
        literalCounts[257 + LengthSymbol[length]]++;
        distanceCounts[DistanceSymbol[distance]]++;
        Push((length << 16) | distance);
    }

    /// <summary>Writes what is left, marked as the last block.</summary>
    internal void Finish() => Write(last: true);

    private static byte[] SymbolTable(int[] bases, int size)
    {
        var table = new byte[size];
        var symbol = 0;
        for (var value = bases[0]; value < size; value++)
        {
            while (symbol + 1 < bases.Length && bases[symbol + 1] <= value)
            {
                symbol++;
            }

            table[value] = (byte)symbol;
        }

        return table;
    }

    private void Push(int symbol)
    {
        symbols[count++] = symbol;
        if (count == Capacity)
        {
            Write(last: false);
        }
    }

    private void Write(bool last)
    {
        literalCounts[256] = 1;
        var literals = HuffmanCode.FromFrequencies(literalCounts, 15);
        var distances = HuffmanCode.FromFrequencies(distanceCounts, 15);
        writer.Write(last ? 1u : 0u, 1);
        writer.Write(2, 2);
        WriteCodes(literals.Lengths, distances.Lengths);
        foreach (var symbol in symbols.AsSpan(0, count))
        {
            if (symbol < 256)
            {
                writer.Write(literals.Codes[symbol], literals.Lengths[symbol]);
            }
            else
            {
                WriteMatch(symbol >> 16, symbol & 0xffff, literals, distances);
            }
        }

        writer.Write(literals.Codes[256], literals.Lengths[256]);
        literalCounts.AsSpan().Clear();
        distanceCounts.AsSpan().Clear();
        count = 0;
    }

    private void WriteMatch(int length, int distance, HuffmanCode literals, HuffmanCode distances)
    {
        int l = LengthSymbol[length];
        writer.Write(literals.Codes[257 + l], literals.Lengths[257 + l]);
        writer.Write((uint)(length - LengthBase[l]), LengthExtra[l]);
        int d = DistanceSymbol[distance];
        writer.Write(distances.Codes[d], distances.Lengths[d]);
        writer.Write((uint)(distance - DistanceBase[d]), DistanceExtra[d]);
    }

    private void WriteCodes(byte[] literals, byte[] distances)
    {
        var literalEnd = Math.Max(257, Array.FindLastIndex(literals, l => l > 0) + 1);
        var distanceEnd = Math.Max(1, Array.FindLastIndex(distances, l => l > 0) + 1);
        var runs = RunLengths([.. literals.AsSpan(0, literalEnd), .. distances.AsSpan(0, distanceEnd)]);
        var counts = new int[19];
        foreach (var (symbol, _, _) in runs)
        {
            counts[symbol]++;
        }

        var code = HuffmanCode.FromFrequencies(counts, 7);
        var orderEnd = 19;
        while (orderEnd > 4 && code.Lengths[LengthOrder[orderEnd - 1]] == 0)
        {
            orderEnd--;
        }

        writer.Write((uint)(literalEnd - 257), 5);
        writer.Write((uint)(distanceEnd - 1), 5);
        writer.Write((uint)(orderEnd - 4), 4);
        foreach (var symbol in LengthOrder.AsSpan(0, orderEnd))
        {
            writer.Write(code.Lengths[symbol], 3);
        }

        foreach (var (symbol, extra, bits) in runs)
        {
            writer.Write(code.Codes[symbol], code.Lengths[symbol]);
            writer.Write((uint)extra, bits);
        }
    }

    /// <summary>Code lengths with repeats: 16 copies the last 3–6 times, 17 and 18 are runs of zeros.</summary>
    private static List<(int Symbol, int Extra, int Bits)> RunLengths(byte[] lengths)
    {
        var runs = new List<(int, int, int)>();
        for (var i = 0; i < lengths.Length;)
        {
            var run = 1;
            while (i + run < lengths.Length && lengths[i + run] == lengths[i])
            {
                run++;
            }

            i += Emit(lengths[i], run, runs);
        }

        return runs;
    }

    private static int Emit(int length, int run, List<(int Symbol, int Extra, int Bits)> runs)
    {
        if (length == 0 && run >= 3)
        {
            run = Math.Min(run, 138);
            runs.Add(run < 11 ? (17, run - 3, 3) : (18, run - 11, 7));
            return run;
        }

        runs.Add((length, 0, 0));
        var copies = Math.Min(run - 1, 6);
        if (copies < 3)
        {
            return 1;
        }

        runs.Add((16, copies - 3, 2));
        return copies + 1;
    }
}
