using Figures.Numerics;
using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>An entry of a matrix.</summary>
/// <param name="Row">Row, counted from 0.</param>
/// <param name="Column">Column, counted from 0.</param>
/// <param name="Value">The entry.</param>
public sealed record MatrixEntry([property: Column(IsKey = true)] long Row, [property: Column(IsKey = true)] long Column, double Value);

/// <summary>A matrix as a table: one row per entry.</summary>
internal static class MatrixTable
{
    /// <summary>The entries, row by row.</summary>
    public static IEnumerable<MatrixEntry> Entries(Matrix matrix) =>
        from row in Enumerable.Range(0, matrix.Rows)
        from column in Enumerable.Range(0, matrix.Columns)
        select new MatrixEntry(row, column, matrix[row, column]);

    /// <summary>Columns row, column, value.</summary>
    public static Table Of(Matrix matrix) => Table.Of(Entries(matrix));

    /// <summary>The matrix of these entries.</summary>
    public static Matrix Read(IEnumerable<MatrixEntry> entries)
    {
        var all = entries.ToList();
        var matrix = new Matrix((int)all.Max(entry => entry.Row) + 1, (int)all.Max(entry => entry.Column) + 1);
        foreach (var (row, column, value) in all)
        {
            matrix[(int)row, (int)column] = value;
        }

        return matrix;
    }
}
