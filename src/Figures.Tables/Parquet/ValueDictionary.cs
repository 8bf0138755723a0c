namespace Figures.Tables.Parquet;

/// <summary>The distinct values of a chunk in order of first appearance, and each row's place among them.</summary>
internal sealed class ValueDictionary<T>
    where T : notnull
{
    /// <summary>Readers hold a dictionary in memory as one page.</summary>
    private const int MaxBytes = 1 << 19;

    /// <summary>
    /// After so many rows it is known whether values repeat; a measured series is then given up without hashing the rest.
    /// </summary>
    private const int Trial = 8192;

    private ValueDictionary(T[] entries, int[] indices)
    {
        Entries = entries;
        Indices = indices;
    }

    public T[] Entries { get; }

    public int[] Indices { get; }

    /// <summary>A dictionary if it is small enough to keep in one page and saves bytes; otherwise null.</summary>
    /// <param name="values">The values of the chunk.</param>
    /// <param name="sizeOf">The bytes a value takes in the PLAIN encoding.</param>
    public static ValueDictionary<T>? TryMake(ReadOnlySpan<T> values, Func<T, long> sizeOf)
    {
        var places = new Dictionary<T, int>();
        var entries = new List<T>();
        var indices = new int[values.Length];
        long dictionaryBytes = 0;
        long plainBytes = 0;
        for (int i = 0; i < indices.Length; i++)
        {
            long size = sizeOf(values[i]);
            plainBytes += size;
            if (!places.TryGetValue(values[i], out indices[i]))
            {
                indices[i] = entries.Count;
                places.Add(values[i], entries.Count);
                entries.Add(values[i]);
                dictionaryBytes += size;
            }

            if (dictionaryBytes > MaxBytes || (i == Trial && entries.Count > Trial / 2))
            {
                return null;
            }
        }

        long indexBytes = ((long)indices.Length * RleEncoding.WidthOf(entries.Count - 1) / 8) + 1;
        return dictionaryBytes + indexBytes < plainBytes ? new ValueDictionary<T>([.. entries], indices) : null;
    }

    /// <summary>The body of a data page: one byte of bit width, then the runs.</summary>
    public byte[] EncodedIndices()
    {
        int width = RleEncoding.WidthOf(Entries.Length - 1);
        using var body = new MemoryStream();
        body.WriteByte((byte)width);
        RleEncoding.Encode(body, Indices, width);
        return body.ToArray();
    }
}
