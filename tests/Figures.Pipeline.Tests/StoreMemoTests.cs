using System.Text;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

public sealed class StoreMemoTests
{
    private static readonly StoredOutput Table = new("losses", true, ContentId.OfBytes([1])) { Digest = ContentId.OfBytes([3]) };
    private static readonly StoredOutput Picture = new("png", false, Table.Id);
    private static readonly FileStamp Stamp = new(17, 637_000_000_000_000_000);

    [Fact]
    public void What_is_noted_is_read_back_by_name_and_content()
    {
        var memo = new StoreMemo();
        memo.Note(Picture, Stamp);
        memo.Note(Table, new FileStamp(1, 2));
        memo.Note(Table, Stamp with { Length = 18 });
        var text = memo.ToBytes();
        Assert.Equal(
            $"{Table.Id}.parquet 18 637000000000000000 {Table.Digest}\n{Table.Id}.png 17 637000000000000000\n", Encoding.ASCII.GetString(text));

        var again = StoreMemo.Read(text);
        Assert.True(again.Knows(Picture, Stamp));
        Assert.True(again.Knows(Table, Stamp with { Length = 18 }));
        Assert.False(again.Knows(Table, Stamp));
        Assert.Equal(Table.Digest, again.DigestOf(Table));
        Assert.Null(again.DigestOf(Picture));
        Assert.False(again.Knows(Picture with { Name = "svg" }, Stamp));
        Assert.False(again.Knows(Picture with { Id = ContentId.OfBytes([2]) }, Stamp));
        Assert.Equal(text, again.ToBytes());
    }

    [Theory]
    [InlineData("ID.png 17 9 0")]
    [InlineData("ID.png 17")]
    [InlineData("ID.png 17 9 ")]
    [InlineData("ID.png 17 9 IDA")]
    [InlineData("ID.png x 9")]
    [InlineData("ID.png 17 9x")]
    [InlineData("ID 17 9")]
    [InlineData("IDpng 17 9")]
    [InlineData("AID.png 17 9")]
    [InlineData("")]
    public void A_line_of_another_form_counts_for_nothing(string line)
    {
        line = line.Replace("ID", $"{Table.Id}", StringComparison.Ordinal);
        var text = Encoding.ASCII.GetBytes($"{line}\n{Table.Id}.png 17 637000000000000000\n");
        var memo = StoreMemo.Read(text);
        Assert.True(memo.Knows(Picture, Stamp));
        Assert.Equal($"{Table.Id}.png 17 637000000000000000\n", Encoding.ASCII.GetString(memo.ToBytes()));
    }
}
