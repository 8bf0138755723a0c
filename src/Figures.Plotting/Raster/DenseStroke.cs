using System.Numerics;

namespace Figures.Plotting;

/// <summary>
/// Paints very dense strokes (noise over thousands of columns) at a bounded cost: every segment is a quadrilateral with a disc at each
/// corner, their union is taken on a mask of 16 × 4 samples a pixel, and coverage is the number of samples hit. True winding like
/// <see cref="Rasterizer"/>, coarser in area; corners are always round.
/// </summary>
internal sealed class DenseStroke
{
    /// <summary>Samples across a pixel; four pixels share a word.</summary>
    private const int Across = 16;

    /// <summary>Samples down a pixel.</summary>
    private const int Down = 4;

    /// <summary>Rows whose mask is held at a time.</summary>
    private const int Rows = 32;

    private readonly List<Point[]> pieces = [];
    private readonly int left;
    private readonly int right;
    private readonly int words;
    private readonly ulong[] mask;
    private int bandTop;

    private DenseStroke(int left, int right)
    {
        this.left = left;
        this.right = right;
        words = ((right - left) >> 2) + 1;
        mask = new ulong[words * Down * Rows];
    }

    /// <summary>Height of all segments' sides in pixels: what the exact rasteriser would have to walk.</summary>
    internal static double Height(List<Polyline> parts, double width) =>
        parts.Sum(part =>
        {
            var sum = 0.0;
            for (var i = 1; i < part.Points.Count; i++)
            {
                sum += Math.Abs(part.Points[i].Y - part.Points[i - 1].Y) + (0.5 * width);
            }

            return 2 * sum;
        });

    /// <summary>Paints polylines on rows of pixels, within a clip on whole pixels.</summary>
    internal static void Paint(List<Polyline> parts, Pen pen, Span<int> pixels, int stride, (int Left, int Top, int Right, int Bottom) clip)
    {
        if (clip.Right <= clip.Left)
        {
            return;
        }

        var stroke = new DenseStroke(clip.Left, clip.Right);
        foreach (var part in parts)
        {
            stroke.Add(part, pen);
        }

        var ink = new Ink(pen.Color);
        for (var top = clip.Top; top < clip.Bottom; top += Rows)
        {
            var rows = Math.Min(Rows, clip.Bottom - top);
            stroke.Mark(top, rows);
            for (var row = 0; row < rows; row++)
            {
                stroke.Flush(row, pixels.Slice((top + row) * stride, stride), ink);
            }
        }
    }

    private void Add(Polyline part, Pen pen)
    {
        var radius = pen.Width / 2;
        var points = part.Points;
        var segments = part.IsClosed ? points.Count : points.Count - 1;
        for (var i = 0; i < segments; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var length = (b - a).Length;
            if (length > 0)
            {
                var side = new Point(b.Y - a.Y, a.X - b.X) * (radius / length);
                pieces.Add([a + side, b + side, b - side, a - side]);
            }

            if (i > 0 || part.IsClosed || pen.Cap == LineCap.Round)
            {
                pieces.Add(Disc(a, radius));
            }
        }

        if (pen.Cap == LineCap.Round)
        {
            pieces.Add(Disc(points[^1], radius));
        }
    }

    private static Point[] Disc(Point c, double r)
    {
        // An octagon of the disc's area: circumradius 1.054 r, its coordinates the cosine and sine of 22.5° times that.
        var (p, q) = (0.97391 * r, 0.40341 * r);
        return
        [
            new(c.X + p, c.Y + q), new(c.X + q, c.Y + p), new(c.X - q, c.Y + p), new(c.X - p, c.Y + q),
            new(c.X - p, c.Y - q), new(c.X - q, c.Y - p), new(c.X + q, c.Y - p), new(c.X + p, c.Y - q),
        ];
    }

    private void Mark(int top, int rows)
    {
        bandTop = top;
        foreach (var piece in pieces)
        {
            var (low, high) = (double.MaxValue, double.MinValue);
            foreach (var p in piece)
            {
                low = Math.Min(low, p.Y);
                high = Math.Max(high, p.Y);
            }

            if (high > top && low < top + rows)
            {
                Mark(piece, low, high, rows);
            }
        }
    }

