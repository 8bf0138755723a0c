namespace Figures.Tables.Parquet;

/// <summary>BOOLEAN: PLAIN bits, or RLE with a length before it (data page V2).</summary>
internal sealed class BooleanDecoder(SchemaElement element) : ColumnDecoder<bool>(element)
{
    public override ColumnType Type => ColumnType.Boolean;

    protected override void Decode(PageEncoding encoding, ref ByteReader bytes, Span<bool> output)
    {
        switch (encoding)
        {
            case PageEncoding.Plain:
                PlainEncoding.Decode(ref bytes, output);
                break;
            case PageEncoding.Rle:
                var bits = new int[output.Length];
                var runs = new ByteReader(bytes.Take(bytes.ReadInt32()));
                RleEncoding.Decode(ref runs, bitWidth: 1, bits);
                for (int i = 0; i < bits.Length; i++)
                {
                    output[i] = bits[i] != 0;
                }

                break;
            default:
                throw Unread(encoding);
        }
    }

    protected override bool Missing() => throw Fault("it holds nulls, which a truth value cannot be");
}

/// <summary>INT32 and INT64, widened to 64 bits; unsigned ones as long as they fit.</summary>
internal sealed class Int64Decoder(SchemaElement element, bool isUnsigned) : ColumnDecoder<long>(element)
{
    private readonly bool isNarrow = element.Type == PhysicalType.Int32;

    public override ColumnType Type => ColumnType.Int64;

    protected override void Decode(PageEncoding encoding, ref ByteReader bytes, Span<long> output)
    {
        switch (encoding)
        {
            case PageEncoding.Plain when isNarrow:
                PlainEncoding.DecodeInt32(ref bytes, output);
                break;
            case PageEncoding.Plain:
                PlainEncoding.DecodeInt64(ref bytes, output);
                break;
            case PageEncoding.DeltaBinaryPacked:
                DeltaEncoding.Decode(ref bytes, output);
                break;
            case PageEncoding.ByteStreamSplit:
                ByteReader joined = new(ByteStreamSplit.Join(ref bytes, output.Length, isNarrow ? sizeof(int) : sizeof(long)));
                Decode(PageEncoding.Plain, ref joined, output);
                return;
            default:
                throw Unread(encoding);
        }

        FitSign(output);
    }

    protected override long Missing() => throw Fault("it holds nulls, which an integer cannot be");

    private void FitSign(Span<long> values)
    {
        foreach (ref long value in values)
        {
            if (isNarrow)
            {
                value = isUnsigned ? (uint)value : (int)value;
            }
            else if (isUnsigned && value < 0)
            {
                throw Fault($"the unsigned value {(ulong)value} is beyond 63 bits");
            }
        }
    }
}

/// <summary>FLOAT and DOUBLE, widened to double; a null becomes NaN.</summary>
internal sealed class DoubleDecoder(SchemaElement element) : ColumnDecoder<double>(element)
{
    private readonly bool isNarrow = element.Type == PhysicalType.Float;

    public override ColumnType Type => ColumnType.Double;

    protected override void Decode(PageEncoding encoding, ref ByteReader bytes, Span<double> output)
    {
        switch (encoding)
        {
            case PageEncoding.Plain when isNarrow:
                PlainEncoding.DecodeSingle(ref bytes, output);
                break;
            case PageEncoding.Plain:
                PlainEncoding.DecodeDouble(ref bytes, output);
                break;
            case PageEncoding.ByteStreamSplit:
                ByteReader joined = new(ByteStreamSplit.Join(ref bytes, output.Length, isNarrow ? sizeof(float) : sizeof(double)));
                Decode(PageEncoding.Plain, ref joined, output);
                break;
            default:
                throw Unread(encoding);
        }
    }

    protected override double Missing() => double.NaN;
}

/// <summary>BYTE_ARRAY holding UTF-8.</summary>
internal sealed class StringDecoder(SchemaElement element) : ColumnDecoder<string>(element)
{
    public override ColumnType Type => ColumnType.String;

    protected override void Decode(PageEncoding encoding, ref ByteReader bytes, Span<string> output)
    {
        switch (encoding)
        {
            case PageEncoding.Plain:
                PlainEncoding.Decode(ref bytes, output);
                break;
            case PageEncoding.DeltaLengthByteArray:
                var lengths = new long[output.Length];
                DeltaEncoding.Decode(ref bytes, lengths);
                for (int i = 0; i < lengths.Length; i++)
                {
                    output[i] = PlainEncoding.Text(bytes.Take(lengths[i]));
                }

                break;
            case PageEncoding.DeltaByteArray:
                DecodeWithPrefixes(ref bytes, output);
                break;
            default:
                throw Unread(encoding);
        }
    }

    protected override string Missing() => throw Fault("it holds nulls, which text here cannot be");

    /// <summary>DELTA_BYTE_ARRAY: how many bytes each text shares with the one before it, then the rest of each.</summary>
    private void DecodeWithPrefixes(ref ByteReader bytes, Span<string> output)
    {
        var prefixes = new long[output.Length];
        var suffixes = new long[output.Length];
        DeltaEncoding.Decode(ref bytes, prefixes);
        DeltaEncoding.Decode(ref bytes, suffixes);
        byte[] text = [];
        for (int i = 0; i < prefixes.Length; i++)
        {
            if (prefixes[i] < 0 || prefixes[i] > text.Length)
            {
                throw Fault($"a text shares {prefixes[i]} bytes with one of {text.Length}");
            }

            text = [.. text.AsSpan(0, (int)prefixes[i]), .. bytes.Take(suffixes[i])];
            output[i] = PlainEncoding.Text(text);
        }
    }
}

/// <summary>BYTE_STREAM_SPLIT: all first bytes, then all second bytes, and so on; compresses floating-point series better.</summary>
internal static class ByteStreamSplit
{
    /// <summary>The values' bytes joined again, as PLAIN would hold them.</summary>
    public static byte[] Join(ref ByteReader bytes, int count, int width)
    {
        ReadOnlySpan<byte> streams = bytes.Take((long)count * width);
        var joined = new byte[streams.Length];
        for (int i = 0; i < joined.Length; i++)
        {
            joined[i] = streams[((i % width) * count) + (i / width)];
        }

        return joined;
    }
}
