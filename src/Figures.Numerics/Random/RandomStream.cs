using System.Buffers.Binary;

namespace Figures.Numerics;

/// <summary>
/// A named, keyed sequence of random numbers from Philox4x32-10. The sequence depends only on (master seed, names, identities), never
/// on time, threads or the order in which streams are made. The first eight bytes of the stream's <see cref="StreamIdentity"/> are
/// the key and the next eight the upper half of the counter; blocks are consumed from number 0 upwards.
/// <para>
/// Uniforms take a 64-bit word each, normals a block per pair, and each kind keeps its own unused half of a block: mixed
/// calls are well defined, and filling a span gives exactly the numbers of as many single calls.
/// Not thread-safe; derive a stream for each piece of work instead.
/// </para>
/// </summary>
public sealed partial class RandomStream
{
    private readonly byte[] id;
    private readonly PhiloxKey key;
    private readonly ulong high;
    private ulong nextBlock;
    private double? sparedUniform;
    private double? sparedNormal;

    private RandomStream(byte[] id)
    {
        this.id = id;
        key = new PhiloxKey(BinaryPrimitives.ReadUInt64LittleEndian(id));
        high = BinaryPrimitives.ReadUInt64LittleEndian(id.AsSpan(8));
    }

    /// <summary>The stream of this name and identity under a master seed.</summary>
    /// <param name="masterSeed">The task's seed parameter.</param>
    /// <param name="name">What the numbers are for, such as <c>MixedDynamics.signal</c>.</param>
    /// <param name="identity">Integers telling apart streams of one name: repetition, grid indices.</param>
    public static RandomStream Create(ulong masterSeed, string name, params ReadOnlySpan<long> identity) =>
        new(StreamIdentity.Derive(StreamIdentity.Root(masterSeed), name, identity));

    /// <summary>An independent stream below this one; it does not depend on how much of this stream has been used.</summary>
    public RandomStream Derive(string name, params ReadOnlySpan<long> identity) => new(StreamIdentity.Derive(id, name, identity));

    /// <summary>Uniform on (0, 1): (k + ½)/2⁵² with k from the upper 52 bits of the next word; never 0 or 1.</summary>
    public double NextUniform()
    {
        if (sparedUniform is { } spared)
        {
            sparedUniform = null;
            return spared;
        }

        Philox.Block(OneLane.OfBits(nextBlock++), high, key, out var first, out var second);
        sparedUniform = BoxMuller.Uniform(second).Value;
        return BoxMuller.Uniform(first).Value;
    }

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double NextNormal()
    {
        if (sparedNormal is { } spared)
        {
            sparedNormal = null;
            return spared;
        }

        Philox.Block(OneLane.OfBits(nextBlock++), high, key, out var first, out var second);
        BoxMuller.Pair(first, second, out var x, out var y);
        sparedNormal = y.Value;
        return x.Value;
    }

    /// <summary>The next standard normals of the stream: the same as <see cref="NextNormal"/> for each entry, but vectorised.</summary>
    public unsafe void FillNormals(Span<double> destination)
    {
        var start = 0;
        if (sparedNormal is { } spared && destination.Length > 0)
        {
            destination[start++] = spared;
            sparedNormal = null;
        }

        var blocks = (destination.Length - start) / 2;
        fixed (double* target = destination[start..])
        {
            var done = Lanes.Width switch
            {
                LaneWidth.Eight => FillRegisters<EightLanes>(target, blocks),
                LaneWidth.Four => FillRegisters<FourLanes>(target, blocks),
                _ => 0,
            };
            FillBlocks<OneLane>(target + 2 * done, blocks - done);
        }

        if ((destination.Length - start) % 2 == 1)
        {
            destination[^1] = NextNormal();
        }
    }

    /// <summary>Independent normals of mean 0, filled row by row.</summary>
    public Matrix NormalMatrix(int rows, int columns, double standardDeviation = 1)
    {
        var matrix = new Matrix(rows, columns);
        FillNormals(matrix.Data);
        if (standardDeviation != 1)
        {
            foreach (ref var entry in matrix.Data)
            {
                entry *= standardDeviation;
            }
        }

        return matrix;
    }

    /// <summary>Writes the normals of as many whole registers of blocks as fit: in twos, at last one; returns the blocks used.</summary>
    private unsafe int FillRegisters<T>(double* destination, int blocks)
        where T : struct, ILanes<T>
    {
        var done = FillTwoRegisters<T>(destination, blocks);
        return done + FillBlocks<T>(destination + 2 * done, blocks - done);
    }

    /// <summary>Writes the normals of as many whole registers of blocks as fit; returns the number of blocks consumed.</summary>
    private unsafe int FillBlocks<T>(double* destination, int blocks)
        where T : struct, ILanes<T>
    {
        var block = T.AddBits(T.OfBits(nextBlock), T.LaneNumbers);
        var step = T.OfBits((ulong)T.Count);
        var done = 0;
        for (; done <= blocks - T.Count; done += T.Count)
        {
            Philox.Block(block, high, key, out var first, out var second);
            BoxMuller.Pair(first, second, out var x, out var y);
            T.StoreInterleaved(x, y, destination + 2 * done);
            block = T.AddBits(block, step);
        }

        nextBlock += (ulong)done;
        return done;
    }

    /// <summary>
    /// Like <see cref="FillBlocks"/>, two registers at a time, so that neither waits for its own results. Writes nothing when the
    /// blocks' numbers differ in more than their lower 32 bits.
    /// </summary>
    private unsafe int FillTwoRegisters<T>(double* destination, int blocks)
        where T : struct, ILanes<T>
    {
        if ((nextBlock ^ (nextBlock + (ulong)blocks)) >> 32 != 0)
        {
            return 0;
        }

        var prefix = new PhiloxPrefix(nextBlock, high, key);
        var block = T.AddBits(T.OfBits(nextBlock), T.LaneNumbers);
        var step = T.OfBits((ulong)T.Count);
        var done = 0;
        for (; done <= blocks - 2 * T.Count; done += 2 * T.Count)
        {
            var other = T.AddBits(block, step);
            Philox.Blocks(block, other, prefix, key, out var first0, out var second0, out var first1, out var second1);
            BoxMuller.Pair(first0, second0, out var x0, out var y0);
            BoxMuller.Pair(first1, second1, out var x1, out var y1);
            T.StoreInterleaved(x0, y0, destination + 2 * done);
            T.StoreInterleaved(x1, y1, destination + 2 * (done + T.Count));
            block = T.AddBits(other, step);
        }

        nextBlock += (ulong)done;
        return done;
    }
}
