using System.Buffers.Binary;
using System.Globalization;

namespace Figures.Datasets;

/// <summary>The element type of a NumPy array, as <c>descr</c> writes it: <c>&lt;f8</c>, <c>|u1</c>, <c>&gt;i4</c>.</summary>
/// <param name="Kind"><c>b</c> boolean, <c>i</c> signed, <c>u</c> unsigned, <c>f</c> floating point.</param>
/// <param name="Size">Bytes of an element: 1, 2, 4 or 8.</param>
/// <param name="BigEndian">Whether the first byte is the most significant one.</param>
public readonly record struct NpyType(char Kind, int Size, bool BigEndian)
{
    /// <summary>Unsigned bytes, <c>|u1</c>.</summary>
    public static NpyType Byte => new('u', 1, BigEndian: false);

    /// <summary>Little-endian floating point of 32 bits, <c>&lt;f4</c>.</summary>
    public static NpyType Single => new('f', 4, BigEndian: false);

    /// <summary>Whether elements are whole numbers.</summary>
    public bool IsInteger => Kind is 'i' or 'u' or 'b';

    /// <summary>Reads the text of <c>descr</c>; null for every type that is not a number here, pickled objects (<c>|O</c>) first of
    /// all.</summary>
    /// <param name="text">Such as <c>&lt;f8</c>.</param>
    public static NpyType? Parse(string text)
    {
        if (text.Length < 3 || !"<>|=".Contains(text[0], StringComparison.Ordinal)
            || !int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int size))
        {
            return null;
        }

        bool known = text[1] switch
        {
            'b' => size == 1,
            'i' or 'u' => size is 1 or 2 or 4 or 8,
            'f' => size is 2 or 4 or 8,
            _ => false,
        };
        bool ordered = size == 1 || text[0] != '|';
        return known && ordered ? new NpyType(text[1], size, text[0] == '>') : null;
    }

    /// <summary>One element as a real number; a whole number above 2⁵³ is rounded.</summary>
    /// <param name="bytes"><see cref="Size"/> bytes.</param>
    public double ToDouble(ReadOnlySpan<byte> bytes) => Kind switch
    {
        'f' => Size switch
        {
            2 => (double)(BigEndian ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)),
            4 => BigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes),
            _ => BigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        },
        'i' => ToInt64(bytes),
        _ => ToUInt64(bytes),
    };

    /// <summary>One element of an integer type as a signed number.</summary>
    /// <param name="bytes"><see cref="Size"/> bytes.</param>
    /// <exception cref="OverflowException">An unsigned number above 2⁶³ − 1.</exception>
    public long ToInt64(ReadOnlySpan<byte> bytes)
    {
        ulong bits = ToUInt64(bytes);
        int unused = 64 - (8 * Size);
        return Kind == 'i' ? (long)(bits << unused) >> unused : checked((long)bits);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Size == 1 ? '|' : BigEndian ? '>' : '<')}{Kind}{Size}";

    private ulong ToUInt64(ReadOnlySpan<byte> bytes)
    {
        ulong bits = 0;
        for (int i = 0; i < Size; i++)
        {
            bits = (bits << 8) | bytes[BigEndian ? i : Size - 1 - i];
        }

        return bits;
    }
}
