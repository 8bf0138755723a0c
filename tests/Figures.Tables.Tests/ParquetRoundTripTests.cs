namespace Figures.Tables.Tests;

public sealed class ParquetRoundTripTests
{
    [Fact]
    public void Every_awkward_value_and_all_of_the_schema_come_back()
    {
        Table table = Samples.Awkward();

        Table read = Samples.RoundTrip(table);

        Assert.Equal(table.ContentId, read.ContentId);
        Assert.Equal(table.Columns.Select(column => column.Schema), read.Columns.Select(column => column.Schema));
        Assert.Equal(Texts(table), Texts(read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(140_000)]
    public void Any_number_of_rows_comes_back(int rows)
    {
        Table table = Samples.Large(rows);

        Table read = Samples.RoundTrip(table);

        Assert.Equal(rows, read.RowCount);
        Assert.Equal(table.ContentId, read.ContentId);
    }

    private static IEnumerable<string> Texts(Table table) =>
        table.Columns.SelectMany(column => Enumerable.Range(0, table.RowCount).Select(column.Text));
}
