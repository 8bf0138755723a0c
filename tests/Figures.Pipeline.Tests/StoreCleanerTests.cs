namespace Figures.Pipeline.Tests;

public sealed class StoreCleanerTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc);
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
        Assert.Single(Cleaner.Clean(DateTime.MinValue, long.MaxValue, DateTime.MinValue));
        Assert.Equal("", await scenario.RanInAsync(run => run.RunAsync()));
    }

    [Fact]
    public async Task The_oldest_entries_go_until_the_rest_fits_and_are_computed_again_when_needed()
    {
        await scenario.RunAsync();
        var newest = Cleaner.Entries().MaxBy(entry => entry.Stamp.Ticks)!;
        var removed = Cleaner.Clean(DateTime.MinValue, newest.Stamp.Length, DateTime.MinValue);
        Assert.Equal(3, removed.Count);
        Assert.Equal(newest.FileName, Assert.Single(Cleaner.Entries()).FileName);
        await scenario.RunAsync();
        Assert.Equal(101, scenario.Values["figure"]);
    }

    [Fact]
    public async Task Entries_older_than_the_age_to_keep_go_and_younger_ones_stay()
    {
        var entries = await DatedAsync();
        var removed = Cleaner.Clean(Now.AddDays(-1.5), long.MaxValue, DateTime.MinValue);
        Assert.Equal([entries[2], entries[3]], removed.Select(entry => entry.FileName));
        Assert.Equal(entries[..2].Order(StringComparer.Ordinal), Cleaner.Entries().Select(entry => entry.FileName));
    }

    [Fact]
    public async Task A_large_entry_that_does_not_fit_keeps_no_older_one_in_its_place()
    {
        var entries = await DatedAsync();
        disk.Set($"store/{entries[1]}", new byte[1_000_000]);
        disk.Date($"store/{entries[1]}", Now.AddDays(-1));
        var removed = Cleaner.Clean(DateTime.MinValue, 900_000, DateTime.MinValue);
        Assert.Equal(entries[1..], removed.Select(entry => entry.FileName));
    }

    [Fact]
    public async Task What_a_killed_writer_staged_goes_and_what_a_writer_is_staging_stays()
    {
        await scenario.RunAsync();
        string[] staged = ["store/.staging-killed", "figures/smoke/Paper/.staging-killed", "store/.staging-writing"];
        foreach (var path in staged)
        {
            disk.Set(path, [1]);
            disk.Date(path, path.EndsWith("killed", StringComparison.Ordinal) ? Now.AddHours(-2) : Now);
        }

        var removed = Cleaner.Clean(DateTime.MinValue, long.MaxValue, Now.AddHours(-1));
        Assert.Equal(staged[..2].Order(StringComparer.Ordinal), removed.Select(entry => entry.FileName).Order(StringComparer.Ordinal));
        Assert.Equal(staged[2..], disk.Staged());
    }

    /// <summary>A finished run whose entries were written one a day, the first of them now.</summary>
    private async Task<List<string>> DatedAsync()
    {
        await scenario.RunAsync();
        var entries = Cleaner.Entries().Select(entry => entry.FileName).ToList();
        for (var age = 0; age < entries.Count; age++)
        {
            disk.Date($"store/{entries[age]}", Now.AddDays(-age));
        }

        return entries;
    }
}
