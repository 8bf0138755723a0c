namespace Figures.Pipeline.Tests;

public sealed class PowerCutTests
{
    [Fact]
    public async Task After_a_power_cut_at_any_operation_what_was_reported_is_noted_and_the_next_build_is_right()
    {
        var whole = new PowerCutDisk(0, new Random(0));
        Assert.Equal(0, await KilledBuild.RunAsync(whole, new RecordingReporter()));
        var expected = Contents(whole);
        Assert.InRange(whole.Operations, 2 * KilledBuild.Count, int.MaxValue);
        for (var cut = 1; cut <= whole.Operations; cut++)
        {
            var disk = new PowerCutDisk(cut, new Random(cut));
            var reporter = new RecordingReporter();
            await Record.ExceptionAsync(() => KilledBuild.RunAsync(disk, reporter));
            var left = disk.AfterCut();
            var noted = new Journal(left);
            Assert.All(reporter.Computed, step => Assert.NotNull(noted.LastOf(step)));
            Assert.Equal(0, await KilledBuild.RunAsync(left, new RecordingReporter()));
            Assert.Equal(expected, Contents(left));
        }
    }

    /// <summary>Every table by its content, checked, and what the journal says of every step.</summary>
    private static List<string> Contents(IDisk disk)
    {
        var journal = new Journal(disk);
        var store = new ContentStore(disk, journal);
        var records = journal.Records.OrderBy(record => record.Key, StringComparer.Ordinal).ToList();
        Assert.All(records, record => Assert.All(record.Outputs, output => Assert.Equal(output.Id, store.Table(output).ContentId)));
        return [.. records.Select(record => $"{record.Step} {record.Key} {record.Outputs[0].Id}")];
    }
}
