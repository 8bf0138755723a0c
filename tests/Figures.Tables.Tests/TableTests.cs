namespace Figures.Tables.Tests;

public sealed class TableTests
{
    private static readonly Table Abc = new(Column.Integers("n", [1, 2, 3]).AsKey(), Column.Strings("s", ["a", "b", "c"]));

    [Fact]
    public void Values_are_reached_by_name_and_type()
    {
        var table = new Table(
            Column.Doubles("x", [1.5]), Column.Integers("n", [2]), Column.Strings("s", ["t"]), Column.Booleans("b", [true]));

        Assert.Equal(1.5, table.Doubles("x")[0]);
        Assert.Equal(2, table.Integers("n")[0]);
        Assert.Equal("t", table.Strings("s")[0]);
        Assert.True(table.Booleans("b")[0]);
    }

    [Fact]
    public void A_column_that_is_not_there_is_answered_with_those_that_are()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => Abc["S"]);

        Assert.Equal("No column 'S'; there are 'n', 's'.", exception.Message);
    }

    [Fact]
    public void Asking_for_another_type_says_which_it_is()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Abc.Doubles("n").Length);

        Assert.Contains("Int64", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unequal_lengths_equal_names_and_no_columns_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Table(Column.Doubles("x", [1]), Column.Doubles("y", [])));
        Assert.Throws<ArgumentException>(() => new Table(Column.Doubles("x", [1]), Column.Doubles("X", [1])));
        Assert.Throws<ArgumentException>(() => new Table());
    }

    [Fact]
    public void Rows_are_chosen_by_condition_or_number()
    {
        Assert.Equal(["a", "c"], Abc.Where(row => row != 1).Strings("s").ToArray());
        Assert.Equal(["c", "c", "a"], Abc.Rows([2, 2, 0]).Strings("s").ToArray());
        Assert.Equal(0, Abc.Where(_ => false).RowCount);
        Assert.True(Abc.Rows([0])["n"].IsKey);
    }

    [Fact]
    public void A_row_beyond_the_table_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Abc.Rows([3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Abc.Rows([-1]));
    }

    [Fact]
    public void With_adds_a_column_or_replaces_it_in_place()
    {
        Table wider = Abc.With(Column.Booleans("b", [true, false, true]));
        Table replaced = Abc.With(Column.Doubles("n", [0.5, 1, 2]));

        Assert.Equal(["n", "s", "b"], wider.Columns.Select(column => column.Name));
        Assert.Equal(["n", "s"], replaced.Columns.Select(column => column.Name));
        Assert.Equal(ColumnType.Double, replaced["n"].Type);
        Assert.Equal(2, Abc.Columns.Count);
    }

    [Fact]
    public void Select_orders_columns() =>
        Assert.Equal(["s", "n"], Abc.Select("s", "n").Columns.Select(column => column.Name));

    [Fact]
    public void Concat_joins_rows_of_one_schema()
    {
        Table joined = Table.Concat([Abc, Abc.Rows([1]), Abc.Where(_ => false)]);

        Assert.Equal([1, 2, 3, 2], joined.Integers("n").ToArray());
        Assert.True(joined["n"].IsKey);
    }

    [Fact]
    public void Concat_refuses_another_schema_by_name()
    {
        Table other = new(Column.Integers("n", [1], unit: "s").AsKey(), Column.Strings("s", ["a"]));

        var exception = Assert.Throws<ArgumentException>(() => Table.Concat([Abc, other]));

        Assert.Contains("Column 0 differs", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table.Concat([Abc, Abc.Select("n")]));
        Assert.Throws<ArgumentException>(() => Table.Concat([]));
    }

    [Fact]
    public void A_set_orders_tables_by_name_and_names_what_exists()
    {
        TableSet set = TableSet.Of(("spectrum", Abc), ("Losses", Abc), ("a-b_1", Abc));

        Assert.Equal(["Losses", "a-b_1", "spectrum"], set.Keys);
        Assert.Same(Abc, set["Losses"]);
        Assert.Equal(
            "No table 'losses'; there are 'Losses', 'a-b_1', 'spectrum'.",
            Assert.Throws<KeyNotFoundException>(() => set["losses"]).Message);
        Assert.Throws<ArgumentException>(() => TableSet.Of(("a.b", Abc)));
        Assert.Throws<ArgumentException>(() => TableSet.Of(("a", Abc), ("a", Abc)));
        Assert.Empty(TableSet.Empty);
    }
}
