using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>The names of a table's rows: its key columns' values, or the row's number where there are none.</summary>
internal sealed class RowKeys
{
    private readonly Column[] keys;

    public RowKeys(Table table) =>
        keys = [.. table.Columns.Where(column => column.IsKey).OrderBy(column => column.Name, StringComparer.Ordinal)];

    /// <summary>Whether rows are named by their place only.</summary>
    public bool IsByPlace => keys.Length == 0;

    /// <exception cref="SnapshotException">Two rows have the same key.</exception>
    public static Dictionary<string, int> RequireUnique(Table table, string where)
    {
        var names = new RowKeys(table);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!rows.TryAdd(names.Identity(row), row))
            {
                int other = rows[names.Identity(row)];
                throw new SnapshotException(
                    $"{where}: rows {other} and {row} have the same key ({names.Display(row)}). "
                    + "Make columns that tell rows apart part of the key.");
            }
        }

        return rows;
    }

    /// <summary>A text that is the same exactly if all key values are.</summary>
    public string Identity(int row) => IsByPlace ? CanonicalText.Format((long)row) : CsvLine.Join(keys.Select(key => key.Text(row)));

    /// <summary>The key as a report prints it: <c>iteration=3, method=gd</c>.</summary>
    public string Display(int row) =>
        IsByPlace ? $"row {row}" : string.Join(", ", keys.Select(key => $"{key.Name}={CsvLine.Join([key.Text(row)])}"));
}
