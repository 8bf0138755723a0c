namespace Figures.Tables.Parquet;

/// <summary>Writes file footer and page headers; field ids are those of parquet.thrift.</summary>
internal static class MetadataWriter
{
    /// <summary>
    /// Parsed by parquet-java when it decides whether statistics can be trusted; constant, so that bytes are reproducible.
    /// </summary>
    private const string CreatedBy = "figures-tables version 1.0.0 (build 1)";

    public static byte[] Footer(FileMetadata file)
    {
        using var bytes = new MemoryStream();
        var writer = new ThriftWriter(bytes);
        writer.BeginStruct();
        writer.Int32(1, 2);
        writer.BeginList(2, ThriftType.Struct, file.Schema.Count);
        foreach (SchemaElement element in file.Schema)
        {
            Write(writer, element);
        }

        writer.Int64(3, file.RowCount);
        writer.BeginList(4, ThriftType.Struct, file.RowGroups.Count);
        for (int i = 0; i < file.RowGroups.Count; i++)
        {
            Write(writer, file.RowGroups[i], i);
        }

        writer.BeginList(5, ThriftType.Struct, file.KeyValues.Count);
        foreach ((string key, string value) in file.KeyValues)
        {
            writer.BeginStruct();
            writer.String(1, key);
            writer.String(2, value);
            writer.EndStruct();
        }

        writer.String(6, CreatedBy);
        WriteColumnOrders(writer, file.Schema.Count - 1);
        writer.EndStruct();
        return bytes.ToArray();
    }

    public static byte[] Header(PageHeader page)
    {
        using var bytes = new MemoryStream();
        var writer = new ThriftWriter(bytes);
        writer.BeginStruct();
        writer.Int32(1, (int)page.Type);
        writer.Int32(2, page.UncompressedSize);
        writer.Int32(3, page.CompressedSize);
        if (page.Crc is int crc)
        {
            writer.Int32(4, crc);
        }

        bool isDictionary = page.Type == PageType.Dictionary;
        writer.BeginStruct(isDictionary ? 7 : 5);
        writer.Int32(1, page.ValueCount);
        writer.Int32(2, (int)page.Encoding);
        if (!isDictionary)
        {
            writer.Int32(3, (int)PageEncoding.Rle);
            writer.Int32(4, (int)PageEncoding.Rle);
        }

        writer.EndStruct();
        writer.EndStruct();
        return bytes.ToArray();
    }

    private static void Write(ThriftWriter writer, SchemaElement element)
    {
        writer.BeginStruct();
        if (element.Type is PhysicalType type)
        {
            writer.Int32(1, (int)type);
            writer.Int32(3, (int)element.Repetition);
        }

        writer.String(4, element.Name);
        if (element.ChildCount > 0)
        {
            writer.Int32(5, element.ChildCount);
        }

        // Both annotations of text: without the old one, Spark before 3 and Impala show binary.
        if (element.Logical == LogicalKind.String)
        {
            writer.Int32(6, (int)ConvertedType.Utf8);
            writer.BeginStruct(10);
            writer.EmptyStruct((int)LogicalKind.String);
            writer.EndStruct();
        }

        writer.EndStruct();
    }

    private static void Write(ThriftWriter writer, RowGroup group, int ordinal)
    {
        writer.BeginStruct();
        writer.BeginList(1, ThriftType.Struct, group.Columns.Count);
        foreach (ColumnChunk chunk in group.Columns)
        {
            writer.BeginStruct();
            writer.Int64(2, 0);
            writer.BeginStruct(3);
            Write(writer, chunk);
            writer.EndStruct();
            writer.EndStruct();
        }

        writer.Int64(2, group.Columns.Sum(chunk => chunk.UncompressedSize));
        writer.Int64(3, group.RowCount);
        writer.Int64(5, group.Columns[0].Start);
        writer.Int64(6, group.Columns.Sum(chunk => chunk.CompressedSize));
        if (ordinal <= short.MaxValue)
        {
            writer.Int16(7, (short)ordinal);
        }

        writer.EndStruct();
    }

    private static void Write(ThriftWriter writer, ColumnChunk chunk)
    {
        writer.Int32(1, (int)chunk.Type);
        writer.BeginList(2, ThriftType.I32, chunk.Encodings.Count);
        foreach (PageEncoding encoding in chunk.Encodings)
        {
            writer.Element((int)encoding);
        }

        writer.BeginList(3, ThriftType.Binary, chunk.Path.Count);
        foreach (string part in chunk.Path)
        {
            writer.Element(part);
        }

        writer.Int32(4, (int)chunk.Codec);
        writer.Int64(5, chunk.ValueCount);
        writer.Int64(6, chunk.UncompressedSize);
        writer.Int64(7, chunk.CompressedSize);
        writer.Int64(9, chunk.DataPageOffset);
        if (chunk.DictionaryPageOffset > 0)
        {
            writer.Int64(11, chunk.DictionaryPageOffset);
        }

        Write(writer, chunk.Statistics);
    }

    private static void Write(ThriftWriter writer, ColumnStatistics? statistics)
    {
        writer.BeginStruct(12);
        writer.Int64(3, 0);
        if (statistics is { Min: byte[] min, Max: byte[] max })
        {
            writer.Binary(5, max);
            writer.Binary(6, min);
            writer.Boolean(7, true);
            writer.Boolean(8, true);
        }

        writer.EndStruct();
    }

    /// <summary>Without an order for every leaf, readers ignore min_value and max_value.</summary>
    private static void WriteColumnOrders(ThriftWriter writer, int count)
    {
        writer.BeginList(7, ThriftType.Struct, count);
        for (int i = 0; i < count; i++)
        {
            writer.BeginStruct();
            writer.EmptyStruct(1);
            writer.EndStruct();
        }
    }
}
