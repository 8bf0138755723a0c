namespace Figures.Tables.Parquet;

/// <summary>Reads the file footer; field ids are those of parquet.thrift, unknown fields are skipped.</summary>
internal static class MetadataReader
{
    public static FileMetadata Footer(ReadOnlySpan<byte> bytes)
    {
        var reader = new ThriftReader(bytes);
        var schema = new List<SchemaElement>();
        var groups = new List<RowGroup>();
        var keyValues = new List<KeyValuePair<string, string>>();
        long? rows = null;
        reader.EnterStruct();
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 2:
                    ReadSchema(ref reader, schema);
                    break;
                case 3:
                    rows = reader.ReadInt64();
                    break;
                case 4:
                    ReadRowGroups(ref reader, groups);
                    break;
                case 5:
                    ReadKeyValues(ref reader, keyValues);
                    break;
                case 8:
                    throw new TableFormatException("Parquet: encrypted files are not read.");
                default:
                    reader.Skip();
                    break;
            }
        }

        if (reader.Position != bytes.Length)
        {
            throw new TableFormatException($"Parquet: the footer ends after {reader.Position} of its {bytes.Length} bytes.");
        }

        return rows is long count
            ? new FileMetadata(schema, count, groups, keyValues)
            : throw new TableFormatException("Parquet: the footer states no number of rows.");
    }

    private static void ReadSchema(ref ThriftReader reader, List<SchemaElement> schema)
    {
        for (int count = reader.EnterList(ThriftType.Struct); count > 0; count--)
        {
            reader.EnterStruct();
            schema.Add(ReadSchemaElement(ref reader));
        }
    }

    private static SchemaElement ReadSchemaElement(ref ThriftReader reader)
    {
        var element = new SchemaElement(string.Empty);
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 1:
                    element = element with { Type = (PhysicalType)reader.ReadInt32() };
                    break;
                case 3:
                    element = element with { Repetition = (Repetition)reader.ReadInt32() };
                    break;
                case 4:
                    element = element with { Name = reader.ReadString() };
                    break;
                case 5:
                    element = element with { ChildCount = reader.ReadInt32() };
                    break;
                case 6:
                    element = element with { Converted = (ConvertedType)reader.ReadInt32() };
                    break;
                case 10:
                    element = ReadLogicalType(ref reader, element);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return element;
    }

    private static SchemaElement ReadLogicalType(ref ThriftReader reader, SchemaElement element)
    {
        reader.EnterStructField();
        while (reader.NextField(out int kind))
        {
            element = element with { Logical = (LogicalKind)kind };
            if (element.Logical != LogicalKind.Integer)
            {
                reader.Skip();
                continue;
            }

            reader.EnterStructField();
            while (reader.NextField(out int id))
            {
                if (id == 2)
                {
                    element = element with { IsSigned = reader.ReadBoolean() };
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return element;
    }

    private static void ReadRowGroups(ref ThriftReader reader, List<RowGroup> groups)
    {
        for (int count = reader.EnterList(ThriftType.Struct); count > 0; count--)
        {
            var chunks = new List<ColumnChunk>();
            long rows = 0;
            reader.EnterStruct();
            while (reader.NextField(out int id))
            {
                switch (id)
                {
                    case 1:
                        ReadChunks(ref reader, chunks);
                        break;
                    case 3:
                        rows = reader.ReadInt64();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            groups.Add(new RowGroup(chunks, rows));
        }
    }

    private static void ReadChunks(ref ThriftReader reader, List<ColumnChunk> chunks)
    {
        for (int count = reader.EnterList(ThriftType.Struct); count > 0; count--)
        {
            ColumnChunk? chunk = null;
            reader.EnterStruct();
            while (reader.NextField(out int id))
            {
                switch (id)
                {
                    case 1:
                        throw new TableFormatException("Parquet: column data in another file is not read.");
                    case 3:
                        reader.EnterStructField();
                        chunk = ReadChunkMetadata(ref reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            chunks.Add(chunk ?? throw new TableFormatException("Parquet: a column chunk has no readable metadata (encrypted?)."));
        }
    }

    private static ColumnChunk ReadChunkMetadata(ref ThriftReader reader)
    {
        var chunk = new ColumnChunk();
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 1:
                    chunk = chunk with { Type = (PhysicalType)reader.ReadInt32() };
                    break;
                case 3:
                    chunk = chunk with { Path = ReadStrings(ref reader) };
                    break;
                case 4:
                    chunk = chunk with { Codec = (Codec)reader.ReadInt32() };
                    break;
                case 5:
                    chunk = chunk with { ValueCount = reader.ReadInt64() };
                    break;
                case 6:
                    chunk = chunk with { UncompressedSize = reader.ReadInt64() };
                    break;
                case 7:
                    chunk = chunk with { CompressedSize = reader.ReadInt64() };
                    break;
                case 9:
                    chunk = chunk with { DataPageOffset = reader.ReadInt64() };
                    break;
                case 11:
                    chunk = chunk with { DictionaryPageOffset = reader.ReadInt64() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return chunk;
    }

    private static List<string> ReadStrings(ref ThriftReader reader)
    {
        var strings = new List<string>();
        for (int count = reader.EnterList(ThriftType.Binary); count > 0; count--)
        {
            strings.Add(reader.ReadString());
        }

        return strings;
    }

    private static void ReadKeyValues(ref ThriftReader reader, List<KeyValuePair<string, string>> keyValues)
    {
        for (int count = reader.EnterList(ThriftType.Struct); count > 0; count--)
        {
            string key = string.Empty;
            string value = string.Empty;
            reader.EnterStruct();
            while (reader.NextField(out int id))
            {
                switch (id)
                {
                    case 1:
                        key = reader.ReadString();
                        break;
                    case 2:
                        value = reader.ReadString();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            keyValues.Add(new(key, value));
        }
    }
}
