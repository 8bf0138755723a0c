using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// One file of the binary version of CIFAR-10: records of 3073 bytes, the label 0 to 9 and then 1024 red, 1024 green and 1024 blue values
/// of a 32×32 image, row by row. It has no header, so the length and the labels are all that can be checked.
/// </summary>
public static class CifarFile
{
    /// <summary>Rows and columns of an image.</summary>
    public const int Side = 32;

    private const int Channels = 3;
    private const int Classes = 10;
    private const int ImageLength = Channels * Side * Side;

    /// <summary>Unpacked bytes, five times those of the archive as it is published.</summary>
    private const long LongestArchive = 1 << 30;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Such as <c>data_batch_1.bin</c>.</param>
    /// <exception cref="DatasetFormatException">The length is no multiple of a record's, or a label is above 9.</exception>
    public static LabelledImages Read(string path)
    {
        using FileStream file = RegularFile.Open(path);
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Reads one file of the archive that CIFAR-10 is published as; nothing is unpacked to disk.</summary>
    /// <param name="path">Such as <c>cifar-10-binary.tar.gz</c>.</param>
    /// <param name="member">Such as <c>test_batch.bin</c>, in whatever folder of the archive.</param>
    /// <exception cref="DatasetFormatException">The archive is damaged or lacks the file, or the file is none of this format.</exception>
    public static LabelledImages ReadArchived(string path, string member)
    {
        string name = Path.GetFileName(path);
        using FileStream file = RegularFile.Open(path);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        var tar = new TarFile(plain, name, LongestArchive);
        while (tar.Next() is { } entry)
        {
            if (entry.Kind == TarKind.File && Path.GetFileName(entry.Name) == member)
            {
                return Read(tar.Content, $"{name}/{member}");
            }
        }

        throw new DatasetFormatException(name, $"it has no file {member}");
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The bytes; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static LabelledImages Read(Stream stream, string name)
    {
        var reader = new BoundedReader(stream, name);
        var labels = new List<byte>();
        using var pixels = new MemoryStream();
        var record = new byte[1 + ImageLength];
        int length;
        while ((length = reader.ReadUpTo(record)) > 0)
        {
            if (length < record.Length)
            {
                throw reader.Fault($"record {labels.Count} has {length} bytes instead of {record.Length}");
            }

            if (reader.Position > BoundedReader.LongestWhole)
            {
                throw reader.Fault($"it has more than {BoundedReader.LongestWhole} bytes, nine times those of any file of CIFAR-10");
            }

            if (record[0] >= Classes)
            {
                throw reader.Fault($"record {labels.Count} has the label {record[0]}, above {Classes - 1}");
            }

            labels.Add(record[0]);
            pixels.Write(record.AsSpan(1));
        }

        return new LabelledImages(new ImageSet(labels.Count, Channels, Side, Side, pixels.ToArray()), [.. labels]);
    }
}
