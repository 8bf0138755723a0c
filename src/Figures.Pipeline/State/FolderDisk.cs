namespace Figures.Pipeline;

/// <summary>A folder of the real file system.</summary>
/// <param name="root">The folder; created when something is written.</param>
public sealed class FolderDisk(string root) : IDisk
{
    private const string Staging = ".staging-";
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <inheritdoc/>
    public string FullPath(string path) => Path.DirectorySeparatorChar == '/'
        ? string.Concat(root, "/", path)
        : $"{root}{Path.DirectorySeparatorChar}{path.Replace('/', Path.DirectorySeparatorChar)}";

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(FullPath(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public byte[]? Read(string path, long offset, long count)
    {
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
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : null;
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
        catch (IOException) when (File.Exists(FullPath(path)))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public (long Before, long After) AppendLine(string path, ReadOnlySpan<byte> line)
    {
        var target = FullPath(path);
        MakeFolderOf(target);
        using var held = WaitForLock(path + ".lock");
        using var stream = new FileStream(target, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var before = stream.Length;
        byte[] bytes = [.. EndsWithoutNewline(stream) ? "\n"u8 : [], .. line, (byte)'\n'];
        stream.Seek(before, SeekOrigin.Begin);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
        return (before, before + bytes.Length);
    }

    /// <inheritdoc/>
    public void Rewrite(string path, Func<byte[], byte[]?> rewrite)
    {
        using var held = WaitForLock(path + ".lock");
        if (Read(path) is { } present && rewrite(present) is { } replaced)
        {
            Publish(path, replaced);
        }
    }

    /// <inheritdoc/>
    public void Move(string from, string to)
    {
        MakeFolderOf(FullPath(to));
        File.Move(FullPath(from), FullPath(to), overwrite: true);
    }

    /// <inheritdoc/>
    public void Delete(string path)
    {
        if (File.Exists(FullPath(path)))
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
    public IDisposable? TryLock(string path)
    {
        var target = FullPath(path);
        MakeFolderOf(target);
        try
        {
            return new FileStream(target, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(target))
        {
            return null;
        }
    }

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

            File.Move(staging, target, overwrite);
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

    private static bool EndsWithoutNewline(FileStream stream)
    {
        if (stream.Length == 0)
        {
            return false;
        }

        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n';
    }

    private FileStream WaitForLock(string path)
    {
        using var pause = new ManualResetEventSlim();
        while (true)
        {
            try
            {
                return new FileStream(FullPath(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException) && IsSharingViolation(held))
            {
                pause.Wait(TimeSpan.FromMilliseconds(2));
            }
        }
    }

    /// <summary>EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
