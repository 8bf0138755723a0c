using System.Diagnostics;

namespace Figures.Pipeline.Tests;

public sealed class KillTests : IDisposable
{
    private const int Kills = 200;

    /// <summary>What a process ends with that is killed.</summary>
    private static readonly int Killed = OperatingSystem.IsWindows() ? -1 : 128 + 9;
    private readonly string folder = Directory.CreateTempSubdirectory("figures-kills-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task After_200_kills_at_random_moments_the_store_is_that_of_a_build_nobody_killed()
    {
        var longest = await RunAsync("whole");
        var expected = Contents("whole");
        Assert.InRange(expected.Count, KilledBuild.Count / 2, KilledBuild.Count);

        var random = new Random(60);
        var (killed, builds) = (0, 0);
        while (killed < Kills)
        {
            if (await KilledAsync($"build {builds}", longest * (random.NextDouble() * 0.5)))
            {
                killed++;
                if (killed % 40 == 0)
                {
                    // The first time was taken while other tests started; moments after the end of a build kill nothing.
                    var again = await RunAsync($"whole {killed}");
                    longest = again < longest ? again : longest;
                }

                continue;
            }

            Assert.Equal(expected, Contents($"build {builds}"));
            builds++;
        }

        await RunAsync($"build {builds}");
        Assert.Equal(expected, Contents($"build {builds}"));
    }

    /// <summary>Starts a build and kills it some time after it began; false when it was done before, which nothing else ends.</summary>
    private async Task<bool> KilledAsync(string name, TimeSpan moment)
    {
        using var process = Start(name);
        await process.StandardOutput.ReadLineAsync();
        using var elapsed = new CancellationTokenSource(moment);
        await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Timeout.Infinite, elapsed.Token));
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Contains(process.ExitCode, new[] { 0, Killed });
        return process.ExitCode == Killed;
    }

    /// <summary>Builds to the end; how long that took after it began.</summary>
    private async Task<TimeSpan> RunAsync(string name)
    {
        using var process = Start(name);
        await process.StandardOutput.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return watch.Elapsed;
    }

    private Process Start(string name) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!, ["exec", typeof(KilledBuild).Assembly.Location, Path.Combine(folder, name)]) { RedirectStandardOutput = true })!;

    /// <summary>Every table by its content, checked, and what the journal says of every step.</summary>
    private List<string> Contents(string name)
    {
        var disk = new FolderDisk(Path.Combine(folder, name));
        disk.Delete("store/checked");
        var store = new ContentStore(disk);
        var records = new Journal(disk).Records.OrderBy(record => record.Key, StringComparer.Ordinal).ToList();
        Assert.All(records, record => Assert.All(record.Outputs, output => Assert.Equal(output.Id, store.Table(output).ContentId)));
        return [.. records.Select(record => $"{record.Step} {record.Key} {record.Outputs[0].Id}")];
    }
}
