using System.Buffers.Binary;
using System.Text;

namespace Figures.Tables.Parquet;

/// <summary>
/// The PLAIN encoding: little-endian scalars, truth values packed from the lowest bit, texts with a 32-bit length before them.
/// </summary>
internal static class PlainEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(ReadOnlySpan<bool> values)
    {
        var bytes = new byte[(values.Length + 7) / 8];
        for (int i = 0; i < values.Length; i++)
        {
            bytes[i >> 3] |= (byte)((values[i] ? 1 : 0) << (i & 7));
        }

        return bytes;
    }

    public static byte[] Encode(ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), values[i]);
        }

        return bytes;
    }

    /// <summary>The bytes a text takes.</summary>
    public static long SizeOf(string text) => sizeof(int) + (long)Encoding.UTF8.GetByteCount(text);

    public static byte[] Encode(ReadOnlySpan<string> values)
    {
        using var bytes = new MemoryStream();
        foreach (string value in values)
        {
            byte[] text = Encoding.UTF8.GetBytes(value);
            ThriftWriter.WriteInt32(bytes, text.Length);
            bytes.Write(text);
        }

        return bytes.ToArray();
    }

    public static void Decode(ref ByteReader bytes, Span<bool> output)
    {
        ReadOnlySpan<byte> packed = bytes.Take((output.Length + 7L) / 8);
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = ((packed[i >> 3] >> (i & 7)) & 1) != 0;
        }
    }

    public static void DecodeInt64(ref ByteReader bytes, Span<long> output)
    {
        ReadOnlySpan<byte> scalars = bytes.Take((long)output.Length * sizeof(long));
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = BinaryPrimitives.ReadInt64LittleEndian(scalars[(i * sizeof(long))..]);
        }
    }

    public static void DecodeInt32(ref ByteReader bytes, Span<long> output)
    {
        ReadOnlySpan<byte> scalars = bytes.Take((long)output.Length * sizeof(int));
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = BinaryPrimitives.ReadInt32LittleEndian(scalars[(i * sizeof(int))..]);
        }
    }

    public static void DecodeDouble(ref ByteReader bytes, Span<double> output)
    {
        ReadOnlySpan<byte> scalars = bytes.Take((long)output.Length * sizeof(double));
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = BinaryPrimitives.ReadDoubleLittleEndian(scalars[(i * sizeof(double))..]);
        }
    }

    public static void DecodeSingle(ref ByteReader bytes, Span<double> output)
    {
        ReadOnlySpan<byte> scalars = bytes.Take((long)output.Length * sizeof(float));
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = BinaryPrimitives.ReadSingleLittleEndian(scalars[(i * sizeof(float))..]);
        }
    }

    public static void Decode(ref ByteReader bytes, Span<string> output)
    {
        foreach (ref string value in output)
        {
            value = Text(bytes.Take(bytes.ReadInt32()));
        }
    }

    /// <exception cref="TableFormatException">The bytes are not UTF-8.</exception>
    public static string Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new TableFormatException("Parquet: a byte-array value is not UTF-8 text; binary columns are not read.", exception);
        }
    }
}
