using Figures.Tables.Parquet;

namespace Figures.Tables;

/// <summary>
/// Tables as Parquet files that DuckDB, pandas, Spark and others read. Units, descriptions, keys and tolerances travel in the footer,
/// so a table read back is equal to the table written, its content id included. See <c>docs/formats/table-parquet.md</c>.
/// </summary>
public static class ParquetFile
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    /// <summary>Writes a table. Equal tables and metadata give equal bytes.</summary>
    /// <param name="stream">Written from its current position, never read or sought; left open.</param>
    /// <param name="table">The table.</param>
    /// <param name="metadata">More key/value pairs for the footer; keys must not begin with <c>figures.</c>.</param>
    /// <exception cref="ArgumentException">A metadata key is reserved.</exception>
    public static void Write(Stream stream, Table table, IReadOnlyDictionary<string, string>? metadata = null) =>
        new ParquetWriter(stream, new ParquetLayout()).Write(table, metadata ?? NoMetadata);

    /// <summary>
    /// Reads a table: ours, or a flat one of another writer (PLAIN, dictionary, RLE, BYTE_STREAM_SPLIT and the DELTA encodings;
    /// uncompressed, SNAPPY, GZIP, BROTLI). 32-bit numbers are widened, a null double becomes NaN. Checksums and our content id are
    /// verified.
    /// </summary>
    /// <param name="stream">Read from its current position to its end; left open.</param>
    /// <exception cref="TableFormatException">The file is damaged or uses what is not read; the message names it.</exception>
    public static Table Read(Stream stream) => Open(stream).ReadTable();

    /// <summary>Reads the key/value pairs that were given to <see cref="Write"/>, in ordinal order, without reading the table.</summary>
    /// <param name="stream">Read from its current position to its end; left open.</param>
    /// <exception cref="TableFormatException">The file or its footer is damaged.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(Stream stream) => Footer.CallerMetadata(Open(stream).Metadata);

    private static ParquetReader Open(Stream stream)
    {
        if (stream.CanSeek)
        {
            return new ParquetReader(stream);
        }

        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new ParquetReader(copy);
    }
}
