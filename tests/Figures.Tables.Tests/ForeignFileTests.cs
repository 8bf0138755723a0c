namespace Figures.Tables.Tests;

public sealed class ForeignFileTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Reference", "parquet");

    [Theory]
    [InlineData("duckdb-uncompressed-v2")]
    [InlineData("duckdb-snappy-v1")]
    [InlineData("duckdb-brotli-v1")]
    [InlineData("duckdb-gzip-v2")]
    [InlineData("parquet-rs-gzip-v1")]
    public void A_file_of_a_foreign_writer_is_read_value_for_value(string file) => ForeignTable.RequireSame(Read(file));

    [Fact]
    public void A_foreign_column_has_a_plain_schema()
    {
        ColumnSchema schema = Read("duckdb-snappy-v1")["x"].Schema;

        Assert.Equal(new ColumnSchema("x", ColumnType.Double, "1", string.Empty, IsKey: false, Tolerance.Exact), schema);
    }

    [Theory]
    [InlineData("refused-timestamp", "DateTime")]
    [InlineData("refused-date", "DateTime")]
    [InlineData("refused-decimal", "Decimal")]
    [InlineData("refused-list", "nested")]
    [InlineData("refused-struct", "nested")]
    [InlineData("refused-uuid", "Guid")]
    [InlineData("refused-blob", "binary")]
    [InlineData("refused-null_text", "nulls")]
    [InlineData("refused-null_integer", "nulls")]
    [InlineData("hyparquet-encodings", "column 'b'")] // Parquet.Net does not read truth values in run lengths.
    [InlineData("parquet-rs-uncompressed-v2", "column 'b'")]
    public void What_is_not_read_is_refused_by_name(string file, string named)
    {
        var exception = Assert.Throws<TableFormatException>(() => Read(file));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private static Table Read(string file)
    {
        using FileStream stream = File.OpenRead(Path.Combine(Folder, file + ".parquet"));
        return ParquetFile.Read(stream);
    }
}
