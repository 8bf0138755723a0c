using System.Collections.Concurrent;

namespace Figures.Pipeline.Tests;

/// <summary>A disk in memory. It counts writes, and can fail from the n-th on.</summary>
internal sealed class MemoryDisk : IDisk
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> locks = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long clock;
    private int writes;
    private int calls;

    /// <summary>The write that fails, counted from 1, and all after it; 0 for none.</summary>
    public int FailFromWrite { get; set; }

    /// <summary>The call of any kind that fails, counted from 1, and no other; 0 for none.</summary>
    public int FailingCall { get; set; }

    /// <summary>Whether all calls after <see cref="FailingCall"/> fail too.</summary>
    public bool FailsForGood { get; set; }

    /// <summary>Calls so far.</summary>
    public int Calls => calls;

    /// <summary>Files that are there, and that nobody may read.</summary>
    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>Called before a line is added.</summary>
    public Action BeforeAppend { get; set; } = () => { };

    /// <summary>Writes so far.</summary>
    public int Writes => writes;

    public IEnumerable<string> Paths => files.Keys;

    public byte[]? Read(string path) => Read(path, 0, int.MaxValue);

    public byte[]? Read(string path, long offset, long count)
    {
        CountCall();
        if (Unreadable.Contains(path))
        {
            throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");
        }

        if (!files.TryGetValue(path, out var bytes))
        {
            return null;
        }

        var rest = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
        return rest[..(int)Math.Min(count, rest.Length)].ToArray();
    }

    public FileStamp? Stamp(string path)
    {
        CountCall();
        return files.TryGetValue(path, out var bytes) ? new FileStamp(bytes.Length, changes[path]) : null;
    }

    public void Publish(string path, ReadOnlySpan<byte> bytes)
    {
        CountWrite();
        Set(path, bytes.ToArray());
    }

    public bool PublishNew(string path, ReadOnlySpan<byte> bytes)
    {
        CountWrite();
        lock (gate)
        {
            if (files.ContainsKey(path))
            {
                return false;
            }

            Set(path, bytes.ToArray());
            return true;
        }
    }

    public (long Before, long After) AppendLine(string path, ReadOnlySpan<byte> line)
    {
        BeforeAppend();
        CountWrite();
        lock (gate)
        {
            var present = files.GetValueOrDefault(path, []);
            var torn = present.Length > 0 && present[^1] != '\n';
            byte[] longer = [.. present, .. torn ? "\n"u8 : [], .. line, (byte)'\n'];
            Set(path, longer);
            return (present.Length, longer.Length);
        }
    }

    public void Rewrite(string path, Func<byte[], byte[]?> rewrite)
    {
        lock (gate)
        {
            if (Read(path) is { } present && rewrite(present) is { } replaced)
            {
                Publish(path, replaced);
            }
        }
    }

    public void SetAside(string path)
    {
        CountWrite();
        Unreadable.Remove(path);
        if (files.TryRemove(path, out var bytes))
        {
            Set($"quarantine/{path[(path.LastIndexOf('/') + 1)..]}", bytes);
        }
    }

    public void Delete(string path)
    {
        CountCall();
        files.TryRemove(path, out _);
    }

    public IEnumerable<string> List(string folder) =>
        files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length).Select(path => path[(folder.Length + 1)..]);

    public IEnumerable<string> Staged() => files.Keys.Where(path => path.Contains(".staging-", StringComparison.Ordinal));

    public IDisposable? TryLock(string path, string purpose)
    {
        CountCall();
        lock (gate)
        {
            return locks.TryAdd(path, purpose) ? new Held(this, path) : null;
        }
    }

    public string HolderOf(string path)
    {
        lock (gate)
        {
            return locks.TryGetValue(path, out var purpose) ? $"process 1, which runs {purpose}" : "another process";
        }
    }

    public string FullPath(string path) => "/memory/" + path;

    /// <summary>Changes a file behind the pipeline's back.</summary>
    public void Set(string path, byte[] bytes)
    {
        files[path] = bytes;
        changes[path] = Interlocked.Increment(ref clock);
    }

    /// <summary>Changes the time of a file's last change.</summary>
    public void Date(string path, DateTime time) => changes[path] = time.Ticks;

    /// <summary>A copy with the same files.</summary>
    public MemoryDisk Clone()
    {
        var copy = new MemoryDisk();
        foreach (var (path, bytes) in files)
        {
            copy.Set(path, bytes);
        }

        return copy;
    }

    private void CountCall()
    {
        var count = Interlocked.Increment(ref calls);
        if (FailingCall > 0 && (count == FailingCall || (FailsForGood && count > FailingCall)))
        {
            throw new IOException("Input/output error");
        }
    }

    private void CountWrite()
    {
        CountCall();
        var count = Interlocked.Increment(ref writes);
        if (FailFromWrite > 0 && count >= FailFromWrite)
        {
            throw new IOException("No space left on device");
        }
    }

    private sealed class Held(MemoryDisk disk, string path) : IDisposable
    {
        public void Dispose()
        {
            lock (disk.gate)
            {
                disk.locks.Remove(path);
            }
        }
    }
}
