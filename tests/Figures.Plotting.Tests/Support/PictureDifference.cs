namespace Figures.Plotting.Tests.Support;

/// <summary>How two pictures differ, and a picture of it.</summary>
internal static class PictureDifference
{
    /// <summary>
    /// Mean difference over all channels (0–255) and the fraction of pixels with a channel off by more than <paramref name="threshold"/>.
    /// </summary>
    public static (double Mean, double Fraction) Measure(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int threshold)
    {
        var (sum, off) = (0L, 0);
        for (var i = 0; i < a.Length; i++)
        {
            var (red, green, blue) = (Channel(a[i], b[i], 16), Channel(a[i], b[i], 8), Channel(a[i], b[i], 0));
            sum += red + green + blue;
            off += Math.Max(red, Math.Max(green, blue)) > threshold ? 1 : 0;
        }

        return (sum / (3.0 * a.Length), off / (double)a.Length);
    }

    /// <summary>Old, new and their difference (grey where equal) side by side, as a PNG file.</summary>
    public static byte[] SideBySide(RasterPicture old, RasterPicture fresh)
    {
        var (width, height) = (Math.Max(old.Width, fresh.Width), Math.Max(old.Height, fresh.Height));
        var pixels = new int[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (a, b) = (At(old, x, y), At(fresh, x, y));
                var difference = Math.Max(Channel(a, b, 16), Math.Max(Channel(a, b, 8), Channel(a, b, 0)));
                var row = y * 3 * width;
                pixels[row + x] = a;
                pixels[row + width + x] = b;
                pixels[row + (2 * width) + x] = difference == 0 ? 0xe0e0e0 : ((255 - (difference / 2)) << 16) | ((difference / 3) << 8);
            }
        }

        return PngFile.Write(new RasterPicture(3 * width, height, pixels), 96, []);
    }

    private static int At(RasterPicture picture, int x, int y) =>
        x < picture.Width && y < picture.Height ? picture.Pixels.Span[(y * picture.Width) + x] : 0xffffff;

    private static int Channel(int a, int b, int shift) => Math.Abs(((a >> shift) & 255) - ((b >> shift) & 255));
}
