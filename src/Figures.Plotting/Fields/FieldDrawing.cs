using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>What the plottables of fields share: places that Skia can draw, hatches and squares of colour.</summary>
internal static class FieldDrawing
{
    /// <summary>The pixels of coordinates.</summary>
    internal static double[] Pixels(ReadOnlySpan<double> coordinates, Func<double, float> pixel)
    {
        var pixels = new double[coordinates.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = pixel(coordinates[i]);
        }

        return pixels;
    }

    /// <summary>A place in the data; <see langword="null"/> when it has none (NaN, or ≤ 0 on a log axis).</summary>
    internal static Point? Place(IAxes axes, double x, double y) =>
        CurvePainter.Place(axes, x, y) is var p && float.IsFinite(p.X) && float.IsFinite(p.Y) ? new Point(p.X, p.Y) : null;

    /// <summary>A line with its colour and dashes resolved.</summary>
    internal static LineStyle Line(Ink ink, Color? color, float width, LinePattern pattern) =>
        new(width, color ?? ink.Theme.Foreground, Dashes.InPoints(pattern, width)) { StrokeJoin = SKStrokeJoin.Round };

    /// <summary>A piece of a line as a key of a legend.</summary>
    internal static void LineKey(Ink ink, PixelRect box, LineStyle line)
    {
        var level = ink.Snap((box.Top + box.Bottom) / 2, line.Width);
        using var paint = Paint.NewDisposablePaint();
        line.Render(ink.Canvas, new PixelLine(box.Left, level, box.Right, level), paint);
    }

    internal static SKPoint[] ToSkia(this IEnumerable<Point> points) => [.. points.Select(p => new SKPoint((float)p.X, (float)p.Y))];

    /// <summary>Diagonal lines inside a rectangle, in phase with those of any other rectangle.</summary>
    internal static void Hatch(SKPath path, SKRect box, float step)
    {
        // Lines x + y = c for multiples c of the step.
        for (var k = Math.Ceiling((box.Left + box.Top) / step); k * step < box.Right + box.Bottom; k++)
        {
            var c = (float)(k * step);
            var (x0, x1) = (Math.Max(box.Left, c - box.Bottom), Math.Min(box.Right, c - box.Top));
            if (x1 > x0)
            {
                path.MoveTo(x0, c - x0);
                path.LineTo(x1, c - x1);
            }
        }
    }

    /// <summary>
    /// Draws colours as hard-edged squares filling a rectangle, as one image of device resolution, so that no viewer smooths them.
    /// </summary>
    /// <param name="ink">The canvas.</param>
    /// <param name="box">Where, in points, sides on device pixels.</param>
    /// <param name="columns">Number of squares across.</param>
    /// <param name="rows">Number of squares down.</param>
    /// <param name="color">The colour of a square, counted from the upper left.</param>
    internal static void Squares(Ink ink, SKRect box, int columns, int rows, Func<int, int, Color> color)
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

        using var image = SKImage.FromBitmap(bitmap);
        using var paint = new SKPaint { IsAntialias = false };
        ink.Canvas.DrawImage(image, box, new SKSamplingOptions(SKFilterMode.Nearest), paint);
    }
}
