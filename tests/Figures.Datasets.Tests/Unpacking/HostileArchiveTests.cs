using System.IO.Compression;
using System.Text;

namespace Figures.Datasets.Tests;

/// <summary>Archives that promise more than they hold, or hold what no folder can: one kind of fault, and little memory.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private static readonly byte[] Content = [1, 2, 3];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData('x')]
    [InlineData('g')]
    [InlineData('L')]
    [InlineData('K')]
    public void A_header_of_a_gigabyte_is_refused_before_memory_is_taken(char type)
    {
        byte[] tar = TarBytes.Entry("long", type, TarBytes.Octal(1 << 30), []);
        byte[] packed = Packed(tar);
        Assert.InRange(packed.Length, 0, 233);
        long taken = Taken(() => AssertRefused("a.tar", tar, "longer than"), () => AssertRefused("a.tgz", packed, "longer than"));
        Assert.InRange(taken, 0, 1 << 21);
        File.WriteAllBytes(folder["cifar.tar.gz"], packed);
        taken = Taken(() => Assert.Equal("cifar.tar.gz", Assert.Throws<DatasetFormatException>(
            () => CifarFile.ReadArchived(folder["cifar.tar.gz"], "x")).File));
        Assert.InRange(taken, 0, 1 << 21);
    }

    public static TheoryData<byte[]> Lengths => [
        TarBytes.Binary(1UL << 31), TarBytes.Binary(1UL << 40), TarBytes.Binary(ulong.MaxValue), TarBytes.Binary((UInt128)1 << 80),
        [0xff, .. Enumerable.Repeat((byte)0xff, 11)], [0x81, .. new byte[11]], TarBytes.Octal(1L << 31), TarBytes.Octal((1L << 33) - 1),
        "77777777777"u8.ToArray(), "777777777777"u8.ToArray(), "-1"u8.ToArray(), "1e9"u8.ToArray(), "12 4"u8.ToArray()];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_length_that_the_archive_does_not_have_is_refused(byte[] length)
    {
        foreach (char type in "0\07x5")
        {
            byte[] tar = [.. TarBytes.Entry("data", type, length, Content), .. new byte[1024]];
            AssertRefused("a.tar", tar);
            AssertRefused("a.tar.gz", Packed(tar));
        }
    }

    [Fact]
    public void A_length_of_256_to_the_power_of_n_is_read_where_it_is_true()
    {
        File.WriteAllBytes(folder["a.tar"], TarBytes.Entry("x", '0', TarBytes.Binary(3), Content));
        Unpack("a.tar");
        Assert.Equal(Content, File.ReadAllBytes(folder["out/x"]));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-1")]
    [InlineData("3x")]
    [InlineData("")]
    public void A_length_of_an_extended_header_is_held_to_the_same(string size) => AssertRefused(
        "a.tar", [.. TarBytes.Entry("h", 'x', TarBytes.Record("size", size)), .. TarBytes.Entry("x", '0', Content)]);

    [Theory]
    [InlineData("5 a=")]
    [InlineData("7 path\n")]
    [InlineData("99 path=x\n")]
    [InlineData("-9 path=x\n")]
    [InlineData("2147483648 path=x\n")]
    [InlineData("path=x\n")]
    [InlineData("3 \n")]
    [InlineData("27 GNU.sparse.realsize=99\n\n")]
    public void An_extended_header_that_cannot_be_read_is_refused(string records) => AssertRefused(
        "a.tar", [.. TarBytes.Entry("h", 'x', Encoding.ASCII.GetBytes(records)), .. TarBytes.Entry("x", '0', Content)]);

    [Fact]
    public void Headers_that_describe_headers_without_end_are_refused() => AssertRefused(
        "a.tar", [.. Enumerable.Repeat(TarBytes.Entry("h", 'x', TarBytes.Record("path", "y")), 9).SelectMany(bytes => bytes)], "headers");

    [Fact]
    public void Long_names_of_both_kinds_are_read()
    {
        string name = string.Join('/', Enumerable.Repeat(new string('n', 60), 4));
        File.WriteAllBytes(folder["a.tar"], [
            .. TarBytes.Entry("h", 'x', TarBytes.Record("path", name + "/pax")), .. TarBytes.Entry("x", '0', Content),
            .. TarBytes.Entry("h", 'L', Encoding.ASCII.GetBytes(name + "/gnu\0")), .. TarBytes.Entry("x", '0', Content)]);
        Unpack("a.tar");
        Assert.Equal(["gnu", "pax"], Directory.GetFiles(folder["out/" + name]).Select(Path.GetFileName).Order());
    }

    public static TheoryData<string> LongPaths => [
        new string('n', 256), new string('é', 128), string.Join('/', Enumerable.Repeat("abc", 300)), new string('n', 5000)];

    [Theory]
    [MemberData(nameof(LongPaths))]
    public void A_path_that_is_too_long_is_refused(string path)
    {
        AssertRefused("a.tar", [.. TarBytes.Entry("h", 'x', TarBytes.Record("path", path)), .. TarBytes.Entry("x", '0', Content)], "path");
        AssertRefused("a.zip", Zip((path, Content)), "path");
        AssertRefused("a.zip", Zip((path + "/", [])), "path");
    }

    [Theory]
    [InlineData("a", "a/b")]
    [InlineData("a", "A/b")]
    [InlineData("a", "a/")]
    [InlineData("a", "a/b/")]
    [InlineData("a/b", "a")]
    [InlineData("a/b", "A")]
    [InlineData("a/", "a")]
    [InlineData("a", "./a")]
    [InlineData("a", ".")]
    public void What_is_file_and_folder_at_once_is_refused(string first, string second)
    {
        AssertRefused("a.tar", [.. Entry(first), .. Entry(second)], $"'{second}'");
        AssertRefused("a.zip", Zip((first, Content), (second, Content)), $"'{second}'");
        static byte[] Entry(string name) => TarBytes.Entry(name, name.EndsWith('/') ? '5' : '0', name.EndsWith('/') ? [] : Content);
    }

    [Fact]
    public void Every_changed_byte_and_each_cut_of_a_tar_unpacks_or_is_one_kind_of_fault()
    {
        byte[] good = [
            .. TarBytes.Entry("d/", '5', []), .. TarBytes.Entry("h", 'x', [.. TarBytes.Record("path", "d/y"), .. TarBytes.Record("size", "3")]),
            .. TarBytes.Entry("x", '0', Content), .. TarBytes.Entry("h", 'L', "d/z\0"u8), .. TarBytes.Entry("x", '0', Content),
            .. new byte[1024]];
        foreach (int place in Enumerable.Range(0, good.Length).Where(place => good[place] != 0 || place % 512 == 156))
        {
            foreach (byte change in (byte[])[0x01, 0xff])
            {
                byte[] changed = [.. good];
                changed[place] ^= change;
                TarBytes.Sign(changed.AsSpan(place / 512 * 512, 512));
                UnpackOrRefuse("a.tar", changed);
            }
        }

        for (int cut = 0; cut < good.Length; cut += 100)
        {
            UnpackOrRefuse("a.tar", good[..cut]);
        }
    }

    [Fact]
    public void Every_changed_byte_and_every_cut_of_a_zip_unpacks_or_is_one_kind_of_fault()
    {
        byte[] good = Zip(("d/", []), ("d/y", Content), ("z", Content));
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 0xff;
            UnpackOrRefuse("a.zip", changed);

            UnpackOrRefuse("a.zip", good[..place]);
        }
    }

    [Fact]
    public void A_directory_longer_than_its_bound_is_refused()
    {
        byte[] zip = Zip([.. Enumerable.Range(0, 100).Select(i => ($"{i}{new string('n', 10_000)}", Array.Empty<byte>()))]);
        using (ZipDirectory whole = ZipDirectory.Open(new MemoryStream(zip), "a.zip"))
        {
            Assert.Equal(100, whole.Entries.Count);
        }

        Assert.Equal("a.zip", Assert.Throws<DatasetFormatException>(
            () => ZipDirectory.Open(new MemoryStream(zip), "a.zip", longestDirectory: 500_000)).File);
    }

    private static long Taken(params Action[] actions)
    {
        long most = 0;
        foreach (Action action in actions)
        {
            action(); // loads what it needs
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return most;
    }

    private static byte[] Packed(byte[] plain)
    {
        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(plain);
        }

        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries) => NpyBytes.Zip(CompressionLevel.Optimal, entries);

    private void AssertRefused(string name, byte[] archive, string message = "")
    {
        File.WriteAllBytes(folder[name], archive);
        DatasetFormatException fault = Assert.Throws<DatasetFormatException>(() => Unpack(name));
        Assert.Equal(name, fault.File);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    private void UnpackOrRefuse(string name, byte[] archive)
    {
        File.WriteAllBytes(folder[name], archive);
        try
        {
            Unpack(name);
            Directory.Delete(folder["out"], recursive: true);
        }
        catch (DatasetFormatException fault)
        {
            Assert.Equal(name, fault.File);
            Assert.Empty(Directory.GetDirectories(folder.Path));
        }
    }

    private void Unpack(string name) => SafeArchive.Unpack(folder[name], folder["out"], new UnpackLimits(1 << 20, 1000), default);
}
