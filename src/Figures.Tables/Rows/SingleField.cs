using System.Reflection;

namespace Figures.Tables;

/// <summary>A property that is one column.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <typeparam name="TProperty">The property's type.</typeparam>
/// <typeparam name="TStored">The type of the column's values.</typeparam>
/// <param name="property">The property.</param>
/// <param name="schema">The column's schema.</param>
/// <param name="store">From the property's value to the column's.</param>
/// <param name="restore">From the column's value to the property's; throws <see cref="OverflowException"/> where there is none.</param>
internal sealed class SingleField<TRow, TProperty, TStored>(
    PropertyInfo property, ColumnSchema schema, Func<TProperty, TStored> store, Func<TStored, TProperty> restore) : RowField<TRow>
{
    private readonly Func<TRow, TProperty> get = Getter<TProperty>(property);

    /// <inheritdoc/>
    public override IEnumerable<Column> Write(IReadOnlyList<TRow> rows)
    {
        var values = new TStored[rows.Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = store(get(rows[row]));
        }

        return [values is string[] texts ? Column.Strings(schema.Name, texts).WithSchema(schema) : new Column<TStored>(schema, values)];
    }

    /// <inheritdoc/>
    public override Func<int, object>? Bind(Table table, ISet<string> used, ICollection<string> differences)
    {
        Column<TStored>? column = Find<TStored>(table, schema, used, differences);
        return column is null ? null : row => restore(column[row])!;
    }
}
