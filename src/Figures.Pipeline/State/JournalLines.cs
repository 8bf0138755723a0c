using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>
/// The lines of finished steps, found by key and by step. A line is read and checked when somebody asks for it; a damaged one gives way to
/// the line before it.
/// </summary>
/// <remarks>A run with nothing to do asks for keys alone: the names of steps are looked up the first time one is asked for.</remarks>
internal sealed class JournalLines
{
    private readonly ContentIndex keys = new();
    private readonly List<int> olderOfStep = [];
    private readonly Dictionary<string, int> newestOfStep = new(StringComparer.Ordinal);
    private readonly HashSet<(ContentId Content, ContentId Digest)> digests = [];
    private Line[] lines = [];
    private int withDigests;

    /// <summary>The newest intact record of every key, keys in the order in which they came up.</summary>
    public IEnumerable<JournalRecord> Records
    {
        get
        {
            var seen = new ContentIndex();
            for (var number = 0; number < keys.Count; number++)
            {
                var key = keys.IdOf(number);
                if (seen.Find(key) < 0 && Find(key) is { } record)
                {
                    yield return record;
                }

                seen.Add(key);
            }
        }
    }

    /// <summary>Notes a line of the file.</summary>
    /// <param name="key">The key it begins with.</param>
    /// <param name="text">The whole line.</param>
    public void Add(ContentId key, ReadOnlyMemory<byte> text) => Add(key, new Line { Text = text });

    /// <summary>Notes a record that is known.</summary>
    public void Add(JournalRecord known) => Add(known.Id, new Line { Record = known });

    /// <summary>The newest intact record of a key, or null.</summary>
    public JournalRecord? Find(ContentId key)
    {
        for (var number = keys.Find(key); number >= 0; number = keys.Before(number))
        {
            if (Read(number) is { } record)
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>The newest intact record of a step, whatever its key, or null.</summary>
    public JournalRecord? LastOf(string step)
    {
        for (var number = olderOfStep.Count; number < keys.Count; number++)
        {
            LinkStep(number);
        }

        for (var number = newestOfStep.GetValueOrDefault(step, -1); number >= 0; number = olderOfStep[number])
        {
            if (Read(number) is { } record)
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>Whether any step has recorded that a file with this digest holds a table with this content.</summary>
    public bool HasDigest(ContentId content, ContentId digest)
    {
        for (; withDigests < keys.Count; withDigests++)
        {
            foreach (var table in Read(withDigests)?.Tables ?? [])
            {
                if (table.Digest is { } recorded)
                {
                    digests.Add((table.Id, recorded));
                }
            }
        }

        return digests.Contains((content, digest));
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        keys.Clear();
        olderOfStep.Clear();
        newestOfStep.Clear();
        digests.Clear();
        withDigests = 0;
        lines = [];
    }

    private void Add(ContentId key, Line line)
    {
        var number = keys.Add(key);
        if (number >= lines.Length)
        {
            Array.Resize(ref lines, Math.Max(16, 2 * number));
        }

        lines[number] = line;
    }

    /// <summary>A damaged line is read once: afterwards it has neither text nor record.</summary>
    private JournalRecord? Read(int number)
    {
        ref var line = ref lines[number];
        if (!line.Text.IsEmpty)
        {
            (line.Record, line.Text) = (JournalRecordReader.Read(line.Text), default);
        }

        return line.Record;
    }

    private void LinkStep(int number)
    {
        var line = lines[number];
        var step = line.Record?.Step ?? JournalFormat.StepOn(line.Text);
        olderOfStep.Add(step is null ? -1 : newestOfStep.GetValueOrDefault(step, -1));
        if (step is not null)
        {
            newestOfStep[step] = number;
        }
    }

    private struct Line
    {
        /// <summary>The line as it stands in the file, until it is read.</summary>
        public ReadOnlyMemory<byte> Text;

        /// <summary>The finished step, once it is read and where it is intact.</summary>
        public JournalRecord? Record;
    }
}
