using Microsoft.Extensions.Time.Testing;

namespace Figures.Pipeline.Tests;

public sealed class WaitingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("figures-waits-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_step_that_waits_for_another_build_says_for_whom_after_a_second_and_every_minute()
    {
        var disk = new MemoryDisk();
        var clock = new FakeTimeProvider();
        var scenario = new Scenario(disk) { Clock = clock };
        var step = scenario.Data("left", 1);
        var key = scenario.Plan([step]).Steps[0].Key!.Hex;
        var held = disk.TryLock($"store/locks/{key[..3]}", "left");
        var run = Task.Run(() => scenario.RunAsync(steps: [step]));
        var waits = scenario.Reporter.Waits;
        var begin = clock.GetUtcNow();
        for (var expected = 1; expected <= 3; expected++)
        {
            while (waits.Count < expected)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Delay(1);
            }
        }

        held!.Dispose();
        while (!run.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        Assert.Equal(1, (await run).Computed);
        var told = waits.ToList();
        Assert.All(told, wait => Assert.Equal(("left", "process 1, which runs left"), (wait.What, wait.Holder)));
        Assert.InRange(told[0].SoFar, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.InRange(pair.Second.SoFar - pair.First.SoFar, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)));
        Assert.True(clock.GetUtcNow() - begin >= TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_held_lock_names_the_process_and_what_it_runs()
    {
        var disk = new FolderDisk(folder);
        using var held = disk.TryLock("locks/1", "Paper.Sweep[3]");
        Assert.Null(disk.TryLock("locks/1", "Paper.Sweep[3]"));
        Assert.Equal($"process {Environment.ProcessId}, which runs Paper.Sweep[3]", disk.HolderOf("locks/1"));
        Assert.Equal("another process", disk.HolderOf("locks/2"));
    }

    [Fact]
    public void A_lock_that_nobody_holds_and_nobody_can_take_is_an_error_with_its_name()
    {
        var file = Path.Combine(folder, "pipe");
        Directory.CreateDirectory(file);
        var fault = Record.Exception(() => FileLock.TryTake(file, "step"));
        Assert.True(fault is IOException or UnauthorizedAccessException, $"{fault}");
        Assert.Contains(file, fault!.Message, StringComparison.Ordinal);
    }
}
