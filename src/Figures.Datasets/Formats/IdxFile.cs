using System.IO.Compression;

namespace Figures.Datasets;

/// <summary>
/// The IDX format of MNIST and Fashion-MNIST: two zero bytes, the type (08, unsigned bytes), the number of dimensions, one big-endian
/// number of 32 bits for each, then the bytes in row-major order. Plain or compressed with gzip; which of them, the first two bytes tell.
/// </summary>
public static class IdxFile
{
    private const uint ImagesMagic = 0x0803;
    private const uint LabelsMagic = 0x0801;

    /// <summary>Reads images of one channel.</summary>
    /// <param name="path">The file, <c>train-images-idx3-ubyte.gz</c> or unpacked.</param>
    /// <exception cref="DatasetFormatException">The file is no IDX file of images, is cut, or has more bytes than it says.</exception>
    public static ImageSet ReadImages(string path) => Read(path, ReadImages);

    /// <summary>Reads labels.</summary>
    /// <param name="path">The file, <c>train-labels-idx1-ubyte.gz</c> or unpacked.</param>
    /// <exception cref="DatasetFormatException">The file is no IDX file of labels, is cut, or has more bytes than it says.</exception>
    public static byte[] ReadLabels(string path) => Read(path, ReadLabels);

    /// <summary>Reads images of one channel from a stream that can be read once.</summary>
    /// <param name="stream">Plain or gzip; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static ImageSet ReadImages(Stream stream, string name) => Unpacked(stream, name, reader =>
    {
        Expect(reader, ImagesMagic, "images");
        long count = reader.ReadUInt32BigEndian();
        long height = reader.ReadUInt32BigEndian();
        long width = reader.ReadUInt32BigEndian();
        if (height is 0 or > ushort.MaxValue || width is 0 or > ushort.MaxValue || count > int.MaxValue)
        {
            throw reader.Fault($"{count} images of {height}×{width} pixels are not possible");
        }

        byte[] pixels = reader.ReadBytes(checked(count * height * width));
        reader.ExpectEnd();
        return new ImageSet((int)count, 1, (int)height, (int)width, pixels);
    });

    /// <summary>Reads labels from a stream that can be read once.</summary>
    /// <param name="stream">Plain or gzip; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static byte[] ReadLabels(Stream stream, string name) => Unpacked(stream, name, reader =>
    {
        Expect(reader, LabelsMagic, "labels");
        byte[] labels = reader.ReadBytes(reader.ReadUInt32BigEndian());
        reader.ExpectEnd();
        return labels;
    });

    private static void Expect(BoundedReader reader, uint magic, string what)
    {
        uint found = reader.ReadUInt32BigEndian();
        if (found != magic)
        {
            throw reader.Fault($"it starts with {found:x8}, not with {magic:x8} as an IDX file of {what} does");
        }
    }

    private static T Read<T>(string path, Func<Stream, string, T> read)
    {
        using FileStream file = RegularFile.Open(path);
        return read(file, Path.GetFileName(path));
    }

    private static T Unpacked<T>(Stream stream, string name, Func<BoundedReader, T> read)
    {
        var start = new byte[2];
        int known = new BoundedReader(stream, name).ReadUpTo(start);
        using var whole = new PrefixedStream(start.AsMemory(0, known), stream);
        if (known < 2 || start[0] != 0x1f || start[1] != 0x8b)
        {
            return read(new BoundedReader(whole, name));
        }

        using var plain = new GZipStream(whole, CompressionMode.Decompress);
        return read(new BoundedReader(plain, name));
    }
}
