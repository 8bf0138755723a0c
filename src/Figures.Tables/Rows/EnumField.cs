using System.Reflection;

namespace Figures.Tables;

/// <summary>A property of an enumeration type: a column of text that holds the members' names.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="property">The property.</param>
/// <param name="schema">The column's schema.</param>
internal sealed class EnumField<TRow>(PropertyInfo property, ColumnSchema schema) : RowField<TRow>
{
    private readonly Dictionary<string, object> members = Enum.GetNames(property.PropertyType).ToDictionary(
        name => name, name => Enum.Parse(property.PropertyType, name), StringComparer.Ordinal);

    private readonly Dictionary<object, string> names = Enum.GetNames(property.PropertyType)
        .GroupBy(name => Enum.Parse(property.PropertyType, name)).ToDictionary(member => member.Key, member => member.First());

    /// <inheritdoc/>
    public override IEnumerable<Column> Write(IReadOnlyList<TRow> rows) =>
        [Column.Strings(schema.Name, rows.Select(row => NameOf(property.GetValue(row)!))).WithSchema(schema)];

    /// <inheritdoc/>
    public override Func<int, object>? Bind(Table table, ISet<string> used, ICollection<string> differences)
    {
        Column<string>? column = Find<string>(table, schema, used, differences);
        return column is null ? null : row => members.TryGetValue(column[row], out object? member)
            ? member
            : throw new RowSchemaException(
                $"Column '{schema.Name}', row {row}: '{column[row]}' is none of {string.Join(", ", members.Keys)}.");
    }

    private string NameOf(object value) => names.TryGetValue(value, out string? name)
        ? name
        : throw new RowSchemaException($"{typeof(TRow).Name}.{property.Name} is {value}, which {property.PropertyType.Name} does not name.");
}
