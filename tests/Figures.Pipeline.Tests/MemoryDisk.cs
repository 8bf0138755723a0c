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

    /// <summary>The write that fails, counted from 1, and all after it; 0 for none.</summary>
    public int FailFromWrite { get; set; }

    /// <summary>Writes so far.</summary>
    public int Writes => writes;

    public IEnumerable<string> Paths => files.Keys;

    public byte[]? Read(string path) => files.TryGetValue(path, out var bytes) ? [.. bytes] : null;

    public byte[]? Read(string path, long offset, long count)
    {
        if (!files.TryGetValue(path, out var bytes))
        {
            return null;
        }

        var rest = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
        return rest[..(int)Math.Min(count, rest.Length)].ToArray();
    }

    public FileStamp? Stamp(string path) => files.TryGetValue(path, out var bytes) ? new FileStamp(bytes.Length, changes[path]) : null;

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
        if (files.TryRemove(path, out var bytes))
        {
            Set($"quarantine/{path[(path.LastIndexOf('/') + 1)..]}", bytes);
        }
    }

    public void Delete(string path) => files.TryRemove(path, out _);

    public IEnumerable<string> List(string folder) =>
        files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length).Select(path => path[(folder.Length + 1)..]);

    public IEnumerable<string> Staged() => files.Keys.Where(path => path.Contains(".staging-", StringComparison.Ordinal));

    public IDisposable? TryLock(string path, string purpose)
    {
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

    private void CountWrite()
    {
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
