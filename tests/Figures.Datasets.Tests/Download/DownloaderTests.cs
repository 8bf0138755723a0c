using System.Security.Cryptography;

namespace Figures.Datasets.Tests;

public sealed class DownloaderTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)((i * 7) ^ (i >> 8)))];
    private static readonly string Ok = $"HTTP/1.1 200 OK\r\nContent-Length: {Content.Length}";
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new(Policy.Stall);

    private string Target => folder["data/file.bin"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_gets_its_name_when_size_and_digest_are_right()
    {
        using var server = new HostileServer(HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([0L], server.Ranges);
    }

    [Fact]
    public async Task After_a_truncated_answer_the_rest_is_asked_for()
    {
        using var server = new HostileServer(HostileServer.Text(Ok, Content[..100_000]), HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([0L, 100_000], server.Ranges);
    }

    [Fact]
    public async Task After_a_stall_the_rest_is_asked_for()
    {
        using var server = new HostileServer(
            async (_, stream) =>
            {
                await HostileServer.SendAsync(stream, Ok, Content.AsMemory(0, 50_000));
                await Task.Delay(Timeout.Infinite);
            },
            HostileServer.File(Content));
        var silence = new Told(told =>
        {
            if (told.Received == 50_000)
            {
                clock.MakeNextWaitTooLong();
            }
        });
        using var downloader = new Downloader(Policy, clock);
        await downloader.FetchAsync(FileAt(server.Address), Target, silence, default);
        AssertArrived();
        Assert.Equal([0L, 50_000], server.Ranges);
    }

    [Theory]
    [InlineData(+1)]
    [InlineData(-1)]
    public async Task A_mirror_whose_length_is_not_that_of_the_lock_is_left_at_once(int more)
    {
        using var liar = new HostileServer(HostileServer.Text($"HTTP/1.1 200 OK\r\nContent-Length: {Content.Length + more}", Content));
        using var honest = new HostileServer(HostileServer.File(Content));
        await Fetch(liar.Address, honest.Address);
        AssertArrived();
        Assert.Single(liar.Requests);
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public async Task A_file_of_the_wrong_digest_never_gets_its_name()
    {
        byte[] wrong = [.. Content];
        wrong[^1] ^= 1;
        using var server = new HostileServer(HostileServer.File(wrong));
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(server.Address));
        Assert.Contains("SHA-256", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        Assert.Equal(0, new FileInfo(Target + ".part").Length);
    }

    [Fact]
    public async Task A_mirror_with_another_file_is_left_for_the_next()
    {
        byte[] wrong = new byte[Content.Length];
        using var liar = new HostileServer(HostileServer.File(wrong));
        using var honest = new HostileServer(HostileServer.File(Content));
        await Fetch(liar.Address, honest.Address);
        AssertArrived();
        Assert.Equal([0L], honest.Ranges);
    }

    [Fact]
    public async Task An_overloaded_mirror_is_asked_again_after_growing_pauses()
    {
        using var server = new HostileServer(
            HostileServer.Status(503), HostileServer.Status(429, "Retry-After: 20"), HostileServer.Status(503, "Retry-After: 9999"),
                HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([1, 20, 60], clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task A_mirror_without_the_file_is_left_without_a_pause()
    {
        using var empty = new HostileServer(HostileServer.Status(404));
        using var honest = new HostileServer(HostileServer.File(Content));
        await Fetch(empty.Address, honest.Address);
        AssertArrived();
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public async Task A_redirect_to_another_address_is_followed()
    {
        using var honest = new HostileServer(HostileServer.File(Content));
        using var server = new HostileServer(HostileServer.Status(302, $"Location: {honest.Address}"));
        await Fetch(server.Address);
        AssertArrived();
    }

    [Fact]
    public async Task A_redirect_to_a_file_of_this_machine_is_refused_even_when_file_mirrors_are_allowed()
    {
        File.WriteAllBytes(folder["secret"], Content);
        using var server = new HostileServer(HostileServer.Status(302, $"Location: {new Uri(folder["secret"])}"));
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(
            () => Fetch(Policy with { AllowFiles = true }, server.Address));
        Assert.Contains("not https", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task A_redirect_away_from_https_or_in_a_circle_is_refused()
    {
        using var plain = new HostileServer(HostileServer.Status(301, "Location: http://example.invalid/file"));
        using var circle = new HostileServer(HostileServer.Status(302, "Location: /again"));
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(plain.Address, circle.Address));
        Assert.Contains("not https", fault.Faults[0], StringComparison.Ordinal);
        Assert.Contains("more than 5 times", fault.Faults[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endless_body_is_cut_off(bool sizeIsKnown)
    {
        using var server = new HostileServer(async (_, stream) =>
        {
            await HostileServer.SendAsync(stream, "HTTP/1.1 200 OK", ReadOnlyMemory<byte>.Empty);
            while (true)
            {
                await stream.WriteAsync(Content);
            }
        });
        DatasetFile file = FileAt(server.Address) with { Size = sizeIsKnown ? Content.Length : null };
        using var downloader = new Downloader(Policy with { LargestUnknown = 1_000_000 }, clock);
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => downloader.FetchAsync(file, Target, null, default));
        Assert.Contains(sizeIsKnown ? "more than 300000 bytes" : "more than 1000000 bytes", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(Target + ".part").Length);
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_sends_the_file_from_its_start()
    {
        using var server = new HostileServer(HostileServer.Text(Ok, Content[..100_000]), HostileServer.Text(Ok, Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([0L, 100_000], server.Ranges);
    }

    [Theory]
    [InlineData("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 5-9/300000\r\nContent-Length: 5")]
    [InlineData("HTTP/1.1 206 Partial Content\r\nContent-Length: 5")]
    [InlineData("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0")]
    public async Task A_wrong_range_starts_the_file_anew(string head)
    {
        using var server = new HostileServer(
            HostileServer.Text(Ok, Content[..100_000]), HostileServer.Text(head, "xxxxx"u8.ToArray()), HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([0L, 100_000, 0], server.Ranges);
    }

    [Fact]
    public async Task A_part_left_by_an_earlier_run_is_gone_on_with()
    {
        LeavePart(Content[..250_000]);
        using var server = new HostileServer(HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([250_000L], server.Ranges);
    }

    [Fact]
    public async Task A_part_that_holds_something_else_is_thrown_away()
    {
        LeavePart(new byte[250_000]);
        using var server = new HostileServer(HostileServer.File(Content));
        await Fetch(server.Address);
        AssertArrived();
        Assert.Equal([250_000L, 0], server.Ranges);
    }

    [Fact]
    public async Task A_compressed_answer_is_refused()
    {
        using var server = new HostileServer(HostileServer.Text(Ok + "\r\nContent-Encoding: gzip", Content));
        Assert.Contains("gzip", (await Assert.ThrowsAsync<DownloadException>(() => Fetch(server.Address))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_mirror_needs_the_option()
    {
        File.WriteAllBytes(folder["copy"], Content);
        Uri copy = new(folder["copy"]);
        Assert.Contains("not allowed", (await Assert.ThrowsAsync<DownloadException>(() => Fetch(copy))).Message, StringComparison.Ordinal);
        await Fetch(Policy with { AllowFiles = true }, copy);
        AssertArrived();
    }

    [Theory]
    [InlineData("https://example.invalid/x", true)]
    [InlineData("http://example.invalid/x", false)]
    [InlineData("ftp://example.invalid/x", false)]
    [InlineData("file:///etc/hostname", false)]
    [InlineData("http://127.0.0.1/x", false)]
    public void Only_https_is_allowed_by_default(string address, bool allowed)
    {
        Assert.Equal(allowed, new DownloadPolicy().Allows(new Uri(address), redirected: false));
        Assert.Equal(allowed, new DownloadPolicy().Allows(new Uri(address), redirected: true));
    }

    [Fact]
    public async Task Every_attempt_is_named_when_no_mirror_has_the_file()
    {
        using var busy = new HostileServer(HostileServer.Status(500));
        using var empty = new HostileServer(HostileServer.Status(403));
        DownloadException fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(busy.Address, empty.Address));
        Assert.Equal(5, fault.Faults.Count);
        Assert.Equal([1, 2, 4], clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task A_cancelled_download_keeps_what_arrived()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new HostileServer(async (_, stream) =>
        {
            await HostileServer.SendAsync(stream, Ok, Content.AsMemory(0, 50_000));
            await Task.Delay(Timeout.Infinite);
        });
        var progress = new Told(told =>
        {
            if (told.Received == 50_000)
            {
                cancellation.Cancel();
            }
        });
        using var downloader = new Downloader(Policy, clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => downloader.FetchAsync(FileAt(server.Address), Target, progress,
            cancellation.Token));
        Assert.Equal(50_000, new FileInfo(Target + ".part").Length);
    }

    [Fact]
    public async Task A_part_in_use_by_another_build_is_left_alone()
    {
        LeavePart([]);
        await using FileStream other = new(Target + ".part", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var server = new HostileServer(HostileServer.File(Content));
        Assert.Contains("in use", (await Assert.ThrowsAsync<DownloadException>(() => Fetch(server.Address))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_digest_is_fetched_only_to_pin_it()
    {
        using var server = new HostileServer(HostileServer.File(Content));
        using var downloader = new Downloader(Policy, clock);
        DatasetFile unknown = FileAt(server.Address) with { Size = null, Sha256 = null };
        await Assert.ThrowsAsync<ArgumentException>(() => downloader.FetchAsync(unknown, Target, null, default));
        Assert.Equal((Content.Length, Digest), await downloader.FetchAnyAsync(unknown, Target, null, default));
    }

    [Fact]
    public async Task Progress_counts_to_the_size()
    {
        using var server = new HostileServer(HostileServer.File(Content));
        var told = new List<DownloadProgress>();
        using var downloader = new Downloader(Policy, clock);
        await downloader.FetchAsync(FileAt(server.Address), Target, new Told(told.Add), default);
        Assert.Equal(new DownloadProgress("file.bin", Content.Length, Content.Length), told[^1]);
        Assert.Equal(told.Select(step => step.Received).Order(), told.Select(step => step.Received));
    }

    private static string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    private static DownloadPolicy Policy => new() { AllowLoopback = true, Stall = TimeSpan.FromSeconds(33) };

    private static DatasetFile FileAt(params Uri[] mirrors) => new("file.bin", Content.Length, Digest, "test", mirrors);

    private Task Fetch(params Uri[] mirrors) => Fetch(Policy, mirrors);

    private async Task Fetch(DownloadPolicy policy, params Uri[] mirrors)
    {
        using var downloader = new Downloader(policy, clock);
        await downloader.FetchAsync(FileAt(mirrors), Target, null, default);
    }

    private void LeavePart(byte[] bytes)
    {
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllBytes(Target + ".part", bytes);
    }

    private void AssertArrived()
    {
        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.False(File.Exists(Target + ".part"));
    }

    private sealed class Told(Action<DownloadProgress> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value);
    }
}
