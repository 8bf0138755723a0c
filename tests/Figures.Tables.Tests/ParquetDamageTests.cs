using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Figures.Tables.Parquet;

namespace Figures.Tables.Tests;

/// <summary>
/// Files that were damaged or made to harm: the answer is always a <see cref="TableFormatException"/>, or the table as it was.
/// </summary>
public sealed class ParquetDamageTests
{
    private static readonly Dictionary<string, string> Metadata = new() { ["title"] = "a title" };

    private static readonly Table Small = new(
        Column.Doubles("x", [1.5, double.NaN, -0.0, 4]).AsKey(),
        Column.Strings("s", ["word", "word", "word", "other"]),
        Column.Booleans("b", [true, false, true, true]),
        Column.Integers("n", [1, 2, 3, 4], "s", "count", Tolerance.Within(1)));

    [Fact]
    public void Any_single_changed_byte_is_noticed_or_harmless()
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        int refused = 0;
        for (int at = 0; at < bytes.Length; at++)
        {
            byte original = bytes[at];
            foreach (int flip in (ReadOnlySpan<int>)[0x01, 0x10, 0x80, 0xFF, original])
            {
                bytes[at] = (byte)(original ^ flip);
                refused += SameTableOrRefused(bytes, at) ? 0 : 1;
            }

            bytes[at] = original;
        }

        Assert.InRange(refused, bytes.Length, bytes.Length * 5);
    }

    [Theory]
    [InlineData("duckdb-snappy-v1")]
    [InlineData("duckdb-gzip-v2")]
    [InlineData("duckdb-brotli-v1")]
    [InlineData("hyparquet-encodings")]
    [InlineData("parquet-rs-uncompressed-v2")]
    [InlineData("parquet-rs-snappy-v2")]
    public void A_foreign_file_with_a_changed_bit_is_read_or_refused_but_never_breaks_the_reader(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "parquet", file + ".parquet"));
        for (int at = 0; at < bytes.Length; at += 11)
        {
            byte original = bytes[at];
            bytes[at] ^= (byte)(1 << (at % 8));
            ReadOrRefuse(bytes);
            bytes[at] = original;
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<TableFormatException>(() => ParquetFile.Read(new MemoryStream(bytes, 0, length)));
        }
    }

    [Fact]
    public void A_changed_page_is_named_as_such()
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        int at = bytes.AsSpan().IndexOf(BitConverter.GetBytes(1.5));
        bytes[at] ^= 1;

        Assert.Contains("checksum", Refusal(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "counts", "content id")]
    [InlineData("a title", "no idea", "metadata does not match")]
    [InlineData("figures.content", "figures.contend", "own entries are incomplete")]
    public void A_changed_footer_is_noticed_though_it_has_no_checksum(string text, string change, string answer)
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        int at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        Encoding.UTF8.GetBytes(change.AsSpan(0, text.Length), bytes.AsSpan(at));
        if (text == "count")
        {
            bytes[at] = (byte)'m';
        }

        string refusal = Record.Exception(() => ParquetFile.ReadMetadata(new MemoryStream(bytes))) is TableFormatException exception
            ? exception.Message
            : Refusal(bytes);

        Assert.Contains(answer, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_footer_of_impossible_length_is_refused(int length)
    {
        byte[] bytes = Samples.Bytes(Small);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.Length - 8), length);

        Assert.Contains("footer", Refusal(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_can_be_held_are_refused_before_memory_is_taken()
    {
        var schema = new SchemaElement("x") { Type = PhysicalType.Double };
        var group = new RowGroup([new ColumnChunk { Type = PhysicalType.Double, Path = ["x"], ValueCount = 1L << 40 }], 1L << 40);
        byte[] footer = MetadataWriter.Footer(new FileMetadata([new("root") { ChildCount = 1 }, schema], 1L << 40, [group], []));

        Assert.Contains("1099511627776 rows", Refusal(Framed(footer)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chunk_beyond_the_end_of_the_file_is_refused()
    {
        var schema = new SchemaElement("x") { Type = PhysicalType.Double };
        var chunk = new ColumnChunk
        {
            Type = PhysicalType.Double, Path = ["x"], ValueCount = 1, CompressedSize = int.MaxValue, DataPageOffset = 4,
        };
        byte[] footer = MetadataWriter.Footer(new FileMetadata([new("root") { ChildCount = 1 }, schema], 1, [new([chunk], 1)], []));

        Assert.Contains("chunk of column 'x'", Refusal(Framed(footer)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_inflates_beyond_its_promise_is_refused()
    {
        using var zeros = new MemoryStream();
        using (var gzip = new GZipStream(zeros, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[10_000_000]);
        }

        Assert.Contains("the 1000 bytes", Inflation(zeros.ToArray(), 1000), StringComparison.Ordinal);
        Assert.Contains("the 20000000 bytes", Inflation(zeros.ToArray(), 20_000_000), StringComparison.Ordinal);
        Assert.Contains("not read", Inflation(zeros.ToArray(), int.MaxValue), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_between_the_marks_are_refused()
    {
        // A linear congruential sequence: the same bytes in every run.
        uint state = 1;
        for (int round = 0; round < 2000; round++)
        {
            var bytes = new byte[64];
            for (int i = 0; i < bytes.Length; i++)
            {
                state = unchecked((state * 1664525) + 1013904223);
                bytes[i] = (byte)(state >> 24);
            }

            "PAR1"u8.CopyTo(bytes);
            "PAR1"u8.CopyTo(bytes.AsSpan(60));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(56), 52);
            Assert.Throws<TableFormatException>(() => ParquetFile.Read(new MemoryStream(bytes)));
        }
    }

    private static byte[] Framed(byte[] footer) =>
        [.. "PAR1"u8, .. footer, .. BitConverter.GetBytes(footer.Length), .. "PAR1"u8];

    private static string Inflation(byte[] compressed, int size) =>
        Assert.Throws<TableFormatException>(() => Decompression.Decompress(Codec.Gzip, compressed, size).Length).Message;

    private static bool SameTableOrRefused(byte[] bytes, int at)
    {
        bool sameMetadata = true;
        try
        {
            sameMetadata = ParquetFile.ReadMetadata(new MemoryStream(bytes)).SequenceEqual(Metadata);
            Table read = ParquetFile.Read(new MemoryStream(bytes));
            Assert.True(read.ContentId == Small.ContentId && sameMetadata, $"Byte {at} changed the table unnoticed.");
            return true;
        }
        catch (TableFormatException)
        {
            Assert.True(sameMetadata, $"Byte {at} changed the metadata unnoticed.");
            return false;
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            ParquetFile.Read(new MemoryStream(bytes));
        }
        catch (TableFormatException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    private static string Refusal(byte[] bytes) =>
        Assert.Throws<TableFormatException>(() => ParquetFile.Read(new MemoryStream(bytes))).Message;
}
