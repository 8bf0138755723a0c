using System.Numerics;

namespace Figures.Plotting;

/// <summary>
/// Coverage of the pixels of one row, gathered as differences: adding an edge costs one or two cells, and a running sum from the left
/// gives the exact area left of nothing and right of everything. Only touched cells are visited again.
/// </summary>
internal sealed class RowCoverage(int width)
{
    /// <summary>The sum of a fully covered pixel: 256 × 512.</summary>
    internal const int Full = 1 << 17;

    private readonly int[] cells = new int[width + 2];
    private readonly ulong[] touched = new ulong[(width + 2 + 63) >> 6];

    /// <summary>
    /// Adds the area right of a line from (x0, 0) to (x1, <paramref name="height"/>) within the row, in 24.8 fixed point;
    /// <paramref name="sign"/> is +1 where the inside begins, −1 where it ends.
    /// </summary>
    internal void AddLine(int x0, int x1, int height, int sign)
    {
        var (c0, c1) = (x0 >> 8, x1 >> 8);
        if (c0 == c1)
        {
            AddCell(c0, sign * height, (x0 & 255) + (x1 & 255));
            return;
        }

        var (from, to) = x0 < x1 ? (x0, x1) : (x1, x0);
        var (first, last) = (from >> 8, to >> 8);
        var run = (double)(to - from);
        var done = 0;
        for (var c = first; c <= last; c++)
        {
            var left = Math.Max(from, c << 8);
            var right = Math.Min(to, (c + 1) << 8);
            var upTo = c == last ? height : (int)Math.Floor((height * ((right - from) / run)) + 0.5);
            AddCell(c, sign * (upTo - done), left + right - (c << 9));
            done = upTo;
        }
    }

    /// <summary>Adds a span from x0 to x1 (24.8) of the given height in 1/256 pixel.</summary>
    internal void AddSpan(int x0, int x1, int height)
    {
        AddCell(x0 >> 8, height, 2 * (x0 & 255));
        AddCell(x1 >> 8, -height, 2 * (x1 & 255));
    }

    /// <summary>Paints the row and clears the coverage. <paramref name="left"/> is the pixel of cell 0.</summary>
    internal void Flush(Span<int> row, int left, int end, in Ink ink)
    {
        var (sum, at) = (0, 0);
        for (var word = 0; word < touched.Length; word++)
        {
            var bits = touched[word];
            if (bits == 0)
            {
                continue;
            }

            touched[word] = 0;
            while (bits != 0)
            {
                var cell = (word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                if (cell > at && sum != 0)
                {
                    ink.Fill(row, left + at, Math.Min(left + cell, end), Alpha(sum));
                }

                sum += cells[cell];
                cells[cell] = 0;
                if (left + cell < end)
                {
                    ink.Paint(row, left + cell, Alpha(sum));
                }

                at = cell + 1;
            }
        }

        if (sum != 0)
        {
            ink.Fill(row, left + at, end, Alpha(sum));
        }
    }

    private static int Alpha(int sum) => (int)(((Math.Min(Math.Abs((long)sum), Full) * 255) + (Full / 2)) >> 17);

    private void AddCell(int cell, int height, int twiceX)
    {
        cells[cell] += height * (512 - twiceX);
        cells[cell + 1] += height * twiceX;
        touched[cell >> 6] |= 1UL << (cell & 63);
        touched[(cell + 1) >> 6] |= 1UL << ((cell + 1) & 63);
    }
}
