namespace Figures.Pipeline;

/// <summary>A folder of the real file system.</summary>
/// <param name="root">The folder; created when something is written.</param>
/// <param name="reporter">Is told of waits, and of what lay where a file belongs; nobody when null.</param>
public sealed class FolderDisk(string root, IReporter? reporter = null) : IDisk
{
    private const string Staging = ".staging-";
    private const string Quarantine = "quarantine";
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <inheritdoc/>
    public string FullPath(string path) => Path.DirectorySeparatorChar == '/'
        ? string.Concat(root, "/", path)
        : $"{root}{Path.DirectorySeparatorChar}{path.Replace('/', Path.DirectorySeparatorChar)}";

    /// <inheritdoc/>
    public byte[]? Read(string path) => Read(path, 0, Array.MaxLength);

    /// <inheritdoc/>
    public byte[]? Read(string path, long offset, long count)
    {
        // What is empty is not opened: it may be a pipe or a device, and to open or read one of those may never end.
        if (Stamp(path) is not { } stamp || stamp.Length == 0)
        {
            return Stamp(path) is null ? null : [];
        }

        try
        {
            using var stream = new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(stream.Length - offset, 0, count));
            stream.Seek(offset, SeekOrigin.Begin);
            Array.Resize(ref bytes, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            return bytes;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public FileStamp? Stamp(string path)
    {
        var file = new FileInfo(FullPath(path));
        return file.Exists && (file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? Target(file) : file) is { } found
            ? new FileStamp(found.Length, found.LastWriteTimeUtc.Ticks)
            : null;
    }

    /// <inheritdoc/>
    public void Publish(string path, ReadOnlySpan<byte> bytes) => Publish(path, bytes, overwrite: true);

    /// <inheritdoc/>
    public bool PublishNew(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Publish(path, bytes, overwrite: false);
            return true;
        }
        catch (IOException) when (Stamp(path) is not null)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public (long Before, long After) AppendLine(string path, ReadOnlySpan<byte> line)
    {
        var target = FullPath(path);
        using var held = WaitForLock(path + ".lock");
        MakeRoom(path);
        using var stream = new FileStream(target, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (!stream.CanSeek)
        {
            throw new IOException($"It is not a file : '{target}'");
        }

        var before = stream.Length;
        byte[] bytes = [.. EndsWithoutNewline(stream) ? "\n"u8 : [], .. line, (byte)'\n'];
        stream.Seek(before, SeekOrigin.Begin);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
        if (before == 0)
        {
            UnixFile.FlushFolder(Path.GetDirectoryName(target)!);
        }

        return (before, before + bytes.Length);
    }

    /// <inheritdoc/>
    public void Rewrite(string path, Func<byte[], byte[]?> rewrite)
    {
        using var held = WaitForLock(path + ".lock");
        if (Read(path) is { } present && rewrite(present) is { } replaced)
        {
            Publish(path, replaced);

            // What is added to the new file is safe only once the new file has its name.
            UnixFile.FlushFolder(Path.GetDirectoryName(FullPath(path))!);
        }
    }

    /// <inheritdoc/>
    public void SetAside(string path)
    {
        var (target, aside) = (FullPath(path), FullPath($"{Quarantine}/{Path.GetFileName(path)}"));
        MakeFolderOf(aside);
        aside = Directory.Exists(aside) ? $"{aside}-{Guid.NewGuid():N}" : aside;
        if (new FileInfo(target).LinkTarget is not null)
        {
            File.Delete(target);
        }
        else if (Directory.Exists(target))
        {
            Directory.Move(target, aside);
        }
        else if (File.Exists(target))
        {
            File.Move(target, aside, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Delete(string path)
    {
        if (Directory.Exists(Path.GetDirectoryName(FullPath(path))))
        {
            File.Delete(FullPath(path));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder) =>
        Directory.Exists(FullPath(folder)) ? Directory.EnumerateFiles(FullPath(folder)).Select(file => Path.GetFileName(file)) : [];

    /// <inheritdoc/>
    public IEnumerable<string> Staged()
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, $"{Staging}*", everywhere)
                .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            : [];
    }

    /// <inheritdoc/>
    public IDisposable? TryLock(string path, string purpose)
    {
        var target = FullPath(path);
        MakeFolderOf(target);
        try
        {
            return FileLock.TryTake(target, purpose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && MakeRoom(path))
        {
            return FileLock.TryTake(target, purpose);
        }
    }

    /// <inheritdoc/>
    public string HolderOf(string path) => FileLock.HolderOf(FullPath(path));

    /// <summary>Stages, flushes, renames.</summary>
    private void Publish(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        var target = FullPath(path);
        var staging = Path.Combine(MakeFolderOf(target), $"{Staging}{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(staging, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(staging, target, overwrite);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && MakeRoom(path))
            {
                File.Move(staging, target, overwrite);
            }
        }
        catch
        {
            File.Delete(staging);
            throw;
        }
    }

    /// <summary>
    /// Makes the folder of a file where it is missing. To ask first is cheaper: making one waits for all who work in its parent.
    /// </summary>
    private static string MakeFolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        return Directory.Exists(folder) ? folder : Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>What a link leads to in the end; null when that is no file.</summary>
    private static FileInfo? Target(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : null;
        }
        catch (IOException)
        {
            // Links that lead to each other.
            return null;
        }
    }

    /// <summary>Sets a folder aside, or a link to nothing, that lies where a file belongs, and says so.</summary>
    /// <returns>Whether there was one.</returns>
    private bool MakeRoom(string path)
    {
        var target = FullPath(path);
        if (Stamp(path) is not null || (!Directory.Exists(target) && new FileInfo(target).LinkTarget is null))
        {
            return false;
        }

        SetAside(path);
        reporter?.Warn(new Problem(
            ErrorCode.DiskFault, target, "what lay in the place of this file is not a file", Next: $"It was moved to {FullPath(Quarantine)}"));
        return true;
    }

    private static bool EndsWithoutNewline(FileStream stream)
    {
        if (stream.Length == 0)
        {
            return false;
        }

        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n';
    }

    /// <summary>A lock that others hold for milliseconds, unless one of them was stopped or its disk hangs.</summary>
    private IDisposable WaitForLock(string path)
    {
        if (TryLock(path, Journal.FilePath) is { } free)
        {
            return free;
        }

        using var pause = new ManualResetEventSlim();
        var notice = new WaitNotice(TimeProvider.System);
        while (true)
        {
            pause.Wait(TimeSpan.FromMilliseconds(2));
            if (TryLock(path, Journal.FilePath) is { } held)
            {
                return held;
            }

            if (notice.IsDue(out var soFar))
            {
                reporter?.Waiting(FullPath(path), HolderOf(path), soFar);
            }
        }
    }
}
