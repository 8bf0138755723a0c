using System.Buffers.Binary;

namespace Figures.Plotting;

/// <summary>
/// Big-endian numbers of a font table. Fonts are foreign input: reading beyond the end is an error of the file, never of ours.
/// </summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    internal int Length => bytes.Length;

    internal byte Byte(int at) => Slice(at, 1)[0];

    internal int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2));

    internal int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(Slice(at, 2));

    internal uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4));

    /// <summary>An offset or count of 32 bits that must be usable as an index.</summary>
    internal int Index(int at)
    {
        var value = UInt32(at);
        return value <= int.MaxValue ? (int)value : throw new FontFileException($"an offset of {value} bytes is beyond any font");
    }

    /// <summary>The bytes from an offset on.</summary>
    internal FontBytes From(int at)
    {
        Slice(at, 0);
        return new FontBytes(bytes[at..]);
    }

    /// <summary>A part of the bytes.</summary>
    internal FontBytes Part(int at, int length)
    {
        Slice(at, length);
        return new FontBytes(bytes.Slice(at, length));
    }

    private ReadOnlySpan<byte> Slice(int at, int length) => at >= 0 && length >= 0 && at <= bytes.Length - length
        ? bytes.Span.Slice(at, length)
        : throw new FontFileException($"{length} bytes at {at} lie outside a table of {bytes.Length}");
}
