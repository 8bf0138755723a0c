namespace Figures.Pipeline.Tests;

/// <summary>What a long step keeps of its work while it is not done.</summary>
public sealed class CheckpointTests
{
    private readonly MemoryDisk disk = new();

    [Fact]
    public void What_was_written_last_is_read_until_it_is_forgotten()
    {
        var checkpoint = new Checkpoint(disk, "key");
        Assert.Null(checkpoint.Read());
        checkpoint.Write([1, 2, 3]);
        checkpoint.Write([4, 5]);
        Assert.Equal([4, 5], checkpoint.Read()!);
        Assert.Null(new Checkpoint(disk, "other").Read());
        checkpoint.Clear();
        Assert.Null(checkpoint.Read());
    }

    [Fact]
    public void A_damaged_file_counts_as_absent()
    {
        var checkpoint = new Checkpoint(disk, "key");
        checkpoint.Write([1, 2, 3]);
        byte[] good = disk.Read("store/partial/key")!;
        for (int place = 0; place < good.Length; place++)
        {
            byte[] changed = [.. good];
            changed[place] ^= 1;
            disk.Set("store/partial/key", changed);
            Assert.Null(checkpoint.Read());
            disk.Set("store/partial/key", good[..place]);
            Assert.Null(checkpoint.Read());
        }
    }

    [Fact]
    public async Task A_step_finds_what_it_kept_before_an_interruption_and_nothing_once_it_is_done()
    {
        var scenario = new Scenario(disk);
        var found = new List<byte[]?>();
        using var interrupted = new CancellationTokenSource();
        Step Kept(Action<Checkpoint> work) => scenario.Data("left", 1) with
        {
            Run = step =>
            {
                found.Add(step.Checkpoint!.Read());
                work(step.Checkpoint);
                step.Cancellation.ThrowIfCancellationRequested();
                return scenario.Data("left", 1).Run(step);
            },
        };
        await scenario.RunAsync(cancellation: interrupted.Token, steps: [Kept(checkpoint =>
        {
            checkpoint.Write([7]);
            interrupted.Cancel();
        })]);
        await scenario.RunAsync(steps: [Kept(_ => { })]);
        await scenario.RunAsync(force: true, steps: [Kept(_ => { })]);
        Assert.Equal([null, [7], null], found);
    }

    [Fact]
    public void Cleaning_the_store_removes_old_ones()
    {
        new Checkpoint(disk, "key").Write([1]);
        var cleaner = new StoreCleaner(disk, new Journal(disk));
        cleaner.Clean(DateTime.MinValue, long.MaxValue, DateTime.MinValue);
        Assert.NotNull(new Checkpoint(disk, "key").Read());
        cleaner.Clean(DateTime.MaxValue, long.MaxValue, DateTime.MinValue);
        Assert.Null(new Checkpoint(disk, "key").Read());
    }
}
