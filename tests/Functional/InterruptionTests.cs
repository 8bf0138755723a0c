using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Functional;

[Collection(DamagedCopy.Name)]
public sealed class InterruptionTests(WorkingCopy copy)
{
    /// <summary>A figure of two sweeps, of many short points and a few long ones; smaller than in any profile.</summary>
    private static readonly string[] Sweep =
    [
        "--target=MixedDynamics.Figure2", "--profile=smoke",
        "--set=MixedDynamics.GridSignal.Dimension=20", "--set=MixedDynamics.PanelSignal.Dimension=40",
    ];

    [Fact]
    public async Task Ctrl_C_exits_with_130_and_the_next_run_goes_on()
    {
        copy.Empty();
        using (var running = copy.Start("--target=MixedDynamics.Figure1", "--profile=paper"))
        {
            await WaitForLineAsync(running, "Trajectories …");
            await copy.Shell.RunAsync("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await running.WaitForExitAsync();
            Assert.Equal(130, running.ExitCode);
        }

        var smoke = await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        Assert.True(smoke.Code == 0, smoke.ToString());
        Assert.Equal("", smoke.Errors);
    }

    [Fact]
    public async Task After_kill_9_at_any_of_30_moments_the_next_run_gives_the_same_bits()
    {
        const int Moments = 30;
        copy.Empty();
        var watch = Stopwatch.StartNew();
        var uninterrupted = await copy.BuildAsync(Sweep);
        var whole = watch.Elapsed;
        Assert.True(uninterrupted.Code == 0, uninterrupted.ToString());
        var expected = Contents();
        var random = new Random(2405);
        for (var moment = 0; moment < Moments; moment++)
        {
            copy.Empty();
            using (var running = copy.Start(Sweep))
            {
                using var elapsed = new CancellationTokenSource(whole * random.NextDouble());
                await Task.WhenAny(running.WaitForExitAsync(CancellationToken.None), Task.Delay(Timeout.Infinite, elapsed.Token));
                running.Kill();
                await running.WaitForExitAsync(CancellationToken.None);
            }

            var resumed = await copy.BuildAsync(Sweep);
            Assert.True(resumed.Code == 0, resumed.ToString());
            Assert.Equal("", resumed.Errors);
            Assert.Equal(expected, Contents());
        }
    }

    [Fact]
    public async Task Two_builds_at_once_on_overlapping_targets_are_both_correct()
    {
        copy.Empty();
        var both = await Task.WhenAll(copy.BuildAsync("--profile=smoke"), copy.BuildAsync("--target=MixedDynamics", "--profile=smoke"));
        Assert.All(both, result => Assert.True(result.Code == 0, result.ToString()));
        var after = await copy.BuildAsync("--profile=smoke");
        Assert.Contains("Nothing to do", after.Output, StringComparison.Ordinal);
    }

    private static async Task WaitForLineAsync(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program ended without printing {text}");
    }

    /// <summary>Digests of all pictures, and the names of all tables, which are their contents.</summary>
    private SortedDictionary<string, string> Contents()
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(Directory.GetDirectories(copy.PathOf("artifacts/figures"), "smoke+*").Single(), "MixedDynamics");
        foreach (var picture in Directory.GetFiles(folder).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)))
        {
            contents.Add(Path.GetFileName(picture), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(picture))));
        }

        foreach (var table in Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet"))
        {
            contents.Add(Path.GetFileName(table), "stored");
        }

        return contents;
    }
}
