namespace Figures.Tables.Parquet;

/// <summary>How a file is laid out; the defaults are what every file of this repository has.</summary>
internal sealed record ParquetLayout
{
    /// <summary>Rows of a row group: 65 536 doubles make a page of half a megabyte.</summary>
    public int RowsPerGroup { get; init; } = 65_536;

    /// <summary>A page is closed before its values exceed this, unless one value alone does.</summary>
    public int BytesPerPage { get; init; } = 1 << 20;
}

/// <summary>
/// Writes a table as Parquet: format version 2, required columns, V1 data pages with checksums, uncompressed.
/// Equal tables and metadata give equal bytes on every machine; nothing depends on time, culture or library versions.
/// </summary>
internal sealed class ParquetWriter(Stream stream, ParquetLayout layout)
{
    private long position;

    public void Write(Table table, IReadOnlyDictionary<string, string> metadata)
    {
        List<KeyValuePair<string, string>> entries = Footer.Entries(table, metadata);
        Write(ParquetReader.Magic);
        var groups = new List<RowGroup>();
        for (int start = 0; start < table.RowCount; start += layout.RowsPerGroup)
        {
            int count = Math.Min(layout.RowsPerGroup, table.RowCount - start);
            groups.Add(new RowGroup([.. table.Columns.Select(column => WriteChunk(column, start, count))], count));
        }

        byte[] footer = MetadataWriter.Footer(new FileMetadata(SchemaOf(table), table.RowCount, groups, entries));
        Write(footer);
        ThriftWriter.WriteInt32(stream, footer.Length);
        stream.Write(ParquetReader.Magic);
    }

    private static List<SchemaElement> SchemaOf(Table table) =>
    [
        new(Footer.RootName) { ChildCount = table.Columns.Count },
        .. table.Columns.Select(column => new SchemaElement(column.Name)
        {
            Type = ColumnMapping.PhysicalTypeOf(column.Type),
            Logical = column.Type == ColumnType.String ? LogicalKind.String : LogicalKind.None,
        }),
    ];

    private ColumnChunk WriteChunk(Column column, int start, int count)
    {
        ChunkPages chunk = ChunkPages.Of(column, start, count, layout.BytesPerPage);
        long from = position;
        long dictionaryOffset = 0;
        if (chunk.Dictionary is Page dictionary)
        {
            dictionaryOffset = position;
            WritePage(dictionary, PageType.Dictionary);
        }

        long dataOffset = position;
        foreach (Page page in chunk.Data)
        {
            WritePage(page, PageType.Data);
        }

        return new ColumnChunk
        {
            Type = ColumnMapping.PhysicalTypeOf(column.Type),
            Path = [column.Name],
            Codec = Codec.None,
            Encodings = chunk.Dictionary is null ? [PageEncoding.Plain] : [PageEncoding.Plain, PageEncoding.RleDictionary],
            ValueCount = count,
            UncompressedSize = position - from,
            CompressedSize = position - from,
            DictionaryPageOffset = dictionaryOffset,
            DataPageOffset = dataOffset,
            Statistics = chunk.Statistics,
        };
    }

    private void WritePage(Page page, PageType type)
    {
        Write(MetadataWriter.Header(new PageHeader
        {
            Type = type,
            UncompressedSize = page.Body.Length,
            CompressedSize = page.Body.Length,
            Crc = Crc32.Of(page.Body),
            ValueCount = page.ValueCount,
            Encoding = page.Encoding,
        }));
        Write(page.Body);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }
}
