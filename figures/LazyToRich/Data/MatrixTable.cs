using Figures.Numerics;
using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>A matrix as a table: one row per entry, zero-based indices as the key.</summary>
internal static class MatrixTable
{
    /// <summary>Columns row, column, value.</summary>
    public static Table Of(Matrix matrix, string description = "") => new(
        Column.Integers("row", Enumerable.Range(0, matrix.Data.Length).Select(index => index / matrix.Columns)).AsKey(),
        Column.Integers("column", Enumerable.Range(0, matrix.Data.Length).Select(index => index % matrix.Columns)).AsKey(),
        Column.Doubles("value", matrix.Data.ToArray(), description: description));

    /// <summary>The matrix <see cref="Of"/> was given.</summary>
    public static Matrix Read(Table table)
    {
        var rows = table.Integers("row");
        var columns = table.Integers("column");
        var values = table.Doubles("value");
        var matrix = new Matrix((int)rows[^1] + 1, (int)columns[^1] + 1);
        for (var index = 0; index < values.Length; index++)
        {
            matrix[(int)rows[index], (int)columns[index]] = values[index];
        }

        return matrix;
    }
}
