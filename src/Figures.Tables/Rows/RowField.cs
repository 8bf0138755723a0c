using System.Reflection;

namespace Figures.Tables;

/// <summary>One property of a row type and the columns it stands for.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class RowField<TRow>
{
    /// <summary>The columns that hold the property's values.</summary>
    /// <param name="rows">The rows of the table.</param>
    public abstract IEnumerable<Column> Write(IReadOnlyList<TRow> rows);

    /// <summary>Finds the property's columns in a table.</summary>
    /// <param name="table">The table to read.</param>
    /// <param name="used">Receives the names of the columns found.</param>
    /// <param name="differences">Receives what the table lacks or has otherwise.</param>
    /// <returns>The property's value in a row; null where the table differs.</returns>
    public abstract Func<int, object>? Bind(Table table, ISet<string> used, ICollection<string> differences);

    /// <summary>The column of a schema's name, type and unit; null where there is none.</summary>
    protected static Column<T>? Find<T>(Table table, ColumnSchema schema, ISet<string> used, ICollection<string> differences)
    {
        if (!table.TryGetColumn(schema.Name, out Column? column))
        {
            differences.Add($"missing column '{schema.Name}' ({schema.Type}, unit '{schema.Unit}')");
            return null;
        }

        used.Add(column.Name);
        if (column is not Column<T> typed)
        {
            differences.Add($"column '{schema.Name}' holds {column.Type} values instead of {schema.Type}");
            return null;
        }

        if (column.Unit != schema.Unit)
        {
            differences.Add($"column '{schema.Name}' has the unit '{column.Unit}' instead of '{schema.Unit}'");
            return null;
        }

        return typed;
    }

    /// <summary>A delegate that reads the property.</summary>
    protected static Func<TRow, TProperty> Getter<TProperty>(PropertyInfo property) =>
        property.GetMethod!.CreateDelegate<Func<TRow, TProperty>>();
}
