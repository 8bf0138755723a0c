using System.Buffers.Binary;
using System.Text;
using Figures.Tables.Parquet;

namespace Figures.Tables.Tests;

public sealed class ParquetLayoutTests
{
    [Fact]
    public void A_small_file_has_the_same_bytes_everywhere_and_for_ever()
    {
        byte[] bytes = Samples.Bytes(Samples.Awkward(), new Dictionary<string, string> { ["title"] = "Ωmega", ["a"] = "first" });

        Assert.Equal("2e5cc055fae2bbddd45e0769a54f802dcf0e61f2646b2604e338d13aa20a5131", ContentId.OfBytes(bytes).ToString());
    }

    [Fact]
    public void The_order_of_metadata_does_not_reach_the_bytes() => Assert.Equal(
        Samples.Bytes(Samples.Awkward(), new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }),
        Samples.Bytes(Samples.Awkward(), new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }));

    [Fact]
    public void All_NaNs_have_the_same_bytes()
    {
        double otherNaN = BitConverter.Int64BitsToDouble(-1);

        Assert.Equal(
            Samples.Bytes(new Table(Column.Doubles("x", [double.NaN]))), Samples.Bytes(new Table(Column.Doubles("x", [otherNaN]))));
    }

    [Fact]
    public void Rows_are_cut_into_groups_and_texts_into_pages()
    {
        Table table = Samples.Large(1000);
        byte[] bytes = Write(table, new ParquetLayout { RowsPerGroup = 300, BytesPerPage = 512 });

        FileMetadata file = Metadata(bytes);

        Assert.Equal([300L, 300, 300, 100], file.RowGroups.Select(group => group.RowCount));
        Assert.Equal(table.ContentId, ParquetFile.Read(new MemoryStream(bytes)).ContentId);
    }

    [Fact]
    public void A_text_longer_than_a_page_has_its_own()
    {
        var table = new Table(Column.Strings("s", ["a", new string('b', 3_000_000), "c"]));

        Assert.Equal(table.ContentId, Samples.RoundTrip(table).ContentId);
    }

    [Fact]
    public void Values_that_repeat_are_written_once()
    {
        const int rows = 60_000;
        var repeated = new Table(
            Column.Doubles("gamma", Enumerable.Range(0, rows).Select(i => i % 50 * 0.1)),
            Column.Integers("step", Enumerable.Range(0, rows).Select(i => i % 500)),
            Column.Strings("method", Enumerable.Range(0, rows).Select(i => i < 30_000 ? "gradient descent" : "self-consistent")));

        byte[] bytes = Samples.Bytes(repeated);

        Assert.InRange(bytes.Length, 1, rows * 3);
        Assert.Equal(repeated.ContentId, ParquetFile.Read(new MemoryStream(bytes)).ContentId);
    }

    [Fact]
    public void A_measured_series_takes_eight_bytes_a_value()
    {
        const int rows = 20_000;
        byte[] bytes = Samples.Bytes(new Table(Column.Doubles("x", Enumerable.Range(0, rows).Select(i => Math.Sqrt(i)))));

        Assert.InRange(bytes.Length, rows * 8, (rows * 8) + 1000);
    }

    [Theory]
    [InlineData(new[] { 1.5, -2.5, 3 }, -2.5, 3)]
    [InlineData(new[] { 0.0, 5 }, -0.0, 5)]
    [InlineData(new[] { -5, -0.0 }, -5, 0.0)]
    [InlineData(new[] { double.NegativeInfinity, double.PositiveInfinity }, double.NegativeInfinity, double.PositiveInfinity)]
    public void Statistics_hold_the_extremes_and_zeros_reach_both_ways(double[] values, double min, double max)
    {
        ColumnStatistics statistics = StatisticsOf.Doubles(values)!;

        Assert.Equal(BitConverter.DoubleToInt64Bits(min), BinaryPrimitives.ReadInt64LittleEndian(statistics.Min));
        Assert.Equal(BitConverter.DoubleToInt64Bits(max), BinaryPrimitives.ReadInt64LittleEndian(statistics.Max));
    }

    [Fact]
    public void One_NaN_takes_the_statistics_away() => Assert.Null(StatisticsOf.Doubles([1, double.NaN, 2]));

    [Fact]
    public void Text_statistics_follow_the_bytes_of_UTF_8_and_are_left_out_when_long()
    {
        // U+1D6FE comes after U+FFFD in UTF-8 and before it in UTF-16.
        ColumnStatistics statistics = StatisticsOf.Strings(["\uFFFD", "𝛾", "z"])!;

        Assert.Equal("z", Encoding.UTF8.GetString(statistics.Min!));
        Assert.Equal("𝛾", Encoding.UTF8.GetString(statistics.Max!));
        Assert.Null(StatisticsOf.Strings(["a", new string('z', 65)]));
    }

    [Fact]
    public void An_empty_table_has_no_row_group() => Assert.Empty(Metadata(Samples.Bytes(Samples.Large(0))).RowGroups);

    private static byte[] Write(Table table, ParquetLayout layout)
    {
        using var stream = new MemoryStream();
        new ParquetWriter(stream, layout).Write(table, new Dictionary<string, string>());
        return stream.ToArray();
    }

    private static FileMetadata Metadata(byte[] bytes) => new ParquetReader(new MemoryStream(bytes)).Metadata;
}
