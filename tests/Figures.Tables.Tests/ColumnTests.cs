namespace Figures.Tables.Tests;

public sealed class ColumnTests
{
    [Fact]
    public void A_column_keeps_its_values_when_the_source_changes()
    {
        double[] source = [1, 2];
        Column<double> column = Column.Doubles("x", source);

        source[0] = 9;

        Assert.Equal([1, 2], column.Values.ToArray());
    }

    [Fact]
    public void Key_tolerance_and_name_can_be_changed_without_touching_the_values()
    {
        Column<double> column = Column.Doubles("x", [1, 2], "m", "length").AsKey().WithTolerance(Tolerance.Within(1)).Named("y");

        Assert.Equal(new ColumnSchema("y", ColumnType.Double, "m", "length", IsKey: true, Tolerance.Within(1)), column.Schema);
        Assert.Equal([1, 2], column.Values.ToArray());
    }

    [Fact]
    public void Integers_take_both_widths()
    {
        IEnumerable<int> narrow = Enumerable.Range(1, 2);
        IEnumerable<long> wide = [1, 2];

        Assert.Equal(Column.Integers("n", wide).Values.ToArray(), Column.Integers("n", narrow).Values.ToArray());
        Assert.Equal([1L, 2L], Column.Integers("n", [1, 2]).Values.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    public void A_name_that_files_could_not_hold_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Column.Doubles(name, []));

    [Fact]
    public void Unit_and_description_are_one_line()
    {
        Assert.Throws<ArgumentException>(() => Column.Doubles("x", [], unit: "a\nb"));
        Assert.Throws<ArgumentException>(() => Column.Doubles("x", [], description: "a\nb"));
    }

    [Fact]
    public void Text_is_well_formed_and_never_null()
    {
        Assert.Throws<ArgumentException>(() => Column.Strings("s", ["ok", null!]));
        Assert.Throws<ArgumentException>(() => Column.Doubles("\ud800", []));
        Assert.Throws<ArgumentException>(() => Column.Strings("s", ["\udc00\ud800"]));
        Assert.Equal("𝛾", Column.Strings("s", ["𝛾"])[0]);
    }

    [Fact]
    public void Text_has_no_tolerance() =>
        Assert.Throws<ArgumentException>(() => Column.Strings("s", []).WithTolerance(Tolerance.Within(1)));

    [Fact]
    public void A_cell_is_printed_canonically()
    {
        Assert.Equal("-0", Column.Doubles("x", [-0.0]).Text(0));
        Assert.Equal("true", Column.Booleans("b", [true]).Text(0));
        Assert.Equal("-7", Column.Integers("n", [-7]).Text(0));
        Assert.Equal("a,b", Column.Strings("s", ["a,b"]).Text(0));
    }
}
