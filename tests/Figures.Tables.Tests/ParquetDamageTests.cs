using System.Buffers.Binary;
using System.Text;

namespace Figures.Tables.Tests;

/// <summary>
/// Files that are not what they say: the answer is a <see cref="TableFormatException"/>. Files that were damaged by chance never reach
/// the parser: <c>StoreDamageTests</c> shows that for the store.
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
    public void A_file_cut_short_anywhere_is_refused()
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<TableFormatException>(() => ParquetFile.Read(new MemoryStream(bytes, 0, length)));
        }
    }

    [Fact]
    public void A_changed_value_does_not_give_the_content_id()
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        bytes[bytes.AsSpan().IndexOf(BitConverter.GetBytes(1.5))] ^= 1;

        Assert.Contains("content id", Refusal(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"count\"", "\"mount\"", "content id")]
    [InlineData("a title", "no idea", "metadata does not match")]
    [InlineData("figures.content", "figures.contend", "own entries are incomplete")]
    public void A_changed_footer_is_noticed_though_it_has_no_checksum(string text, string change, string answer)
    {
        byte[] bytes = Samples.Bytes(Small, Metadata);
        Encoding.UTF8.GetBytes(change, bytes.AsSpan(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text))));

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

        Assert.Contains("Parquet", Refusal(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_can_be_held_are_refused_before_memory_is_taken()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("1099511627776 rows", Refusal(WithRows(1L << 40)), StringComparison.Ordinal);
        Assert.Contains("100000000 of the announced rows", Refusal(WithRows(100_000_000)), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    /// <summary>A file with one column of doubles and no row group that announces a number of rows.</summary>
    private static byte[] WithRows(long rows)
    {
        var footer = new List<byte>
        {
            0x15, 0x02, // version 1
            0x19, 0x2C, // a schema of two elements
            0x48, 4, (byte)'r', (byte)'o', (byte)'o', (byte)'t', 0x15, 0x02, 0, // the root, with one child
            0x15, 0x0A, 0x25, 0x00, 0x18, 1, (byte)'x', 0, // a required double x
            0x16, // the number of rows, in zigzag form
        };
        ulong rest = (ulong)rows << 1;
        for (; rest >= 0x80; rest >>= 7)
        {
            footer.Add((byte)(rest | 0x80));
        }

        footer.AddRange([(byte)rest, 0x19, 0x0C, 0]); // no row group
        return [.. "PAR1"u8, .. footer, .. BitConverter.GetBytes(footer.Count), .. "PAR1"u8];
    }

    private static string Refusal(byte[] bytes) =>
        Assert.Throws<TableFormatException>(() => ParquetFile.Read(new MemoryStream(bytes))).Message;
}
