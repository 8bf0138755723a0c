using Parquet;
using Parquet.Schema;

namespace Figures.Tables.Parquet;

/// <summary>
/// Reads a flat file through Parquet.Net. It is not made for damaged input, on which it may even run for ever: a file that is not known to be
/// whole is checked against the digest of its bytes first, as <c>ContentStore</c> does.
/// </summary>
internal static class TableReader
{
    /// <summary>More values than this are not read: a gigabyte of numbers.</summary>
    private const long MaxValues = 1L << 27;

    /// <summary>The table in a file, checked against its content id where the file is ours.</summary>
    /// <param name="stream">The whole file, in memory, so that everything here ends at once; left open.</param>
    /// <exception cref="TableFormatException">The file says something of itself that is not true, or uses what is not read.</exception>
    public static async Task<Table> ReadAsync(MemoryStream stream)
    {
        ParquetReader reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            DataField[] fields = [.. reader.Schema.Fields.Select(RequireFlat)];
            int rows = RowCount(reader, fields.Length);
            IReadOnlyList<ColumnSchema>? schemas = Footer.Schemas(reader.CustomMetadata);
            if (schemas is not null && schemas.Count != fields.Length)
            {
                throw new TableFormatException("Parquet: the footer describes another number of columns than the schema.");
            }

            var columns = new Column[fields.Length];
            for (int i = 0; i < columns.Length; i++)
            {
                columns[i] = await ReadAsync(reader, fields[i], schemas?[i], rows).ConfigureAwait(false);
            }

            var table = new Table(columns);
            Footer.RequireContent(reader.CustomMetadata, table);
            return table;
        }
    }

    /// <summary>The key/value pairs of the footer.</summary>
    /// <param name="stream">The whole file, in memory; left open.</param>
    public static async Task<IReadOnlyDictionary<string, string>> ReadEntriesAsync(MemoryStream stream)
    {
        ParquetReader reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            return reader.CustomMetadata;
        }
    }

    private static async Task<Column> ReadAsync(ParquetReader reader, DataField field, ColumnSchema? schema, int rows)
    {
        try
        {
            return await ColumnReader.ReadAsync(reader.RowGroups, field, schema, rows).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not TableFormatException)
        {
            throw new TableFormatException(
                $"Parquet: column '{field.Name}' is damaged, or written in a way that is not read ({fault.GetType().Name}: {fault.Message})", fault);
        }
    }

    private static DataField RequireFlat(Field field) => field is DataField { IsArray: false } flat
        ? flat
        : throw new TableFormatException($"Parquet: column '{field.Name}' is a group or repeated; nested columns are not read.");

    /// <summary>The rows announced, if they can be held and are those of the row groups.</summary>
    private static int RowCount(ParquetReader reader, int columns)
    {
        long rows = reader.Metadata?.NumRows ?? 0;
        if (columns == 0 || rows < 0 || rows > MaxValues / columns)
        {
            throw new TableFormatException($"Parquet: {rows} rows of {columns} columns are not read; {MaxValues} values at most are.");
        }

        long grouped = 0;
        foreach (ParquetRowGroupReader group in reader.RowGroups)
        {
            if (group.RowCount < 0 || group.RowCount > rows - grouped)
            {
                throw new TableFormatException("Parquet: a row group does not fit the rows of the file.");
            }

            grouped += group.RowCount;
        }

        return grouped == rows
            ? (int)rows
            : throw new TableFormatException($"Parquet: {rows - grouped} of the announced rows are in no row group.");
    }
}
