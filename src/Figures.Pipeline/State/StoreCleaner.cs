namespace Figures.Pipeline;

/// <summary>Looks through the store and removes what is old, too much, or left over. Removing never harms: what is missing is computed again.</summary>
/// <param name="disk">The disk of the store.</param>
/// <param name="journal">Says which step made which file.</param>
public sealed class StoreCleaner(IDisk disk, Journal journal)
{
    /// <summary>Where the entries lie.</summary>
    internal const string Folder = "store";
    private static readonly string[] Extensions = [".parquet", ".png", ".svg", ".pdf"];

    /// <summary>All entries, by name. Files in quarantine are not among them.</summary>
    public IReadOnlyList<StoreEntry> Entries()
    {
        var makers = journal.Records.SelectMany(record => record.Outputs, (record, output) => (output.FileName, record.Step))
            .ToLookup(pair => pair.FileName, pair => pair.Step, StringComparer.Ordinal);
        return disk.List(Folder).Where(name => Extensions.Contains(Path.GetExtension(name)))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, stamp: disk.Stamp($"{Folder}/{name}")))
            .Where(entry => entry.stamp is not null)
            .Select(entry => new StoreEntry(
                entry.name, entry.stamp!.Value, [.. makers[entry.name].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .ToList();
    }

    /// <summary>Removes left-overs, entries written before <paramref name="oldest"/>, and then the oldest until the rest fits.</summary>
    /// <param name="oldest">UTC; entries written earlier go.</param>
    /// <param name="maxBytes">Bytes that may stay.</param>
    /// <param name="abandoned">UTC; what was staged earlier and never put in place goes too: its writer was killed.</param>
    /// <returns>What was removed.</returns>
    public IReadOnlyList<StoreEntry> Clean(DateTime oldest, long maxBytes, DateTime abandoned)
    {
        var removed = new List<StoreEntry>();
        foreach (var path in disk.Staged().ToList())
        {
            if (disk.Stamp(path) is { } stamp && stamp.Ticks < abandoned.Ticks)
            {
                disk.Delete(path);
                removed.Add(new StoreEntry(path, stamp, []));
            }
        }

        long kept = 0;
        foreach (var entry in Entries().OrderByDescending(entry => entry.Stamp.Ticks).ThenBy(entry => entry.FileName, StringComparer.Ordinal))
        {
            var isNeeded = entry.Steps.Count > 0 && entry.Stamp.Ticks >= oldest.Ticks;
            kept += isNeeded ? entry.Stamp.Length : 0;
            if (!isNeeded || kept > maxBytes)
            {
                disk.Delete($"{Folder}/{entry.FileName}");
                removed.Add(entry);
            }
        }

        foreach (var partial in disk.List(Checkpoint.Folder).Select(name => $"{Checkpoint.Folder}/{name}"))
        {
            if (disk.Stamp(partial) is { } stamp && stamp.Ticks < oldest.Ticks)
            {
                disk.Delete(partial);
            }
        }

        return removed;
    }
}
