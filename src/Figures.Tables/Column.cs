namespace Figures.Tables;

/// <summary>
/// A named, typed, immutable sequence of values with unit, description, key flag and tolerance.
/// Made by <see cref="Doubles"/>, <see cref="Integers(string, IEnumerable{long}, string, string, Tolerance?)"/>,
/// <see cref="Strings"/> and <see cref="Booleans"/>; values are copied, so a column never changes under its content id.
/// </summary>
public abstract class Column
{
    private protected Column(ColumnSchema schema) => Schema = schema;

    /// <summary>Everything said about the values, as one comparable record.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>The name, unique in its table.</summary>
    public string Name => Schema.Name;

    /// <summary>The kind of values.</summary>
    public ColumnType Type => Schema.Type;

    /// <summary>The unit as printed; "1" for a pure number.</summary>
    public string Unit => Schema.Unit;

    /// <summary>One line on what the values mean; may be empty.</summary>
    public string Description => Schema.Description;

    /// <summary>Whether the column identifies its row.</summary>
    public bool IsKey => Schema.IsKey;

    /// <summary>How far values may move before they count as changed.</summary>
    public Tolerance Tolerance => Schema.Tolerance;

    /// <summary>The number of values.</summary>
    public abstract int Length { get; }

    /// <summary>A column of real numbers; NaN is a missing number.</summary>
    /// <param name="name">The name; see <see cref="ColumnSchema"/>.</param>
    /// <param name="values">The values, copied.</param>
    /// <param name="unit">The unit; "1" for a pure number.</param>
    /// <param name="description">One line on what the values mean.</param>
    /// <param name="tolerance">How far values may move; exact if not given.</param>
    public static Column<double> Doubles(
        string name, IEnumerable<double> values, string unit = "1", string description = "", Tolerance? tolerance = null) =>
        new(new ColumnSchema(name, ColumnType.Double, unit, description, IsKey: false, tolerance ?? Tolerance.Exact), [.. values]);

    /// <summary>A column of integers.</summary>
    /// <param name="name">The name; see <see cref="ColumnSchema"/>.</param>
    /// <param name="values">The values, copied.</param>
    /// <param name="unit">The unit; "1" for a pure number.</param>
    /// <param name="description">One line on what the values mean.</param>
    /// <param name="tolerance">How far values may move; exact if not given.</param>
    public static Column<long> Integers(
        string name, IEnumerable<long> values, string unit = "1", string description = "", Tolerance? tolerance = null) =>
        new(new ColumnSchema(name, ColumnType.Int64, unit, description, IsKey: false, tolerance ?? Tolerance.Exact), [.. values]);

    /// <summary>A column of integers, widened to 64 bits.</summary>
    /// <param name="name">The name; see <see cref="ColumnSchema"/>.</param>
    /// <param name="values">The values, copied.</param>
    /// <param name="unit">The unit; "1" for a pure number.</param>
    /// <param name="description">One line on what the values mean.</param>
    /// <param name="tolerance">How far values may move; exact if not given.</param>
    public static Column<long> Integers(
        string name, IEnumerable<int> values, string unit = "1", string description = "", Tolerance? tolerance = null) =>
        Integers(name, values.Select(value => (long)value), unit, description, tolerance);

    /// <summary>A column of text, compared exactly.</summary>
    /// <param name="name">The name; see <see cref="ColumnSchema"/>.</param>
    /// <param name="values">The values, copied; none null, no unpaired surrogates (they have no UTF-8).</param>
    /// <param name="unit">A unit, where the text has one.</param>
    /// <param name="description">One line on what the values mean.</param>
    /// <exception cref="ArgumentException">A value is null or not well-formed Unicode.</exception>
    public static Column<string> Strings(string name, IEnumerable<string> values, string unit = "", string description = "")
    {
        string[] copy = [.. values];
        int bad = Array.FindIndex(copy, value => value is null || !ColumnSchema.IsWellFormed(value));
        return bad < 0
            ? new(new ColumnSchema(name, ColumnType.String, unit, description, IsKey: false, Tolerance.Exact), copy)
            : throw new ArgumentException($"Column '{name}', row {bad}: text must be well-formed Unicode and not null.", nameof(values));
    }

    /// <summary>A column of truth values, compared exactly.</summary>
    /// <param name="name">The name; see <see cref="ColumnSchema"/>.</param>
    /// <param name="values">The values, copied.</param>
    /// <param name="unit">Empty: a truth value has no unit.</param>
    /// <param name="description">One line on what the values mean.</param>
    public static Column<bool> Booleans(string name, IEnumerable<bool> values, string unit = "", string description = "") =>
        new(new ColumnSchema(name, ColumnType.Boolean, unit, description, IsKey: false, Tolerance.Exact), [.. values]);

    /// <summary>The same values as part of the key that identifies a row.</summary>
    public virtual Column AsKey() => WithSchema(Schema with { IsKey = true });

    /// <summary>The same values under another tolerance.</summary>
    /// <param name="tolerance">How far values may move.</param>
    public virtual Column WithTolerance(Tolerance tolerance) => WithSchema(Schema with { Tolerance = tolerance });

    /// <summary>The same values under another name.</summary>
    /// <param name="name">The new name.</param>
    public virtual Column Named(string name) => WithSchema(Schema with { Name = name });

    /// <summary>One value in canonical text, as snapshots and reports print it.</summary>
    /// <param name="row">The row, 0 to <see cref="Length"/> − 1.</param>
    public abstract string Text(int row);

    /// <summary>The same values under another schema of the same type.</summary>
    internal abstract Column WithSchema(ColumnSchema schema);

    /// <summary>The values of the given rows, in the given order.</summary>
    internal abstract Column Take(ReadOnlySpan<int> rows);

    /// <summary>The values of these columns one after the other under the schema of this one.</summary>
    internal abstract Column Append(IReadOnlyList<Column> others);

    /// <summary>Feeds the values to the content hash.</summary>
    internal abstract void AddTo(ContentHasher hasher);
}
