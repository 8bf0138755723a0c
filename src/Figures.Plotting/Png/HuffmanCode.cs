namespace Figures.Plotting;

/// <summary>
/// A prefix code for deflate: lengths from frequencies (at most <c>limit</c> bits, ties to the lower symbol), codes assigned canonically
/// and
/// bit-reversed for writing (RFC 1951, 3.2.2).
/// </summary>
internal sealed class HuffmanCode
{
    private HuffmanCode(byte[] lengths)
    {
        Lengths = lengths;
        Codes = Assign(lengths);
    }

    /// <summary>Bits of each symbol; 0 for symbols that do not occur.</summary>
    internal byte[] Lengths { get; }

    /// <summary>Reversed code of each symbol.</summary>
    internal ushort[] Codes { get; }

    internal static HuffmanCode FromFrequencies(ReadOnlySpan<int> frequencies, int limit)
    {
        var lengths = new byte[frequencies.Length];
        var weights = frequencies.ToArray();
        var used = weights.Count(w => w > 0);
        if (used < 2)
        {
            // A code of one symbol still takes one bit, and decoders want two symbols.
            for (var i = 0; used < 2 && i < weights.Length; i++)
            {
                if (weights[i] == 0)
                {
                    weights[i] = 1;
                    used++;
                }
            }
        }

        while (!TryBuild(weights, lengths, limit))
        {
            // Flattening the distribution shortens the longest code; it ends, at the latest, with equal weights.
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = weights[i] == 0 ? 0 : (weights[i] >> 1) + 1;
            }
        }

        return new HuffmanCode(lengths);
    }

    private static bool TryBuild(int[] weights, byte[] lengths, int limit)
    {
        var leaves = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).OrderBy(i => weights[i]).ThenBy(i => i).ToArray();
        var n = leaves.Length;
        var weight = new long[(2 * n) - 1];
        var parent = new int[(2 * n) - 1];
        for (var i = 0; i < n; i++)
        {
            weight[i] = weights[leaves[i]];
        }

        // Two queues: leaves in order of weight, inner nodes in order of creation.
        var (leaf, inner) = (0, n);
        for (var node = n; node < weight.Length; node++)
        {
            var (a, b) = (Take(node), Take(node));
            weight[node] = weight[a] + weight[b];
            parent[a] = parent[b] = node;
        }

        var depth = new int[weight.Length];
        for (var i = weight.Length - 2; i >= 0; i--)
        {
            depth[i] = depth[parent[i]] + 1;
        }

        for (var i = 0; i < n; i++)
        {
            if (depth[i] > limit)
            {
                return false;
            }

            lengths[leaves[i]] = (byte)depth[i];
        }

        return true;

        int Take(int end) => leaf < n && (inner >= end || weight[leaf] <= weight[inner]) ? leaf++ : inner++;
    }

    private static ushort[] Assign(byte[] lengths)
    {
        var counts = new int[17];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        var next = new int[17];
        for (var bits = 1; bits <= 16; bits++)
        {
            next[bits] = (next[bits - 1] + counts[bits - 1]) << 1;
        }

        var codes = new ushort[lengths.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = lengths[i] == 0 ? 0 : next[lengths[i]]++;
            for (var bit = 0; bit < lengths[i]; bit++)
            {
                codes[i] = (ushort)(codes[i] | (((code >> bit) & 1) << (lengths[i] - 1 - bit)));
            }
        }

        return codes;
    }
}
