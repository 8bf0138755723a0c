using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Colours as hard-edged squares: one image of device resolution, so that no viewer of SVG or PDF smooths them.</summary>
internal static class HardSquares
{
    /// <param name="ink">The canvas.</param>
    /// <param name="box">Where, in points, sides on device pixels.</param>
    /// <param name="columns">Number of squares across.</param>
    /// <param name="rows">Number of squares down.</param>
    /// <param name="color">The colour of a square, counted from the upper left.</param>
    internal static void Draw(Ink ink, SKRect box, int columns, int rows, Func<int, int, Color> color)
    {
        var (width, height) = ((int)Math.Round(box.Width * ink.Scale), (int)Math.Round(box.Height * ink.Scale));
        if (width < 1 || height < 1)
        {
            return;
        }

        var (last, line) = (-1, new SKColor[width]);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            var row = (int)((y + 0.5) * rows / height);
            for (var x = 0; row != last && x < width; x++)
            {
                line[x] = color((int)((x + 0.5) * columns / width), row).ToSKColor();
            }

            last = row;
            var at = y * bitmap.RowBytes;
            foreach (var c in line)
            {
                (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (c.Red, c.Green, c.Blue, c.Alpha);
                at += 4;
            }
        }

        // Just inside its pixels: a viewer of PDF that covers every pixel an image touches would make it one pixel wider.
        var inside = (float)(0.04 / ink.Scale);
        box.Inflate(-inside, -inside);
        using var image = SKImage.FromBitmap(bitmap);
        using var paint = new SKPaint { IsAntialias = false };
        ink.Canvas.DrawImage(image, box, new SKSamplingOptions(SKFilterMode.Nearest), paint);
    }
}
