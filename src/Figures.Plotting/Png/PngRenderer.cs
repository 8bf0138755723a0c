namespace Figures.Plotting;

/// <summary>
/// Writes a display list as a PNG file, by the rasteriser and encoder of this house: no native code, the same bytes everywhere.
/// </summary>
public static class PngRenderer
{
    /// <summary>
    /// The file. <paramref name="metadata"/> becomes text chunks, sorted by key; Title and Description are taken from the list unless
    /// given.
    /// </summary>
    /// <exception cref="ArgumentException">The picture is empty or larger than <see cref="DisplayList.MaximumSide"/>.</exception>
    public static byte[] Render(DisplayList list, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var picture = Rasterize(list);
        return PngFile.Write(picture, list.Dpi, FileTexts.Of(list, metadata));
    }

    /// <summary>The pixels only.</summary>
    /// <exception cref="ArgumentException">The picture is empty or larger than <see cref="DisplayList.MaximumSide"/>.</exception>
    public static RasterPicture Rasterize(DisplayList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Width < 1 || list.Height < 1 || list.Width > DisplayList.MaximumSide || list.Height > DisplayList.MaximumSide)
        {
            throw new ArgumentException(
                $"A picture has 1 to {DisplayList.MaximumSide} pixels on each side, not {list.Width} × {list.Height}.", nameof(list));
        }

        return Painter.Paint(list);
    }
}
