using System.Text;

namespace Figures.Tables.Parquet;

/// <summary>The types of the Thrift compact protocol.</summary>
internal enum ThriftType
{
    Stop = 0,
    True = 1,
    False = 2,
    Byte = 3,
    I16 = 4,
    I32 = 5,
    I64 = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Set = 10,
    Map = 11,
    Struct = 12,
}

/// <summary>
/// Reads the Thrift compact protocol: unknown fields of every type are skipped, and every length is held against the bytes left
/// before anything is allocated; nesting is bounded.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxDepth = 24;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly short[] lastIds = new short[MaxDepth];
    private ByteReader reader = new(bytes);
    private int depth;

    /// <summary>The type of the field that <see cref="NextField"/> found last.</summary>
    public ThriftType FieldType { get; private set; }

    /// <summary>The number of bytes already read.</summary>
    public readonly int Position => reader.Position;

    /// <summary>Begins a struct; its fields follow.</summary>
    public void EnterStruct()
    {
        if (depth == MaxDepth)
        {
            throw new TableFormatException($"Parquet: metadata is nested deeper than {MaxDepth}.");
        }

        lastIds[depth++] = 0;
    }

    /// <summary>Finds the next field's id and type; at the end of the struct it leaves the struct and returns false.</summary>
    public bool NextField(out int id)
    {
        byte header = reader.ReadByte();
        FieldType = (ThriftType)(header & 0x0F);
        if (header == 0)
        {
            depth--;
            id = 0;
            return false;
        }

        ref short last = ref lastIds[depth - 1];
        int delta = header >> 4;
        long next = delta == 0 ? reader.ReadZigZag() : last + delta;
        if (next is < short.MinValue or > short.MaxValue || FieldType is ThriftType.Stop or > ThriftType.Struct)
        {
            throw new TableFormatException("Parquet: malformed field header in the metadata.");
        }

        last = (short)next;
        id = last;
        return true;
    }

    public bool ReadBoolean() => FieldType switch
    {
        ThriftType.True => true,
        ThriftType.False => false,
        _ => throw Unexpected("a truth value"),
    };

    public sbyte ReadSByte()
    {
        Require(FieldType == ThriftType.Byte, "a byte");
        return (sbyte)reader.ReadByte();
    }

    public int ReadInt32()
    {
        Require(FieldType is ThriftType.I16 or ThriftType.I32, "a 32-bit integer");
        long value = reader.ReadZigZag();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new TableFormatException($"Parquet: {value} stands where a 32-bit integer is expected.");
    }

    public long ReadInt64()
    {
        Require(FieldType is ThriftType.I64 or ThriftType.I32, "a 64-bit integer");
        return reader.ReadZigZag();
    }

    public string ReadString()
    {
        Require(FieldType == ThriftType.Binary, "text");
        try
        {
            return StrictUtf8.GetString(reader.Take(reader.ReadCount(reader.Remaining, "bytes")));
        }
        catch (DecoderFallbackException exception)
        {
            throw new TableFormatException("Parquet: a text in the metadata is not UTF-8.", exception);
        }
    }

    /// <summary>Begins a struct that is the value of the current field.</summary>
    public void EnterStructField()
    {
        Require(FieldType == ThriftType.Struct, "a struct");
        EnterStruct();
    }

    /// <summary>Begins a list of the given element type; returns its length. Elements follow.</summary>
    public int EnterList(ThriftType elements)
    {
        Require(FieldType == ThriftType.List, "a list");
        int count = ReadListHeader(out ThriftType found);
        FieldType = elements;
        return count == 0 || found == elements ? count : throw Unexpected($"a list of {elements}, not {found},");
    }

    /// <summary>Passes over the value of the current field, whatever it is.</summary>
    public void Skip() => Skip(FieldType, insideCollection: false, level: 0);

    private void Skip(ThriftType type, bool insideCollection, int level)
    {
        Require(level < MaxDepth, $"nesting of at most {MaxDepth}");
        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                reader.Take(insideCollection ? 1 : 0);
                break;
            case ThriftType.Byte:
                reader.ReadByte();
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                reader.ReadVarint();
                break;
            case ThriftType.Double:
                reader.Take(sizeof(double));
                break;
            case ThriftType.Binary:
                reader.Take(reader.ReadCount(reader.Remaining, "bytes"));
                break;
            case ThriftType.List or ThriftType.Set:
                SkipElements(ReadListHeader(out ThriftType element), level, element);
                break;
            case ThriftType.Map:
                SkipMap(level);
                break;
            case ThriftType.Struct:
                SkipStruct(level);
                break;
            default:
                throw Unexpected("a known type");
        }
    }

    private void SkipMap(int level)
    {
        int count = reader.ReadCount(reader.Remaining, "map entries");
        if (count > 0)
        {
            byte types = reader.ReadByte();
            SkipElements(count, level, (ThriftType)(types >> 4), (ThriftType)(types & 0x0F));
        }
    }

    private void SkipStruct(int level)
    {
        EnterStruct();
        while (NextField(out _))
        {
            Skip(FieldType, insideCollection: false, level + 1);
        }
    }

    private void SkipElements(int count, int level, params ReadOnlySpan<ThriftType> types)
    {
        for (int i = 0; i < count; i++)
        {
            foreach (ThriftType type in types)
            {
                Skip(type, insideCollection: true, level + 1);
            }
        }
    }

    private int ReadListHeader(out ThriftType element)
    {
        byte header = reader.ReadByte();
        element = (ThriftType)(header & 0x0F);
        int shortCount = header >> 4;

        // Each element takes at least one byte, so a longer list cannot be meant.
        return shortCount < 15 ? shortCount : reader.ReadCount(reader.Remaining, "list elements");
    }

    private readonly void Require(bool condition, string expected)
    {
        if (!condition)
        {
            throw Unexpected(expected);
        }
    }

    private readonly TableFormatException Unexpected(string expected) =>
        new($"Parquet: the metadata has {FieldType} where {expected} is expected.");
}
