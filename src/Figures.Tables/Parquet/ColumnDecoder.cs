using System.Runtime.InteropServices;

namespace Figures.Tables.Parquet;

/// <summary>Collects the values of one column, page by page, whatever their type.</summary>
internal abstract class ColumnDecoder(SchemaElement element)
{
    /// <summary>The column as the file's schema describes it.</summary>
    protected SchemaElement Element { get; } = element;

    /// <summary>Whether pages carry definition levels, so that values may be missing.</summary>
    public bool IsOptional => Element.Repetition == Repetition.Optional;

    /// <summary>The type of the column that comes out.</summary>
    public abstract ColumnType Type { get; }

    /// <summary>Takes the dictionary of the pages that follow; each chunk has its own.</summary>
    public abstract void SetDictionary(ReadOnlySpan<byte> body, int count);

    /// <summary>Takes the values of one page; levels say 1 for a value and 0 for a missing one, and are empty if all are there.</summary>
    public abstract void AddPage(PageEncoding encoding, ReadOnlySpan<byte> body, int count, ReadOnlySpan<int> levels);

    /// <summary>The column of all values.</summary>
    public abstract Column Finish(ColumnSchema schema);
}

/// <summary>Collects values of one type; the encodings of that type are known by the derived decoder.</summary>
internal abstract class ColumnDecoder<T>(SchemaElement element) : ColumnDecoder(element)
{
    private readonly List<T> values = [];
    private T[]? dictionary;

    public override void SetDictionary(ReadOnlySpan<byte> body, int count)
    {
        if (count < 0 || count > Math.Max(body.Length, 1) * 8L)
        {
            throw Fault($"its dictionary announces {count} entries in {body.Length} bytes");
        }

        dictionary = new T[count];
        var bytes = new ByteReader(body);
        Decode(PageEncoding.Plain, ref bytes, dictionary);
    }

    public override void AddPage(PageEncoding encoding, ReadOnlySpan<byte> body, int count, ReadOnlySpan<int> levels)
    {
        int before = values.Count;
        CollectionsMarshal.SetCount(values, before + count);
        Span<T> page = CollectionsMarshal.AsSpan(values)[before..];
        int present = levels.IsEmpty ? count : levels.Count(1);
        var bytes = new ByteReader(body);
        if (encoding is PageEncoding.RleDictionary or PageEncoding.PlainDictionary)
        {
            Look(ref bytes, page[..present]);
        }
        else
        {
            Decode(encoding, ref bytes, page[..present]);
        }

        if (present < count)
        {
            Spread(page, levels, present);
        }
    }

    public override Column Finish(ColumnSchema schema) => new Column<T>(schema, [.. values]);

    /// <summary>Reads exactly as many values as the output holds.</summary>
    protected abstract void Decode(PageEncoding encoding, ref ByteReader bytes, Span<T> output);

    /// <summary>What stands for a null; a type that has nothing for it throws.</summary>
    protected abstract T Missing();

    protected TableFormatException Fault(string what) => new($"Parquet: column '{Element.Name}': {what}.");

    protected TableFormatException Unread(PageEncoding encoding) => Fault(encoding switch
    {
        PageEncoding.BitPacked => "the encoding BIT_PACKED is not read",
        PageEncoding.Alp => "the encoding ALP is not read",
        _ => $"the encoding {encoding} is not read for {Element.Type} values",
    });

    /// <summary>Moves the present values to their rows, from the last to the first so that none is overwritten before it moved.</summary>
    private void Spread(Span<T> page, ReadOnlySpan<int> levels, int present)
    {
        for (int row = page.Length - 1; row >= 0; row--)
        {
            page[row] = levels[row] == 1 ? page[--present] : Missing();
        }
    }

    private void Look(ref ByteReader bytes, Span<T> output)
    {
        if (output.IsEmpty)
        {
            return;
        }

        T[] entries = dictionary ?? throw Fault("a page refers to a dictionary that is not there");
        var indices = new int[output.Length];
        RleEncoding.Decode(ref bytes, bytes.ReadByte(), indices);
        for (int i = 0; i < indices.Length; i++)
        {
            output[i] = (uint)indices[i] < (uint)entries.Length
                ? entries[indices[i]]
                : throw Fault($"dictionary entry {(uint)indices[i]} of {entries.Length} is referred to");
        }
    }
}
