namespace Figures.Plotting;

/// <summary>Writes bits from the least significant end of each byte, as deflate wants them (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] bytes = new byte[Math.Max(64, capacity)];
    private int length;
    private ulong pending;
    private int count;

    internal void Write(uint bits, int number)
    {
        pending |= (ulong)bits << count;
        count += number;
        while (count >= 8)
        {
            Push((byte)pending);
            pending >>= 8;
            count -= 8;
        }
    }

    /// <summary>All bytes, the last one filled up with zeros.</summary>
    internal ReadOnlySpan<byte> Finish()
    {
        if (count > 0)
        {
            Push((byte)pending);
            (pending, count) = (0, 0);
        }

        return bytes.AsSpan(0, length);
    }

    private void Push(byte value)
    {
        if (length == bytes.Length)
        {
            Array.Resize(ref bytes, length * 2);
        }

        bytes[length++] = value;
    }
}
