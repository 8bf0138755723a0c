using System.Security.Cryptography;

namespace Figures.Datasets.Tests;

public sealed class DatasetLibraryTests : IDisposable
{
    private static readonly byte[] Content = [1, 2, 3, 4, 5];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_fetched_once_and_a_damaged_one_again()
    {
        using var downloader = new Downloader(new DownloadPolicy { AllowFiles = true });
        DatasetLibrary library = Library(downloader);
        DatasetItem item = Assert.Single(library.Find("numbers/five.bin"));
        Assert.False(library.Has(item));
        string path = await library.ProvideAsync(item, null, default);
        Assert.True(library.Has(item));
        File.Delete(folder["copy"]);
        Assert.Equal(path, await library.ProvideAsync(item, null, default));

        File.WriteAllBytes(folder["copy"], Content);
        File.WriteAllBytes(path, [5, 4, 3, 2, 1]);
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Content, File.ReadAllBytes(await library.ProvideAsync(item, null, default)));
    }

    [Fact]
    public async Task Offline_nothing_is_fetched_but_what_is_there_can_be_used()
    {
        DatasetLibrary library = Library(downloader: null);
        DatasetItem item = library.Find("numbers/five.bin")[0];
        Assert.Contains("--offline", (await Assert.ThrowsAsync<DownloadException>(() => library.ProvideAsync(item, null,
            default))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DownloadException>(() => library.PinAsync(item, null, default));
        Directory.CreateDirectory(folder["library/numbers"]);
        File.WriteAllBytes(library.PathOf(item), Content);
        Assert.Equal(library.PathOf(item), await library.ProvideAsync(item, null, default));
    }

    [Fact]
    public async Task A_file_without_digest_is_refused_with_the_command_that_pins_it()
    {
        using var downloader = new Downloader(new DownloadPolicy { AllowFiles = true });
        DatasetLibrary library = Library(downloader);
        DatasetItem item = library.Find("numbers/unpinned.bin")[0];
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => library.ProvideAsync(item, null, default));
        Assert.Contains("--target=PinDataset --dataset=numbers/unpinned.bin", fault.Message, StringComparison.Ordinal);

        DatasetFile pinned = await library.PinAsync(item, null, default);
        Assert.Equal((5, Digest), (pinned.Size, pinned.Sha256));
        DatasetLock updated = library.Catalogue.With("numbers", pinned);
        Assert.Equal(Digest, DatasetLock.Parse(updated.ToString())["numbers"].File("unpinned.bin").Sha256);
    }

    [Fact]
    public void A_name_finds_all_files_or_one_and_an_unknown_one_lists_what_there_is()
    {
        DatasetLibrary library = Library(downloader: null);
        Assert.Equal(["numbers/five.bin", "numbers/unpinned.bin"], library.Find("numbers").Select(item => $"{item}"));
        Assert.Contains("five.bin", Assert.Throws<DatasetLockException>(() => library.Find("numbers/six.bin")).Message,
            StringComparison.Ordinal);
        Assert.Contains("numbers", Assert.Throws<DatasetLockException>(() => library.Find("letters")).Message, StringComparison.Ordinal);
    }

    private static string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    private DatasetLibrary Library(Downloader? downloader)
    {
        File.WriteAllBytes(folder["copy"], Content);
        Uri[] mirrors = [new("file://" + folder["copy"])];
        var catalogue = new DatasetLock([new Dataset("numbers", "Five numbers", "none", "nobody", [
            new("five.bin", 5, Digest, "test", mirrors), new("unpinned.bin", null, null, "test", mirrors)])]);
        return new DatasetLibrary(catalogue, folder["library"], downloader);
    }
}
