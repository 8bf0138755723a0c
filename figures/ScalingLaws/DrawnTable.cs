using Figures.Tables;

namespace ScalingLaws;

/// <summary>What the figures of this paper do with their tables on the way into the snapshot and the picture.</summary>
internal static class DrawnTable
{
    /// <summary>
    /// Lets real numbers move by 10⁻⁹ of their size: the bits of a run are fixed; the allowance is for a change of the order of operations
    /// in a
    /// kernel, which online gradient descent does not amplify beyond 10⁻¹⁰ in these runs.
    /// </summary>
    public static Table Rounding(this Table table) => table.Within(1e-9);

    /// <summary>
    /// Lets solutions of the order-parameter equations move by 10⁻⁶ of their size: the escape from the plateau turns the solver's tolerance
    /// of 10⁻⁹ into about 10⁻⁷,
    /// and a rounding that changes one step size has that effect.
    /// </summary>
    public static Table Loosened(this Table table) => table.Within(1e-6);

    private static Table Within(this Table table, double relative) => new(
        table.Columns.Select(column => column.Type == ColumnType.Double && !column.IsKey
            ? column.WithTolerance(Tolerance.RelativeTo(relative)) : column));

    /// <summary>The table in parts of equal values of an integer column, in the order of the table.</summary>
    public static IEnumerable<(long Value, Table Part)> By(this Table table, string column) => table.Integers(column).ToArray().Index()
        .GroupBy(cell => cell.Item, cell => cell.Index).Select(part => (part.Key, table.Rows(part)));

    /// <summary>The row whose value is nearest to a given one.</summary>
    public static int Nearest(this Table table, string column, double value) =>
        table.Doubles(column).ToArray().Index().MinBy(cell => Math.Abs(cell.Item - value)).Index;

    /// <summary>A column as an array.</summary>
    public static double[] Array(this Table table, string column) => table.Doubles(column).ToArray();
}
