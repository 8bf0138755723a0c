namespace Figures.Datasets.Tests;

/// <summary>What messages say of mirrors, and what they keep to themselves.</summary>
public sealed class MirrorMessageTests : IDisposable
{
    private const string Secret = "hunter2";
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new(Policy.Stall);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("HTTP/1.1 404 hunter2\r\nContent-Length: 0", "it answers 404")]
    [InlineData("HTTP/1.1 302 Hm\r\nContent-Length: 0\r\nLocation: http://user:hunter2@example.invalid/x?token=hunter2", "which is not https")]
    [InlineData("HTTP/1.1 302 Hm\r\nContent-Length: 0\r\nLocation: https://exa mple:hunter2", "attempt")]
    [InlineData("hunter2 is no status line", "the connection failed")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Encoding: hunter2", "unknown")]
    public async Task A_secret_of_an_address_is_in_no_message_even_when_the_server_repeats_it(string head, string message)
    {
        using var server = new HostileServer(HostileServer.Text(head, [1]));
        var address = new UriBuilder(server.Address) { UserName = "user", Password = Secret, Query = $"?sig={Secret}" }.Uri;
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(address));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"http://127.0.0.1:{server.Address.Port}/file?…", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://user:hunter2@example.org/a/b?x=hunter2#hunter2", "https://example.org/a/b?…")]
    [InlineData("https://hunter2@example.org:99/", "https://example.org:99/")]
    [InlineData("https://user:12/hunter2@example.org/a", "https://user:12/…")]
    [InlineData("file:///data/a", "file:///data/a")]
    [InlineData("hunter2", "an address without https:")]
    public void Addresses_are_shown_without_what_may_be_secret(string address, string shown) =>
        Assert.Equal(shown, ShownAddress.Of(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("http://user:hunter2@example.org/x?token=hunter2")]
    [InlineData("//user:hunter2@example.org/x")]
    [InlineData("user:hunter2@example.org/x")]
    public void The_fault_of_a_lock_keeps_them_too(string mirror)
    {
        string text = $$"""{ "version": 1, "datasets": [ { "name": "x", "title": "", "licence": "", "citation": "", "files": [ { "name": "y", "size": null, "sha256": null, "source": "", "mirrors": ["{{mirror}}"] } ] } ] }""";
        Assert.DoesNotContain(Secret, Assert.Throws<DatasetLockException>(() => DatasetLock.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mirror_that_only_trickles_is_left()
    {
        using var slow = new HostileServer(async (_, stream) =>
        {
            await HostileServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000", new byte[10]);
            while (true)
            {
                await Task.Delay(1);
                await stream.WriteAsync(new byte[10]);
            }
        });
        var trickle = new Told(() => clock.Advance(TimeSpan.FromSeconds(20)));
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(trickle, slow.Address));
        Assert.Equal(2, fault.Faults.Count);
        Assert.Contains("less than 4096 a second", fault.Message, StringComparison.Ordinal);
        Assert.Equal([1], clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task A_mirror_that_answers_nothing_is_left()
    {
        using var silent = new HostileServer((_, _) => Task.Delay(Timeout.Infinite));
        clock.MakeNextWaitTooLong();
        using var downloader = new Downloader(Policy with { Attempts = 1 }, clock);
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(
            () => downloader.FetchAnyAsync(File(silent.Address), folder["x"], null, default));
        Assert.Contains("it was silent for 33 s", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev")]
    public async Task A_mirror_on_this_machine_has_to_be_a_file(string path)
    {
        using var downloader = new Downloader(Policy with { AllowFiles = true }, clock);
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(
            () => downloader.FetchAnyAsync(File(new Uri($"file://{path}")), folder["x"], null, default));
        Assert.Contains("cannot be read", fault.Message, StringComparison.Ordinal);
    }

    private static DownloadPolicy Policy => new() { AllowLoopback = true, Attempts = 2, Stall = TimeSpan.FromSeconds(33) };

    private static DatasetFile File(Uri mirror) => new("x", null, null, "test", [mirror]);

    private Task Fetch(Uri mirror) => Fetch(null, mirror);

    private async Task Fetch(IProgress<DownloadProgress>? progress, Uri mirror)
    {
        using var downloader = new Downloader(Policy, clock);
        await downloader.FetchAnyAsync(File(mirror), folder["x"], progress, default);
    }

    private sealed class Told(Action tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell();
    }
}
