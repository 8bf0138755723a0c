using System.IO.Compression;

namespace Figures.Datasets.Tests;

public sealed class NpzArchiveTests
{
    private static readonly byte[] Images = NpyBytes.Of(NpyBytes.Dictionary("|u1", "(2, 2, 2, 3)"), [.. Enumerable.Range(0,
        24).Select(i => (byte)i)]);
    private static readonly byte[] Labels = NpyBytes.Of(NpyBytes.Dictionary("<i8", "(2,)"), [7, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0,
        0, 0]);

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Stored_and_deflated_members_are_read_by_name(CompressionLevel level)
    {
        using NpzArchive archive = Open(NpyBytes.Zip(level, ("X.npy", Images), ("Y.npy", Labels)));
        Assert.Equal(["X", "Y"], archive.Names.Order());
        Assert.Equal([2, 2, 2, 3], archive.Read("X").Shape);
        Assert.Equal([7, 3], archive.Read("Y").ToIntegers());
    }

    [Fact]
    public void Rows_are_read_one_by_one()
    {
        using NpzArchive archive = Open(NpyBytes.Zip(CompressionLevel.Optimal, ("X.npy", Images)));
        using NpyRows rows = archive.ReadRows("X");
        var row = new byte[rows.RowLength];
        Assert.Equal((2, 12), (rows.Count, rows.RowLength));
        Assert.True(rows.Next(row));
        Assert.True(rows.Next(row));
        Assert.Equal([.. Enumerable.Range(12, 12).Select(i => (byte)i)], row);
        Assert.False(rows.Next(row));
    }

    [Fact]
    public void Rows_of_another_type_are_read_when_it_is_named()
    {
        using NpzArchive archive = Open(NpyBytes.Zip(CompressionLevel.Optimal, ("Y.npy", Labels)));
        using NpyRows rows = archive.ReadRows("Y", NpyType.Parse("<i8"));
        var row = new byte[rows.RowLength];
        Assert.Equal((2, 8), (rows.Count, rows.RowLength));
        Assert.True(rows.Next(row));
        Assert.Equal([7, 0, 0, 0, 0, 0, 0, 0], row);
    }

    [Fact]
    public void Rows_of_anything_but_the_type_expected_in_C_order_are_refused()
    {
        using NpzArchive archive = Open(NpyBytes.Zip(
            CompressionLevel.Optimal, ("Y.npy", Labels), ("F.npy", NpyBytes.Of(NpyBytes.Dictionary("|u1", "(2, 2)", fortran: true),
                new byte[4]))));
        Assert.Throws<DatasetFormatException>(() => archive.ReadRows("Y"));
        Assert.Throws<DatasetFormatException>(() => archive.ReadRows("F"));
        Assert.Contains("Fortran", Assert.Throws<DatasetFormatException>(() => archive.ReadRows("F")).Message, StringComparison.Ordinal);
        Assert.Throws<DatasetFormatException>(() => archive.ReadRows("Y", NpyType.Single));
    }

    [Fact]
    public void A_missing_member_is_refused_with_the_names_there_are()
    {
        using NpzArchive archive = Open(NpyBytes.Zip(CompressionLevel.Optimal, ("X.npy", Images)));
        Assert.Contains("it has X", Assert.Throws<DatasetFormatException>(() => archive.Read("Z")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_members_of_one_name_are_refused() =>
        Assert.Throws<DatasetFormatException>(() => Open(NpyBytes.Zip(CompressionLevel.Optimal, ("X.npy", Images), ("X.npy", Images))));

    [Fact]
    public void A_pickle_is_refused_and_never_run()
    {
        using NpzArchive archive = Open(NpyBytes.Zip(
            CompressionLevel.Optimal, ("X.npy", NpyBytes.Of(NpyBytes.Dictionary("|O", "(1,)"), "cos\nsystem\n(S'id'\ntR."u8))));
        Assert.Contains("never read", Assert.Throws<DatasetFormatException>(() => archive.Read("X")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Every_changed_byte_is_noticed_or_harmless_and_every_cut_is_noticed(CompressionLevel level)
    {
        byte[] good = NpyBytes.Zip(level, ("X.npy", Images), ("Y.npy", Labels));
        long[] labels = [7, 3];
        int noticed = 0;
        for (int place = 0; place < good.Length; place++)
        {
            foreach (byte change in (byte[])[0xff, 0x01, 0x80])
            {
                byte[] changed = [.. good];
                changed[place] ^= change;
                if (Labelled(changed) is { } read)
                {
                    Assert.Equal(labels, read);
                }
                else
                {
                    noticed++;
                }
            }

            Assert.Null(Labelled(good[..place]));
        }

        Assert.InRange(noticed, good.Length, 3 * good.Length);
    }

    /// <summary>The labels, or null when the archive is refused.</summary>
    private static long[]? Labelled(byte[] file)
    {
        try
        {
            using NpzArchive archive = Open(file);
            _ = archive.Read("X");
            return archive.Read("Y").ToIntegers();
        }
        catch (DatasetFormatException)
        {
            return null;
        }
    }

    private static NpzArchive Open(byte[] file) => new(new MemoryStream(file), "test.npz");
}
