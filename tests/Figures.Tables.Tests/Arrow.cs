using ParquetSharp;

namespace Figures.Tables.Tests;

/// <summary>Arrow's C++ library, through ParquetSharp, as a foreign reader and writer of Parquet: what pyarrow runs.</summary>
internal static class Arrow
{
    /// <summary>Compares a file with the table that was written to it: names, types, and values bit for bit.</summary>
    public static void RequireSame(Table table, string path)
    {
        using var reader = new ParquetFileReader(path);
        Assert.Equal(table.RowCount, reader.FileMetaData.NumRows);
        Assert.Equal(table.Columns.Count, reader.FileMetaData.NumColumns);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            Column column = table.Columns[i];
            Assert.Equal(column.Name, reader.FileMetaData.Schema.Column(i).Name);
            object[] values = column.Type switch
            {
                ColumnType.Boolean => Values<bool>(reader, i),
                ColumnType.Int64 => Values<long>(reader, i),
                ColumnType.Double => Values<double>(reader, i),
                _ => Values<string>(reader, i),
            };
            Assert.Equal(column.Length, values.Length);
            ForeignTable.RequireSame(column, row => values[row]);
        }
    }

    /// <summary>Writes the rows of <see cref="ForeignTable"/>, with narrower numbers and a null among the doubles.</summary>
    public static void Write(string path, Compression compression, bool isDictionaryUsed, ParquetVersion version)
    {
        using WriterProperties properties = Properties(compression, isDictionaryUsed, version);
        ParquetSharp.Column[] columns =
        [
            new ParquetSharp.Column<long>("i"), new ParquetSharp.Column<int>("n"), new ParquetSharp.Column<double?>("x"),
            new ParquetSharp.Column<float>("f"), new ParquetSharp.Column<string>("s"), new ParquetSharp.Column<string>("u"),
            new ParquetSharp.Column<bool>("b"),
        ];
        using var writer = new ParquetFileWriter(path, columns, properties);
        foreach (int start in (ReadOnlySpan<int>)[0, ForeignTable.RowCount / 2])
        {
            int[] rows = [.. Enumerable.Range(start, ForeignTable.RowCount / 2)];
            using RowGroupWriter group = writer.AppendRowGroup();
            Write(group, rows, ForeignTable.I);
            Write(group, rows, row => (int)ForeignTable.N(row));
            Write<double?>(group, rows, row => row == ForeignTable.NullRow ? null : ForeignTable.X(row));
            Write(group, rows, row => (float)ForeignTable.F(row));
            Write(group, rows, ForeignTable.S);
            Write(group, rows, ForeignTable.U);
            Write(group, rows, ForeignTable.B);
        }

        writer.Close();
    }

    private static WriterProperties Properties(Compression compression, bool isDictionaryUsed, ParquetVersion version)
    {
        using var builder = new WriterPropertiesBuilder();
        builder.Compression(compression).Version(version);
        return (isDictionaryUsed ? builder.EnableDictionary() : builder.DisableDictionary()).Build();
    }

    private static void Write<T>(RowGroupWriter group, int[] rows, Func<int, T> value)
    {
        using LogicalColumnWriter<T> writer = group.NextColumn().LogicalWriter<T>();
        writer.WriteBatch([.. rows.Select(value)]);
    }

    private static object[] Values<T>(ParquetFileReader reader, int column)
    {
        var values = new List<object>();
        for (int i = 0; i < reader.FileMetaData.NumRowGroups; i++)
        {
            using RowGroupReader group = reader.RowGroup(i);
            using ParquetSharp.ColumnReader raw = group.Column(column);
            using LogicalColumnReader<T> logical = raw.LogicalReader<T>();
            values.AddRange(logical.ReadAll((int)group.MetaData.NumRows).Cast<object>());
        }

        return [.. values];
    }
}
