using System.Globalization;
using System.Reflection;

namespace Figures.Tables;

/// <summary>A property that is a list of numbers: one column for each place in the list.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <typeparam name="TItem">The type of the list's items.</typeparam>
/// <typeparam name="TStored">The type of the columns' values.</typeparam>
/// <param name="property">The property, an array or <see cref="IReadOnlyList{T}"/>.</param>
/// <param name="schema">Makes the schema of the column with a name and description.</param>
/// <param name="columns">The pattern of names and the first number.</param>
/// <param name="store">From an item to the column's value.</param>
/// <param name="restore">From the column's value to the item.</param>
internal sealed class NumberedField<TRow, TItem, TStored>(
    PropertyInfo property,
    Func<string, string, ColumnSchema> schema,
    ColumnsAttribute columns,
    Func<TItem, TStored> store,
    Func<TStored, TItem> restore) : RowField<TRow>
{
    private readonly Func<TRow, IReadOnlyList<TItem>> get = Getter<IReadOnlyList<TItem>>(property);

    /// <inheritdoc/>
    public override IEnumerable<Column> Write(IReadOnlyList<TRow> rows)
    {
        IReadOnlyList<TItem>[] lists = [.. rows.Select(get)];
        int width = lists.Length == 0 ? 0 : lists[0].Count;
        int other = Array.FindIndex(lists, list => list.Count != width);
        return other < 0
            ? Enumerable.Range(0, width).Select(place => new Column<TStored>(Schema(place), [.. lists.Select(list => store(list[place]))]))
            : throw new RowSchemaException(
                $"{typeof(TRow).Name}.{property.Name} has {width} items in row 0 and {lists[other].Count} in row {other}; "
                + "numbered columns need equally many in all rows.");
    }

    /// <inheritdoc/>
    public override Func<int, object>? Bind(Table table, ISet<string> used, ICollection<string> differences)
    {
        var found = new List<Column<TStored>>();
        bool isWhole = true;
        for (int place = 0; table.TryGetColumn(Schema(place).Name, out _) || (place == 0 && table.RowCount > 0); place++)
        {
            if (Find<TStored>(table, Schema(place), used, differences) is { } column)
            {
                found.Add(column);
            }
            else
            {
                isWhole = false;
            }
        }

        return !isWhole ? null : row =>
        {
            var items = new TItem[found.Count];
            for (int place = 0; place < items.Length; place++)
            {
                items[place] = restore(found[place][row]);
            }

            return items;
        };
    }

    private ColumnSchema Schema(int place)
    {
        string number = (columns.From + place).ToString(CultureInfo.InvariantCulture);
        return schema(
            columns.Name.Replace("{0}", number, StringComparison.Ordinal), columns.Description.Replace("{0}", number, StringComparison.Ordinal));
    }
}
