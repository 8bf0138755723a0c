namespace Figures.Datasets;

/// <summary>Opens files of others. A named pipe would wait for a writer, and a device may never end: neither is opened.</summary>
public static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <remarks>
    /// A pipe has to be told before it is opened, and the framework does not name the kinds of files; but pipes, sockets and devices have
    /// the length 0, which no file of data has.
    /// </remarks>
    /// <param name="path">A file, or a link to one.</param>
    /// <returns>The open file, at its first byte; its length is above 0.</returns>
    /// <exception cref="DatasetFormatException">It is empty, a folder, a named pipe or a device, or its links run in a circle.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path) || Followed(path) is { Exists: true, Length: 0 })
        {
            throw Refused(path);
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.CanSeek && file.Length > 0)
        {
            return file;
        }

        file.Dispose();
        throw Refused(path);
    }

    private static FileInfo Followed(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null)
        {
            return file;
        }

        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (IOException fault)
        {
            throw new DatasetFormatException(Path.GetFileName(path), "the link cannot be followed", fault);
        }
    }

    private static DatasetFormatException Refused(string path) =>
        new(Path.GetFileName(path), "it is empty or no regular file; folders, named pipes and devices are not read");
}
