using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>Compares two tables by key and per column, counting differences in tolerances.</summary>
public static class SnapshotComparison
{
    /// <summary>
    /// Compares a table with the verified one. Rows are matched by key (by place where there is no key), so neither the order of rows
    /// nor that of
    /// columns matters. Differences are counted in the verified tolerance: widening it in the code does not hide a number that moved.
    /// </summary>
    /// <param name="verified">The table that was reviewed.</param>
    /// <param name="received">The table as it is now.</param>
    /// <returns>A verdict that is a match or a change, never new.</returns>
    /// <exception cref="SnapshotException">Two rows of one table have the same key.</exception>
    public static SnapshotVerdict Compare(Table verified, Table received)
    {
        List<SchemaChange> schema = SchemaChange.Between(verified, received);
        bool sameKey = KeyOf(verified).SequenceEqual(KeyOf(received));
        RowPairs rows = sameKey ? RowPairs.Match(verified, received) : RowPairs.None;
        var cells = new List<CellDifference>();
        double worst = 0;
        int compared = 0;
        foreach (Column column in verified.Columns.Where(column => !column.IsKey))
        {
            if (received.TryGetColumn(column.Name, out Column? now) && now.Type == column.Type)
            {
                worst = Math.Max(worst, CompareColumn(column, now, rows, cells));
                compared += rows.Pairs.Count;
            }
        }

        bool isMatch = sameKey && schema.Count == 0 && cells.Count == 0 && rows.Missing.Count == 0 && rows.Extra.Count == 0;
        return new SnapshotVerdict
        {
            Kind = isMatch ? SnapshotVerdictKind.Match : SnapshotVerdictKind.Changed,
            SchemaChanges = schema,
            MissingRows = rows.Missing,
            ExtraRows = rows.Extra,
            Cells = [.. cells.OrderByDescending(cell => cell.Excess)],
            ComparedCells = compared,
            WorstExcess = worst,
        };
    }

    private static IEnumerable<(string Name, ColumnType Type)> KeyOf(Table table) =>
        table.Columns.Where(column => column.IsKey)
            .Select(column => (column.Name, column.Type))
            .OrderBy(key => key.Name, StringComparer.Ordinal);

    private static double CompareColumn(Column verified, Column received, RowPairs rows, List<CellDifference> cells)
    {
        double worst = 0;
        foreach ((int before, int now, string key) in rows.Pairs)
        {
            double excess = Excess(verified, before, received, now);
            worst = Math.Max(worst, excess);
            if (excess > 1)
            {
                cells.Add(new CellDifference(verified.Name, key, verified.Text(before), received.Text(now), excess));
            }
        }

        return worst;
    }

    private static double Excess(Column verified, int before, Column received, int now) => (verified, received) switch
    {
        (Column<double> was, Column<double> given) => verified.Tolerance.Excess(was[before], given[now]),
        (Column<long> was, Column<long> given) => verified.Tolerance.Excess(was[before], given[now]),
        _ => verified.Text(before) == received.Text(now) ? 0 : double.PositiveInfinity,
    };
}

/// <summary>Which row of one table is which of the other.</summary>
internal sealed record RowPairs(
    IReadOnlyList<(int Verified, int Received, string Key)> Pairs, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)
{
    /// <summary>Nothing can be matched, because the key itself changed.</summary>
    public static RowPairs None { get; } = new([], [], []);

    /// <exception cref="SnapshotException">Two rows of one table have the same key.</exception>
    public static RowPairs Match(Table verified, Table received)
    {
        Dictionary<string, int> before = RowKeys.RequireUnique(verified, "verified snapshot");
        Dictionary<string, int> now = RowKeys.RequireUnique(received, "received table");
        var verifiedKeys = new RowKeys(verified);
        var receivedKeys = new RowKeys(received);
        return new RowPairs(
            [.. before.Where(row => now.ContainsKey(row.Key)).Select(row => (row.Value, now[row.Key], verifiedKeys.Display(row.Value)))],
            [.. before.Where(row => !now.ContainsKey(row.Key)).Select(row => verifiedKeys.Display(row.Value))],
            [.. now.Where(row => !before.ContainsKey(row.Key)).Select(row => receivedKeys.Display(row.Value))]);
    }
}
