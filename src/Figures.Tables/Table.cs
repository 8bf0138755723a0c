using System.Diagnostics.CodeAnalysis;

namespace Figures.Tables;

/// <summary>
/// Immutable columns of equal length: the one shape in which numbers travel between tasks, figures, files and snapshots.
/// </summary>
public sealed partial class Table
{
    private readonly Column[] columns;
    private readonly Dictionary<string, Column> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<ContentId> contentId;

    /// <summary>A table of the given columns, in the given order.</summary>
    /// <param name="columns">At least one; equal lengths; names that differ by more than case.</param>
    /// <exception cref="ArgumentException">No column, unequal lengths, or two names that are the same when case is ignored.</exception>
    public Table(params IEnumerable<Column> columns)
    {
        this.columns = [.. columns];
        if (this.columns.Length == 0)
        {
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        }

        RowCount = this.columns[0].Length;
        foreach (Column column in this.columns)
        {
            if (column.Length != RowCount)
            {
                throw new ArgumentException(
                    $"Column '{column.Name}' has {column.Length} rows, but '{this.columns[0].Name}' has {RowCount}.", nameof(columns));
            }

            if (!byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException(
                    $"Two columns are named '{column.Name}' (case is ignored, as Spark and DuckDB do).", nameof(columns));
            }
        }

        contentId = new Lazy<ContentId>(ComputeContentId);
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The number of rows, at least 0.</summary>
    public int RowCount { get; }

    /// <summary>
    /// The digest of schema and values (not of any file's bytes), computed at the first use: SHA-256 over column count, schemas and values,
    /// length-prefixed and little endian, all NaNs equal. Units, descriptions, keys and tolerances take part.
    /// </summary>
    public ContentId ContentId => contentId.Value;

    /// <summary>The column of that exact name.</summary>
    /// <param name="name">The name; case matters.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public Column this[string name] => TryGetColumn(name, out Column? column)
        ? column
        : throw new KeyNotFoundException(
            $"No column '{name}'; there are {string.Join(", ", columns.Select(existing => $"'{existing.Name}'"))}.");

    /// <summary>Looks for a column.</summary>
    /// <param name="name">The name; case matters.</param>
    /// <param name="column">The column, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetColumn(string name, [NotNullWhen(true)] out Column? column) =>
        byName.TryGetValue(name, out column) && column.Name == name;

    /// <summary>The values of a column of real numbers.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">It holds values of another type.</exception>
    public ReadOnlySpan<double> Doubles(string name) => Typed<double>(name).Values;

    /// <summary>The values of a column of integers.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">It holds values of another type.</exception>
    public ReadOnlySpan<long> Integers(string name) => Typed<long>(name).Values;

    /// <summary>The values of a column of text.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">It holds values of another type.</exception>
    public ReadOnlySpan<string> Strings(string name) => Typed<string>(name).Values;

    /// <summary>The values of a column of truth values.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">It holds values of another type.</exception>
    public ReadOnlySpan<bool> Booleans(string name) => Typed<bool>(name).Values;

    /// <summary>The rows for which the condition holds, in order.</summary>
    /// <param name="row">Told a row's number, says whether to keep it.</param>
    public Table Where(Func<int, bool> row) => Rows(Enumerable.Range(0, RowCount).Where(row));

    /// <summary>The given rows in the given order; a row may be taken more than once.</summary>
    /// <param name="rows">Row numbers, each 0 to <see cref="RowCount"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is not in the table.</exception>
    public Table Rows(IEnumerable<int> rows)
    {
        int[] taken = [.. rows];
        foreach (int row in taken)
        {
            if ((uint)row >= (uint)RowCount)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The table has {RowCount} rows.");
            }
        }

        return new Table(columns.Select(column => column.Take(taken)));
    }

    /// <summary>The given columns only, in the given order.</summary>
    /// <param name="names">Names of columns of this table.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Table Select(params IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>This table with one more column at the end, or with the column of that name replaced in its place.</summary>
    /// <param name="column">A column of <see cref="RowCount"/> values.</param>
    public Table With(Column column) => TryGetColumn(column.Name, out Column? replaced)
        ? new Table(columns.Select(existing => ReferenceEquals(existing, replaced) ? column : existing))
        : new Table(columns.Append(column));

    /// <summary>The rows of all tables one after the other.</summary>
    /// <param name="tables">At least one; all of the same schema: names, types, units, descriptions, keys, tolerances.</param>
    /// <exception cref="ArgumentException">No table, or one whose schema differs; the message names the column.</exception>
    public static Table Concat(IEnumerable<Table> tables)
    {
        Table[] all = [.. tables];
        if (all.Length == 0)
        {
            throw new ArgumentException("At least one table is needed, since the schema is taken from it.", nameof(tables));
        }

        foreach (Table table in all)
        {
            RequireSameSchema(all[0], table);
        }

        return new Table(all[0].columns.Select((column, i) => column.Append([.. all.Skip(1).Select(table => table.columns[i])])));
    }

    private static void RequireSameSchema(Table expected, Table actual)
    {
        if (actual.columns.Length != expected.columns.Length)
        {
            throw new ArgumentException($"A table has {actual.columns.Length} columns where the first has {expected.columns.Length}.");
        }

        for (int i = 0; i < expected.columns.Length; i++)
        {
            if (actual.columns[i].Schema != expected.columns[i].Schema)
            {
                throw new ArgumentException(
                    $"Column {i} differs: {actual.columns[i].Schema} where the first table has {expected.columns[i].Schema}.");
            }
        }
    }

    private Column<T> Typed<T>(string name)
    {
        Column column = this[name];
        return column as Column<T> ?? throw new InvalidOperationException($"Column '{name}' holds {column.Type} values.");
    }

    private ContentId ComputeContentId()
    {
        using var hasher = new ContentHasher();
        hasher.Add("Figures.Tables.Table");
        hasher.Add((long)ContentHasher.Version);
        hasher.Add((long)columns.Length);
        foreach (Column column in columns)
        {
            hasher.Add(column.Schema);
            column.AddTo(hasher);
        }

        return hasher.Finish();
    }
}
