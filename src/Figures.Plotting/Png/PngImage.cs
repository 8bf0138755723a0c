namespace Figures.Plotting;

/// <summary>An image with opacity as a small PNG (RGBA), for embedding in SVG.</summary>
internal static class PngImage
{
    internal static byte[] Write(PixelImage image)
    {
        var stride = (image.Width * 4) + 1;
        var lines = new byte[stride * image.Height];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var color = image[x, y];
                var at = (y * stride) + 1 + (4 * x);
                (lines[at], lines[at + 1], lines[at + 2], lines[at + 3]) = (color.R, color.G, color.B, color.A);
            }
        }

        return PngFile.WriteRgba(image.Width, image.Height, lines);
    }
}
