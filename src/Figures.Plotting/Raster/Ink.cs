namespace Figures.Plotting;

/// <summary>A colour ready for blending onto opaque pixels 0x00RRGGBB, source over destination, exactly rounded.</summary>
internal readonly struct Ink(Color color)
{
    private readonly int packed = (color.R << 16) | (color.G << 8) | color.B;
    private readonly int opacity = color.A;

    /// <summary>Paints one pixel with a coverage of 0–255.</summary>
    internal void Paint(Span<int> row, int x, int coverage)
    {
        var alpha = Scale(coverage, opacity);
        if (alpha == 255)
        {
            row[x] = packed;
        }
        else if (alpha > 0)
        {
            row[x] = Blend(row[x], alpha);
        }
    }

    /// <summary>Paints a run of pixels with one coverage.</summary>
    internal void Fill(Span<int> row, int start, int end, int coverage)
    {
        if (end <= start)
        {
            return;
        }

        var alpha = Scale(coverage, opacity);
        if (alpha == 255)
        {
            row[start..end].Fill(packed);
        }
        else if (alpha > 0)
        {
            foreach (ref var pixel in row[start..end])
            {
                pixel = Blend(pixel, alpha);
            }
        }
    }

    /// <summary>round(a·b / 255) for bytes.</summary>
    private static int Scale(int a, int b)
    {
        var t = (a * b) + 128;
        return (t + (t >> 8)) >> 8;
    }

    private int Blend(int below, int alpha)
    {
        var rest = 255 - alpha;
        return (Channel(below >> 16, packed >> 16) << 16) | (Channel(below >> 8, packed >> 8) << 8) | Channel(below, packed);

        int Channel(int d, int s)
        {
            var t = ((s & 255) * alpha) + ((d & 255) * rest) + 128;
            return (t + (t >> 8)) >> 8;
        }
    }
}
