using System.Buffers.Binary;
using System.Text;

namespace Figures.Tables.Parquet;

/// <summary>Writes the Thrift compact protocol. Fields of a struct are written in ascending order of their ids.</summary>
internal sealed class ThriftWriter(Stream bytes)
{
    private readonly Stack<int> lastIds = new();

    public void BeginStruct() => lastIds.Push(0);

    public void EndStruct()
    {
        lastIds.Pop();
        bytes.WriteByte(0);
    }

    public void Int32(int id, int value) => Integer(id, ThriftType.I32, value);

    public void Int16(int id, short value) => Integer(id, ThriftType.I16, value);

    public void Int64(int id, long value) => Integer(id, ThriftType.I64, value);

    public void Boolean(int id, bool value) => Header(id, value ? ThriftType.True : ThriftType.False);

    public void String(int id, string value) => Binary(id, Encoding.UTF8.GetBytes(value));

    public void Binary(int id, ReadOnlySpan<byte> value)
    {
        Header(id, ThriftType.Binary);
        RawBinary(value);
    }

    /// <summary>Begins a struct as the value of a field; <see cref="EndStruct"/> ends it.</summary>
    public void BeginStruct(int id)
    {
        Header(id, ThriftType.Struct);
        BeginStruct();
    }

    /// <summary>A struct without fields, as the members of Parquet's unions often are.</summary>
    public void EmptyStruct(int id)
    {
        BeginStruct(id);
        EndStruct();
    }

    /// <summary>
    /// Begins a list; the elements follow by <see cref="BeginStruct()"/>, <see cref="Element(int)"/> or <see cref="Element(string)"/>.
    /// </summary>
    public void BeginList(int id, ThriftType element, int count)
    {
        Header(id, ThriftType.List);
        if (count < 15)
        {
            bytes.WriteByte((byte)((count << 4) | (int)element));
        }
        else
        {
            bytes.WriteByte((byte)(0xF0 | (int)element));
            Varint((ulong)count);
        }
    }

    public void Element(int value) => ZigZag(value);

    public void Element(string value) => RawBinary(Encoding.UTF8.GetBytes(value));

    private void Integer(int id, ThriftType type, long value)
    {
        Header(id, type);
        ZigZag(value);
    }

    private void Header(int id, ThriftType type)
    {
        int delta = id - lastIds.Pop();
        lastIds.Push(id);
        if (delta is >= 1 and <= 15)
        {
            bytes.WriteByte((byte)((delta << 4) | (int)type));
        }
        else
        {
            bytes.WriteByte((byte)type);
            ZigZag(id);
        }
    }

    private void RawBinary(ReadOnlySpan<byte> value)
    {
        Varint((ulong)value.Length);
        bytes.Write(value);
    }

    private void ZigZag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    private void Varint(ulong value) => WriteVarint(bytes, value);

    /// <summary>An unsigned LEB128 number, as Thrift and the RLE encoding both use it.</summary>
    public static void WriteVarint(Stream stream, ulong value)
    {
        while (value >= 0x80)
        {
            stream.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        stream.WriteByte((byte)value);
    }

    /// <summary>A little-endian 32-bit number.</summary>
    public static void WriteInt32(Stream stream, int value)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        stream.Write(four);
    }
}
