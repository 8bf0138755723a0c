using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>Compares the snapshots of two commits. Pure: the files' texts come from the caller.</summary>
public static class SnapshotDiff
{
    /// <summary>Compares two sets of snapshot files, matched by paper, figure, table and profile.</summary>
    /// <param name="beforeName">The earlier commit as it is to be printed.</param>
    /// <param name="before">Its snapshot files; others are passed over.</param>
    /// <param name="afterName">The later commit as it is to be printed.</param>
    /// <param name="after">Its snapshot files; others are passed over.</param>
    public static SnapshotDiffReport Compare(
        string beforeName, IEnumerable<SnapshotSource> before, string afterName, IEnumerable<SnapshotSource> after)
    {
        Dictionary<SnapshotHeader, SnapshotSource> earlier = ByName(before);
        Dictionary<SnapshotHeader, SnapshotSource> later = ByName(after);
        IEnumerable<FigureDiff> figures =
            from name in earlier.Keys.Union(later.Keys)
            orderby name.Profile, name.Table
            group Compare(name, earlier.GetValueOrDefault(name), later.GetValueOrDefault(name)) by name.Figure into tables
            orderby tables.Key
            select new FigureDiff(tables.Key, [.. tables]);
        return new SnapshotDiffReport(beforeName, afterName, [.. figures]);
    }

    private static Dictionary<SnapshotHeader, SnapshotSource> ByName(IEnumerable<SnapshotSource> sources)
    {
        var byName = new Dictionary<SnapshotHeader, SnapshotSource>();
        foreach (SnapshotSource source in sources)
        {
            if (source.Name is SnapshotHeader name)
            {
                byName[name] = source;
            }
        }

        return byName;
    }

    private static TableDiff Compare(SnapshotHeader name, SnapshotSource? before, SnapshotSource? after)
    {
        var table = new TableDiff(name.Table, name.Profile, DiffState.Unchanged);
        if (before is null || after is null)
        {
            return table with { State = before is null ? DiffState.New : DiffState.Removed };
        }

        if (before.Text == after.Text)
        {
            return table;
        }

        try
        {
            Table earlier = SnapshotText.Parse(before.Text, before.Path).Table;
            Table later = SnapshotText.Parse(after.Text, after.Path).Table;
            SnapshotVerdict verdict = SnapshotComparison.Compare(earlier, later) with { Header = name };
            return table with { State = verdict.IsMatch ? DiffState.WithinTolerance : DiffState.Changed, Verdict = verdict };
        }
        catch (Exception exception) when (exception is TableFormatException or SnapshotException)
        {
            return table with { State = DiffState.Unreadable, Fault = exception.Message };
        }
    }
}
