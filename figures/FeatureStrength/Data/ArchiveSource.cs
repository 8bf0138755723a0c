using FeatureStrength.Model;

using Figures.Datasets;

namespace FeatureStrength;

/// <summary>
/// Images in <c>.npz</c> files, read as a stream: the labels and one image are held in memory, never a file. Reading on is cheap, going
/// back opens a file again. After the last image it begins again with the first.
/// </summary>
internal sealed class ArchiveSource : ISampleSource, IDisposable
{
    private readonly ArchiveLayout layout;
    private readonly IReadOnlyList<ArchivePart> parts;
    private readonly long count;
    private readonly byte[] row;
    private NpzArchive? archive;
    private NpyRows? rows;
    private int part = -1;
    private int next;

    /// <summary>Opens no file yet.</summary>
    /// <param name="layout">What the files hold.</param>
    /// <param name="parts">At least one, in the order of the samples.</param>
    public ArchiveSource(ArchiveLayout layout, IReadOnlyList<ArchivePart> parts)
    {
        (this.layout, this.parts) = (layout, parts);
        count = parts.Sum(file => (long)file.Labels.Length);
        row = new byte[layout.Element.Size * layout.Form.Inputs];
    }

    /// <inheritdoc/>
    public int Inputs => layout.Form.Inputs;

    /// <inheritdoc/>
    public int Classes => Samples.Classes;

    /// <inheritdoc/>
    /// <exception cref="DatasetFormatException">A file is cut or damaged, or a pixel is no number.</exception>
    public void Read(long first, Span<double> inputs, Span<byte> labels)
    {
        for (int sample = 0; sample < labels.Length; sample++)
        {
            (int file, int index) = Locate((first + sample) % count);
            GoTo(file, index);
            labels[sample] = parts[file].Labels[index];
            Next(inputs.Slice(sample * Inputs, Inputs));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows?.Dispose();
        archive?.Dispose();
    }

    private (int Part, int Index) Locate(long sample)
    {
        int file = 0;
        for (; sample >= parts[file].Labels.Length; file++)
        {
            sample -= parts[file].Labels.Length;
        }

        return (file, (int)sample);
    }

    private void GoTo(int file, int index)
    {
        if (file != part || index < next)
        {
            Dispose();
            (rows, part) = (null, -1);
            archive = NpzArchive.Open(parts[file].Path);
            rows = ArchivePart.RowsOf(layout, archive, parts[file].Path);
            (part, next) = (file, 0);
        }

        for (; next < index; next++)
        {
            rows!.Next(row);
        }
    }

    private void Next(Span<double> image)
    {
        rows!.Next(row);
        if (!layout.TryDecode(row, image))
        {
            throw new DatasetFormatException(Path.GetFileName(parts[part].Path), $"a pixel of image {next} is no finite number");
        }

        layout.Form.Normalize(image);
        next++;
        if (next == rows.Count)
        {
            rows.Next(row); // behind the last row the reader compares length and checksum
        }
    }
}
