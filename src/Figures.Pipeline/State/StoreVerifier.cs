using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Reads every file of a store and compares it with the digest that was recorded for it. Changes nothing.</summary>
/// <param name="disk">The disk of the store.</param>
/// <param name="journal">Knows the digests of tables' files.</param>
public sealed class StoreVerifier(IDisk disk, Journal journal)
{
    private const string Next = "Remove the file; it is computed again when it is needed";

    /// <summary>Files read so far.</summary>
    public int Checked { get; private set; }

    /// <summary>Files that no record of the journal speaks of, such as those of a build that was killed. They are never read.</summary>
    public int LeftOver { get; private set; }

    /// <summary>One problem for each file that is not what was written, by name.</summary>
    public IEnumerable<Problem> Faults()
    {
        var recorded = journal.Records.SelectMany(record => record.Outputs).Select(output => output.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var name in disk.List(StoreCleaner.Folder).Order(StringComparer.Ordinal))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || !ContentId.TryParse(name[..dot], out var id))
            {
                continue;
            }

            if (!recorded.Contains(name))
            {
                LeftOver++;
                continue;
            }

            Checked++;
            if (FaultOf($"{StoreCleaner.Folder}/{name}", name[dot..] == ".parquet", id) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>What is wrong with a file that should hold the bytes with a digest; null when nothing is.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">The file.</param>
    /// <param name="isRight">Whether a digest is the one of the bytes that were written.</param>
    /// <param name="next">What to do about it.</param>
    public static Problem? FaultOf(IDisk disk, string path, Func<ContentId, bool> isRight, string next)
    {
        var why = "its bytes are not the ones that were written";
        try
        {
            if (disk.Read(path) is { } bytes && isRight(ContentId.OfBytes(bytes)))
            {
                return null;
            }

            why = disk.Stamp(path) is null ? "the file is missing" : why;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            why = unreadable.Message;
        }

        return new Problem(ErrorCode.DamagedStoreEntry, disk.FullPath(path), "the file is damaged", why, next);
    }

    private Problem? FaultOf(string path, bool isTable, ContentId id) =>
        FaultOf(disk, path, digest => isTable ? journal.HasDigest(id, digest) : digest == id, Next);
}
