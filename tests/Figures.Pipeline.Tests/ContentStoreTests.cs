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
}
