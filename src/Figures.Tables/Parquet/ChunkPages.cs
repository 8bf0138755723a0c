namespace Figures.Tables.Parquet;

/// <summary>The encoded values of one page.</summary>
internal readonly record struct Page(PageEncoding Encoding, int ValueCount, byte[] Body);

/// <summary>
/// The pages of one column chunk. Values that repeat (keys, parameters, labels) go through a dictionary where that is smaller;
/// all others are PLAIN, and truth values always are.
/// </summary>
internal sealed record ChunkPages(Page? Dictionary, IReadOnlyList<Page> Data, ColumnStatistics? Statistics)
{
    public static ChunkPages Of(Column column, int start, int count, int bytesPerPage) => column switch
    {
        Column<double> doubles => Of(doubles.Values.Slice(start, count), bytesPerPage),
        Column<long> integers => Of(integers.Values.Slice(start, count), bytesPerPage),
        Column<bool> booleans => Of(booleans.Values.Slice(start, count), bytesPerPage),
        Column<string> strings => Of(strings.Values.Slice(start, count), bytesPerPage),
        _ => throw new ArgumentException($"Column '{column.Name}' has no Parquet form.", nameof(column)),
    };

    /// <summary>Doubles are written by their bits, all NaNs alike, so that equal tables have equal bytes.</summary>
    private static ChunkPages Of(ReadOnlySpan<double> values, int bytesPerPage)
    {
        var bits = new long[values.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ContentHasher.CanonicalBits(values[i]);
        }

        return Of(bits, bytesPerPage, StatisticsOf.Doubles(values));
    }

    private static ChunkPages Of(ReadOnlySpan<long> values, int bytesPerPage) => Of(values, bytesPerPage, StatisticsOf.Integers(values));

    private static ChunkPages Of(ReadOnlySpan<long> values, int bytesPerPage, ColumnStatistics? statistics)
    {
        if (ValueDictionary<long>.TryMake(values, _ => sizeof(long)) is { } dictionary)
        {
            Page entries = Plain(PlainEncoding.Encode(dictionary.Entries), dictionary.Entries.Length);
            return new ChunkPages(entries, [Indices(dictionary)], statistics);
        }

        var pages = new List<Page>();
        for (ReadOnlySpan<long> rest = values; !rest.IsEmpty;)
        {
            int count = Math.Min(rest.Length, Math.Max(1, bytesPerPage / sizeof(long)));
            pages.Add(Plain(PlainEncoding.Encode(rest[..count]), count));
            rest = rest[count..];
        }

        return new ChunkPages(null, pages, statistics);
    }

    private static ChunkPages Of(ReadOnlySpan<string> values, int bytesPerPage)
    {
        if (ValueDictionary<string>.TryMake(values, PlainEncoding.SizeOf) is { } dictionary)
        {
            Page entries = Plain(PlainEncoding.Encode(dictionary.Entries), dictionary.Entries.Length);
            return new ChunkPages(entries, [Indices(dictionary)], StatisticsOf.Strings(dictionary.Entries));
        }

        var pages = new List<Page>();
        for (ReadOnlySpan<string> rest = values; !rest.IsEmpty;)
        {
            int count = TextsOfPage(rest, bytesPerPage);
            pages.Add(Plain(PlainEncoding.Encode(rest[..count]), count));
            rest = rest[count..];
        }

        return new ChunkPages(null, pages, StatisticsOf.Strings(values));
    }

    /// <summary>Bits take too little room for a dictionary to pay.</summary>
    private static ChunkPages Of(ReadOnlySpan<bool> values, int bytesPerPage)
    {
        var pages = new List<Page>();
        for (ReadOnlySpan<bool> rest = values; !rest.IsEmpty;)
        {
            int count = (int)Math.Min(rest.Length, bytesPerPage * 8L);
            pages.Add(Plain(PlainEncoding.Encode(rest[..count]), count));
            rest = rest[count..];
        }

        return new ChunkPages(null, pages, StatisticsOf.Booleans(values));
    }

    private static int TextsOfPage(ReadOnlySpan<string> values, int bytesPerPage)
    {
        long bytes = PlainEncoding.SizeOf(values[0]);
        int count = 1;
        while (count < values.Length && (bytes += PlainEncoding.SizeOf(values[count])) <= bytesPerPage)
        {
            count++;
        }

        return count;
    }

    private static Page Plain(byte[] body, int count) => new(PageEncoding.Plain, count, body);

    private static Page Indices<T>(ValueDictionary<T> dictionary)
        where T : notnull => new(PageEncoding.RleDictionary, dictionary.Indices.Length, dictionary.EncodedIndices());
}
