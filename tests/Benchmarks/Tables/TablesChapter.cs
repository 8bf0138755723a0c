using System.Globalization;
using Benchmarks.Pipeline;
using DuckDB.NET.Data;
using Figures.Tables;

namespace Benchmarks.Tables;

/// <summary>Tables written as Parquet files and read back, beside DuckDB, the peer.</summary>
internal sealed class TablesChapter : IChapter
{
    private const int LargeRows = 5_000_000;
    private const int SmallRows = 100;
    private const int Columns = 4;

    /// <inheritdoc/>
    public string Name => "tables";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        report.Paragraph("# Tables");
        report.Paragraph(
            "Uncompressed Parquet files of doubles, written from memory and read into memory. Processor time of one thread; DuckDB is told to "
            + "work with one, as ours does.");
        report.Table(
            $"Write and read {Columns} columns",
            ["what", "Figures.Tables, ms", "DuckDB.NET, ms", "ours is faster by"],
            [.. Rows(LargeRows, seconds), .. Rows(SmallRows, seconds)]);
        report.Paragraph(
            "Ours writes and reads memory, and computes the digest of the file and the content id of the table, as the store does. DuckDB.NET writes "
            + "a file from rows in its memory (the copy alone) and reads one value by value, as its interface offers.");
    }

    private static IEnumerable<string[]> Rows(int rows, double seconds)
    {
        Table table = TableOf(rows);
        using var folders = new TemporaryFolders();
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, "set threads = 1");
        Fill(connection, table);
        byte[] file = Bytes(table);
        var theirs = Path.Combine(folders.New(), "theirs.parquet");
        var copy = $"copy t to '{theirs}' (format parquet, compression uncompressed, row_group_size 65536)";
        Run(connection, copy);

        var times = Contest.Time(
            seconds, elapsed: false,
            new Contestant("write", () => Write(table)),
            new Contestant("their write", () => Run(connection, copy)),
            new Contestant("read", () => Read(file)),
            new Contestant("their read", () => Sum(connection, $"select * from '{theirs}'")));
        yield return Row($"write {rows} rows", times[0], times[1]);
        yield return Row($"read {rows} rows", times[2], times[3]);
    }

    private static string[] Row(string what, double ours, double theirs) =>
        [what, Report.Number(1e3 * ours, 3), Report.Number(1e3 * theirs, 3), Report.Number(theirs / ours)];

    private static Table TableOf(int rows) => new(Enumerable.Range(0, Columns).Select(column =>
    {
        var random = new Random(column);
        return Column.Doubles($"c{column}", Enumerable.Range(0, rows).Select(_ => random.NextDouble()));
    }));

    private static byte[] Bytes(Table table)
    {
        using var stream = new MemoryStream();
        ParquetFile.Write(stream, table);
        return stream.ToArray();
    }

    /// <summary>As the store writes: the digest after.</summary>
    private static void Write(Table table)
    {
        using var stream = new MemoryStream();
        ParquetFile.Write(stream, table);
        _ = ContentId.OfBytes(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>As the store reads: the digest before, the content id after.</summary>
    private static void Read(byte[] file)
    {
        _ = ContentId.OfBytes(file);
        using var stream = new MemoryStream(file);
        ParquetFile.Read(stream);
    }

    private static void Fill(DuckDBConnection connection, Table table)
    {
        Run(connection, "create table t (c0 double, c1 double, c2 double, c3 double)");
        using var appender = connection.CreateAppender("t");
        for (var row = 0; row < table.RowCount; row++)
        {
            var line = appender.CreateRow();
            for (var column = 0; column < Columns; column++)
            {
                line.AppendValue(((Column<double>)table.Columns[column])[row]);
            }

            line.EndRow();
        }
    }

    private static void Sum(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var sum = 0.0;
        while (reader.Read())
        {
            for (var column = 0; column < Columns; column++)
            {
                sum += reader.GetDouble(column);
            }
        }

        if (!double.IsFinite(sum))
        {
            throw new InvalidOperationException($"DuckDB read {sum.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
