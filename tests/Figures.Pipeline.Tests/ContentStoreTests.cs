using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

public sealed class ContentStoreTests
{
    private readonly MemoryDisk disk = new();

    [Fact]
    public void A_table_that_is_still_in_memory_is_not_read_again()
    {
        var table = new Table(Column.Doubles("x", [1, 2]));
        var store = new ContentStore(disk);
        var output = store.Put("numbers", table, new Dictionary<string, string>());
        disk.Set($"store/{output.FileName}", [1]);
        Assert.Same(table, store.Table(output));
        Assert.Throws<PipelineException>(() => new ContentStore(disk).Table(output));
    }

    [Fact]
    public void A_table_that_was_read_is_equal_to_the_one_that_was_written()
    {
        var table = new Table(Column.Doubles("x", [1, double.NaN], unit: "m"));
        var output = new ContentStore(disk).Put("numbers", table, new Dictionary<string, string>());
        Assert.Equal(table.ContentId, new ContentStore(disk).Table(output).ContentId);
    }

    [Fact]
    public void Steps_with_equal_tables_share_the_first_ones_file_and_its_digest()
    {
        var (store, table) = (new ContentStore(disk), new Table(Column.Doubles("x", [1, 2])));
        var first = store.Put("numbers", table, Footer("first"));
        var second = store.Put("others", table, Footer("second"));
        Assert.Equal(ContentId.OfBytes(FileOf(first)), first.Digest);
        Assert.Equal(first.Digest, second.Digest);
        store.SaveMemo();
        Assert.Equal(first.Digest, new ContentStore(disk).Put("more", table, Footer("third")).Digest);
    }

    [Fact]
    public void A_file_whose_digest_nobody_recorded_is_replaced()
    {
        var table = new Table(Column.Doubles("x", [1, 2]));
        var old = new ContentStore(disk).Put("numbers", table, Footer("old"));
        var replaced = new ContentStore(disk).Put("numbers", table, Footer("new"));
        Assert.NotEqual(old.Digest, replaced.Digest);
        Assert.Equal(ContentId.OfBytes(FileOf(replaced)), replaced.Digest);
    }

    [Fact]
    public void A_digest_that_another_step_recorded_counts()
    {
        var table = new Table(Column.Doubles("x", [1, 2]));
        var lost = new ContentStore(disk).Put("numbers", table, Footer("lost"));
        var kept = new ContentStore(disk).Put("numbers", table, Footer("kept"));
        Assert.False(new ContentStore(disk).Holds(lost, out _));

        disk.Set($"store/{kept.FileName}", disk.Read($"quarantine/{kept.FileName}")!);
        var journal = new Journal(disk);
        new Journal(disk).Append(
            new JournalRecord(new string('0', 64), "Step", [kept], new Dictionary<string, string>(), 1), new CodeFingerprint(new string('1', 64), []));
        var store = new ContentStore(disk, journal);
        Assert.True(store.Holds(lost, out var damage));
        Assert.Null(damage);
        Assert.Equal(table.ContentId, store.Table(lost).ContentId);
    }

    [Fact]
    public void A_table_without_a_recorded_digest_is_not_read()
    {
        var output = new ContentStore(disk).Put("numbers", new Table(Column.Doubles("x", [1, 2])), Footer("old"));
        var store = new ContentStore(disk);
        Assert.False(store.Holds(output with { Digest = null }, out var damage));
        Assert.Null(damage);
        Assert.Throws<PipelineException>(() => store.Table(output with { Digest = null }));
    }

    [Fact]
    public void A_change_that_keeps_size_and_time_is_found_when_the_bytes_are_asked_for()
    {
        var store = new ContentStore(disk);
        var output = store.Put("numbers", new Table(Column.Doubles("x", [1, 2])), Footer("step"));
        var (path, stamp) = ($"store/{output.FileName}", disk.Stamp($"store/{output.FileName}")!.Value);
        var bytes = FileOf(output);
        bytes[^1] ^= 1;
        disk.Set(path, bytes);
        disk.Date(path, new DateTime(stamp.Ticks));
        Assert.True(store.Holds(output, out _));
        Assert.False(store.Verify(output, out var damage));
        Assert.Equal(ErrorCode.DamagedStoreEntry, damage!.Code);
        Assert.Null(disk.Stamp(path));
    }

    private static Dictionary<string, string> Footer(string step) => new() { ["step"] = step };

    private byte[] FileOf(StoredOutput output) => disk.Read($"store/{output.FileName}")!;
}
