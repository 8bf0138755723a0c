namespace Figures.Pipeline;

/// <summary>What has been computed: key → outputs, append-only.</summary>
/// <remarks>
/// Three uses: it tells whether a key is known and where its outputs lie; it keeps the parts of the last run of a step, so that
/// a change can be explained; it keeps durations, so that the longest path can start first. A line counts only when its checksum
/// holds, so a torn tail is as if it had never been written; the next append ends it first. Several processes may append.
/// </remarks>
public sealed class Journal
{
    private const string FilePath = "journal";
    private readonly IDisk disk;
    private readonly Lock gate = new();
    private readonly Dictionary<string, JournalRecord> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JournalRecord> lastOfStep = new(StringComparer.Ordinal);
    private int bytesRead;

    /// <summary>Opens the journal of a disk.</summary>
    public Journal(IDisk disk)
    {
        this.disk = disk;
        Refresh();
    }

    /// <summary>The record of a key, or null.</summary>
    public JournalRecord? Find(string key)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault(key);
        }
    }

    /// <summary>The latest record of a step, whatever its key, or null.</summary>
    public JournalRecord? LastOf(string step)
    {
        lock (gate)
        {
            return lastOfStep.GetValueOrDefault(step);
        }
    }

    /// <summary>Adds a record, durably, before returning.</summary>
    public void Append(JournalRecord record)
    {
        disk.AppendLine(FilePath, JournalFormat.Line(record));
        lock (gate)
        {
            Learn(record);
        }
    }

    /// <summary>Reads what other processes have added.</summary>
    public void Refresh()
    {
        var bytes = disk.Read(FilePath) ?? [];
        lock (gate)
        {
            var rest = bytes.AsSpan(Math.Min(bytesRead, bytes.Length));
            for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
            {
                if (JournalFormat.Parse(rest[..end]) is { } record)
                {
                    Learn(record);
                }

                rest = rest[(end + 1)..];
            }

            bytesRead = bytes.Length - rest.Length;
        }
    }

    private void Learn(JournalRecord record)
    {
        byKey[record.Key] = record;
        lastOfStep[record.Step] = record;
    }
}
