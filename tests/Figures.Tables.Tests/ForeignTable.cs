namespace Figures.Tables.Tests;

/// <summary>The table that tests/interop/write.mjs has foreign programs write, by the same formulas.</summary>
internal static class ForeignTable
{
    private const int RowCount = 300;

    /// <summary>Compares a table read with the formulas, bit for bit.</summary>
    public static void RequireSame(Table read)
    {
        Assert.Equal(["i", "n", "x", "f", "s", "u", "b"], read.Columns.Select(column => column.Name));
        Assert.Equal(Rows(i => (i * 1_000_003L) - 7), read.Integers("i").ToArray());
        Assert.Equal(Rows(i => (long)((i * 7919) % 1000) - 500), read.Integers("n").ToArray());
        Assert.Equal(Rows(i => BitConverter.DoubleToInt64Bits(X(i))), read.Doubles("x").ToArray().Select(Bits));
        Assert.Equal(Rows(i => i / 4.0), read.Doubles("f").ToArray());
        Assert.Equal(Rows(i => i % 5 == 0 ? string.Empty : $"väl {i % 11}"), read.Strings("s").ToArray());
        Assert.Equal(Rows(i => $"unique {i * i}"), read.Strings("u").ToArray());
        Assert.Equal(Rows(i => i % 3 == 0), read.Booleans("b").ToArray());
    }

    private static double X(int row) => row switch
    {
        3 or 7 => double.NaN,
        4 => double.PositiveInfinity,
        5 => double.NegativeInfinity,
        6 => -0.0,
        _ => (row / 8.0) - 1,
    };

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static IEnumerable<T> Rows<T>(Func<int, T> value) => Enumerable.Range(0, RowCount).Select(value);
}
