namespace Figures.Tables.Tests;

/// <summary>The table that foreign programs write, by formulas, and the comparison of what is read with what was written.</summary>
internal static class ForeignTable
{
    public const int RowCount = 300;

    /// <summary>The row whose double is null.</summary>
    public const int NullRow = 7;

    /// <summary>The same table in DuckDB's words.</summary>
    public const string Sql = """
        select (i * 1000003 - 7)::bigint as i, ((i * 7919) % 1000 - 500)::integer as n,
          case i when 3 then 'nan'::double when 4 then 'inf'::double when 5 then '-inf'::double when 6 then -0.0::double
            when 7 then null else i / 8.0 - 1 end::double as x,
          (i / 4.0)::float as f, case when i % 5 = 0 then '' else 'väl ' || (i % 11) end as s, 'unique ' || (i * i) as u, i % 3 = 0 as b
        from range(300) r(i) order by r.i
        """;

    public static long I(int row) => (row * 1_000_003L) - 7;

    public static long N(int row) => ((row * 7919) % 1000) - 500;

    public static double X(int row) => row switch
    {
        3 or NullRow => double.NaN,
        4 => double.PositiveInfinity,
        5 => double.NegativeInfinity,
        6 => -0.0,
        _ => (row / 8.0) - 1,
    };

    public static double F(int row) => row / 4.0;

    public static string S(int row) => row % 5 == 0 ? string.Empty : $"väl {row % 11}";

    public static string U(int row) => $"unique {row * row}";

    public static bool B(int row) => row % 3 == 0;

    /// <summary>Compares a table read with the formulas, bit for bit.</summary>
    public static void RequireSame(Table read)
    {
        Assert.Equal(["i", "n", "x", "f", "s", "u", "b"], read.Columns.Select(column => column.Name));
        Assert.Equal(Rows(I), read.Integers("i").ToArray());
        Assert.Equal(Rows(N), read.Integers("n").ToArray());
        Assert.Equal(Rows(row => Bits(X(row))), read.Doubles("x").ToArray().Select(Bits));
        Assert.Equal(Rows(F), read.Doubles("f").ToArray());
        Assert.Equal(Rows(S), read.Strings("s").ToArray());
        Assert.Equal(Rows(U), read.Strings("u").ToArray());
        Assert.Equal(Rows(B), read.Booleans("b").ToArray());
    }

    /// <summary>Compares a column of ours with the values a foreign reader gives for it: doubles by their bits, and all by their type.</summary>
    public static void RequireSame(Column column, Func<int, object> read)
    {
        for (int row = 0; row < column.Length; row++)
        {
            object value = read(row);
            bool isSame = column switch
            {
                Column<double> doubles => value is double number && Bits(number) == Bits(doubles[row]),
                Column<long> integers => value is long number && number == integers[row],
                Column<bool> booleans => value is bool truth && truth == booleans[row],
                Column<string> strings => value is string text && string.Equals(text, strings[row], StringComparison.Ordinal),
                _ => false,
            };
            if (!isSame)
            {
                Assert.Fail($"Column '{column.Name}', row {row}: {value} instead of {column.Text(row)}.");
            }
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static IEnumerable<T> Rows<T>(Func<int, T> value) => Enumerable.Range(0, RowCount).Select(value);
}
