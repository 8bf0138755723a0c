using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Tables and files under their content: <c>&lt;content id&gt;.parquet</c>, <c>&lt;content id&gt;.png</c>.</summary>
/// <remarks>
/// An entry is written once and never changed. The digest of a table's file is recorded when it is published, in the journal and in a memo,
/// and checked before the file is parsed, because the parser is not made for damaged input; the content id is checked after. What fails is moved
/// to <c>quarantine/</c> and counts as absent; a file without a recorded digest is replaced. A memo of (size, last change, digest) saves hashing
/// files that were checked before; it can be deleted at any time. Tables that are still in memory are not read again.
/// </remarks>
public sealed class ContentStore
{
    private const string MemoPath = "store/checked";
    private const string OtherBytes = "its bytes are not the ones that were written";
    private readonly IDisk disk;
    private readonly Journal? journal;
    private readonly StoreMemo memo;
    private readonly HashSet<(ContentId Content, ContentId Digest)> published = [];
    private readonly Dictionary<string, WeakReference<Table>> inMemory = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool memoChanged;

    /// <summary>Opens the store on a disk.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="journal">Knows the digests that other steps have recorded for the same content.</param>
    public ContentStore(IDisk disk, Journal? journal = null)
    {
        this.disk = disk;
        this.journal = journal;
        memo = StoreMemo.Read(disk.ReadMemo(MemoPath));
    }

    /// <summary>Is told of an entry that was damaged and has been replaced.</summary>
    public Action<Problem>? Replaced { get; init; }

    /// <summary>Writes a table, unless its content is there already, and gives the digest of the file that is in place.</summary>
    /// <param name="name">The table's name within its step.</param>
    /// <param name="table">The table.</param>
    /// <param name="metadata">Entries for the file's footer, such as the key of the step that was first to make this content.</param>
    public StoredOutput Put(string name, Table table, IReadOnlyDictionary<string, string> metadata)
    {
        var content = new StoredOutput(name, true, table.ContentId);
        var output = InPlace(content) ?? Publish(content, table, metadata);
        Remember(output, table);
        return output;
    }

    /// <summary>Writes a file for people, unless it is there.</summary>
    public StoredOutput Put(OutputFile file)
    {
        var output = new StoredOutput(file.Extension, false, ContentId.OfBytes(file.Bytes.Span));
        if (!Verify(output, out var damage))
        {
            disk.Publish(PathOf(output), file.Bytes.Span);
            RememberStamp(output);
        }

        Tell(damage);
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

        var bytes = BytesOf(output, out var unread) ?? throw Damaged(output, unread);
        if (!IsRecorded(output, ContentId.OfBytes(bytes)))
        {
            throw Damaged(output, output.IsCheckable ? OtherBytes : "no digest of it is recorded");
        }

        var table = StoredTable.TryRead(output, bytes, out var fault) ?? throw Damaged(output, fault);
        Remember(output, table);
        return table;
    }

    /// <summary>Reads a file and checks its content.</summary>
    /// <exception cref="PipelineException">The entry is missing or damaged; a damaged one is in quarantine afterwards.</exception>
    public byte[] Bytes(StoredOutput output)
    {
        var bytes = BytesOf(output, out var unread) ?? throw Damaged(output, unread);
        return ContentId.OfBytes(bytes) == output.Id ? bytes : throw Damaged(output, OtherBytes);
    }

    /// <summary>Whether an entry is there and intact; a damaged one is moved to quarantine.</summary>
    /// <param name="output">The entry.</param>
    /// <param name="damage">What was found, when the entry was there but damaged.</param>
    public bool Holds(StoredOutput output, out Problem? damage)
    {
        damage = null;
        return output.IsCheckable && disk.Stamp(PathOf(output)) is { } stamp && (Remembers(output, stamp) || Verify(output, out damage));
    }

    /// <summary>As <see cref="Holds"/>, and reads the bytes even when the file looks as it did when it was checked last.</summary>
    /// <param name="output">The entry.</param>
    /// <param name="damage">What was found, when the entry was there but damaged.</param>
    public bool Verify(StoredOutput output, out Problem? damage)
    {
        damage = null;
        if (!output.IsCheckable || disk.Stamp(PathOf(output)) is not { } stamp)
        {
            return false;
        }

        var bytes = BytesOf(output, out var fault);
        var digest = ContentId.OfBytes(bytes);
        if (bytes is null || !IsRecorded(output, digest))
        {
            damage = Damaged(output, bytes is null ? fault : OtherBytes).Problems[0];
            return false;
        }

        Remember(output.IsTable ? output with { Digest = digest } : output, stamp);
        return true;
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

    /// <summary>
    /// Puts a table's file in place. Two steps with equal tables make files that differ in their footers: the first wins, and the second takes
    /// over its digest. A file of which nobody recorded a digest gives way.
    /// </summary>
    private StoredOutput Publish(StoredOutput content, Table table, IReadOnlyDictionary<string, string> metadata)
    {
        using var buffer = new MemoryStream();
        ParquetFile.Write(buffer, table, metadata);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        var output = content with { Digest = ContentId.OfBytes(bytes) };
        lock (gate)
        {
            // Before the file is in place: another step of this run may meet it at once.
            published.Add((output.Id, output.Digest.Value));
        }

        if (!disk.PublishNew(PathOf(output), bytes))
        {
            if (InPlace(content) is { } first)
            {
                return first;
            }

            disk.Publish(PathOf(output), bytes);
        }

        RememberStamp(output);
        return output;
    }

    /// <summary>A table whose file is in place with a digest that somebody recorded, or null.</summary>
    private StoredOutput? InPlace(StoredOutput content)
    {
        if (disk.Stamp(PathOf(content)) is not { } stamp)
        {
            return null;
        }

        // Whatever the memo says: who computes a table again may do so because its file is damaged.
        var bytes = BytesOf(content, out var fault);
        var digest = ContentId.OfBytes(bytes);
        if (bytes is null || !IsRecorded(content, digest))
        {
            if (bytes is null || WasVerified(content))
            {
                Tell(Damaged(content, bytes is null ? fault : OtherBytes).Problems[0]);
            }

            return null;
        }

        var output = content with { Digest = digest };
        Remember(output, stamp);
        return output;
    }

    /// <summary>The bytes of an entry, or null when there are none to be had: nobody can read the file, or it is gone.</summary>
    private byte[]? BytesOf(StoredOutput output, out string fault)
    {
        try
        {
            fault = "the file is missing";
            return disk.Read(PathOf(output));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            fault = $"the file cannot be read: {unreadable.Message}";
            return null;
        }
    }

    private bool WasVerified(StoredOutput output)
    {
        lock (gate)
        {
            return memo.DigestOf(output) is not null;
        }
    }

    private void Tell(Problem? damage)
    {
        if (damage is not null)
        {
            Replaced?.Invoke(damage);
        }
    }

    /// <summary>Whether a file with this digest is what was published under a content id.</summary>
    private bool IsRecorded(StoredOutput output, ContentId digest)
    {
        if ((output.IsTable ? output.Digest : output.Id) == digest)
        {
            return true;
        }

        lock (gate)
        {
            if (published.Contains((output.Id, digest)) || memo.DigestOf(output) == digest)
            {
                return true;
            }
        }

        return output.IsTable && journal?.HasDigest(output.Id, digest) == true;
    }

    private void RememberStamp(StoredOutput output)
    {
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
