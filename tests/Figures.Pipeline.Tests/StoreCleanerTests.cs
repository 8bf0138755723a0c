namespace Figures.Pipeline.Tests;

public sealed class StoreCleanerTests
{
    private readonly MemoryDisk disk = new();
    private readonly Scenario scenario;

    public StoreCleanerTests() => scenario = new Scenario(disk);

    private StoreCleaner Cleaner => new(disk, new Journal(disk));

    [Fact]
    public async Task Entries_know_the_steps_that_made_them()
    {
        await scenario.RunAsync();
        var entries = Cleaner.Entries();
        Assert.Equal(4, entries.Count);
        Assert.Contains(entries, entry => entry.Steps.SequenceEqual(["left", "parity"]));
    }

    [Fact]
    public async Task What_no_record_names_is_removed_and_the_rest_stays()
    {
        await scenario.RunAsync();
        disk.Set("store/" + new string('0', 64) + ".parquet", [1]);
        Assert.Single(Cleaner.Clean(DateTime.MinValue, long.MaxValue));
        Assert.Equal("", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task The_oldest_entries_go_until_the_rest_fits_and_are_computed_again_when_needed()
    {
        await scenario.RunAsync();
        var newest = Cleaner.Entries().MaxBy(entry => entry.Stamp.Ticks)!;
        var removed = Cleaner.Clean(DateTime.MinValue, newest.Stamp.Length);
        Assert.Equal(3, removed.Count);
        Assert.Equal(newest.FileName, Assert.Single(Cleaner.Entries()).FileName);
        await scenario.RunAsync();
        Assert.Equal(101, scenario.Values["figure"]);
    }
}
