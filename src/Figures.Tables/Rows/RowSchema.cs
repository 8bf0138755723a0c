using System.Reflection;

namespace Figures.Tables;

/// <summary>The schema a row type states, found once.</summary>
/// <typeparam name="TRow">The row type, a record.</typeparam>
internal sealed class RowSchema<TRow>
    where TRow : class
{
    private static readonly Lazy<RowSchema<TRow>> Only = new(() => new RowSchema<TRow>());
    private readonly ConstructorInvoker create;
    private readonly RowField<TRow>[] fields;

    private RowSchema()
    {
        ConstructorInfo[] constructors = typeof(TRow).GetConstructors();
        if (typeof(TRow).IsAbstract || constructors is not [var constructor] || constructor.GetParameters().Length == 0)
        {
            throw new RowSchemaException(
                $"{typeof(TRow).Name} is no row type: that is a record with one public constructor, each parameter of which is a property.");
        }

        create = ConstructorInvoker.Create(constructor);
        PropertyInfo[] properties = [.. constructor.GetParameters().Select(PropertyOf)];
        if (!properties.Any(property => property.IsDefined(typeof(ColumnAttribute))))
        {
            throw new RowSchemaException(
                $"{typeof(TRow).Name} is no row type: no property carries [property: Column]. Put it on one at least; the others may do without.");
        }

        fields = [.. properties.Select(RowFields<TRow>.Of)];
    }

    /// <summary>The schema of the type.</summary>
    /// <exception cref="RowSchemaException">The type is no row type.</exception>
    public static RowSchema<TRow> Instance => Only.Value;

    /// <summary>The rows as a table.</summary>
    public Table ToTable(IReadOnlyList<TRow> rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            _ = rows[row] ?? throw new ArgumentException($"Row {row} is null.", nameof(rows));
        }

        return new Table(fields.SelectMany(field => field.Write(rows)));
    }

    /// <summary>Every way in which a table has another schema; none where its rows can be read.</summary>
    public IReadOnlyList<string> Differences(Table table, ExtraColumns extra) => Bind(table, extra).Differences;

    /// <summary>The rows of a table.</summary>
    public TRow[] Read(Table table, ExtraColumns extra)
    {
        (Func<int, object>?[] readers, List<string> differences) = Bind(table, extra);
        if (differences.Count > 0)
        {
            throw new RowSchemaException($"The table is none of {typeof(TRow).Name}: {string.Join("; ", differences)}.");
        }

        var rows = new TRow[table.RowCount];
        var values = new object?[fields.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            Fill(values, readers, row);
            rows[row] = (TRow)create.Invoke(values.AsSpan());
        }

        return rows;
    }

    private static void Fill(object?[] values, Func<int, object>?[] readers, int row)
    {
        try
        {
            for (int field = 0; field < values.Length; field++)
            {
                values[field] = readers[field]!(row);
            }
        }
        catch (OverflowException fault)
        {
            throw new RowSchemaException(
                $"Row {row} of the table holds an integer beyond 32 bits where {typeof(TRow).Name} has an int; make it a long.", fault);
        }
    }

    private static PropertyInfo PropertyOf(ParameterInfo parameter)
    {
        PropertyInfo? property = typeof(TRow).GetProperty(parameter.Name!);
        return property?.GetMethod is not null && property.PropertyType == parameter.ParameterType
            ? property
            : throw new RowSchemaException(
                $"{typeof(TRow).Name} is no row type: its constructor's parameter {parameter.Name} is no readable property of the same type.");
    }

    private (Func<int, object>?[] Readers, List<string> Differences) Bind(Table table, ExtraColumns extra)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var differences = new List<string>();
        Func<int, object>?[] readers = Array.ConvertAll(fields, field => field.Bind(table, used, differences));
        if (extra == ExtraColumns.Refused)
        {
            differences.AddRange(table.Columns.Where(column => !used.Contains(column.Name))
                .Select(column => $"extra column '{column.Name}' ({column.Type}, unit '{column.Unit}')"));
        }

        return (readers, differences);
    }
}
