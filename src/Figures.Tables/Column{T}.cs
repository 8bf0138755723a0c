namespace Figures.Tables;

/// <summary>A column whose values are known to be of one type.</summary>
/// <typeparam name="T">One of <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>.</typeparam>
public sealed class Column<T> : Column
{
    private readonly T[] values;

    /// <summary>Takes ownership of the array: nobody else may write to it.</summary>
    internal Column(ColumnSchema schema, T[] values)
        : base(schema) => this.values = values;

    /// <summary>All values in row order.</summary>
    public ReadOnlySpan<T> Values => values;

    /// <summary>All values in row order, for writers that work asynchronously.</summary>
    internal ReadOnlyMemory<T> Memory => values;

    /// <summary>All values in row order, for writers that want a collection; not to be written to.</summary>
    internal T[] Array => values;

    /// <inheritdoc/>
    public override int Length => values.Length;

    /// <summary>One value.</summary>
    /// <param name="row">The row, 0 to <see cref="Length"/> − 1.</param>
    public T this[int row] => values[row];

    /// <inheritdoc/>
    public override Column<T> AsKey() => WithSchema(Schema with { IsKey = true });

    /// <inheritdoc/>
    public override Column<T> WithTolerance(Tolerance tolerance) => WithSchema(Schema with { Tolerance = tolerance });

    /// <inheritdoc/>
    public override Column<T> Named(string name) => WithSchema(Schema with { Name = name });

    /// <inheritdoc/>
    public override string Text(int row) => values[row] switch
    {
        double number => CanonicalText.Format(number),
        long number => CanonicalText.Format(number),
        bool truth => CanonicalText.Format(truth),
        object other => other.ToString()!,
        null => throw new InvalidOperationException($"Column '{Name}' holds a null in row {row}."),
    };

    internal override Column<T> WithSchema(ColumnSchema schema) => new(schema, values);

    internal override Column<T> Take(ReadOnlySpan<int> rows)
    {
        var taken = new T[rows.Length];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = values[rows[i]];
        }

        return new Column<T>(Schema, taken);
    }

    internal override Column<T> Append(IReadOnlyList<Column> others)
    {
        var joined = new List<T>(values);
        foreach (Column other in others)
        {
            joined.AddRange(((Column<T>)other).values);
        }

        return new Column<T>(Schema, [.. joined]);
    }

    internal override void AddTo(ContentHasher hasher)
    {
        switch (values)
        {
            case double[] numbers:
                hasher.Add(numbers);
                break;
            case long[] numbers:
                hasher.Add(numbers);
                break;
            case bool[] truths:
                hasher.Add(truths);
                break;
            case string[] texts:
                hasher.Add(texts);
                break;
        }
    }
}
