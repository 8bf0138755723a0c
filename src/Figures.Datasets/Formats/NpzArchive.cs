using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// A <c>.npz</c> file: a zip archive whose members are <c>.npy</c> files, stored or deflated. Members are named without the extension, as
/// NumPy does. The checksum of every member that is read to its end is compared with the archive's.
/// </summary>
public sealed class NpzArchive : IDisposable
{
    private const string Extension = ".npy";
    private readonly string name;
    private readonly ZipDirectory zip;
    private readonly Dictionary<string, ZipArchiveEntry> members = new(StringComparer.Ordinal);

    /// <summary>Reads the directory of an archive.</summary>
    /// <param name="stream">A stream that can seek; closed with this object.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">It is no zip archive, or has two members of one name.</exception>
    public NpzArchive(Stream stream, string name)
    {
        this.name = name;
        zip = ZipDirectory.Open(stream, name);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string key = entry.FullName.EndsWith(Extension, StringComparison.Ordinal) ? entry.FullName[..^Extension.Length]
                : entry.FullName;
            if (!members.TryAdd(key, entry))
            {
                zip.Dispose();
                throw new DatasetFormatException(name, $"it has two members named {key}");
            }
        }
    }

    /// <summary>The names of the arrays.</summary>
    public IReadOnlyCollection<string> Names => members.Keys;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">As of the constructor.</exception>
    public static NpzArchive Open(string path)
    {
        FileStream file = RegularFile.Open(path);
        try
        {
            return new NpzArchive(file, Path.GetFileName(path));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads an array whole.</summary>
    /// <param name="member">The name without <c>.npy</c>.</param>
    /// <exception cref="DatasetFormatException">There is no such member, or it is no array of numbers, is cut or damaged.</exception>
    public NpyArray Read(string member)
    {
        using Stream stream = OpenMember(member, out string place);
        return NpyArray.Read(stream, place);
    }

    /// <summary>Reads an array row by row.</summary>
    /// <param name="member">The name without <c>.npy</c>.</param>
    /// <param name="type">What its elements have to be; unsigned bytes unless given.</param>
    /// <exception cref="DatasetFormatException">There is no such member, or it is no array of such elements in C order.</exception>
    public NpyRows ReadRows(string member, NpyType? type = null)
    {
        Stream stream = OpenMember(member, out string place);
        try
        {
            return new NpyRows(stream, place, type);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private Stream OpenMember(string member, out string place)
    {
        place = $"{name}/{member}";
        if (!members.TryGetValue(member, out ZipArchiveEntry? entry))
        {
            string present = string.Join(", ", members.Keys.Order(StringComparer.Ordinal));
            throw new DatasetFormatException(name, $"it has no array {member}; it has {present}");
        }

        return ZipDirectory.OpenMember(entry, place);
    }
}
