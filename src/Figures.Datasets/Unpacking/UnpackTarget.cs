using System.Text;

namespace Figures.Datasets;

/// <summary>The folder an archive is unpacked into, with all that is refused.</summary>
/// <param name="archive">The archive's name, for messages.</param>
/// <param name="folder">An empty folder.</param>
/// <param name="limits">How much may be written.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class UnpackTarget(string archive, string folder, UnpackLimits limits, CancellationToken cancellation)
{
    /// <summary>Bytes of a path and of one name in it: what every file system of today takes, with room for the folder before it.</summary>
    private const int LongestPath = 1024;
    private const int LongestName = 255;

    /// <summary>Compared without case, so that an archive is one thing on every file system.</summary>
    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
    private long written;
    private int entries;

    /// <summary>Adds a folder.</summary>
    public void AddFolder(string name)
    {
        Count(name);
        string[] parts = PartsOf(name);
        ClaimFolders(name, parts);
        Directory.CreateDirectory(PathOf(name, parts));
    }

    /// <summary>Adds a file.</summary>
    public void AddFile(string name, Stream content)
    {
        Count(name);
        string[] parts = PartsOf(name);
        ClaimFolders(name, parts.AsSpan(0, Math.Max(0, parts.Length - 1)));
        string key = string.Join('/', parts);
        if (parts.Length == 0 || folders.Contains(key) || !files.Add(key))
        {
            throw Refuse(name, "occurs twice");
        }

        string path = PathOf(name, parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path);
        Copy(name, content, file);
    }

    /// <summary>An exception that names archive and entry.</summary>
    public DatasetFormatException Refuse(string name, string why) => new(archive, $"the entry '{name}' {why}; nothing was unpacked");

    private void Count(string name)
    {
        if (++entries > limits.Entries)
        {
            throw Refuse(name, $"is one more than the {limits.Entries} allowed");
        }
    }

    private void Copy(string name, Stream content, FileStream file)
    {
        var reader = new BoundedReader(content, archive);
        var block = new byte[1 << 16];
        int count;
        while ((count = reader.ReadUpTo(block)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            written += count;
            if (written > limits.Bytes)
            {
                throw Refuse(name, $"takes the archive above {limits.Bytes} bytes");
            }

            file.Write(block, 0, count);
        }
    }

    private void ClaimFolders(string name, ReadOnlySpan<string> parts)
    {
        string key = "";
        foreach (string part in parts)
        {
            key = key.Length == 0 ? part : $"{key}/{part}";
            folders.Add(key);
            if (files.Contains(key))
            {
                throw Refuse(name, $"needs a folder '{key}', which is a file of the archive");
            }
        }
    }

    /// <summary>The names of a path, without the dots that stand for the folder itself.</summary>
    private string[] PartsOf(string name)
    {
        string[] parts = name.TrimEnd('/').Split('/');
        bool isRooted = name.Length == 0 || name[0] == '/' || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0;
        if (isRooted || parts.Any(part => part is ".." || part.Length == 0))
        {
            throw Refuse(name, "would leave the folder");
        }

        return Encoding.UTF8.GetByteCount(name) <= LongestPath && parts.All(part => Encoding.UTF8.GetByteCount(part) <= LongestName)
            ? [.. parts.Where(part => part != ".")]
            : throw Refuse(
                $"{name[..40]}…", $"has a path of more than {LongestPath} bytes, or a name in it of more than {LongestName}");
    }

    private string PathOf(string name, string[] parts)
    {
        string root = Path.GetFullPath(folder);
        string path = Path.GetFullPath(Path.Combine([root, .. parts]));
        return path == root || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path : throw Refuse(name, "would leave the folder");
    }
}
