using System.Text;
using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>
/// The text of a snapshot: a header of <c>#</c> lines, the column names, then one row per line, key columns first, numbers in the shortest
/// digits that read back to the same bits. See <c>docs/formats/snapshot.md</c>.
/// </summary>
public static class SnapshotText
{
    /// <summary>A snapshot is read by people: more rows than this are to be thinned.</summary>
    public const int MaxRows = 5_000;

    /// <summary>The largest size in bytes of UTF-8.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>The first line; the number is the format's version.</summary>
    internal const string FirstLine = "# figures snapshot 1";

    /// <summary>Writes a table. Nothing is rounded; equal tables give equal text.</summary>
    /// <param name="table">The table exactly as drawn. Without key columns, rows are compared by their place.</param>
    /// <param name="header">What the snapshot says about itself.</param>
    /// <exception cref="SnapshotException">Too many rows or bytes, or two rows with the same key.</exception>
    public static string Write(Table table, SnapshotHeader header)
    {
        if (table.RowCount > MaxRows)
        {
            throw TooLarge(header, $"{table.RowCount} rows, and a snapshot holds at most {MaxRows}");
        }

        Column[] columns = [.. table.Columns.Where(column => column.IsKey), .. table.Columns.Where(column => !column.IsKey)];
        RowKeys.RequireUnique(table, header.Title);
        var text = new StringBuilder();
        WriteHeader(text, header, columns, table.RowCount);
        for (int row = 0; row < table.RowCount; row++)
        {
            text.Append(CsvLine.Join(columns.Select(column => column.Text(row)))).Append('\n');
        }

        int bytes = Encoding.UTF8.GetByteCount(text.ToString());
        return bytes <= MaxBytes ? text.ToString() : throw TooLarge(header, $"{bytes} bytes, and a snapshot holds at most {MaxBytes}");
    }

    /// <summary>Reads a snapshot back: the same values, schema and header, key columns first.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <exception cref="TableFormatException">The text is no snapshot; the message is <c>path(line): what</c>.</exception>
    public static (Table Table, SnapshotHeader Header) Parse(string text, string path) => new SnapshotParser(text, path).Parse();

    private static void WriteHeader(StringBuilder text, SnapshotHeader header, Column[] columns, int rows)
    {
        text.Append(FirstLine).Append('\n')
            .Append("# figure: ").Append(header.Figure).Append('\n')
            .Append("# table: ").Append(header.Table).Append('\n')
            .Append("# profile: ").Append(header.Profile).Append('\n')
            .Append("# digest: ").Append(header.FullTableDigest).Append('\n')
            .Append("# columns: name,type,unit,role,absolute tolerance,relative tolerance,description\n");
        foreach (Column column in columns)
        {
            text.Append("# column: ").Append(CsvLine.Join(
            [
                column.Name,
                column.Type.ToString(),
                column.Unit,
                column.IsKey ? "key" : "value",
                CanonicalText.Format(column.Tolerance.Absolute),
                CanonicalText.Format(column.Tolerance.Relative),
                column.Description,
            ])).Append('\n');
        }

        text.Append("# rows: ").Append(CanonicalText.Format((long)rows)).Append('\n')
            .Append(CsvLine.Join(columns.Select(column => column.Name))).Append('\n');
    }

    private static SnapshotException TooLarge(SnapshotHeader header, string size) =>
        new($"{header.Title}: {size}. Thin it in Tabulate to the abscissae that the figure needs; "
            + "the picture and the snapshot stay the same thing.");
}
