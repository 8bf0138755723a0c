using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>What has been computed: key → outputs, append-only.</summary>
/// <remarks>
/// Three uses: it tells whether a key is known and where its outputs lie; it keeps the parts of the last run of a step and the members behind
/// its code hash, so that a change can be explained; it keeps durations, so that the longest path can start first. A line counts only when its
/// checksum holds, so a torn tail is as if it had never been written; the next append ends it first. Several processes may append, and the
/// threads of one process share a flush (group commit). Once in a while the file is compacted: written anew without the lines nobody can ask
/// for, and put in place at once.
/// </remarks>
public sealed class Journal
{
    /// <summary>The file, relative to the disk.</summary>
    public const string FilePath = "journal";

    /// <summary>Bytes at the start of the file by which a journal that was compacted is told from the one before.</summary>
    private const int HeadBytes = 80;

    private readonly IDisk disk;
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private readonly JournalLines steps = new();
    private readonly Dictionary<string, Lazy<IReadOnlyList<CodeMember>>> membersOfCode = new(StringComparer.Ordinal);
    private JournalBatch waiting = new();
    private byte[] head = [];
    private long bytesRead;

    /// <summary>Opens the journal of a disk.</summary>
    public Journal(IDisk disk)
    {
        this.disk = disk;
        try
        {
            Refresh();
            Loss = disk.Stamp(FilePath) is null ? "the journal is gone" : steps.Records.Any() ? null : "the journal holds no line that can be read";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            disk.SetAside(FilePath);
            Forget();
            Loss = $"the journal cannot be read: {unreadable.Message}";
        }
    }

    /// <summary>Why nothing is known, though something may have been computed; null when something is known.</summary>
    public string? Loss { get; }

    /// <summary>All records that count, one for each key.</summary>
    public IReadOnlyList<JournalRecord> Records
    {
        get
        {
            lock (gate)
            {
                return [.. steps.Records];
            }
        }
    }

    /// <summary>The record of a key, or null.</summary>
    /// <param name="key">64 lower-case hexadecimal digits; other text is no key.</param>
    public JournalRecord? Find(string key) => ContentId.TryParse(key, out var id) ? Find(id) : null;

    /// <summary>The record of a key, or null.</summary>
    public JournalRecord? Find(ContentId key)
    {
        lock (gate)
        {
            return steps.Find(key);
        }
    }

    /// <summary>The latest record of a step, whatever its key, or null.</summary>
    public JournalRecord? LastOf(string step)
    {
        lock (gate)
        {
            return steps.LastOf(step);
        }
    }

    /// <summary>
    /// Whether any step has recorded, in this process or another, that a file with these bytes holds a table. Two steps whose tables are equal
    /// share one file: it has the digest that one of them recorded.
    /// </summary>
    /// <param name="content">The table's content id.</param>
    /// <param name="digest">SHA-256 of the file's bytes.</param>
    public bool HasDigest(ContentId content, ContentId digest)
    {
        Refresh();
        lock (gate)
        {
            return steps.HasDigest(content, digest);
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
    /// <exception cref="IOException">The record is not in the journal: its flush, shared with other threads or not, has failed.</exception>
    public void Append(JournalRecord record, CodeFingerprint code)
    {
        var line = JournalFormat.Line(record);
        JournalBatch mine;
        lock (gate)
        {
            mine = waiting;
            mine.Add(line, code);
        }

        Settle(mine);
        mine.ThrowIfFailed();
        lock (gate)
        {
            steps.Add(record);
        }
    }

    /// <summary>Reads what other processes have added.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            if (!(disk.Read(FilePath, 0, Math.Max(head.Length, 1)) ?? []).AsSpan().SequenceEqual(head))
            {
                Forget();
            }

            if (head.Length == HeadBytes && disk.Stamp(FilePath)?.Length == bytesRead)
            {
                return;
            }

            ReadOnlyMemory<byte> text = disk.Read(FilePath, bytesRead, int.MaxValue) ?? [];
            foreach (var line in JournalCompaction.Lines(text))
            {
                Learn(line);
                bytesRead += line.Length + 1;
            }

            if (head.Length < HeadBytes)
            {
                head = disk.Read(FilePath, 0, Math.Min(HeadBytes, bytesRead)) ?? [];
            }
        }
    }

    /// <summary>Leaves out what nobody can ask for any more, when the file has grown long.</summary>
    /// <param name="isStored">Whether an output is in the store.</param>
    /// <returns>Whether the file is a shorter one now.</returns>
    public bool Compact(Func<StoredOutput, bool> isStored)
    {
        bool IsDue() => disk.Stamp(FilePath) is { } stamp && JournalCompaction.IsDue(
            stamp.Length, JournalCompaction.Lines(disk.Read(FilePath, 0, 1000) ?? []).FirstOrDefault());

        var isShorter = false;
        if (IsDue())
        {
            disk.Rewrite(FilePath, journal =>
            {
                var shorter = IsDue() ? JournalCompaction.Of(journal, isStored) : null;
                isShorter = shorter is not null;
                return shorter;
            });
        }

        return isShorter;
    }

    /// <summary>Whoever comes first writes for all that wait. A batch is settled once, for all threads that have a line in it.</summary>
    private void Settle(JournalBatch batch)
    {
        lock (writing)
        {
            if (batch.IsSettled)
            {
                return;
            }

            List<CodeFingerprint> newCodes;
            lock (gate)
            {
                waiting = new JournalBatch();
                newCodes = batch.NewCodes(code => membersOfCode.ContainsKey(code.Hash));
            }

            try
            {
                Write(batch, newCodes);
                batch.Written();
            }
            catch (Exception fault)
            {
                batch.Failed(fault);
                throw;
            }
        }
    }

    private void Write(JournalBatch batch, List<CodeFingerprint> newCodes)
    {
        var (before, after) = disk.AppendLine(FilePath, batch.Text(newCodes));
        lock (gate)
        {
            // Nobody else has added a line in between: there is nothing to read.
            bytesRead = before == bytesRead ? after : bytesRead;
            foreach (var code in newCodes)
            {
                membersOfCode[code.Hash] = new Lazy<IReadOnlyList<CodeMember>>(() => code.Members);
            }
        }
    }

    /// <summary>Lines are only noted, and read when somebody asks for them.</summary>
    private void Learn(ReadOnlyMemory<byte> line)
    {
        if (JournalFormat.HasKey(line, out var key))
        {
            steps.Add(key, line);
        }
        else if (JournalFormat.CodeOn(line) is { } code)
        {
            membersOfCode[code] = new Lazy<IReadOnlyList<CodeMember>>(() => JournalFormat.MembersOn(line));
        }
    }

    /// <summary>Another process has put a shorter journal in place: everything is read again.</summary>
    private void Forget()
    {
        steps.Clear();
        membersOfCode.Clear();
        head = [];
        bytesRead = 0;
    }
}
