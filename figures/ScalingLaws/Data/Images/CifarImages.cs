using Figures.Datasets;

namespace ScalingLaws;

/// <summary>
/// Images of CIFAR-5m in the order of its files: array <c>X</c> of bytes, n×32×32×3. Turned into grey, and averaged over boxes when fewer
/// than 32×32 pixels are wanted. After the last file the first one comes again, and <see cref="Passes"/> says so.
/// </summary>
internal sealed class CifarImages : IGreyImages
{
    private const int Channels = 3;
    private readonly IReadOnlyList<string> paths;
    private readonly int side;
    private readonly byte[] pixels = new byte[Channels * InputSource.CifarSide * InputSource.CifarSide];
    private NpzArchive? archive;
    private NpyRows? rows;
    private int next;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="paths">At least one file.</param>
    /// <param name="side">A divisor of 32.</param>
    public CifarImages(IReadOnlyList<string> paths, int side)
    {
        this.paths = paths;
        this.side = side;
    }

    /// <inheritdoc/>
    public int Passes { get; private set; } = 1;

    /// <inheritdoc/>
    /// <exception cref="DatasetFormatException">A file holds no images of this form, or none at all.</exception>
    public void Next(Span<double> grey)
    {
        while (rows is null || !rows.Next(pixels))
        {
            OpenNext();
        }

        grey.Clear();
        int box = InputSource.CifarSide / side;
        for (int y = 0; y < InputSource.CifarSide; y++)
        {
            for (int x = 0; x < InputSource.CifarSide; x++)
            {
                int at = Channels * ((y * InputSource.CifarSide) + x);
                grey[(y / box * side) + (x / box)] += GreyImages.Luminance(pixels[at], pixels[at + 1], pixels[at + 2]) / (box * box);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows?.Dispose();
        archive?.Dispose();
    }

    private void OpenNext()
    {
        Dispose();
        if (next == paths.Count)
        {
            (next, Passes) = (0, Passes + 1);
        }

        string path = paths[next++];
        archive = NpzArchive.Open(path);
        rows = archive.ReadRows("X");
        if (rows.Header.Shape is not [> 0, InputSource.CifarSide, InputSource.CifarSide, Channels])
        {
            string shape = string.Join(", ", rows.Header.Shape);
            throw new DatasetFormatException(Path.GetFileName(path), $"X has the shape ({shape}), not (n, 32, 32, 3)");
        }
    }
}
