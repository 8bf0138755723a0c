namespace Figures.Plotting;

/// <summary>A finished raster picture: opaque sRGB pixels, row by row from the top.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Number of rows.</param>
/// <param name="Pixels">0x00RRGGBB.</param>
public sealed record RasterPicture(int Width, int Height, ReadOnlyMemory<int> Pixels)
{
    /// <summary>The colour in column <paramref name="x"/> of row <paramref name="y"/>.</summary>
    public Color this[int x, int y]
    {
        get
        {
            var value = Pixels.Span[(y * Width) + x];
            return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        }
    }
}
