using System.Text;

namespace Figures.Tables.Parquet;

/// <summary>The encoded values of one page.</summary>
internal readonly record struct Page(PageEncoding Encoding, int ValueCount, byte[] Body);

/// <summary>The pages of one column chunk: numbers and truth values PLAIN, texts by a dictionary where that is smaller.</summary>
internal sealed record ChunkPages(Page? Dictionary, IReadOnlyList<Page> Data, ColumnStatistics? Statistics)
{
    public static ChunkPages Of(Column column, int start, int count, int bytesPerPage) => column switch
    {
        Column<double> doubles => Of(doubles, start, count, bytesPerPage),
        Column<long> integers => Of(integers, start, count, bytesPerPage),
        Column<bool> booleans => Of(booleans, start, count, bytesPerPage),
        Column<string> strings => Of(strings, start, count, bytesPerPage),
        _ => throw new ArgumentException($"Column '{column.Name}' has no Parquet form.", nameof(column)),
    };

    private static ChunkPages Of(Column<double> column, int start, int count, int bytesPerPage) => new(
        null,
        [.. Parts(start, count, bytesPerPage / sizeof(double)).Select(part => Plain(PlainEncoding.Encode(column.Values[part]), part))],
        StatisticsOf.Doubles(column.Values.Slice(start, count)));

    private static ChunkPages Of(Column<long> column, int start, int count, int bytesPerPage) => new(
        null,
        [.. Parts(start, count, bytesPerPage / sizeof(long)).Select(part => Plain(PlainEncoding.Encode(column.Values[part]), part))],
        StatisticsOf.Integers(column.Values.Slice(start, count)));

    private static ChunkPages Of(Column<bool> column, int start, int count, int bytesPerPage) => new(
        null,
        [.. Parts(start, count, bytesPerPage).Select(part => Plain(PlainEncoding.Encode(column.Values[part]), part))],
        StatisticsOf.Booleans(column.Values.Slice(start, count)));

    private static ChunkPages Of(Column<string> column, int start, int count, int bytesPerPage)
    {
        string[] texts = column.Values.Slice(start, count).ToArray();
        ColumnStatistics? statistics = StatisticsOf.Strings(texts);
        if (StringDictionary.TryMake(texts) is StringDictionary dictionary)
        {
            var entries = new Page(PageEncoding.Plain, dictionary.Entries.Count, PlainEncoding.Encode(dictionary.Entries));
            return new ChunkPages(entries, [new Page(PageEncoding.RleDictionary, count, dictionary.EncodedIndices())], statistics);
        }

        var pages = new List<Page>();
        for (int from = 0; from < count;)
        {
            int to = PageEnd(texts, from, bytesPerPage);
            pages.Add(Plain(PlainEncoding.Encode(texts[from..to]), from..to));
            from = to;
        }

        return new ChunkPages(null, pages, statistics);
    }

    private static int PageEnd(string[] texts, int from, int bytesPerPage)
    {
        long bytes = StringDictionary.PlainSize(texts[from]);
        int to = from + 1;
        while (to < texts.Length && (bytes += StringDictionary.PlainSize(texts[to])) <= bytesPerPage)
        {
            to++;
        }

        return to;
    }

    private static Page Plain(byte[] body, Range rows) => new(PageEncoding.Plain, rows.End.Value - rows.Start.Value, body);

    private static IEnumerable<Range> Parts(int start, int count, int rowsPerPage)
    {
        for (int from = start; from < start + count; from += rowsPerPage)
        {
            yield return from..Math.Min(from + rowsPerPage, start + count);
        }
    }
}

/// <summary>The distinct texts of a chunk in order of first appearance, and each row's place among them.</summary>
internal sealed class StringDictionary
{
    private const int MaxBytes = 1 << 19;

    private readonly int[] indices;

    private StringDictionary(List<string> entries, int[] indices)
    {
        Entries = entries;
        this.indices = indices;
    }

    public IReadOnlyList<string> Entries { get; }

    /// <summary>The bytes a text takes in the PLAIN encoding.</summary>
    public static long PlainSize(string text) => sizeof(int) + (long)Encoding.UTF8.GetByteCount(text);

    /// <summary>A dictionary if it is small enough to keep in one page and saves bytes; otherwise null.</summary>
    public static StringDictionary? TryMake(IReadOnlyList<string> texts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<string>();
        var indices = new int[texts.Count];
        long dictionaryBytes = 0;
        long plainBytes = 0;
        for (int i = 0; i < indices.Length; i++)
        {
            long size = PlainSize(texts[i]);
            plainBytes += size;
            if (!places.TryGetValue(texts[i], out indices[i]))
            {
                indices[i] = entries.Count;
                places.Add(texts[i], entries.Count);
                entries.Add(texts[i]);
                dictionaryBytes += size;
            }

            if (dictionaryBytes > MaxBytes)
            {
                return null;
            }
        }

        long indexBytes = ((long)indices.Length * RleEncoding.WidthOf(entries.Count - 1) / 8) + 1;
        return dictionaryBytes + indexBytes < plainBytes ? new StringDictionary(entries, indices) : null;
    }

    /// <summary>The body of a data page: one byte of bit width, then the runs.</summary>
    public byte[] EncodedIndices()
    {
        int width = RleEncoding.WidthOf(Entries.Count - 1);
        using var body = new MemoryStream();
        body.WriteByte((byte)width);
        RleEncoding.Encode(body, indices, width);
        return body.ToArray();
    }
}
