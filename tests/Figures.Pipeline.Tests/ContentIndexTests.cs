using Figures.Tables;

namespace Figures.Pipeline.Tests;

public sealed class ContentIndexTests
{
    [Fact]
    public void Things_are_found_by_their_ids_the_newest_first()
    {
        var index = new ContentIndex();
        for (var number = 0; number < 3_000; number++)
        {
            Assert.Equal(number, index.Add(Id(number % 1_000)));
        }

        for (var id = 0; id < 1_000; id++)
        {
            Assert.Equal(2_000 + id, index.Find(Id(id)));
            Assert.Equal(1_000 + id, index.Before(2_000 + id));
            Assert.Equal(id, index.Before(1_000 + id));
            Assert.Equal(-1, index.Before(id));
            Assert.Equal(Id(id), index.IdOf(id));
        }

        Assert.Equal(-1, index.Find(Id(1_000)));
    }

    [Fact]
    public void What_is_forgotten_is_found_no_more()
    {
        var index = new ContentIndex();
        index.Add(Id(1));
        index.Clear();
        Assert.Equal((-1, 0), (index.Find(Id(1)), index.Count));
        Assert.Equal(0, index.Add(Id(2)));
        Assert.Equal(0, index.Find(Id(2)));
        Assert.Equal(-1, index.Before(0));
    }

    [Fact]
    public void An_id_is_read_and_written_in_bytes_as_it_is_in_text()
    {
        var digits = new byte[70];
        Id(0xabcdef).Write(digits);
        var text = System.Text.Encoding.ASCII.GetString(digits);
        Assert.Equal(Id(0xabcdef).ToString(), text[..64]);
        Assert.True(ContentId.TryParse(digits.AsSpan(0, 64), out var read));
        Assert.Equal(Id(0xabcdef), read);
        Assert.Throws<ArgumentException>(() => read.Write(digits.AsSpan(0, 63)));
        Assert.All(new[] { text[..63], text[..65], text[..64].ToUpperInvariant(), new string('g', 64), "" }, other =>
            Assert.False(ContentId.TryParse(System.Text.Encoding.ASCII.GetBytes(other), out _)));
    }

    /// <summary>Ids of which many fall into one place of the index.</summary>
    private static ContentId Id(int number) => ContentId.Parse($"{number / 10:x16}{number:x48}");
}
