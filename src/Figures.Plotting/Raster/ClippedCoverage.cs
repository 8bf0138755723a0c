namespace Figures.Plotting;

/// <summary>Coverage of one row between two columns of pixels.</summary>
internal sealed class ClippedCoverage(int width)
{
    private readonly RowCoverage row = new(width);
    private int left;
    private int right;

    /// <summary>Whether nothing can be painted.</summary>
    internal bool IsEmpty => right <= left;

    /// <summary>Sets the first column and the one after the last.</summary>
    internal void SetClip(int first, int end) => (left, right) = (first, end);

    /// <summary>Paints the row and clears the coverage.</summary>
    internal void Flush(Span<int> pixels, in Ink ink) => row.Flush(pixels, left, right, ink);

    /// <summary>Adds a line limited to the clip: what lies left of it counts at its left edge, what lies right of it not at all.</summary>
    internal void Add(int x0, int x1, int size, int sign)
    {
        var (low, high) = (left << 8, right << 8);
        if (Math.Min(x0, x1) >= low && Math.Max(x0, x1) < high)
        {
            row.AddLine(x0 - low, x1 - low, size, sign);
        }
        else if (Math.Max(x0, x1) <= low)
        {
            row.AddLine(0, 0, size, sign);
        }
        else if (Math.Min(x0, x1) < high)
        {
            AddCut(x0, x1, size, sign, Math.Min(x0, x1) < low ? low : high);
        }
    }

    private void AddCut(int x0, int x1, int size, int sign, int border)
    {
        if (border == x0 || border == x1 || size <= 1)
        {
            Add(Math.Clamp(x0, left << 8, (right << 8) - 1), Math.Clamp(x1, left << 8, (right << 8) - 1), size, sign);
            return;
        }

        var upper = Math.Clamp((int)((long)size * (border - x0) / (x1 - x0)), 0, size);
        Add(x0, border, upper, sign);
        Add(border, x1, size - upper, sign);
    }
}
