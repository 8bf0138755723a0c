namespace Figures.Tables.Parquet;

/// <summary>parquet.thrift, FileMetaData, as far as flat tables need it.</summary>
internal sealed record FileMetadata(
    IReadOnlyList<SchemaElement> Schema,
    long RowCount,
    IReadOnlyList<RowGroup> RowGroups,
    IReadOnlyList<KeyValuePair<string, string>> KeyValues);

/// <summary>parquet.thrift, SchemaElement; the root is the element without a physical type.</summary>
internal sealed record SchemaElement(string Name)
{
    public PhysicalType? Type { get; init; }

    public Repetition Repetition { get; init; }

    public int ChildCount { get; init; }

    public ConvertedType Converted { get; init; } = ConvertedType.None;

    public LogicalKind Logical { get; init; }

    /// <summary>Whether the logical type INTEGER is signed; true where it says nothing.</summary>
    public bool IsSigned { get; init; } = true;
}

/// <summary>parquet.thrift, RowGroup.</summary>
internal sealed record RowGroup(IReadOnlyList<ColumnChunk> Columns, long RowCount);

/// <summary>parquet.thrift, ColumnChunk with its ColumnMetaData; offsets count from the beginning of the file.</summary>
internal sealed record ColumnChunk
{
    public PhysicalType Type { get; init; }

    public IReadOnlyList<string> Path { get; init; } = [];

    public Codec Codec { get; init; }

    public IReadOnlyList<PageEncoding> Encodings { get; init; } = [];

    public long ValueCount { get; init; }

    public long UncompressedSize { get; init; }

    public long CompressedSize { get; init; }

    public long DataPageOffset { get; init; }

    /// <summary>The place of the dictionary page, or 0.</summary>
    public long DictionaryPageOffset { get; init; }

    public ColumnStatistics? Statistics { get; init; }

    /// <summary>Where the first page of the chunk lies; old writers leave a dictionary offset of 0.</summary>
    public long Start => DictionaryPageOffset > 0 ? Math.Min(DictionaryPageOffset, DataPageOffset) : DataPageOffset;
}

/// <summary>parquet.thrift, Statistics, as written: the extremes as PLAIN bytes without length, or none.</summary>
internal sealed record ColumnStatistics(byte[]? Min, byte[]? Max);

/// <summary>parquet.thrift, PageHeader with the header of its kind of page.</summary>
internal sealed record PageHeader
{
    public PageType Type { get; init; }

    public int UncompressedSize { get; init; }

    public int CompressedSize { get; init; }

    public int? Crc { get; init; }

    public int ValueCount { get; init; }

    public PageEncoding Encoding { get; init; }

    public PageEncoding LevelEncoding { get; init; } = PageEncoding.Rle;

    /// <summary>Bytes of definition levels before the values (V2 only).</summary>
    public int DefinitionLevelBytes { get; init; }

    /// <summary>Bytes of repetition levels before the definition levels (V2 only); 0 in a flat table.</summary>
    public int RepetitionLevelBytes { get; init; }

    /// <summary>Whether the values are compressed (V2 may say no).</summary>
    public bool IsCompressed { get; init; } = true;
}
