using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Tables and files under their content: <c>&lt;content id&gt;.parquet</c>, <c>&lt;content id&gt;.png</c>.</summary>
/// <remarks>
/// An entry is written once and never changed. What is read is checked against its id; what fails is moved to <c>quarantine/</c>
/// and counts as absent. A memo of (size, last change) saves hashing files that were checked before; it can be deleted at any time.
/// Tables that are still in memory are not read again.
/// </remarks>
public sealed class ContentStore
{
    private const string MemoPath = "store/checked";
    private const string OtherBytes = "its bytes are not the ones that were written";
    private readonly IDisk disk;
    private readonly StoreMemo memo;
    private readonly Dictionary<string, WeakReference<Table>> inMemory = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool memoChanged;

    /// <summary>Opens the store on a disk.</summary>
    public ContentStore(IDisk disk)
    {
        this.disk = disk;
        memo = StoreMemo.Read(disk.Read(MemoPath));
    }

    /// <summary>Writes a table, unless its content is there already.</summary>
    /// <param name="name">The table's name within its step.</param>
    /// <param name="table">The table.</param>
    /// <param name="metadata">Entries for the file's footer, such as the key of the step that was first to make this content.</param>
    public StoredOutput Put(string name, Table table, IReadOnlyDictionary<string, string> metadata)
    {
        var output = new StoredOutput(name, true, table.ContentId);
        if (!Holds(output, out _))
        {
            using var buffer = new MemoryStream();
            ParquetFile.Write(buffer, table, metadata);
            Write(output, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }

        Remember(output, table);
        return output;
    }

    /// <summary>Writes a file for people, unless it is there.</summary>
    public StoredOutput Put(OutputFile file)
    {
        var output = new StoredOutput(file.Extension, false, ContentId.OfBytes(file.Bytes.Span));
        if (!Holds(output, out _))
        {
            Write(output, file.Bytes.Span);
        }

        return output;
    }

    /// <summary>Reads a table and checks its content.</summary>
    /// <exception cref="PipelineException">The entry is missing or damaged; a damaged one is in quarantine afterwards.</exception>
    public Table Table(StoredOutput output)
    {
        lock (gate)
        {
            if (inMemory.GetValueOrDefault(output.FileName) is { } reference && reference.TryGetTarget(out var known))
            {
                return known;
            }
        }

        var bytes = disk.Read(PathOf(output)) ?? throw Damaged(output, "the file is missing");
        var table = TryRead(output, bytes, out var fault) ?? throw Damaged(output, fault);
        Remember(output, table);
        return table;
    }

    /// <summary>Reads a file and checks its content.</summary>
    /// <exception cref="PipelineException">The entry is missing or damaged; a damaged one is in quarantine afterwards.</exception>
    public byte[] Bytes(StoredOutput output)
    {
        var bytes = disk.Read(PathOf(output)) ?? throw Damaged(output, "the file is missing");
        return ContentId.OfBytes(bytes) == output.Id ? bytes : throw Damaged(output, OtherBytes);
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

        if (Remembers(output, stamp))
        {
            return true;
        }

        var bytes = disk.Read(path) ?? [];
        var fault = OtherBytes;
        if (output.IsTable ? TryRead(output, bytes, out fault) is not null : ContentId.OfBytes(bytes) == output.Id)
        {
            Remember(output, stamp);
            return true;
        }

        damage = Damaged(output, fault).Problems[0];
        return false;
    }

    /// <summary>Saves the memo of checked files, if it changed.</summary>
    public void SaveMemo()
    {
        lock (gate)
        {
            if (memoChanged)
            {
                disk.Publish(MemoPath, memo.ToBytes());
                memoChanged = false;
            }
        }
    }

    private static string PathOf(StoredOutput output) => string.Concat("store/", output.Id.ToString(), ".", output.Extension);

    private static Table? TryRead(StoredOutput output, byte[] bytes, out string fault)
    {
        fault = "its values do not give its content id";
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var table = ParquetFile.Read(stream);
            return table.ContentId == output.Id ? table : null;
        }
        catch (TableFormatException damage)
        {
            fault = damage.Message;
            return null;
        }
    }

    private void Write(StoredOutput output, ReadOnlySpan<byte> bytes)
    {
        disk.Publish(PathOf(output), bytes);
        if (disk.Stamp(PathOf(output)) is { } stamp)
        {
            Remember(output, stamp);
        }
    }

    private bool Remembers(StoredOutput output, FileStamp stamp)
    {
        lock (gate)
        {
            return memo.Knows(output, stamp);
        }
    }

    private void Remember(StoredOutput output, FileStamp stamp)
    {
        lock (gate)
        {
            memo.Note(output, stamp);
            memoChanged = true;
        }
    }

    private void Remember(StoredOutput output, Table table)
    {
        lock (gate)
        {
            inMemory[output.FileName] = new WeakReference<Table>(table);
        }
    }

    private PipelineException Damaged(StoredOutput output, string why)
    {
        var path = PathOf(output);
        if (disk.Stamp(path) is not null)
        {
            disk.SetAside(path);
        }

        return new PipelineException(new Problem(
            ErrorCode.DamagedStoreEntry, disk.FullPath(path), $"the store entry of {output.Name} is damaged", why, "It is computed again"));
    }
}
