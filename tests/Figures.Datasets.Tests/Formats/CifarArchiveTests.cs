using System.Formats.Tar;
using System.IO.Compression;

namespace Figures.Datasets.Tests;

/// <summary>CIFAR-10 as it is published: a compressed tar archive of which one file is read.</summary>
public sealed class CifarArchiveTests
{
    private static readonly byte[] Record = [4, .. new byte[3072]];

    [Fact]
    public void A_file_is_read_out_of_the_archive_whatever_its_folder_is()
    {
        using var folder = new TemporaryFolder();
        LabelledImages read = Read(folder, Archive(("other.bin", [1, 2]), ("cifar-10-batches-bin/test_batch.bin", [.. Record, .. Record])));
        Assert.Equal([4, 4], read.Labels);
    }

    [Fact]
    public void An_archive_without_the_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("has no file test_batch.bin", Assert.Throws<DatasetFormatException>(() =>
            Read(folder, Archive(("other.bin", Record)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_changed_byte_and_every_cut_gives_images_or_one_kind_of_fault()
    {
        byte[] good = Archive(("test_batch.bin", Record));
        using var folder = new TemporaryFolder();
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 0xff;
            ReadOrRefuse(folder, changed);
            ReadOrRefuse(folder, good[..place]);
        }

        byte[] plain = Tar(("test_batch.bin", Record));
        for (int place = 0; place < 512; place++)
        {
            byte[] changed = [.. plain];
            changed[place] ^= 0x55;
            ReadOrRefuse(folder, Compressed(changed));
        }
    }

    private static void ReadOrRefuse(TemporaryFolder folder, byte[] bytes)
    {
        try
        {
            Assert.All(Read(folder, bytes).Labels, label => Assert.InRange(label, 0, 9));
        }
        catch (DatasetFormatException fault)
        {
            Assert.StartsWith("cifar.tar.gz", fault.File, StringComparison.Ordinal);
        }
    }

    private static LabelledImages Read(TemporaryFolder folder, byte[] bytes)
    {
        string path = Path.Combine(folder.Path, "cifar.tar.gz");
        File.WriteAllBytes(path, bytes);
        return CifarFile.ReadArchived(path, "test_batch.bin");
    }

    private static byte[] Archive(params (string Name, byte[] Content)[] files) => Compressed(Tar(files));

    private static byte[] Compressed(byte[] plain)
    {
        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(plain);
        }

        return file.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var file = new MemoryStream();
        using (var tar = new TarWriter(file, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return file.ToArray();
    }
}
