using System.IO.Compression;

namespace Figures.Datasets.Tests;

/// <summary>Small files that stand for arrays larger than any data set held whole.</summary>
public sealed class BombTests
{
    [Theory]
    [InlineData("(2147483647, 0)")]
    [InlineData("(0, 2147483647)")]
    [InlineData("(0, 2147483647, 2147483647, 2147483647)")]
    [InlineData("(2147483647, 2147483647, 2147483647, 0)")]
    public void An_array_without_elements_may_not_be_long(string shape)
    {
        byte[] file = NpyBytes.Of(NpyBytes.Dictionary("|u1", shape), []);
        Assert.Contains("not possible", Assert.Throws<DatasetFormatException>(() => NpyArray.Read(new MemoryStream(file), "x.npy")).Message,
            StringComparison.Ordinal);
        Assert.Throws<DatasetFormatException>(() => new NpyRows(new MemoryStream(file), "x.npy"));
    }

    [Fact]
    public void Rows_without_bytes_are_refused_and_an_empty_array_is_not()
    {
        Assert.Throws<DatasetFormatException>(() => new NpyRows(new MemoryStream(NpyBytes.Of(NpyBytes.Dictionary("|u1", "(5, 0)"), [])), "x"));
        using var rows = new NpyRows(new MemoryStream(NpyBytes.Of(NpyBytes.Dictionary("|u1", "(0, 28, 28)"), [])), "x");
        Assert.False(rows.Next(new byte[rows.RowLength]));
        Assert.Empty(NpyArray.Read(new MemoryStream(NpyBytes.Of(NpyBytes.Dictionary("<f8", "(5, 0)"), [])), "x").ToDoubles());
    }

    [Fact]
    public void More_than_is_held_at_once_is_refused_before_it_is_unpacked()
    {
        const long Much = BoundedReader.LongestWhole + 1L;
        byte[] start = NpyBytes.Of(NpyBytes.Dictionary("|u1", $"({Much},)"), []);
        Assert.Contains("held at once", Assert.Throws<DatasetFormatException>(
            () => NpyArray.Read(new Zeros(start, Much), "x.npy")).Message, StringComparison.Ordinal);
        byte[] idx = [0, 0, 8, 1, 0x10, 0, 0, 1];
        Assert.Contains("held at once", Assert.Throws<DatasetFormatException>(
            () => IdxFile.ReadLabels(new Zeros(idx, Much), "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_files_without_a_header_are_cut_off()
    {
        var reader = new BoundedReader(new Zeros([], long.MaxValue), "x.png");
        Assert.Equal("x.png", Assert.Throws<DatasetFormatException>(() => reader.ReadToEnd(longest: 100_000)).File);
        Assert.Equal(100_000, new BoundedReader(new Zeros([], 100_000), "x.png").ReadToEnd(longest: 100_000).Length);
    }

    [Fact]
    public void A_member_that_is_larger_than_the_directory_says_is_cut_off()
    {
        byte[] file = NpyBytes.Zip(CompressionLevel.SmallestSize, ("x.npy", NpyBytes.Of(NpyBytes.Dictionary("|u1", "(10000000,)"), new byte[10_000_000])));
        int at = file.AsSpan().IndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(file.AsSpan(at + 24), 1000);
        using var archive = new NpzArchive(new MemoryStream(file), "x.npz");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("x.npz/x", Assert.Throws<DatasetFormatException>(() => archive.Read("x")).File);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    /// <summary>Some bytes and then zeros.</summary>
    private sealed class Zeros(byte[] start, long count) : ReadOnlyStream
    {
        private long place;

        public override int Read(Span<byte> buffer)
        {
            int length = (int)Math.Min(buffer.Length, start.Length + count - place);
            buffer[..length].Clear();
            if (place < start.Length)
            {
                length = Math.Min(length, start.Length - (int)place);
                start.AsSpan((int)place, length).CopyTo(buffer);
            }

            place += length;
            return length;
        }
    }
}
