using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline;

/// <summary>What has been computed: key → outputs, append-only.</summary>
/// <remarks>
/// Three uses: it tells whether a key is known and where its outputs lie; it keeps the parts of the last run of a step and the members behind
/// its code hash, so that a change can be explained; it keeps durations, so that the longest path can start first. A line counts only when its
/// checksum holds, so a torn tail is as if it had never been written; the next append ends it first. Several processes may append, and the
/// threads of one process share a flush (group commit).
/// </remarks>
public sealed class Journal
{
    /// <summary>The file, relative to the disk.</summary>
    public const string FilePath = "journal";

    private readonly IDisk disk;
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private readonly Dictionary<string, JournalRecord> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JournalRecord> lastOfStep = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<IReadOnlyList<CodeMember>>> membersOfCode = new(StringComparer.Ordinal);
    private List<byte[]> waiting = [];
    private long queued;
    private long written;
    private int bytesRead;

    /// <summary>Opens the journal of a disk.</summary>
    public Journal(IDisk disk)
    {
        this.disk = disk;
        Refresh();
    }

    /// <summary>All records that count, one for each key.</summary>
    public IReadOnlyList<JournalRecord> Records
    {
        get
        {
            lock (gate)
            {
                return [.. byKey.Values];
            }
        }
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

    /// <summary>The members behind a code hash, or null when that code never ran here.</summary>
    public IReadOnlyList<CodeMember>? MembersOf(string code)
    {
        lock (gate)
        {
            return membersOfCode.GetValueOrDefault(code)?.Value;
        }
    }

    /// <summary>Adds a record, durably, before returning. The code's members are noted the first time the code is seen.</summary>
    public void Append(JournalRecord record, CodeFingerprint code)
    {
        long mine;
        lock (gate)
        {
            if (!membersOfCode.ContainsKey(code.Hash))
            {
                waiting.Add(JournalFormat.Line(code));
                membersOfCode[code.Hash] = new Lazy<IReadOnlyList<CodeMember>>(() => code.Members);
            }

            waiting.Add(JournalFormat.Line(record));
            mine = ++queued;
        }

        WriteUpTo(mine);
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
                Learn(JournalFormat.Parse(rest[..end]));
                rest = rest[(end + 1)..];
            }

            bytesRead = bytes.Length - rest.Length;
        }
    }

    /// <summary>Whoever comes first writes for all that wait.</summary>
    private void WriteUpTo(long mine)
    {
        lock (writing)
        {
            List<byte[]> lines;
            long last;
            lock (gate)
            {
                if (written >= mine)
                {
                    return;
                }

                (lines, waiting, last) = (waiting, [], queued);
            }

            disk.AppendLine(FilePath, lines.Aggregate((all, line) => [.. all, (byte)'\n', .. line]));
            lock (gate)
            {
                written = last;
            }
        }
    }

    private void Learn(JournalLine? line)
    {
        if (line?.Key is not null)
        {
            Learn(line.ToRecord());
        }
        else if (line?.Code is not null)
        {
            membersOfCode[line.Code] = line.LazyMembers!;
        }
    }

    private void Learn(JournalRecord record)
    {
        byKey[record.Key] = record;
        lastOfStep[record.Step] = record;
    }
}
