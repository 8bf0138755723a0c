using Figures.Tables;

namespace FeatureStrength;

/// <summary>What the figures of this paper do with their tables on the way into the snapshot and the picture.</summary>
internal static class DrawnTable
{
    /// <summary>
    /// Lets real numbers move by 10⁻⁹ of their size. The bits of a run are fixed; the allowance is for a change of the order of operations
    /// in a kernel, which runs that learn do not amplify beyond 10⁻¹⁰.
    /// </summary>
    public static Table Rounding(this Table table) => table.Within(new Tolerance(1e-12, 1e-9));

    /// <summary>
    /// Lets numbers of single-precision training move by 10⁻³ of their size: a change of the order of operations in a kernel moves a loss
    /// by 10⁻⁷, and a thousand steps near the edge of stability amplify that.
    /// </summary>
    public static Table SinglePrecision(this Table table) => table.Within(new Tolerance(1e-6, 1e-3));

    /// <summary>
    /// Lets numbers of runs beyond the edge of stability move by a tenth of their size: between throws the error of a step grows as fast as
    /// the loss does. The bits of a run are fixed; the allowance is for a change of the order of operations in a kernel.
    /// </summary>
    public static Table Chaotic(this Table table) => table.Within(new Tolerance(1e-9, 0.1));

    /// <summary>A column as an array.</summary>
    public static double[] Array(this Table table, string column) => table[column].Type == ColumnType.Int64
        ? [.. table.Integers(column).ToArray().Select(value => (double)value)]
        : table.Doubles(column).ToArray();

    /// <summary>The table in parts of equal values of an integer column, in the order of the table.</summary>
    public static IEnumerable<(int Value, Table Part)> By(this Table table, string column) => table.Integers(column).ToArray().Index()
        .GroupBy(cell => cell.Item, cell => cell.Index).Select(part => ((int)part.Key, table.Rows(part)));

    /// <summary>The table in parts of equal values of a column of real numbers, in the order of the table.</summary>
    public static IEnumerable<(double Value, Table Part)> ByNumber(this Table table, string column) => table.Doubles(column)
        .ToArray().Index()
        .GroupBy(cell => cell.Item, cell => cell.Index).Select(part => (part.Key, table.Rows(part)));

    private static Table Within(this Table table, Tolerance tolerance) => new(
        table.Columns.Select(column => column.Type == ColumnType.Double && !column.IsKey ? column.WithTolerance(tolerance) : column));
}
