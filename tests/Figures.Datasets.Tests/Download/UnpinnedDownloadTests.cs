namespace Figures.Datasets.Tests;

/// <summary>Nothing tells whether the bytes of a file without digest belong together, so they have to come from one place.</summary>
public sealed class UnpinnedDownloadTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * 7))];
    private static readonly byte[] Other = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * 11))];
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new(Policy.Stall);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(3000L)]
    public async Task Bytes_of_two_mirrors_are_never_joined(long? size)
    {
        using var first = new HostileServer(Cut(Content, "\r\nETag: \"v\""));
        using var second = new HostileServer(HostileServer.File(Other));
        await Fetch(size, first.Address, second.Address);
        Assert.Equal([0L], second.Ranges);
        Assert.Equal(Other, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(3000, null)]
    [InlineData(1000, 3000L)]
    [InlineData(3000, 3000L)]
    public async Task The_part_of_an_earlier_run_is_never_gone_on_with(int length, long? size)
    {
        File.WriteAllBytes(Target + ".part", Other[..length]);
        using var server = new HostileServer(HostileServer.File(Content));
        await Fetch(size, server.Address);
        Assert.Equal([0L], server.Ranges);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\nETag: W/\"v\"")]
    public async Task Without_a_version_each_attempt_starts_anew(string version)
    {
        using var server = new HostileServer(Cut(Content, version), HostileServer.File(Other));
        await Fetch(null, server.Address);
        Assert.Equal([0L, 0], server.Ranges);
        Assert.Equal(Other, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task The_same_version_of_the_same_mirror_is_gone_on_with()
    {
        using var server = new HostileServer(Cut(Content, "\r\nETag: \"v\""), Rest(Content, "\"v\""));
        await Fetch(null, server.Address);
        Assert.Equal([0L, 1000], server.Ranges);
        Assert.Contains("If-Range: \"v\"", server.Requests[1], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task Another_version_is_taken_from_its_first_byte()
    {
        using var server = new HostileServer(Cut(Content, "\r\nETag: \"v\""), Rest(Other, "\"w\""), HostileServer.File(Other));
        await Fetch(null, server.Address);
        Assert.Equal([0L, 1000, 0], server.Ranges);
        Assert.Equal(Other, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_pinned_file_joins_mirrors_because_its_digest_tells()
    {
        using var first = new HostileServer(Cut(Content, ""));
        using var second = new HostileServer(HostileServer.File(Content));
        using var downloader = new Downloader(Policy, clock);
        string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content));
        await downloader.FetchAsync(new DatasetFile("x", 3000, digest, "test", [first.Address, second.Address]), Target, null, default);
        Assert.Equal([1000L], second.Ranges);
    }

    private static DownloadPolicy Policy => new() { AllowLoopback = true, Attempts = 2, Stall = TimeSpan.FromSeconds(33) };

    private string Target => folder["file.bin"];

    private static Func<string, Stream, Task> Cut(byte[] content, string version) =>
        HostileServer.Text($"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}{version}", content[..1000]);

    private static Func<string, Stream, Task> Rest(byte[] content, string version) => HostileServer.Text(
        $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 1000-2999/3000\r\nContent-Length: 2000\r\nETag: {version}", content[1000..]);

    private async Task Fetch(long? size, params Uri[] mirrors)
    {
        using var downloader = new Downloader(Policy with { Attempts = mirrors.Length > 1 ? 2 : 3 }, clock);
        await downloader.FetchAnyAsync(new DatasetFile("x", size, null, "test", mirrors), Target, null, default);
    }
}
