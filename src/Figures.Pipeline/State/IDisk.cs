namespace Figures.Pipeline;

/// <summary>The few things the pipeline asks of a file system. Tests run it in memory, and with faults.</summary>
/// <remarks>Paths are relative to the root of the disk and use <c>/</c>. Faults surface as <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</remarks>
public interface IDisk
{
    /// <summary>The whole file, or null when it does not exist. A folder or a link to nothing is no file.</summary>
    byte[]? Read(string path);

    /// <summary>At most <paramref name="count"/> bytes from an offset on, or null when the file does not exist.</summary>
    byte[]? Read(string path, long offset, long count);

    /// <summary>Size and time of last change, or null when the file does not exist. Serves as a memo of a content hash, never as a verdict.</summary>
    FileStamp? Stamp(string path);

    /// <summary>Writes to a staging name, flushes, renames: under its final name a file is whole or not there.</summary>
    void Publish(string path, ReadOnlySpan<byte> bytes);

    /// <summary>As <see cref="Publish"/>, unless the file is there already: the first wins.</summary>
    /// <returns>Whether this call has put it there.</returns>
    bool PublishNew(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Adds one line at the end, alone among processes; a torn last line is ended first.</summary>
    /// <returns>The length of the file before and after.</returns>
    (long Before, long After) AppendLine(string path, ReadOnlySpan<byte> line);

    /// <summary>
    /// Publishes another content of a file that lines are added to, alone among processes: a line is in the old file or in the new one.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="rewrite">Receives the whole file and gives the new one, or null to leave it alone.</param>
    void Rewrite(string path, Func<byte[], byte[]?> rewrite);

    /// <summary>Moves what lies at a path, a file or not, to <c>quarantine/</c>, and replaces what was set aside under that name before.</summary>
    void SetAside(string path);

    /// <summary>Deletes a file if it exists.</summary>
    void Delete(string path);

    /// <summary>Names of the files directly in a folder; none when it does not exist.</summary>
    IEnumerable<string> List(string folder);

    /// <summary>Files of <see cref="Publish"/> that are not in place: of writers at work, and of writers that were killed.</summary>
    IEnumerable<string> Staged();

    /// <summary>Takes a lock that dies with this process, or returns null when somebody holds it. Its file stays for the next.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="purpose">What it is held for, on one line, for those who wait.</param>
    /// <exception cref="IOException">It is not held, and cannot be taken: a read-only disk, a full one.</exception>
    IDisposable? TryLock(string path, string purpose);

    /// <summary>Who holds a lock, and what for, in words.</summary>
    string HolderOf(string path);

    /// <summary>The path a person would look for.</summary>
    string FullPath(string path);
}

/// <summary>Size and time of last change of a file.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">Last write, UTC, in 100 ns.</param>
public readonly record struct FileStamp(long Length, long Ticks);
