using Figures.Datasets;

namespace FeatureStrength;

/// <summary>One <c>.npz</c> file of images, and the labels of all of them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Labels">A class for each image.</param>
internal sealed record ArchivePart(string Path, byte[] Labels)
{
    /// <summary>Checks type and shape of the images, which are not read yet, and reads the labels.</summary>
    /// <param name="layout">What the file has to hold.</param>
    /// <param name="path">The file.</param>
    /// <param name="labels">A file of labels; null when they are the array <c>Y</c> of the same file.</param>
    /// <exception cref="DatasetFormatException">The file holds something else, or images and labels are not as many.</exception>
    public static ArchivePart Open(ArchiveLayout layout, string path, string? labels)
    {
        using NpzArchive archive = NpzArchive.Open(path);
        using NpyRows rows = RowsOf(layout, archive, path);
        string name = System.IO.Path.GetFileName(labels ?? path + "/Y");
        byte[] classes = ClassesOf(labels is null ? archive.Read("Y") : NpyArray.Read(labels), name);
        return classes.Length == rows.Count ? new ArchivePart(path, classes) : throw new DatasetFormatException(
            name, $"it has {classes.Length} labels for the {rows.Count} images of {System.IO.Path.GetFileName(path)}");
    }

    /// <summary>The images from the first on.</summary>
    public static NpyRows RowsOf(ArchiveLayout layout, NpzArchive archive, string path)
    {
        NpyRows rows = archive.ReadRows(layout.Member, layout.Element);
        IReadOnlyList<int> shape = rows.Header.Shape;
        if (rows.Count > 0 && shape.Skip(1).SequenceEqual(layout.ImageShape))
        {
            return rows;
        }

        rows.Dispose();
        throw new DatasetFormatException(
            System.IO.Path.GetFileName(path),
            $"{layout.Member} has the shape ({string.Join(", ", shape)}), not (n, {string.Join(", ", layout.ImageShape)}) with n > 0");
    }

    private static byte[] ClassesOf(NpyArray array, string name)
    {
        if (!array.Header.Type.IsInteger || array.Shape.Count != 1)
        {
            throw new DatasetFormatException(
                name, $"labels are a list of whole numbers, not {array.Header.Type} of {array.Shape.Count} axes");
        }

        long[] labels = array.ToIntegers();
        int odd = Array.FindIndex(labels, label => label is < 0 or >= Samples.Classes);
        return odd < 0 ? Array.ConvertAll(labels, label => (byte)label)
            : throw new DatasetFormatException(name, $"label {odd} is {labels[odd]}, not one of 0 to {Samples.Classes - 1}");
    }
}
