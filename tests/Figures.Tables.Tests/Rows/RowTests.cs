namespace Figures.Tables.Tests;

public enum StopReason
{
    Converged,
    Diverged,
}

/// <summary>One column of each kind.</summary>
public sealed record KindsRow(
    [property: Column(IsKey = true)] int RunNumber,
    [property: Column("t", Unit = "s", Description = "Time", Absolute = 0.5, Relative = 1e-9, Reason = "Order of sums")] double FlowTime,
    long Big,
    bool IsDone,
    string Label,
    StopReason StopReason,
    [property: Columns("unit_{0}", Unit = "m", Description = "Unit {0}", Relative = 1e-3)] IReadOnlyList<double> Units,
    [property: Columns("x{0}", From = 0)] int[] Pixels);

public sealed class RowTests
{
    private static readonly KindsRow[] Rows =
    [
        new(1, double.NaN, long.MaxValue, true, "größe ∞ 🙂", StopReason.Diverged, [1, double.NegativeInfinity], [7, 8, 9]),
        new(-2, -0.0, long.MinValue, false, "", StopReason.Converged, [-0.0, double.NaN], [int.MinValue, int.MaxValue, 0]),
    ];

    private static readonly Table ByHand = new(
        Column.Integers("run_number", [1, -2]).AsKey(),
        Column.Doubles("t", [double.NaN, -0.0], "s", "Time", new Tolerance(0.5, 1e-9)),
        Column.Integers("big", [long.MaxValue, long.MinValue]),
        Column.Booleans("is_done", [true, false]),
        Column.Strings("label", ["größe ∞ 🙂", ""]),
        Column.Strings("stop_reason", ["Diverged", "Converged"]),
        Column.Doubles("unit_1", [1, -0.0], "m", "Unit 1", Tolerance.RelativeTo(1e-3)),
        Column.Doubles("unit_2", [double.NegativeInfinity, double.NaN], "m", "Unit 2", Tolerance.RelativeTo(1e-3)),
        Column.Integers("x0", [7, int.MinValue]),
        Column.Integers("x1", [8, int.MaxValue]),
        Column.Integers("x2", [9, 0]));

    [Fact]
    public void Rows_become_the_table_their_attributes_state() => Assert.Equal(ByHand.ContentId, Table.Of(Rows).ContentId);

    [Fact]
    public void Rows_come_back_with_the_same_bits()
    {
        IReadOnlyList<KindsRow> read = Table.Of(Rows).Rows<KindsRow>();

        Assert.Equal(Table.Of(Rows).ContentId, Table.Of(read).ContentId);
        Assert.Equal(Rows.Select(row => row.Label), read.Select(row => row.Label));
        Assert.Equal(
            Rows.Select(row => BitConverter.DoubleToInt64Bits(row.FlowTime)), read.Select(row => BitConverter.DoubleToInt64Bits(row.FlowTime)));
        Assert.Equal(Rows.Select(row => row.StopReason), read.Select(row => row.StopReason));
        Assert.Equal(Rows[1].Pixels, read[1].Pixels);
    }

    [Fact]
    public void A_table_without_rows_has_all_columns_but_numbered_ones()
    {
        Table table = Table.Of<KindsRow>([]);

        Assert.Equal(ByHand.Columns.Take(6).Select(column => column.Schema), table.Columns.Select(column => column.Schema));
        Assert.Empty(table.Rows<KindsRow>());
    }

    [Fact]
    public void Descriptions_keys_tolerances_and_order_may_differ_when_rows_are_read()
    {
        Table other = new(
            Column.Doubles("y", [2], "m", "Another text"), Column.Doubles("x", [1], "s", tolerance: Tolerance.Within(1)));
        Assert.Equal([new PointRow(1, 2)], other.Rows<PointRow>());
    }

    [Fact]
    public void Every_difference_is_listed_at_once()
    {
        Table other = new(Column.Integers("x", [1]), Column.Doubles("z", [2], "m"), Column.Doubles("y", [2], "km"));
        var fault = Assert.Throws<RowSchemaException>(() => other.Rows<PointRow>());
        Assert.Equal(
            "The table is none of PointRow: column 'x' holds Int64 values instead of Double; "
            + "column 'y' has the unit 'km' instead of 'm'; extra column 'z' (Double, unit 'm').",
            fault.Message);
        Assert.Equal(3, other.DifferencesFrom<PointRow>().Count);
        Assert.Contains("missing column 'y' (Double, unit 'm')", other.Select("x").DifferencesFrom<PointRow>());
    }

    [Fact]
    public void Extra_columns_are_ignored_on_request_only()
    {
        Table wide = Table.Of([new PointRow(1, 2)]).With(Column.Integers("z", [3]));
        Assert.Throws<RowSchemaException>(() => wide.Rows<PointRow>());
        Assert.Equal([new PointRow(1, 2)], wide.Rows<PointRow>(ExtraColumns.Ignored));
    }

    [Fact]
    public void Values_that_fit_no_property_or_column_are_refused()
    {
        Assert.Contains("'Never' is none of Converged, Diverged", Fault(() => Table.Of([new EnumRow(0)])
            .With(Column.Strings("reason", ["Never"])).Rows<EnumRow>()), StringComparison.Ordinal);
        Assert.Contains("EnumRow.Reason is 7", Fault(() => Table.Of([new EnumRow((StopReason)7)])), StringComparison.Ordinal);
        Assert.Contains("beyond 32 bits", Fault(() => new Table(Column.Integers("count", [1L << 40])).Rows<IntRow>()), StringComparison.Ordinal);
        Assert.Contains("2 items in row 0 and 1 in row 1", Fault(() => Table.Of([new ListRow([1, 2]), new ListRow([1])])), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table.Of([new PointRow(1, 2), null!]));
    }

    [Fact]
    public void A_type_that_states_no_schema_is_refused_by_name()
    {
        Assert.Contains("no property carries [property: Column]", Fault(() => Table.Of([new BareRow(1)])), StringComparison.Ordinal);
        Assert.Contains("DecimalRow.Price is no column", Fault(() => Table.Of([new DecimalRow(1)])), StringComparison.Ordinal);
        Assert.Contains("LooseRow.Name is no column", Fault(() => Table.Of([new LooseRow("")])), StringComparison.Ordinal);
        Assert.Contains("holds no {0}", Fault(() => Table.Of([new PatternRow([])])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VarianceExponent", "variance_exponent")]
    [InlineData("RMSError", "rms_error")]
    [InlineData("L2Norm", "l2_norm")]
    [InlineData("Alpha10", "alpha10")]
    [InlineData("X", "x")]
    [InlineData("Snake_Case", "snake_case")]
    public void Names_of_columns_are_names_of_properties_in_snake_case(string property, string column) =>
        Assert.Equal(column, SnakeCase.Of(property));

    private static string Fault(Func<object> act) => Assert.Throws<RowSchemaException>(act).Message;

    internal sealed record PointRow([property: Column(Unit = "s")] double X, [property: Column(Unit = "m")] double Y);

    internal sealed record EnumRow([property: Column] StopReason Reason);

    internal sealed record IntRow([property: Column] int Count);

    internal sealed record ListRow([property: Columns("x{0}")] IReadOnlyList<double> X);

    internal sealed record BareRow(double X);

    internal sealed record DecimalRow([property: Column] decimal Price);

    internal sealed record LooseRow([property: Column(Relative = 1e-9)] string Name);

    internal sealed record PatternRow([property: Columns("x")] double[] X);
}
