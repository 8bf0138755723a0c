namespace Figures.Pipeline.Tests;

/// <summary>A store and a journal of an earlier version, which recorded no digests.</summary>
public sealed class OldStoreTests
{
    private readonly MemoryDisk disk = new();

    [Fact]
    public async Task It_starts_anew_which_is_said_once_and_its_files_are_replaced()
    {
        await new Scenario(disk).RunAsync();
        var names = disk.List("store").Where(name => name.EndsWith(".parquet", StringComparison.Ordinal)).ToList();
        Forget();
        foreach (var name in names)
        {
            disk.Set($"store/{name}", [1, 2, 3]);
        }

        var scenario = new Scenario(disk);
        var summary = await scenario.RunAsync();
        Assert.Empty(summary.Failures);
        Assert.Equal(101, scenario.Values["figure"]);
        Assert.Equal(5, scenario.Ran.Count);
        Assert.Equal("the store is started anew", Assert.Single(scenario.Reporter.Warnings).What);
        Assert.All(names, name => Assert.True(disk.Read($"store/{name}")!.Length > 3));
        Assert.True(new Scenario(disk).Plan().IsUpToDate);
    }

    /// <summary>Leaves the digests out of the journal, and the memo with it.</summary>
    private void Forget()
    {
        var records = new Journal(disk).Records;
        disk.Delete("store/checked");
        disk.Delete(Journal.FilePath);
        foreach (var record in records)
        {
            disk.AppendLine(Journal.FilePath, JournalFormat.Line(new JournalRecord(
                record.Key, record.Step, [.. record.Outputs.Select(output => output with { Digest = null })], record.Parts, record.Seconds)));
        }
    }
}
