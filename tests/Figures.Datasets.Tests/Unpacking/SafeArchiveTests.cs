using System.Formats.Tar;
using System.IO.Compression;

namespace Figures.Datasets.Tests;

public sealed class SafeArchiveTests : IDisposable
{
    private static readonly byte[] Content = [1, 2, 3];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    public void Files_and_folders_are_unpacked(string name)
    {
        Unpack(Write(name, ("data/", null), ("data/one.bin", Content), ("./two.bin", Content)));
        Assert.Equal(Content, File.ReadAllBytes(folder["out/data/one.bin"]));
        Assert.Equal(Content, File.ReadAllBytes(folder["out/two.bin"]));
    }

    [Fact]
    public void A_single_compressed_file_loses_its_extension()
    {
        using (var zip = new GZipStream(File.Create(folder["x.bin.gz"]), CompressionMode.Compress))
        {
            zip.Write(Content);
        }

        Unpack(folder["x.bin.gz"]);
        Assert.Equal(Content, File.ReadAllBytes(folder["out/x.bin"]));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("data/../../evil")]
    [InlineData("data/..")]
    [InlineData("/evil")]
    [InlineData("C:evil")]
    [InlineData("..\\evil")]
    [InlineData("a//b")]
    public void Entries_that_would_leave_the_folder_refuse_the_archive(string entry)
    {
        foreach (string form in (string[])["a.zip", "a.tar"])
        {
            AssertRefused(Write(form, ("good.bin", Content), (entry, Content)));
            Assert.False(File.Exists(folder["evil"]));
        }
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.CharacterDevice)]
    [InlineData(TarEntryType.Fifo)]
    public void Links_and_devices_in_a_tar_refuse_it(TarEntryType type)
    {
        using (var tar = new TarWriter(File.Create(folder["a.tar"])))
        {
            var entry = new PaxTarEntry(type, "link");
            if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            {
                entry.LinkName = "/etc/hostname";
            }

            tar.WriteEntry(entry);
        }

        AssertRefused(folder["a.tar"]);
    }

    [Fact]
    public void A_symbolic_link_in_a_zip_refuses_it()
    {
        using (ZipArchive zip = ZipFile.Open(folder["a.zip"], ZipArchiveMode.Create))
        {
            ZipArchiveEntry entry = zip.CreateEntry("link");
            entry.ExternalAttributes = 0xA1FF << 16;
            using Stream target = entry.Open();
            target.Write("/etc/hostname"u8);
        }

        AssertRefused(folder["a.zip"]);
    }

    [Fact]
    public void Two_entries_of_one_name_refuse_the_archive_whatever_their_case() =>
        AssertRefused(Write("a.zip", ("x.bin", Content), ("X.bin", Content)));

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    public void A_bomb_is_stopped_at_the_limit(string form)
    {
        string bomb = Write(form, ("zeros", new byte[10_000_000]));
        Assert.InRange(new FileInfo(bomb).Length, 0, 100_000);
        AssertRefused(bomb, new UnpackLimits(1_000_000, 10));
    }

    [Fact]
    public void Too_many_entries_refuse_the_archive() =>
        AssertRefused(Write("a.tar", [.. Enumerable.Range(0, 11).Select(i => ($"{i}", (byte[]?)Content))]), new UnpackLimits(1_000_000,
            10));

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    public void A_damaged_archive_leaves_nothing_behind(string form)
    {
        byte[] good = File.ReadAllBytes(Write(form, ("x.bin", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * i))])));
        File.WriteAllBytes(folder[form], good[..(good.Length / 2)]);
        AssertRefused(folder[form]);
    }

    [Fact]
    public void Other_forms_are_refused() => AssertRefused(Write("a.rar", ("x", Content)));

    private void AssertRefused(string archive, UnpackLimits? limits = null)
    {
        Assert.Throws<DatasetFormatException>(() => Unpack(archive, limits));
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    private void Unpack(string archive, UnpackLimits? limits = null) => SafeArchive.Unpack(archive, folder["out"],
        limits ?? UnpackLimits.Default, default);

    private string Write(string name, params (string Name, byte[]? Content)[] entries)
    {
        using FileStream file = File.Create(folder[name]);
        if (name.Contains(".t", StringComparison.Ordinal))
        {
            using Stream packed = name.EndsWith("gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.SmallestSize)
                : file;
            using var tar = new TarWriter(packed);
            foreach ((string entry, byte[]? content) in entries)
            {
                var written = new PaxTarEntry(content is null ? TarEntryType.Directory : TarEntryType.RegularFile, entry);
                if (content is not null)
                {
                    written.DataStream = new MemoryStream(content);
                }

                tar.WriteEntry(written);
            }

            return folder[name];
        }

        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach ((string entry, byte[]? content) in entries)
        {
            using Stream target = zip.CreateEntry(entry).Open();
            target.Write(content ?? []);
        }

        return folder[name];
    }
}
