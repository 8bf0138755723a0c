namespace Figures.Pipeline;

/// <summary>The line of a finished step, read and checked when somebody asks for it; a damaged one gives way to the line before it.</summary>
internal sealed class JournalEntry
{
    private readonly Lazy<JournalRecord?> record;

    /// <summary>A line of the file.</summary>
    public JournalEntry(ReadOnlyMemory<byte> line) => record = new Lazy<JournalRecord?>(() => JournalRecordReader.Read(line));

    /// <summary>A record that is known.</summary>
    public JournalEntry(JournalRecord known) => record = new Lazy<JournalRecord?>(known);

    /// <summary>The finished step, or null when the line is damaged.</summary>
    public JournalRecord? Record => record.Value;
}

/// <summary>The entries under each name, newest first.</summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<string, Chain> newest = new(StringComparer.Ordinal);

    /// <summary>The newest intact record of every name.</summary>
    public IEnumerable<JournalRecord> Records => newest.Values.Select(Intact).OfType<JournalRecord>();

    /// <summary>The newest intact record of a name, or null.</summary>
    public JournalRecord? Find(string name) => newest.TryGetValue(name, out var chain) ? Intact(chain) : null;

    /// <summary>Adds an entry in front of the others of its name.</summary>
    public void Add(string name, JournalEntry entry) => newest[name] = new Chain(entry, newest.GetValueOrDefault(name));

    /// <summary>Forgets everything.</summary>
    public void Clear() => newest.Clear();

    private static JournalRecord? Intact(Chain? chain)
    {
        for (; chain is not null; chain = chain.Earlier)
        {
            if (chain.Entry.Record is { } record)
            {
                return record;
            }
        }

        return null;
    }

    private sealed record Chain(JournalEntry Entry, Chain? Earlier);
}
