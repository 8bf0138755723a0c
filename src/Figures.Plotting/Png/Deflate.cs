using System.Buffers.Binary;

namespace Figures.Plotting;

/// <summary>
/// A zlib stream (RFC 1950, 1951) of our own: greedy matching over hash chains of fixed depth and dynamic Huffman blocks. The runtime's
/// zlib gives other bytes on other processors and versions; this gives the same file everywhere.
/// </summary>
internal static class Deflate
{
    private const int Window = 32768;
    private const int MinimumMatch = 3;
    private const int MaximumMatch = 258;
    private const int HashBits = 15;
    private const int ChainDepth = 6;
    private const int GoodMatch = 64;

    /// <summary>The compressed stream, header and checksum included.</summary>
    internal static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var writer = new BitWriter((data.Length / 16) + 1024);
        writer.Write(0x78, 8);
        writer.Write(0x9C, 8);
        Match(data, new DeflateBlock(writer));
        var body = writer.Finish();
        var stream = new byte[body.Length + 4];
        body.CopyTo(stream);
        BinaryPrimitives.WriteUInt32BigEndian(stream.AsSpan(body.Length), Adler32(data));
        return stream;
    }

    private static void Match(ReadOnlySpan<byte> data, DeflateBlock block)
    {
        var heads = new int[1 << HashBits];
        heads.AsSpan().Fill(-1);
        var previous = new int[Window];
        var at = 0;
        while (at < data.Length)
        {
            var (length, distance) = at + MinimumMatch < data.Length ? Longest(data, at, heads, previous) : (0, 0);
            if (length >= MinimumMatch)
            {
                block.AddMatch(length, distance);
            }
            else
            {
                block.AddLiteral(data[at]);
                length = 1;
            }

            // Inside a long match few positions are worth remembering.
            var step = length > GoodMatch ? 16 : 1;
            for (var end = at + length; at < end; at += step)
            {
                if (at + MinimumMatch < data.Length)
                {
                    var hash = Hash(data, at);
                    previous[at & (Window - 1)] = heads[hash];
                    heads[hash] = at;
                }

                step = Math.Min(step, end - at);
            }
        }

        block.Finish();
    }

    private static (int Length, int Distance) Longest(ReadOnlySpan<byte> data, int at, int[] heads, int[] previous)
    {
        var (best, distance) = (MinimumMatch - 1, 0);
        var maximum = Math.Min(MaximumMatch, data.Length - at);
        var here = data.Slice(at, maximum);
        var candidate = heads[Hash(data, at)];
        for (var depth = 0; depth < ChainDepth && candidate >= 0 && at - candidate <= Window - 512; depth++)
        {
            if (best < maximum && data[candidate + best] == here[best])
            {
                var length = here.CommonPrefixLength(data.Slice(candidate, maximum));
                if (length > best)
                {
                    (best, distance) = (length, at - candidate);
                    if (best >= GoodMatch)
                    {
                        break;
                    }
                }
            }

            var next = previous[candidate & (Window - 1)];
            candidate = next < candidate ? next : -1;
        }

        return best >= MinimumMatch && (best > MinimumMatch || distance < 4096) ? (best, distance) : (0, 0);
    }

    private static int Hash(ReadOnlySpan<byte> data, int at)
    {
        var word = BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);
        return (int)((word * 2654435761u) >> (32 - HashBits));
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        while (!data.IsEmpty)
        {
            // 5552 is the longest run whose sums fit in 32 bits (RFC 1950).
            var run = data[..Math.Min(5552, data.Length)];
            foreach (var value in run)
            {
                a += value;
                b += a;
            }

            a %= 65521;
            b %= 65521;
            data = data[run.Length..];
        }

        return (b << 16) | a;
    }
}
