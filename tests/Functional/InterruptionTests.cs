using System.Diagnostics;
using System.Globalization;

namespace Functional;

[Collection(SharedCopy.Name)]
public sealed class InterruptionTests(WorkingCopy copy)
{
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
    public async Task After_kill_9_at_any_moment_the_next_run_gives_the_same_pictures()
    {
        copy.Empty();
        await copy.BuildAsync("--profile=smoke");
        var expected = await PictureAsync();
        var moments = new[] { 60, 120, 200, 300, 450, 700 };
        foreach (var milliseconds in moments)
        {
            copy.Empty();
            using (var running = copy.Start("--profile=smoke"))
            {
                using var elapsed = new CancellationTokenSource(milliseconds);
                await Task.WhenAny(running.WaitForExitAsync(CancellationToken.None), Task.Delay(Timeout.Infinite, elapsed.Token));
                running.Kill();
                await running.WaitForExitAsync(CancellationToken.None);
            }

            var resumed = await copy.BuildAsync("--profile=smoke");
            Assert.True(resumed.Code == 0, resumed.ToString());
            Assert.Equal("", resumed.Errors);
            Assert.Equal(expected, await PictureAsync());
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

    private Task<byte[]> PictureAsync() => File.ReadAllBytesAsync(copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png"));
}
