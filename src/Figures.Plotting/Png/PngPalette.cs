namespace Figures.Plotting;

/// <summary>The colours of a picture with at most 256 of them, in order of appearance.</summary>
internal sealed class PngPalette
{
    private readonly Dictionary<int, byte> indices;

    private PngPalette(Dictionary<int, byte> indices, byte[] colors)
    {
        this.indices = indices;
        Colors = colors;
    }

    /// <summary>Red, green, blue of each entry.</summary>
    internal byte[] Colors { get; }

    /// <summary>The palette, or nothing when there are more colours.</summary>
    internal static PngPalette? TryMake(ReadOnlySpan<int> pixels)
    {
        var indices = new Dictionary<int, byte>();
        var last = -1;
        foreach (var pixel in pixels)
        {
            if (pixel == last)
            {
                continue;
            }

            last = pixel;
            if (!indices.ContainsKey(pixel))
            {
                if (indices.Count == 256)
                {
                    return null;
                }

                indices.Add(pixel, (byte)indices.Count);
            }
        }

        var colors = new byte[indices.Count * 3];
        foreach (var (pixel, index) in indices)
        {
            (colors[3 * index], colors[(3 * index) + 1], colors[(3 * index) + 2]) = ((byte)(pixel >> 16), (byte)(pixel >> 8), (byte)pixel);
        }

        return new PngPalette(indices, colors);
    }

    /// <summary>The scan lines, each with filter 0.</summary>
    internal byte[] Indexed(RasterPicture picture)
    {
        var lines = new byte[(picture.Width + 1) * picture.Height];
        var pixels = picture.Pixels.Span;
        var (last, lastIndex) = (-1, (byte)0);
        for (var y = 0; y < picture.Height; y++)
        {
            var line = lines.AsSpan((y * (picture.Width + 1)) + 1, picture.Width);
            var row = pixels.Slice(y * picture.Width, picture.Width);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] != last)
                {
                    last = row[x];
                    lastIndex = indices[last];
                }

                line[x] = lastIndex;
            }
        }

        return lines;
    }
}
