using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// The entries of a zip archive. The framework's reader keeps all of them and reports hostile archives by several exceptions; here a
/// directory that is too long is refused, and each fault is a <see cref="DatasetFormatException"/>.
/// </summary>
internal sealed class ZipDirectory : IDisposable
{
    /// <summary>200 000 entries with names of a hundred letters.</summary>
    private const long LongestDirectory = 32 << 20;

    private readonly ZipArchive zip;

    private ZipDirectory(ZipArchive zip)
    {
        this.zip = zip;
        Entries = zip.Entries;
    }

    /// <summary>The entries, in the order of the directory.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries { get; }

    /// <summary>Reads the directory.</summary>
    /// <param name="stream">A stream that can seek; closed with this object, not when this throws.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="longestDirectory">Bytes that may be read for it.</param>
    /// <exception cref="DatasetFormatException">It is no zip archive, or its directory is too long.</exception>
    public static ZipDirectory Open(Stream stream, string name, long longestDirectory = LongestDirectory) => Guarded(name, () =>
    {
        var counted = new BudgetStream(stream, longestDirectory);
        var directory = new ZipDirectory(new ZipArchive(counted, ZipArchiveMode.Read));
        counted.Budget = long.MaxValue;
        return directory;
    });

    /// <summary>Opens an entry; its length and checksum are compared at its end.</summary>
    /// <param name="entry">One of the entries of a directory.</param>
    /// <param name="place">The entry, for messages.</param>
    /// <exception cref="DatasetFormatException">Its header is damaged, or it is packed in a way that is not read.</exception>
    public static Stream OpenMember(ZipArchiveEntry entry, string place) =>
        Guarded(place, () => new ChecksumStream(entry.Open(), entry.Crc32, entry.Length));

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static T Guarded<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (
            fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new DatasetFormatException(place, "the zip archive cannot be read", fault);
        }
    }
}
