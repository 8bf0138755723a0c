using System.Reflection;

namespace Figures.Tables;

/// <summary>The fields of the types a property may have.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal static class RowFields<TRow>
{
    /// <summary>The field of a property.</summary>
    /// <exception cref="RowSchemaException">No column holds values of the property's type, or its attribute is no schema.</exception>
    public static RowField<TRow> Of(PropertyInfo property)
    {
        ColumnAttribute said = property.GetCustomAttribute<ColumnAttribute>() ?? new ColumnAttribute();
        try
        {
            return said is ColumnsAttribute several ? Numbered(property, several) : Single(property, said);
        }
        catch (ArgumentException fault)
        {
            throw new RowSchemaException($"{typeof(TRow).Name}.{property.Name} is no column: {fault.Message}", fault);
        }
    }

    private static RowField<TRow> Single(PropertyInfo property, ColumnAttribute said)
    {
        string name = said.Name.Length > 0 ? said.Name : SnakeCase.Of(property.Name);
        Type type = property.PropertyType;
        ColumnSchema Schema(ColumnType stored) => SchemaOf(said, stored, name, said.Description);
        return type == typeof(double) ? new SingleField<TRow, double, double>(property, Schema(ColumnType.Double), Same, Same)
            : type == typeof(long) ? new SingleField<TRow, long, long>(property, Schema(ColumnType.Int64), Same, Same)
            : type == typeof(int) ? new SingleField<TRow, int, long>(property, Schema(ColumnType.Int64), Widened, Narrowed)
            : type == typeof(bool) ? new SingleField<TRow, bool, bool>(property, Schema(ColumnType.Boolean), Same, Same)
            : type == typeof(string) ? new SingleField<TRow, string, string>(property, Schema(ColumnType.String), Same, Same)
            : type.IsEnum ? new EnumField<TRow>(property, Schema(ColumnType.String))
            : throw new ArgumentException(
                $"a column holds double, long, int, bool, string or an enumeration, not {type.Name}; lists of numbers need [Columns(\"x_{{0}}\")].");
    }

    private static RowField<TRow> Numbered(PropertyInfo property, ColumnsAttribute said)
    {
        if (!said.Name.Contains("{0}", StringComparison.Ordinal))
        {
            throw new ArgumentException($"the pattern '{said.Name}' holds no {{0}} for the number.");
        }

        Type type = property.PropertyType;
        Func<string, string, ColumnSchema> Schema(ColumnType stored) => (name, description) => SchemaOf(said, stored, name, description);
        return IsListOf<double>(type) ? new NumberedField<TRow, double, double>(property, Schema(ColumnType.Double), said, Same, Same)
            : IsListOf<long>(type) ? new NumberedField<TRow, long, long>(property, Schema(ColumnType.Int64), said, Same, Same)
            : IsListOf<int>(type) ? new NumberedField<TRow, int, long>(property, Schema(ColumnType.Int64), said, Widened, Narrowed)
            : throw new ArgumentException($"numbered columns are an array or IReadOnlyList of double, long or int, not {type.Name}.");
    }

    private static bool IsListOf<T>(Type type) => type == typeof(T[]) || type == typeof(IReadOnlyList<T>);

    private static ColumnSchema SchemaOf(ColumnAttribute said, ColumnType type, string name, string description) => new(
        name,
        type,
        said.Unit ?? (type is ColumnType.Double or ColumnType.Int64 ? "1" : ""),
        description,
        said.IsKey,
        new Tolerance(said.Absolute, said.Relative));

    private static T Same<T>(T value) => value;

    private static long Widened(int value) => value;

    private static int Narrowed(long value) => checked((int)value);
}
