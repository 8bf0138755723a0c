using System.Globalization;
using DuckDB.NET.Data;

namespace Figures.Tables.Tests;

/// <summary>DuckDB as a foreign reader and writer of Parquet, in memory.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDb() => connection.Open();

    public void Dispose() => connection.Dispose();

    /// <summary>Runs a statement.</summary>
    public void Run(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query.</summary>
    public List<object[]> Rows(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }

    /// <summary>The one number a query gives.</summary>
    public long Number(string sql) => Convert.ToInt64(Rows(sql)[0][0], CultureInfo.InvariantCulture);

    /// <summary>Compares a file with the table that was written to it: names, types, and values bit for bit.</summary>
    public void RequireSame(Table table, string path)
    {
        List<object[]> described = Rows($"describe select * from '{path}'");
        Assert.Equal(table.Columns.Select(column => (column.Name, SqlType(column))), described.Select(row => ((string)row[0], (string)row[1])));
        List<object[]> rows = Rows($"select * from '{path}'");
        Assert.Equal(table.RowCount, rows.Count);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            int at = i;
            ForeignTable.RequireSame(table.Columns[i], row => rows[row][at]);
        }
    }

    private static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Int64 => "BIGINT",
        ColumnType.Double => "DOUBLE",
        _ => "VARCHAR",
    };
}
