namespace Figures.Pipeline;

/// <summary>Leaves out of a journal what nobody can ask for any more.</summary>
/// <remarks>
/// What stays, in its order: the last line of every step, for explanations and durations; the last line of every key whose outputs are still in
/// the store; the members behind the code of every step's last line. The new file takes the old one's place at once and under the lock of
/// appends, so a kill leaves one of the two, and both say the same about every key.
/// </remarks>
internal static class JournalCompaction
{
    /// <summary>A journal shorter than this is read in no time.</summary>
    public const long ShortestBytes = 4_000_000;

    /// <summary>Whether a journal has grown enough since it was compacted last: by its own length, and by what is worth the trouble.</summary>
    /// <param name="length">Bytes of the file.</param>
    /// <param name="firstLine">Its first line.</param>
    public static bool IsDue(long length, ReadOnlyMemory<byte> firstLine) =>
        length > ShortestBytes + (2 * (JournalFormat.HeadOn(firstLine)?.Bytes ?? 0));

    /// <summary>The shorter journal.</summary>
    /// <param name="journal">The whole file; a torn last line is left out.</param>
    /// <param name="isStored">Whether an output is in the store.</param>
    public static byte[] Of(ReadOnlyMemory<byte> journal, Func<StoredOutput, bool> isStored)
    {
        var lines = Lines(journal).Select(line => (Bytes: line, Record: JournalRecordReader.Read(line))).ToList();
        var lastOfKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var lastOfStep = new Dictionary<string, int>(StringComparer.Ordinal);
        var lastOfCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Record is { } record)
            {
                lastOfKey[record.Key] = lastOfStep[record.Step] = i;
            }
            else if (JournalFormat.CodeOn(lines[i].Bytes) is { } code && JournalFormat.MembersOn(lines[i].Bytes).Count > 0)
            {
                lastOfCode[code] = i;
            }
        }

        var kept = lastOfStep.Values.Concat(lastOfKey.Values.Where(i => lines[i].Record!.Outputs.All(isStored))).ToHashSet();
        foreach (var step in lastOfStep.Values)
        {
            if (lines[step].Record!.Parts.TryGetValue(CodePart.CodeLabel, out var code) && lastOfCode.TryGetValue(code, out var members))
            {
                kept.Add(members);
            }
        }

        var generation = 1 + (lines.Count == 0 ? 0 : JournalFormat.HeadOn(lines[0].Bytes)?.Generation ?? 0);
        return Join(generation, kept.Order().Select(i => lines[i].Bytes).ToList());
    }

    /// <summary>The lines that are ended, without their ends.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> text)
    {
        for (var end = text.Span.IndexOf((byte)'\n'); end >= 0; end = text.Span.IndexOf((byte)'\n'))
        {
            yield return text[..end];
            text = text[(end + 1)..];
        }
    }

    private static byte[] Join(int generation, List<ReadOnlyMemory<byte>> lines)
    {
        using var joined = new MemoryStream();
        joined.Write(JournalFormat.Line(new JournalHead(generation, lines.Sum(line => line.Length + 1L))));
        joined.WriteByte((byte)'\n');
        foreach (var line in lines)
        {
            joined.Write(line.Span);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }
}
