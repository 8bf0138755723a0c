using System.Text;

namespace Figures.Datasets;

/// <summary>One header block of a tar archive.</summary>
/// <param name="Name">The path it states; the extended headers before it may state another.</param>
/// <param name="Type">The letter or digit of its kind.</param>
/// <param name="Length">Bytes that follow it, from 0.</param>
internal sealed record TarHeader(string Name, char Type, long Length)
{
    /// <summary>Bytes of a block.</summary>
    public const int Size = 512;

    private static readonly Range NameField = ..100;
    private static readonly Range LengthField = 124..136;
    private static readonly Range SumField = 148..156;
    private static readonly Range MagicField = 257..263;
    private static readonly Range PrefixField = 345..500;

    /// <summary>Reads a block.</summary>
    /// <param name="block"><see cref="Size"/> bytes.</param>
    /// <param name="reader">Names the archive in faults.</param>
    /// <exception cref="DatasetFormatException">The checksum is wrong, or the length is none.</exception>
    public static TarHeader Parse(byte[] block, BoundedReader reader)
    {
        int sum = 0;
        for (int i = 0; i < Size; i++)
        {
            sum += i >= SumField.Start.Value && i < SumField.End.Value ? ' ' : block[i];
        }

        if (Number(block.AsSpan(SumField)) != sum)
        {
            throw reader.Fault("the checksum of a header is wrong");
        }

        string name = Text(block.AsSpan(NameField));
        string prefix = block.AsSpan(MagicField).SequenceEqual("ustar\0"u8) ? Text(block.AsSpan(PrefixField)) : "";
        return Number(block.AsSpan(LengthField)) is { } length
            ? new TarHeader(prefix.Length == 0 ? name : $"{prefix}/{name}", (char)block[156], length)
            : throw reader.Fault($"the length of the entry '{name}' is no number from 0 to {long.MaxValue}");
    }

    /// <summary>Text up to the first zero.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>Octal digits among blanks and zeros, or GNU's big-endian number marked by the highest bit; null when it is neither, or
    /// does not fit.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
        {
            return field[1..].TrimStart((byte)0) is { Length: <= 7 } bytes ? FromBytes(bytes) : null;
        }

        ReadOnlySpan<byte> digits = field.Trim(" \0"u8);
        return digits.ContainsAnyExceptInRange((byte)'0', (byte)'7') ? null : FromDigits(digits);
    }

    private static long FromBytes(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (byte value in bytes)
        {
            number = (number << 8) | value;
        }

        return number;
    }

    /// <summary>At most twelve digits of three bits.</summary>
    private static long FromDigits(ReadOnlySpan<byte> digits)
    {
        long number = 0;
        foreach (byte digit in digits)
        {
            number = (number << 3) | (long)(digit - '0');
        }

        return number;
    }
}
