namespace Figures.Plotting;

/// <summary>
/// Scan lines of an RGB picture. A line equal to the one above is filtered "up"; otherwise none, left or up, whichever has the least sum
/// of absolute differences, ties to the lowest filter number.
/// </summary>
internal static class PngFilter
{
    internal static byte[] Rgb(RasterPicture picture)
    {
        var stride = picture.Width * 3;
        var lines = new byte[(stride + 1) * picture.Height];
        var (above, line) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < picture.Height; y++)
        {
            Unpack(picture.Pixels.Span.Slice(y * picture.Width, picture.Width), line);
            Filter(line, above, lines.AsSpan(y * (stride + 1), stride + 1));
            (above, line) = (line, above);
        }

        return lines;
    }

    private static void Unpack(ReadOnlySpan<int> pixels, Span<byte> line)
    {
        for (var x = 0; x < pixels.Length; x++)
        {
            var pixel = pixels[x];
            line[3 * x] = (byte)(pixel >> 16);
            line[(3 * x) + 1] = (byte)(pixel >> 8);
            line[(3 * x) + 2] = (byte)pixel;
        }
    }

    private static void Filter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> target)
    {
        if (line.SequenceEqual(above))
        {
            target[0] = 2;
            target[1..].Clear();
            return;
        }

        var (none, left, up) = (0L, 0L, 0L);
        for (var i = 0; i < line.Length; i++)
        {
            none += Math.Abs((int)(sbyte)line[i]);
            left += Math.Abs((int)(sbyte)(line[i] - (i < 3 ? 0 : line[i - 3])));
            up += Math.Abs((int)(sbyte)(line[i] - above[i]));
        }

        var filter = none <= left && none <= up ? 0 : left <= up ? 1 : 2;
        target[0] = (byte)filter;
        for (var i = 0; i < line.Length; i++)
        {
            var guess = filter switch
            {
                0 => 0,
                1 => i < 3 ? 0 : line[i - 3],
                _ => above[i],
            };
            target[i + 1] = (byte)(line[i] - guess);
        }
    }
}
