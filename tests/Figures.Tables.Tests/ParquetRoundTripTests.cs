using FsCheck;
using FsCheck.Fluent;

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

    [Fact]
    public void Any_table_comes_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(ArbMap.Default.ArbFor<(double, long, bool, NonNull<string>)[]>(), rows =>
        {
            var table = new Table(
                Column.Doubles("x", rows.Select(row => row.Item1)),
                Column.Integers("n", rows.Select(row => row.Item2)),
                Column.Booleans("b", rows.Select(row => row.Item3)),
                Column.Strings("s", rows.Select(row => WellFormed(row.Item4.Get))));
            return Samples.RoundTrip(table).ContentId == table.ContentId;
        }));

    [Fact]
    public void Metadata_comes_back_in_ordinal_order_without_our_own_entries()
    {
        var metadata = new Dictionary<string, string> { ["title"] = "Ω", ["Key"] = string.Empty };

        IReadOnlyDictionary<string, string> read = ParquetFile.ReadMetadata(new MemoryStream(Samples.Bytes(Samples.Awkward(), metadata)));

        Assert.Equal([new("Key", string.Empty), new("title", "Ω")], read);
    }

    [Fact]
    public void A_reserved_metadata_key_is_refused() => Assert.Throws<ArgumentException>(
        () => Samples.Bytes(Samples.Awkward(), new Dictionary<string, string> { ["figures.schema"] = "[]" }));

    [Fact]
    public void A_table_is_read_from_the_middle_of_a_stream_and_from_one_that_cannot_seek()
    {
        byte[] bytes = Samples.Bytes(Samples.Awkward());
        var offset = new MemoryStream([1, 2, 3, .. bytes]) { Position = 3 };
        using var pipe = new BufferedStream(new ForwardStream(bytes));

        Assert.Equal(Samples.Awkward().ContentId, ParquetFile.Read(offset).ContentId);
        Assert.Equal(Samples.Awkward().ContentId, ParquetFile.Read(pipe).ContentId);
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static IEnumerable<string> Texts(Table table) =>
        table.Columns.SelectMany(column => Enumerable.Range(0, table.RowCount).Select(column.Text));
}

/// <summary>A stream that gives its bytes once, as a pipe does.</summary>
internal sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => false;
}
