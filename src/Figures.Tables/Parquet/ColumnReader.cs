using System.Numerics;
using Parquet;
using Parquet.Schema;

namespace Figures.Tables.Parquet;

/// <summary>
/// Reads one column into one of ours: narrower numbers are widened, a null double becomes NaN. What would lose its meaning as a bare number
/// is refused by name.
/// </summary>
internal static class ColumnReader
{
    /// <summary>The column, over all row groups.</summary>
    /// <param name="groups">The row groups of the file.</param>
    /// <param name="field">The column in the file's schema.</param>
    /// <param name="schema">The column as written by us; null in a file of another writer.</param>
    /// <param name="rows">The number of rows of all groups.</param>
    /// <exception cref="TableFormatException">The type is not read, or does not fit the schema.</exception>
    public static async Task<Column> ReadAsync(
        IReadOnlyList<ParquetRowGroupReader> groups, DataField field, ColumnSchema? schema, int rows)
    {
        Type type = field.ClrType;
        if (type == typeof(double) || type == typeof(float))
        {
            ColumnSchema own = SchemaOf(field, ColumnType.Double, schema);
            return new Column<double>(own, type == typeof(double)
                ? await ValuesAsync<double>(groups, field, rows, double.NaN).ConfigureAwait(false)
                : Array.ConvertAll(await ValuesAsync<float>(groups, field, rows, float.NaN).ConfigureAwait(false), value => (double)value));
        }

        if (type == typeof(bool))
        {
            return new Column<bool>(
                SchemaOf(field, ColumnType.Boolean, schema), await ValuesAsync<bool>(groups, field, rows, null).ConfigureAwait(false));
        }

        return type == typeof(string) || type == typeof(ReadOnlyMemory<char>)
            ? new Column<string>(SchemaOf(field, ColumnType.String, schema), await TextsAsync(groups, field, rows).ConfigureAwait(false))
            : new Column<long>(SchemaOf(field, ColumnType.Int64, schema), await IntegersAsync(groups, field, rows).ConfigureAwait(false));
    }

    private static Task<long[]> IntegersAsync(IReadOnlyList<ParquetRowGroupReader> groups, DataField field, int rows) =>
        Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Int64 => ValuesAsync<long>(groups, field, rows, null),
            TypeCode.Int32 => WidenedAsync<int>(groups, field, rows),
            TypeCode.Int16 => WidenedAsync<short>(groups, field, rows),
            TypeCode.SByte => WidenedAsync<sbyte>(groups, field, rows),
            TypeCode.Byte => WidenedAsync<byte>(groups, field, rows),
            TypeCode.UInt16 => WidenedAsync<ushort>(groups, field, rows),
            TypeCode.UInt32 => WidenedAsync<uint>(groups, field, rows),
            TypeCode.UInt64 => WidenedAsync<ulong>(groups, field, rows),
            _ => throw new TableFormatException($"Parquet: column '{field.Name}' holds {NameOf(field.ClrType)} values, which are not read."),
        };

    /// <summary>An unsigned number beyond 2⁶³ − 1 is an error.</summary>
    private static async Task<long[]> WidenedAsync<T>(IReadOnlyList<ParquetRowGroupReader> groups, DataField field, int rows)
        where T : struct, IBinaryInteger<T> =>
        Array.ConvertAll(await ValuesAsync<T>(groups, field, rows, null).ConfigureAwait(false), long.CreateChecked);

    private static async Task<T[]> ValuesAsync<T>(
        IReadOnlyList<ParquetRowGroupReader> groups, DataField field, int rows, T? missing)
        where T : struct
    {
        var values = new T[rows];
        Memory<T> rest = values;
        foreach (ParquetRowGroupReader group in groups)
        {
            Memory<T> part = rest[..(int)group.RowCount];
            rest = rest[part.Length..];
            if (!field.IsNullable)
            {
                await group.ReadAsync(field, part).ConfigureAwait(false);
                continue;
            }

            var nullables = new T?[part.Length];
            await group.ReadAsync(field, nullables.AsMemory()).ConfigureAwait(false);
            for (int i = 0; i < nullables.Length; i++)
            {
                part.Span[i] = nullables[i] ?? missing ?? throw HoldsNulls(field);
            }
        }

        return values;
    }

    private static async Task<string[]> TextsAsync(IReadOnlyList<ParquetRowGroupReader> groups, DataField field, int rows)
    {
        var texts = new string?[rows];
        int start = 0;
        foreach (ParquetRowGroupReader group in groups)
        {
            await group.ReadAsync(field, texts.AsMemory(start, (int)group.RowCount)).ConfigureAwait(false);
            start += (int)group.RowCount;
        }

        return Array.IndexOf(texts, null) < 0 ? (string[])(object)texts : throw HoldsNulls(field);
    }

    private static TableFormatException HoldsNulls(DataField field) => new($"Parquet: column '{field.Name}' holds nulls, which are not read.");

    private static string NameOf(Type type) => type.IsGenericType ? "binary" : type.IsArray ? "binary" : type.Name;

    private static ColumnSchema SchemaOf(DataField field, ColumnType type, ColumnSchema? written)
    {
        ColumnSchema schema = written ?? new ColumnSchema(
            field.Name, type, type is ColumnType.Int64 or ColumnType.Double ? "1" : string.Empty, string.Empty, IsKey: false, Tolerance.Exact);
        return schema.Name == field.Name && schema.Type == type
            ? schema
            : throw new TableFormatException($"Parquet: the footer describes '{schema.Name}' where the schema has '{field.Name}'.");
    }
}
