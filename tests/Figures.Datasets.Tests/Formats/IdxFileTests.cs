using System.IO.Compression;

namespace Figures.Datasets.Tests;

public sealed class IdxFileTests
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1];

    [Fact]
    public void Plain_and_compressed_images_are_read()
    {
        foreach (byte[] file in (byte[][])[Images, Zipped(Images)])
        {
            ImageSet images = IdxFile.ReadImages(new MemoryStream(file), "images");
            Assert.Equal((2, 1, 1, 3), (images.Count, images.Channels, images.Height, images.Width));
            Assert.Equal([4, 5, 6], images[1].ToArray());
        }
    }

    [Fact]
    public void Plain_and_compressed_labels_are_read()
    {
        Assert.Equal([7, 2, 1], IdxFile.ReadLabels(new MemoryStream(Labels), "labels"));
        Assert.Equal([7, 2, 1], IdxFile.ReadLabels(new MemoryStream(Zipped(Labels)), "labels"));
    }

    [Fact]
    public void Labels_are_no_images_and_images_no_labels()
    {
        Assert.Throws<DatasetFormatException>(() => IdxFile.ReadImages(new MemoryStream(Labels), "x"));
        Assert.Throws<DatasetFormatException>(() => IdxFile.ReadLabels(new MemoryStream(Images), "x"));
    }

    [Theory]
    [InlineData("00000803ffffffff0000001c0000001c00")]
    [InlineData("00000803000000010000000000000001")]
    [InlineData("00000803000000017fffffff7fffffff00")]
    [InlineData("000008037fffffff0000ffff0000ffff00")]
    [InlineData("0000080300")]
    [InlineData("")]
    public void A_header_that_promises_what_is_not_there_is_refused_without_the_memory_it_asks_for(string hex)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DatasetFormatException>(() => IdxFile.ReadImages(new MemoryStream(Convert.FromHexString(hex)), "x"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void More_bytes_than_the_header_describes_are_refused()
    {
        Assert.Throws<DatasetFormatException>(() => IdxFile.ReadImages(new MemoryStream([.. Images, 0]), "x"));
        Assert.Throws<DatasetFormatException>(() => IdxFile.ReadLabels(new MemoryStream(Zipped([.. Labels, 0])), "x"));
    }

    [Fact]
    public void Every_cut_and_every_damage_of_a_compressed_file_is_noticed_or_harmless()
    {
        byte[] good = Zipped(Images);
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 0x55;
            if (Pixels(changed) is { } pixels)
            {
                Assert.Equal([1, 2, 3, 4, 5, 6], pixels);
            }

            if (Pixels(good[..place]) is { } cut)
            {
                Assert.Equal([1, 2, 3, 4, 5, 6], cut);
                Assert.InRange(place, good.Length - 10, good.Length);
            }
        }
    }

    private static byte[]? Pixels(byte[] file)
    {
        try
        {
            return IdxFile.ReadImages(new MemoryStream(file), "x").Pixels.ToArray();
        }
        catch (DatasetFormatException)
        {
            return null;
        }
    }

    private static byte[] Zipped(byte[] plain)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(plain);
        }

        return file.ToArray();
    }
}
