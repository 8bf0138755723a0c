using System.Buffers.Binary;

namespace Figures.Tables.Parquet;

/// <summary>
/// Reads a flat Parquet file from a stream that can seek. Every length and offset is checked against the file before it is used,
/// so a hostile file costs an exception and not memory.
/// </summary>
internal sealed class ParquetReader
{
    /// <summary>The first and last four bytes of a file.</summary>
    public static readonly byte[] Magic = "PAR1"u8.ToArray();

    /// <summary>
    /// More values than this are refused before anything is allocated: run-length pages can announce billions in a few bytes.
    /// </summary>
    private const long MaxCells = 1L << 27;

    private readonly Stream stream;
    private readonly long origin;
    private readonly long length;

    public ParquetReader(Stream stream)
    {
        this.stream = stream;
        origin = stream.Position;
        length = stream.Length - origin;
        Metadata = MetadataReader.Footer(ReadFooter());
    }

    /// <summary>The footer.</summary>
    public FileMetadata Metadata { get; }

    /// <exception cref="TableFormatException">The file is damaged or uses what is not read.</exception>
    public Table ReadTable()
    {
        ColumnDecoder[] decoders = Decoders();
        RequireConsistentRows(decoders.Length);
        foreach (RowGroup group in Metadata.RowGroups)
        {
            for (int i = 0; i < decoders.Length; i++)
            {
                ReadChunk(group, i, decoders[i]);
            }
        }

        Table table = MakeTable(decoders);
        Footer.RequireContent(Metadata, table);
        return table;
    }

    private byte[] ReadFooter()
    {
        const int tail = sizeof(int) + 4;
        if (length < Magic.Length + tail)
        {
            throw new TableFormatException($"Parquet: a file of {length} bytes is too short.");
        }

        ReadOnlySpan<byte> head = ReadBytes(0, Magic.Length);
        ReadOnlySpan<byte> end = ReadBytes(length - tail, tail);
        if (!head.SequenceEqual(Magic) || !end[sizeof(int)..].SequenceEqual(Magic))
        {
            throw new TableFormatException("Parquet: the file does not begin and end with PAR1.");
        }

        int size = BinaryPrimitives.ReadInt32LittleEndian(end);
        return size > 0 && size <= length - tail - Magic.Length
            ? ReadBytes(length - tail - size, size)
            : throw new TableFormatException($"Parquet: a footer of {size} bytes does not fit into the file.");
    }

    private ColumnDecoder[] Decoders()
    {
        IReadOnlyList<SchemaElement> schema = Metadata.Schema;
        if (schema.Count < 2)
        {
            throw new TableFormatException("Parquet: the schema has no columns.");
        }

        ColumnDecoder[] decoders = [.. schema.Skip(1).Select(ColumnMapping.DecoderFor)];
        return schema[0].ChildCount == decoders.Length
            ? decoders
            : throw new TableFormatException($"Parquet: the schema announces {schema[0].ChildCount} columns and lists {decoders.Length}.");
    }

    private void RequireConsistentRows(int columns)
    {
        long rows = Metadata.RowCount;
        if (rows < 0 || rows > MaxCells / columns)
        {
            throw new TableFormatException($"Parquet: {rows} rows of {columns} columns are more than the {MaxCells} values that are read.");
        }

        foreach (RowGroup group in Metadata.RowGroups)
        {
            if (group.Columns.Count != columns || group.RowCount < 0 || group.RowCount > rows)
            {
                throw new TableFormatException("Parquet: a row group does not fit the file's columns and rows.");
            }

            rows -= group.RowCount;
        }

        if (rows != 0)
        {
            throw new TableFormatException($"Parquet: {rows} of the announced rows are in no row group.");
        }
    }

    private void ReadChunk(RowGroup group, int index, ColumnDecoder decoder)
    {
        ColumnChunk chunk = group.Columns[index];
        SchemaElement element = Metadata.Schema[index + 1];
        bool fits = chunk.Type == element.Type && chunk.Path is [string name] && name == element.Name
            && chunk.ValueCount == group.RowCount && chunk.Start >= 0 && chunk.CompressedSize >= 0 && chunk.CompressedSize <= int.MaxValue
            && chunk.Start <= length && chunk.CompressedSize <= length - chunk.Start;
        if (!fits)
        {
            throw new TableFormatException(
                $"Parquet: a chunk of column '{element.Name}' does not fit the schema, its row group or the file.");
        }

        ChunkReader.Read(ReadBytes(chunk.Start, (int)chunk.CompressedSize), chunk, decoder);
    }

    private Table MakeTable(ColumnDecoder[] decoders)
    {
        IReadOnlyList<ColumnSchema>? schemas = Footer.Schemas(Metadata);
        if (schemas is not null && schemas.Count != decoders.Length)
        {
            throw new TableFormatException("Parquet: the footer describes another number of columns than the schema.");
        }

        try
        {
            return new Table(decoders.Select((decoder, i) => decoder.Finish(SchemaOf(i, decoder.Type, schemas))).ToArray());
        }
        catch (ArgumentException exception)
        {
            throw new TableFormatException($"Parquet: {exception.Message}", exception);
        }
    }

    private ColumnSchema SchemaOf(int index, ColumnType type, IReadOnlyList<ColumnSchema>? schemas)
    {
        string name = Metadata.Schema[index + 1].Name;
        ColumnSchema schema = schemas?[index] ?? new ColumnSchema(
            name, type, type is ColumnType.Int64 or ColumnType.Double ? "1" : string.Empty, string.Empty, IsKey: false, Tolerance.Exact);
        return schema.Name == name && schema.Type == type
            ? schema
            : throw new TableFormatException($"Parquet: the footer describes '{schema.Name}' where the schema has '{name}'.");
    }

    private byte[] ReadBytes(long offset, int count)
    {
        var bytes = new byte[count];
        stream.Position = origin + offset;
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count
            ? bytes
            : throw new TableFormatException("Parquet: the file ends too early.");
    }
}
