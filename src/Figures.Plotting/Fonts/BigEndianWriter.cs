namespace Figures.Plotting;

/// <summary>Writes the big-endian numbers of font tables.</summary>
internal sealed class BigEndianWriter
{
    private readonly List<byte> bytes = [];

    internal int Length => bytes.Count;

    internal BigEndianWriter Byte(int value)
    {
        bytes.Add((byte)value);
        return this;
    }

    internal BigEndianWriter Bytes(ReadOnlySpan<byte> values)
    {
        bytes.AddRange(values);
        return this;
    }

    /// <summary>Numbers of two bytes, signed or not.</summary>
    internal BigEndianWriter Short(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            bytes.Add((byte)(value >> 8));
            bytes.Add((byte)value);
        }

        return this;
    }

    /// <summary>Numbers of four bytes.</summary>
    internal BigEndianWriter Long(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            Short(value >> 16, value);
        }

        return this;
    }

    /// <summary>Zeros up to a multiple of four bytes.</summary>
    internal BigEndianWriter Pad()
    {
        while (bytes.Count % 4 != 0)
        {
            bytes.Add(0);
        }

        return this;
    }

    internal byte[] ToArray() => [.. bytes];
}
