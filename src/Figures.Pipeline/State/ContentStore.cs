using System.Globalization;
using System.Text;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Tables and files under their content: <c>&lt;content id&gt;.parquet</c>, <c>&lt;content id&gt;.png</c>.</summary>
/// <remarks>
/// An entry is written once and never changed. What is read is checked against its id; what fails is moved to <c>quarantine/</c>
/// and counts as absent. A memo of (size, last change) saves hashing files that were checked before; it can be deleted at any time.
/// </remarks>
public sealed class ContentStore
{
    private const string MemoPath = "store/checked";
    private readonly IDisk disk;
    private readonly Dictionary<string, FileStamp> memo;
    private readonly Lock gate = new();
    private bool memoChanged;

    /// <summary>Opens the store on a disk.</summary>
    public ContentStore(IDisk disk)
    {
        this.disk = disk;
        memo = ReadMemo(disk.Read(MemoPath));
    }

    /// <summary>Writes a table, unless it is there.</summary>
    /// <param name="name">The table's name within its step.</param>
    /// <param name="table">The table.</param>
    /// <param name="metadata">Entries for the file's footer, such as the key.</param>
    public StoredOutput Put(string name, Table table, IReadOnlyDictionary<string, string> metadata)
    {
        using var buffer = new MemoryStream();
        ParquetFile.Write(buffer, table, metadata);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        return Put(new StoredOutput(name, true, table.ContentId, bytes.Length, ContentId.OfBytes(bytes)), bytes);
    }

    /// <summary>Writes a file for people, unless it is there.</summary>
    public StoredOutput Put(OutputFile file)
    {
        var id = ContentId.OfBytes(file.Bytes.Span);
        return Put(new StoredOutput(file.Extension, false, id, file.Bytes.Length, id), file.Bytes.Span);
    }

    /// <summary>Reads a table and checks its content.</summary>
    /// <exception cref="PipelineException">The entry is missing or damaged; a damaged one is in quarantine afterwards.</exception>
    public Table Table(StoredOutput output)
    {
        var bytes = Bytes(output);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var table = ParquetFile.Read(stream);
            return table.ContentId == output.Id ? table : throw Damaged(output, "its values do not give its content id");
        }
        catch (TableFormatException fault)
        {
            throw Damaged(output, fault.Message);
        }
    }

    /// <summary>Reads a file and checks its digest.</summary>
    /// <exception cref="PipelineException">The entry is missing or damaged; a damaged one is in quarantine afterwards.</exception>
    public byte[] Bytes(StoredOutput output)
    {
        var bytes = disk.Read(PathOf(output)) ?? throw Damaged(output, "the file is missing");
        return IsIntact(output, bytes) ? bytes : throw Damaged(output, "its bytes are not the ones that were written");
    }

    /// <summary>Whether an entry is there and intact; a damaged one is moved to quarantine.</summary>
    /// <param name="output">The entry.</param>
    /// <param name="damage">What was found, when the entry was there but damaged.</param>
    public bool Holds(StoredOutput output, out Problem? damage)
    {
        damage = null;
        var path = PathOf(output);
        if (disk.Stamp(path) is not { } stamp)
        {
            return false;
        }

        if (stamp.Length == output.Length && Remembers(output, stamp))
        {
            return true;
        }

        var bytes = disk.Read(path);
        if (bytes is not null && IsIntact(output, bytes))
        {
            Remember(output, stamp);
            return true;
        }

        damage = Damaged(output, "its bytes are not the ones that were written").Problems[0];
        return false;
    }

    /// <summary>Saves the memo of checked files, if it changed.</summary>
    public void SaveMemo()
    {
        lock (gate)
        {
            if (memoChanged)
            {
                var lines = memo.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value.Length} {entry.Value.Ticks}\n"));
                disk.Publish(MemoPath, Encoding.ASCII.GetBytes(string.Concat(lines)));
                memoChanged = false;
            }
        }
    }

    private static string PathOf(StoredOutput output) => $"store/{output.FileName}";

    private static bool IsIntact(StoredOutput output, byte[] bytes) =>
        bytes.Length == output.Length && ContentId.OfBytes(bytes) == output.Digest;

    private static Dictionary<string, FileStamp> ReadMemo(byte[]? bytes)
    {
        var entries = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var line in Encoding.ASCII.GetString(bytes ?? []).Split('\n'))
        {
            if (line.Split(' ') is [var name, var length, var ticks]
                && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytesLong)
                && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
            {
                entries[name] = new FileStamp(bytesLong, stamp);
            }
        }

        return entries;
    }

    private StoredOutput Put(StoredOutput output, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(output);
        if (!Holds(output, out _))
        {
            disk.Publish(path, bytes);
            if (disk.Stamp(path) is { } stamp)
            {
                Remember(output, stamp);
            }
        }

        return output;
    }

    private bool Remembers(StoredOutput output, FileStamp stamp)
    {
        lock (gate)
        {
            return memo.TryGetValue(output.FileName, out var known) && known == stamp;
        }
    }

    private void Remember(StoredOutput output, FileStamp stamp)
    {
        lock (gate)
        {
            memo[output.FileName] = stamp;
            memoChanged = true;
        }
    }

    private PipelineException Damaged(StoredOutput output, string why)
    {
        var path = PathOf(output);
        if (disk.Stamp(path) is not null)
        {
            disk.Move(path, $"quarantine/{output.FileName}");
        }

        return new PipelineException(new Problem(
            ErrorCode.DamagedStoreEntry, disk.FullPath(path), $"the store entry of {output.Name} is damaged", why, "It is computed again"));
    }
}
