namespace Figures.Datasets;

/// <summary>The folder an archive is unpacked into, with all that is refused.</summary>
/// <param name="archive">The archive's name, for messages.</param>
/// <param name="folder">An empty folder.</param>
/// <param name="limits">How much may be written.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class UnpackTarget(string archive, string folder, UnpackLimits limits, CancellationToken cancellation)
{
    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private long written;
    private int entries;

    /// <summary>Adds a folder.</summary>
    public void AddFolder(string name)
    {
        Count(name);
        Directory.CreateDirectory(PathOf(name));
    }

    /// <summary>Adds a file.</summary>
    public void AddFile(string name, Stream content)
    {
        Count(name);
        string path = PathOf(name);
        if (!files.Add(path) || Directory.Exists(path))
        {
            throw Refuse(name, "occurs twice");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path);
        var block = new byte[1 << 16];
        int count;
        while ((count = content.Read(block)) > 0)
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

    /// <summary>An exception that names archive and entry.</summary>
    public DatasetFormatException Refuse(string name, string why) => new(archive, $"the entry '{name}' {why}; nothing was unpacked");

    private void Count(string name)
    {
        if (++entries > limits.Entries)
        {
            throw Refuse(name, $"is one more than the {limits.Entries} allowed");
        }
    }

    private string PathOf(string name)
    {
        string[] parts = name.TrimEnd('/').Split('/');
        bool isRooted = name.Length == 0 || name[0] == '/' || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0;
        if (isRooted || parts.Any(part => part is ".." || part.Length == 0))
        {
            throw Refuse(name, "would leave the folder");
        }

        string path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || path == Path.GetFullPath(folder)
            ? path
            : throw Refuse(name, "would leave the folder");
    }
}
