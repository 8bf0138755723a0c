namespace Figures.Tables.Tests;

public sealed class ContentIdTests
{
    private static readonly Column<double> X = Column.Doubles("x", [1, -0.0, double.NaN], "m", "d", Tolerance.Within(1));

    [Fact]
    public void The_id_of_a_known_table_is_fixed() =>
        Assert.Equal("5c868b419f0056026fe93759c2e5e646a71107ff126443c0e21b6389cc9d90fe", Samples.Awkward().ContentId.ToString());

    [Fact]
    public void Equal_schema_and_values_have_one_id() =>
        Assert.Equal(Id(X), Id(Column.Doubles("x", [1, -0.0, double.NaN], "m", "d", Tolerance.Within(1))));

    [Fact]
    public void All_NaNs_are_one_value()
    {
        double otherNaN = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);

        Assert.Equal(Id(X), Id(Column.Doubles("x", [1, -0.0, otherNaN], "m", "d", Tolerance.Within(1))));
    }

    [Fact]
    public void Every_part_of_schema_and_values_counts()
    {
        ContentId[] ids =
        [
            Id(X),
            Id(X.Named("y")),
            Id(X.AsKey()),
            Id(X.WithTolerance(Tolerance.Within(2))),
            Id(X.WithTolerance(Tolerance.RelativeTo(1))),
            Id(Column.Doubles("x", X.Values.ToArray(), "s", "d", X.Tolerance)),
            Id(Column.Doubles("x", X.Values.ToArray(), "m", "e", X.Tolerance)),
            Id(Column.Doubles("x", [1, 0.0, double.NaN], "m", "d", X.Tolerance)),
            Id(Column.Doubles("x", [1, -0.0], "m", "d", X.Tolerance)),
            Id(Column.Integers("x", [1, 0, 0], "m", "d", X.Tolerance)),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Lengths_keep_neighbouring_texts_apart() =>
        Assert.NotEqual(Id(Column.Strings("s", ["ab", "c"])), Id(Column.Strings("s", ["a", "bc"])));

    [Fact]
    public void Long_texts_are_hashed_whole() =>
        Assert.NotEqual(Id(Column.Strings("s", [new string('a', 20_000)])), Id(Column.Strings("s", [new string('a', 19_999) + "b"])));

    [Fact]
    public void A_set_is_named_by_names_and_tables()
    {
        var table = new Table(X);

        Assert.Equal(TableSet.Of(("a", table), ("b", table)).ContentId, TableSet.Of(("b", table), ("a", table)).ContentId);
        Assert.NotEqual(TableSet.Of(("a", table)).ContentId, TableSet.Of(("b", table)).ContentId);
    }

    [Fact]
    public void Hexadecimal_text_names_the_same_id()
    {
        ContentId id = ContentId.OfBytes("abc"u8);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", id.ToString());
        Assert.Equal(id, ContentId.Parse(id.ToString()));
        Assert.Equal("ba7816bf8f01", id.Short);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Other_text_is_no_id(string text)
    {
        Assert.Throws<FormatException>(() => ContentId.Parse(text));
        Assert.False(ContentId.TryParse(text, out _));
    }

    private static ContentId Id(Column column) => new Table(column).ContentId;
}