    /// <summary>Sets the samples of a convex polygon, slab by slab between the heights of its corners.</summary>
    private void Mark(Point[] piece, double low, double high, int rows)
    {
        Span<double> heights = stackalloc double[8];
        for (var i = 0; i < piece.Length; i++)
        {
            heights[i] = piece[i].Y;
        }

        heights = heights[..piece.Length];
        heights.Sort();
        var first = Math.Max(0, FirstSample(low));
        var end = Math.Min(rows * Down, FirstSample(high));
        for (var slab = 0; slab + 1 < heights.Length && first < end; slab++)
        {
            var slabEnd = Math.Min(end, FirstSample(heights[slab + 1]));
            if (slabEnd > first)
            {
                MarkSlab(piece, first, slabEnd, 0.5 * (heights[slab] + heights[slab + 1]));
                first = slabEnd;
            }
        }
    }

    /// <summary>The first sample line of the band at or below a height.</summary>
    private int FirstSample(double y) => (int)Math.Ceiling(Math.Clamp((y - bandTop) * Down, -8, (Rows * Down) + 8) - 0.5);

    private void MarkSlab(Point[] piece, int first, int end, double middle)
    {
        // Between two corner heights a convex polygon has one left and one right edge.
        var (l, r, start) = (default((double X, double Slope)), default((double X, double Slope)), bandTop + ((first + 0.5) / Down));
        var found = 0;
        for (var i = 0; i < piece.Length; i++)
        {
            var (a, b) = (piece[i], piece[(i + 1) % piece.Length]);
            if (a.Y < middle == b.Y < middle)
            {
                continue;
            }

            var slope = (b.X - a.X) / (b.Y - a.Y);
            var edge = (X: a.X + (slope * (middle - a.Y)), Slope: slope);
            (l, r) = found++ == 0 ? (edge, edge) : edge.X < l.X ? (edge, r) : (l, edge);
        }

        if (found < 2)
        {
            return;
        }

        var (xl, xr) = (Sample(l.X + (l.Slope * (start - middle))), Sample(r.X + (r.Slope * (start - middle))));
        var (dl, dr) = (Step(l.Slope), Step(r.Slope));
        for (var line = first; line < end; line++, xl += dl, xr += dr)
        {
            SetBits(line * words, (int)(xl >> 16), (int)(xr >> 16));
        }
    }

    /// <summary>
    /// An abscissa in samples from the left edge, 48.16 fixed point, shifted so that truncation picks the next sample's centre.
    /// </summary>
    private long Sample(double x) => (long)Math.Floor(((Math.Clamp(x, left - 1e6, left + 1e6) - left) * Across * 65536) + 32768);

    private static long Step(double slope) => (long)Math.Floor((Math.Clamp(slope, -1e7, 1e7) * (Across / (double)Down) * 65536) + 0.5);

    private void SetBits(int offset, int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, (right - left) * Across);
        if (to <= from)
        {
            return;
        }

        var (first, last) = (from >> 6, (to - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << (from & 63), ulong.MaxValue >> (63 - ((to - 1) & 63)));
        if (first == last)
        {
            mask[offset + first] |= head & tail;
            return;
        }

        mask[offset + first] |= head;
        mask.AsSpan(offset + first + 1, last - first - 1).Fill(ulong.MaxValue);
        mask[offset + last] |= tail;
    }

    private void Flush(int row, Span<int> pixels, in Ink ink)
    {
        var lines = mask.AsSpan(row * Down * words, Down * words);
        for (var word = 0; word < words; word++)
        {
            var (a, b, c, d) = (lines[word], lines[words + word], lines[(2 * words) + word], lines[(3 * words) + word]);
            if ((a | b | c | d) == 0)
            {
                continue;
            }

            for (var k = 0; k < 4; k++)
            {
                var x = left + (word << 2) + k;
                var shift = 16 * k;
                var hits = Count(a, shift) + Count(b, shift) + Count(c, shift) + Count(d, shift);
                if (x < right && hits > 0)
                {
                    ink.Paint(pixels, x, ((hits * 255) + (Across * Down / 2)) / (Across * Down));
                }
            }
        }

        lines.Clear();
    }

    private static int Count(ulong word, int shift) => BitOperations.PopCount((word >> shift) & 0xffff);
}
