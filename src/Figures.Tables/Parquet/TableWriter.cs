using Parquet;
using Parquet.Schema;

namespace Figures.Tables.Parquet;

/// <summary>
/// Writes a table through Parquet.Net: required columns, no compression, row groups of <see cref="RowsPerGroup"/> rows. Equal tables and
/// metadata give equal bytes under one version of the library.
/// </summary>
internal static class TableWriter
{
    /// <summary>A column of doubles then takes half a megabyte in a group, and readers can skip groups by their statistics.</summary>
    public const int RowsPerGroup = 65_536;

    /// <summary>Writes a file that begins where the stream begins.</summary>
    /// <param name="stream">Empty; in memory, so that everything here ends at once; left open.</param>
    /// <param name="table">The table.</param>
    /// <param name="entries">The footer's key/value pairs, in their order.</param>
    public static async Task WriteAsync(MemoryStream stream, Table table, Dictionary<string, string> entries)
    {
        DataField[] fields = [.. table.Columns.Select(FieldOf)];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.None };
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = entries;
            for (int start = 0; start < table.RowCount; start += RowsPerGroup)
            {
                int count = Math.Min(RowsPerGroup, table.RowCount - start);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int i = 0; i < fields.Length; i++)
                {
                    await WriteAsync(group, fields[i], table.Columns[i], start, count).ConfigureAwait(false);
                }

                group.CompleteValidate();
            }
        }
    }

    private static DataField FieldOf(Column column) => column.Type switch
    {
        ColumnType.Boolean => new DataField<bool>(column.Name),
        ColumnType.Int64 => new DataField<long>(column.Name),
        ColumnType.Double => new DataField<double>(column.Name),
        _ => new DataField(column.Name, typeof(string), isNullable: false),
    };

    private static async Task WriteAsync(ParquetRowGroupWriter group, DataField field, Column column, int start, int count)
    {
        switch (column)
        {
            case Column<bool> truths:
                await group.WriteAsync(field, truths.Memory.Slice(start, count)).ConfigureAwait(false);
                break;
            case Column<long> integers:
                await group.WriteAsync(field, integers.Memory.Slice(start, count)).ConfigureAwait(false);
                break;
            case Column<double> doubles:
                await group.WriteAsync(field, Canonical(doubles.Memory.Slice(start, count))).ConfigureAwait(false);
                break;
            case Column<string> texts:
                await group.WriteAsync(field, new ArraySegment<string>(texts.Array, start, count)).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>The same numbers with all NaNs alike, so that equal tables have equal bytes; copied only where one is not.</summary>
    private static ReadOnlyMemory<double> Canonical(ReadOnlyMemory<double> values)
    {
        foreach (double value in values.Span)
        {
            if (double.IsNaN(value) && BitConverter.DoubleToInt64Bits(value) != ContentHasher.CanonicalNaN)
            {
                double[] copy = values.ToArray();
                foreach (ref double number in copy.AsSpan())
                {
                    number = BitConverter.Int64BitsToDouble(ContentHasher.CanonicalBits(number));
                }

                return copy;
            }
        }

        return values;
    }
}
