using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline;

/// <summary>Lines of the journal that are written with one flush. All of them are in the file afterwards, or none counts as written.</summary>
internal sealed class JournalBatch
{
    private readonly List<(byte[] Line, CodeFingerprint Code)> records = [];
    private Exception? fault;

    /// <summary>Whether somebody has written it, or failed to.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Adds the line of a finished step.</summary>
    public void Add(byte[] line, CodeFingerprint code) => records.Add((line, code));

    /// <summary>The codes of its steps whose members are not in the journal yet, each once.</summary>
    public List<CodeFingerprint> NewCodes(Func<CodeFingerprint, bool> isKnown) =>
        [.. records.Select(record => record.Code).Where(code => !isKnown(code)).DistinctBy(code => code.Hash)];

    /// <summary>The text for one append: the members of the new codes, then the steps.</summary>
    public byte[] Text(IEnumerable<CodeFingerprint> newCodes)
    {
        using var text = new MemoryStream();
        foreach (var line in newCodes.Select(JournalFormat.Line).Concat(records.Select(record => record.Line)))
        {
            if (text.Length > 0)
            {
                text.WriteByte((byte)'\n');
            }

            text.Write(line);
        }

        return text.ToArray();
    }

    /// <summary>Notes that the flush has returned.</summary>
    public void Written() => IsSettled = true;

    /// <summary>Notes that it has not.</summary>
    public void Failed(Exception cause) => (IsSettled, fault) = (true, cause);

    /// <summary>Throws when the batch was not written: for every thread whose line is in it.</summary>
    /// <exception cref="IOException">The disk refused the lines.</exception>
    public void ThrowIfFailed()
    {
        if (fault is not null)
        {
            throw new IOException(fault.Message, fault);
        }
    }
}
