using Figures.Tables.Parquet;

namespace Figures.Tables;

/// <summary>
/// Tables as Parquet files that DuckDB, pandas, Spark and others read, through Parquet.Net. Units, descriptions, keys and tolerances travel
/// in the footer, so a table read back is equal to the table written, its content id included. See <c>docs/formats/table-parquet.md</c>.
/// </summary>
/// <remarks>
/// Parquet.Net is not made for damaged files: a footer of two bytes can keep it busy for ever, which no caller can end. Read files that are
/// known to be whole, by the digest of their bytes.
/// </remarks>
public static class ParquetFile
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    /// <summary>Writes a table. Equal tables and metadata give equal bytes under one version of Parquet.Net.</summary>
    /// <param name="stream">Written from its current position, never read or sought; left open.</param>
    /// <param name="table">The table.</param>
    /// <param name="metadata">More key/value pairs for the footer; keys must not begin with <c>figures.</c>.</param>
    /// <exception cref="ArgumentException">A metadata key is reserved.</exception>
    public static void Write(Stream stream, Table table, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Dictionary<string, string> entries = Footer.Entries(table, metadata ?? NoMetadata);
        if (stream is MemoryStream { Position: 0, Length: 0 } empty)
        {
            empty.Capacity = Math.Max(empty.Capacity, ExpectedBytes(table));
            TableWriter.WriteAsync(empty, table, entries).GetAwaiter().GetResult();
            return;
        }

        // Parquet.Net counts offsets from the beginning of its stream.
        using var file = new MemoryStream(ExpectedBytes(table));
        TableWriter.WriteAsync(file, table, entries).GetAwaiter().GetResult();
        stream.Write(file.GetBuffer(), 0, (int)file.Length);
    }

    /// <summary>
    /// Reads a table: ours, or a flat one of another writer. Narrower numbers are widened, a null double becomes NaN. Our content id is
    /// verified.
    /// </summary>
    /// <param name="stream">Read from its current position to its end; left open.</param>
    /// <exception cref="TableFormatException">The file is damaged or uses what is not read; the message names it.</exception>
    public static Table Read(Stream stream) => Parse(stream, TableReader.ReadAsync);

    /// <summary>Reads the key/value pairs that were given to <see cref="Write"/>, in ordinal order, without reading the table.</summary>
    /// <param name="stream">Read from its current position to its end; left open.</param>
    /// <exception cref="TableFormatException">The file or its footer is damaged.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(Stream stream) =>
        Footer.CallerMetadata(Parse(stream, TableReader.ReadEntriesAsync));

    /// <summary>About the size of a file without its texts: a stream that grows by doubling copies everything once more.</summary>
    private static int ExpectedBytes(Table table)
    {
        const int footer = 4096;
        int numbers = table.Columns.Count(column => column.Type is ColumnType.Int64 or ColumnType.Double);
        return (int)Math.Min(footer + ((long)numbers * table.RowCount * sizeof(double) * 65 / 64), Array.MaxLength);
    }

    /// <summary>Parses a file in memory, whose every fault has one type; reading the stream itself may fail in its own way.</summary>
    private static T Parse<T>(Stream stream, Func<MemoryStream, Task<T>> parse)
    {
        // Parquet.Net seeks to the beginning of its stream, and waits for streams that are not in memory.
        MemoryStream file = stream is MemoryStream { CanSeek: true, Position: 0 } whole ? whole : new MemoryStream();
        if (file != stream)
        {
            stream.CopyTo(file);
        }

        try
        {
            return parse(file).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is not TableFormatException)
        {
            throw new TableFormatException($"Parquet: the file is damaged or no flat table ({fault.GetType().Name}: {fault.Message})", fault);
        }
    }
}
