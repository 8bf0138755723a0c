using System.Globalization;

namespace Figures.Pipeline.Tests;

/// <summary>
/// A disk in memory that is cut off. What was flushed stays: the bytes of a published file, and the lines of a file with its name. Names that
/// were given, replaced or removed since may be lost, each for itself, so that they come to the disk in any order. The operation at the moment
/// of the cut is torn: a published file lies whole or cut short under its staging name, a line has the first of its bytes or zeros.
/// </summary>
/// <param name="cutAt">The operation that is torn, counted from 1; 0 for none.</param>
/// <param name="random">Decides what is lost.</param>
internal sealed class PowerCutDisk(int cutAt, Random random) : IDisk
{
    private readonly MemoryDisk now = new();
    private readonly Dictionary<string, byte[]> flushed = new(StringComparer.Ordinal);
    private readonly List<Action> unflushed = [];
    private readonly Lock gate = new();

    /// <summary>Operations so far that change something.</summary>
    public int Operations { get; private set; }

    public byte[]? Read(string path) => now.Read(path);

    public byte[]? Read(string path, long offset, long count) => now.Read(path, offset, count);

    public FileStamp? Stamp(string path) => now.Stamp(path);

    public IEnumerable<string> List(string folder) => now.List(folder);

    public IEnumerable<string> Staged() => now.Staged();

    public IDisposable? TryLock(string path, string purpose) => now.TryLock(path, purpose);

    public string HolderOf(string path) => now.HolderOf(path);

    public string FullPath(string path) => now.FullPath(path);

    public void Publish(string path, ReadOnlySpan<byte> bytes) => Publish(path, bytes.ToArray(), overwrite: true);

    public bool PublishNew(string path, ReadOnlySpan<byte> bytes) => Publish(path, bytes.ToArray(), overwrite: false);

    public (long Before, long After) AppendLine(string path, ReadOnlySpan<byte> line)
    {
        var added = line.ToArray();
        lock (gate)
        {
            var before = now.Read(path) ?? [];
            Operate(() =>
            {
                var torn = random.Next(2) == 0 ? added[..random.Next(added.Length)] : new byte[added.Length];
                flushed[path] = [.. before, .. torn];
            });
            var lengths = now.AppendLine(path, added);
            flushed[path] = now.Read(path)!;
            return lengths;
        }
    }

    public void Rewrite(string path, Func<byte[], byte[]?> rewrite)
    {
        lock (gate)
        {
            if (now.Read(path) is { } present && rewrite(present) is { } replaced)
            {
                Operate(() => flushed[Staging] = replaced[..random.Next(replaced.Length)]);
                now.Set(path, replaced);
                flushed[path] = replaced;
            }
        }
    }

    public void SetAside(string path)
    {
        lock (gate)
        {
            Operate(() => { });
            now.SetAside(path);
            unflushed.Add(() => flushed.Remove(path));
        }
    }

    public void Delete(string path)
    {
        lock (gate)
        {
            Operate(() => { });
            now.Delete(path);
            unflushed.Add(() => flushed.Remove(path));
        }
    }

    /// <summary>What is on the disk when the power comes back.</summary>
    public MemoryDisk AfterCut()
    {
        foreach (var change in unflushed.Where(_ => random.Next(2) == 0))
        {
            change();
        }

        var left = new MemoryDisk();
        foreach (var (path, bytes) in flushed)
        {
            left.Set(path, bytes);
        }

        return left;
    }

    private string Staging => string.Create(CultureInfo.InvariantCulture, $"store/.staging-{Operations}");

    private bool Publish(string path, byte[] bytes, bool overwrite)
    {
        lock (gate)
        {
            Operate(() => flushed[Staging] = bytes[..random.Next(bytes.Length + 1)]);
            if (!overwrite && now.Stamp(path) is not null)
            {
                return false;
            }

            now.Publish(path, bytes);
            unflushed.Add(() => flushed[path] = bytes);
            return true;
        }
    }

    private void Operate(Action tear)
    {
        Operations++;
        if (cutAt > 0 && Operations >= cutAt)
        {
            if (Operations == cutAt)
            {
                tear();
            }

            throw new IOException("The power is off");
        }
    }
}
