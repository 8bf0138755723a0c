using System.Formats.Tar;
using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// Unpacks zip, tar, tar.gz and gz. Entries may neither leave the folder (<c>..</c>, absolute names, drive letters) nor be links or
/// devices,
/// nor meet twice, nor grow beyond a limit: one such entry refuses the whole archive. The folder appears at the end, whole, or not at all.
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
    public static void Unpack(string path, string folder, UnpackLimits limits, CancellationToken cancellation)
    {
        string staging = $"{folder}.unpacking";
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
        try
        {
            using FileStream file = File.OpenRead(path);
            var target = new UnpackTarget(Path.GetFileName(path), staging, limits, cancellation);
            UnpackInto(target, file, Path.GetFileName(path));
            Directory.Move(staging, folder);
        }
        catch (Exception fault) when (
            fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or FormatException)
        {
            Directory.Delete(staging, recursive: true);
            throw new DatasetFormatException(Path.GetFileName(path), "the archive is damaged", fault);
        }
        catch
        {
            Directory.Delete(staging, recursive: true);
            throw;
        }
    }

    private static void UnpackInto(UnpackTarget target, Stream file, string name)
    {
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            UnpackZip(target, file);
        }
        else if (name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
        {
            UnpackTar(target, file);
        }
        else if (name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
        {
            using var plain = new GZipStream(file, CompressionMode.Decompress);
            UnpackTar(target, plain);
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

    private static void UnpackZip(UnpackTarget target, Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
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

            using Stream content = new ChecksumStream(entry.Open(), entry.Crc32, entry.Length);
            target.AddFile(entry.FullName, content);
        }
    }

    private static void UnpackTar(UnpackTarget target, Stream file)
    {
        using var tar = new TarReader(file, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    target.AddFolder(entry.Name);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile:
                    target.AddFile(entry.Name, entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw target.Refuse(entry.Name, "is a link or a device");
            }
        }
    }
}
