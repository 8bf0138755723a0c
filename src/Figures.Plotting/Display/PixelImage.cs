namespace Figures.Plotting;

/// <summary>A rectangle of colours, row by row from the top.</summary>
public sealed class PixelImage
{
    private readonly Color[] pixels;

    /// <summary>Makes an image of transparent pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1 or the area above 2²⁸ pixels.</exception>
    public PixelImage(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, 1L << 28, nameof(width));
        Width = width;
        Height = height;
        pixels = new Color[width * height];
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Height { get; }

    /// <summary>All pixels, row by row.</summary>
    public Span<Color> Pixels => pixels;

    /// <summary>The pixel in column <paramref name="x"/> of row <paramref name="y"/>, both from 0 at the upper left.</summary>
    public Color this[int x, int y]
    {
        get => pixels[(y * Width) + x];
        set => pixels[(y * Width) + x] = value;
    }
}
