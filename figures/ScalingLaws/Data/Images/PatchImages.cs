using Figures.Datasets;
using Figures.Numerics;

namespace ScalingLaws;

/// <summary>
/// Square patches of photographs: a random photograph, a random place, mirrored every second time on average (SPEC section 5, substitute).
/// Photographs are first averaged over boxes down to a given shorter side, which sets how steep the spectrum is.
/// </summary>
internal sealed class PatchImages : IGreyImages
{
    private readonly List<(double[] Grey, int Width, int Height)> photographs = [];
    private readonly int side;
    private readonly RandomStream stream;

    /// <summary>Reads all photographs.</summary>
    /// <param name="paths">PNG, JPEG, PPM or PGM files.</param>
    /// <param name="side">Rows and columns of a patch.</param>
    /// <param name="shortSide">Shorter side of the photographs after shrinking; at least <paramref name="side"/>.</param>
    /// <param name="stream">Places.</param>
    /// <exception cref="DatasetFormatException">A photograph cannot be read, or is smaller than a patch.</exception>
    public PatchImages(IEnumerable<string> paths, int side, int shortSide, RandomStream stream)
    {
        this.side = side;
        this.stream = stream;
        foreach (string path in paths)
        {
            ImageSet image = PictureFile.Read(path);
            (double[] Grey, int Width, int Height) photograph = Shrunk(image, Math.Max(1, Math.Min(image.Width, image.Height) / shortSide));
            if (photograph.Width < side || photograph.Height < side)
            {
                throw new DatasetFormatException(Path.GetFileName(path),
                    $"{image.Width}×{image.Height} pixels are too few for patches of {side}×{side}");
            }

            photographs.Add(photograph);
        }
    }

    /// <inheritdoc/>
    public int Passes => 1;

    /// <inheritdoc/>
    public void Next(Span<double> grey)
    {
        (double[] photograph, int width, int height) = photographs[Draw(photographs.Count)];
        (int left, int top) = (Draw(width - side + 1), Draw(height - side + 1));
        bool mirrored = Draw(2) == 1;
        for (int y = 0; y < side; y++)
        {
            Span<double> row = grey.Slice(y * side, side);
            photograph.AsSpan(((top + y) * width) + left, side).CopyTo(row);
            if (mirrored)
            {
                row.Reverse();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static (double[] Grey, int Width, int Height) Shrunk(ImageSet image, int box)
    {
        (int width, int height) = (image.Width / box, image.Height / box);
        int plane = image.Channels == 1 ? 0 : image.Width * image.Height;
        ReadOnlySpan<byte> pixels = image.Pixels;
        var grey = new double[width * height];
        for (int y = 0; y < height * box; y++)
        {
            for (int x = 0; x < width * box; x++)
            {
                int at = (y * image.Width) + x;
                grey[(y / box * width) + (x / box)] += GreyImages.Luminance(pixels[at], pixels[at + plane], pixels[at
                    + (2 * plane)]) / (box * box);
            }
        }

        return (grey, width, height);
    }

    private int Draw(int count) => Math.Min(count - 1, (int)(stream.NextUniform() * count));
}
