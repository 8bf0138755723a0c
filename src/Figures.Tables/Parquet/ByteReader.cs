using System.Buffers.Binary;

namespace Figures.Tables.Parquet;

/// <summary>
/// A cursor over bytes that nobody vouches for: reading past the end is a <see cref="TableFormatException"/>, never a fault.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>The number of bytes already read.</summary>
    public int Position { get; private set; }

    /// <summary>The number of bytes not yet read.</summary>
    public readonly int Remaining => bytes.Length - Position;

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>The next bytes, if there are that many.</summary>
    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Remaining)
        {
            throw new TableFormatException($"Parquet: {count} bytes are announced where {Remaining} are left.");
        }

        ReadOnlySpan<byte> taken = bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    /// <summary>An unsigned LEB128 number of at most 64 bits.</summary>
    public ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new TableFormatException("Parquet: a variable-length integer is longer than 64 bits.");
    }

    /// <summary>A signed number, zigzag-coded.</summary>
    public long ReadZigZag()
    {
        ulong coded = ReadVarint();
        return (long)(coded >> 1) ^ -(long)(coded & 1);
    }

    /// <summary>A count that must fit the bounds given, so that nothing is allocated on a false promise.</summary>
    public int ReadCount(long limit, string what)
    {
        ulong count = ReadVarint();
        return count <= (ulong)limit
            ? (int)count
            : throw new TableFormatException($"Parquet: {count} {what} are announced where at most {limit} are possible.");
    }
}
