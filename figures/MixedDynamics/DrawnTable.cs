using Figures.Tables;

namespace MixedDynamics;

/// <summary>What the figures of this paper do with their tables on the way into the snapshot and the picture.</summary>
internal static class DrawnTable
{
    /// <summary>
    /// Lets real numbers move by 10⁻⁹ of their size. The bits of a run are fixed; the allowance is for a change of the order of operations
    /// in a kernel, which moves a trajectory of a few hundred steps by less than 10⁻¹² (SPEC D1, D7).
    /// </summary>
    public static Table Rounding(this Table table) => new(
        table.Columns.Select(column => column.Type == ColumnType.Double ? column.WithTolerance(Tolerance.RelativeTo(1e-9)) : column));

    /// <summary>A column of integers or real numbers as coordinates.</summary>
    public static double[] Numbers(this Table table, string column) => table[column].Type == ColumnType.Int64
        ? [.. table.Integers(column).ToArray().Select(value => (double)value)]
        : table.Doubles(column).ToArray();

    /// <summary>The table in parts of equal values of an integer column, by ascending value.</summary>
    public static IEnumerable<Table> By(this Table table, string column) => table.Integers(column).ToArray().Index()
        .GroupBy(cell => cell.Item, cell => cell.Index).OrderBy(part => part.Key).Select(table.Rows);
}
