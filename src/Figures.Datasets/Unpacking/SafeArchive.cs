using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// Unpacks zip, tar, tar.gz and gz. Entries may neither leave the folder (<c>..</c>, absolute names, drive letters) nor be links or
/// devices, nor meet twice, nor be file and folder at once, nor grow beyond a limit: one such entry refuses the whole archive. The folder
/// appears at the end, whole, or not at all.
/// </summary>
public static class SafeArchive
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;

    /// <summary>Unpacks an archive into a folder that does not exist yet.</summary>
    /// <param name="path">The archive; its extension tells the form.</param>
    /// <param name="folder">The folder to make.</param>
    /// <param name="limits">How much it may become.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <exception cref="DatasetFormatException">The archive is damaged or hostile, or of no known form.</exception>
    /// <exception cref="IOException">The archive is missing, or the folder cannot be written.</exception>
    public static void Unpack(string path, string folder, UnpackLimits limits, CancellationToken cancellation)
    {
        string staging = $"{folder}.unpacking";
        using FileStream file = RegularFile.Open(path);
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
        try
        {
            string name = Path.GetFileName(path);
            UnpackInto(new UnpackTarget(name, staging, limits, cancellation), file, name, limits);
            Directory.Move(staging, folder);
        }
        catch
        {
            Directory.Delete(staging, recursive: true);
            throw;
        }
    }

    private static void UnpackInto(UnpackTarget target, Stream file, string name, UnpackLimits limits)
    {
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            UnpackZip(target, file, name);
        }
        else if (name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
        {
            UnpackTar(target, new TarFile(file, name, limits.Bytes));
        }
        else if (name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
        {
            using var plain = new GZipStream(file, CompressionMode.Decompress);
            UnpackTar(target, new TarFile(plain, name, limits.Bytes));
        }
        else if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            using var plain = new GZipStream(file, CompressionMode.Decompress);
            target.AddFile(name[..^3], plain);
        }
        else
        {
            throw new DatasetFormatException(name, "only .zip, .tar, .tar.gz, .tgz and .gz are unpacked");
        }
    }

    private static void UnpackZip(UnpackTarget target, Stream file, string name)
    {
        using ZipDirectory zip = ZipDirectory.Open(file, name);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            int type = (entry.ExternalAttributes >> 16) & UnixTypeMask;
            if (type is not (0 or UnixFile or UnixFolder))
            {
                throw target.Refuse(entry.FullName, "is a link or a device");
            }

            if (entry.FullName.EndsWith('/'))
            {
                target.AddFolder(entry.FullName);
                continue;
            }

            using Stream content = ZipDirectory.OpenMember(entry, name);
            target.AddFile(entry.FullName, content);
        }
    }

    private static void UnpackTar(UnpackTarget target, TarFile tar)
    {
        while (tar.Next() is { } entry)
        {
            switch (entry.Kind)
            {
                case TarKind.Folder:
                    target.AddFolder(entry.Name);
                    break;
                case TarKind.File:
                    target.AddFile(entry.Name, tar.Content);
                    break;
                default:
                    throw target.Refuse(entry.Name, "is a link or a device");
            }
        }
    }
}
