using System.Globalization;
using System.Text;

namespace Figures.Datasets.Tests;

/// <summary>Writes tar archives block by block, so that they can lie.</summary>
internal static class TarBytes
{
    public static byte[] Entry(string name, char type, ReadOnlySpan<byte> length, ReadOnlySpan<byte> content)
    {
        var block = new byte[512 + ((content.Length + 511) / 512 * 512)];
        Encoding.UTF8.GetBytes(name, block.AsSpan(0, 100));
        length.CopyTo(block.AsSpan(124, 12));
        block[156] = (byte)type;
        "ustar\0"u8.CopyTo(block.AsSpan(257));
        content.CopyTo(block.AsSpan(512));
        Sign(block);
        return block;
    }

    public static byte[] Entry(string name, char type, ReadOnlySpan<byte> content) => Entry(name, type, Octal(content.Length), content);

    public static byte[] Octal(long length) => Encoding.ASCII.GetBytes(Convert.ToString(length, 8).PadLeft(11, '0'));

    /// <summary>A number of twelve bytes as GNU tar writes those that do not fit into octal digits.</summary>
    public static byte[] Binary(UInt128 length)
    {
        var field = new byte[12];
        for (int i = 11; i > 0; i--)
        {
            field[i] = (byte)length;
            length >>= 8;
        }

        field[0] = 0x80;
        return field;
    }

    public static byte[] Record(string key, string value)
    {
        int rest = Encoding.UTF8.GetByteCount($" {key}={value}\n");
        int size = rest + 1;
        while (rest + size.ToString(CultureInfo.InvariantCulture).Length != size)
        {
            size++;
        }

        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{size} {key}={value}\n"));
    }

    /// <summary>Puts the checksum of a header into it.</summary>
    public static void Sign(Span<byte> block)
    {
        block.Slice(148, 8).Fill((byte)' ');
        int sum = 0;
        foreach (byte value in block[..512])
        {
            sum += value;
        }

        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0", block[148..]);
    }
}
