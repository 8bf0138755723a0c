namespace Figures.Plotting;

/// <summary>
/// Fills outlines on opaque pixels with exact-area anti-aliasing and true winding. Rows are cut into bands; where no edges cross or end
/// within a band, its contribution is the exact area between the edges at which the winding number leaves and returns to zero; other bands
/// are cut finer, down to 1/16 pixel, and then sampled in the middle. Fills whose edges add up to more than 10⁵ pixels of height are
/// accumulated without resolving winding inside single pixels (the signed areas are summed and clamped), which costs one step an edge and row.
/// </summary>
internal sealed class Rasterizer(int width, int height)
{
    private const int DenseHeight = 100_000;
    private const int FinestBand = 16;

    // One number for each height within a row: signed differences of them cancel only when edges balance at every height.
    private static readonly long[] Marks = MakeMarks();

    private readonly EdgeTable edges = new();
    private readonly RowCoverage coverage = new(width);
    private int[] active = new int[64];
    private Crossing[] crossings = new Crossing[64];
    private Piece[] pieces = new Piece[64];
    private int activeCount;
    private int left;
    private int right;
    private bool evenOdd;

    /// <summary>The picture, 0x00RRGGBB, row by row.</summary>
    internal int[] Pixels { get; } = new int[width * height];

    /// <summary>Begins an outline; <paramref name="clip"/> is rounded to whole pixels.</summary>
    internal EdgeTable Begin(PixelRect? clip)
    {
        (left, var top, right, var bottom) = Whole(clip);
        edges.Reset(top, bottom);
        return edges;
    }

    /// <summary>A clip rounded to whole pixels and limited to the picture.</summary>
    internal (int Left, int Top, int Right, int Bottom) Whole(PixelRect? clip)
    {
        var box = clip ?? new PixelRect(0, 0, width, height);
        var l = (int)Math.Clamp(Math.Round(box.Left), 0, width);
        var t = (int)Math.Clamp(Math.Round(box.Top), 0, height);
        return (l, t, (int)Math.Clamp(Math.Round(box.Right), l, width), (int)Math.Clamp(Math.Round(box.Bottom), t, height));
    }

    /// <summary>Paints the outline added since <see cref="Begin"/>.</summary>
    internal void Paint(Color color, bool evenOddRule)
    {
        if (edges.Count == 0 || right <= left)
        {
            return;
        }

        evenOdd = evenOddRule;
        edges.Bucket();
        activeCount = 0;
        var ink = new Ink(color);
        var dense = !evenOdd && edges.Height > DenseHeight;
        for (var row = edges.FirstRow; row < edges.EndRow; row++)
        {
            Activate(row);
            if (dense)
            {
                Accumulate(row);
            }
            else
            {
                Row(row);
            }

            coverage.Flush(Pixels.AsSpan(row * width, width), left, right, ink);
        }
    }

    private void Activate(int row)
    {
        var kept = 0;
        var start = row << 8;
        for (var i = 0; i < activeCount; i++)
        {
            if (edges[active[i]].Y1 > start)
            {
                active[kept++] = active[i];
            }
        }

        activeCount = kept;
        for (var e = edges.FirstIn(row); e >= 0; e = edges.NextOf(e))
        {
            if (activeCount == active.Length)
            {
                Array.Resize(ref active, activeCount * 2);
                Array.Resize(ref crossings, activeCount * 2);
                Array.Resize(ref pieces, activeCount * 2);
            }

            active[activeCount++] = e;
        }
    }

    /// <summary>
    /// Cuts a row into groups of edges that do not touch in x and between which the winding number is zero at every height. A group that is
    /// one simple strip gives exact areas at once; only the others are cut into bands.
    /// </summary>
    private void Row(int row)
    {
        SortPieces(row << 8);
        var (first, reach, balance) = (0, int.MinValue, 0L);
        for (var i = 0; i < activeCount; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (i > first && balance == 0 && piece.Low > reach)
            {
                Group(first, i, row << 8);
                (first, reach) = (i, int.MinValue);
            }

            reach = Math.Max(reach, piece.High);
            balance += piece.Direction * (Marks[piece.End] - Marks[piece.Start]);
        }

        if (activeCount > first)
        {
            Group(first, activeCount, row << 8);
        }
    }

    /// <summary>The parts of the active edges in a row, by their left ends; the order is kept for the next row, where it is nearly right.</summary>
    private void SortPieces(int start)
    {
        for (var i = 0; i < activeCount; i++)
        {
            var index = active[i];
            ref readonly var edge = ref edges[index];
            var (y0, y1) = (Math.Max(edge.Y0, start), Math.Min(edge.Y1, start + 256));
            var piece = new Piece(edge.XAt(y0), edge.XAt(y1), y0 - start, y1 - start, edge.Direction);
            var j = i;
            for (; j > 0 && pieces[j - 1].Low > piece.Low; j--)
            {
                pieces[j] = pieces[j - 1];
                active[j] = active[j - 1];
            }

            pieces[j] = piece;
            active[j] = index;
        }
    }

    private void Group(int first, int end, int y)
    {
        if (!IsStrip(first, end))
        {
            Band(first, end, y, 256);
            return;
        }

        for (var i = first; i < end; i++)
        {
            ref readonly var piece = ref pieces[i];
            AddClipped(piece.Top, piece.Bottom, piece.End - piece.Start, piece.Direction);
        }
    }

    /// <summary>
    /// Whether a group is a single strip: all edges of one direction lie left of all of the other, and no two of one direction share a height.
    /// Its winding numbers are then 0 and ±1 and signed areas are exact.
    /// </summary>
    private bool IsStrip(int first, int end)
    {
        if (end - first > 6)
        {
            return false;
        }

        var direction = pieces[first].Direction;
        var (leftReach, rightStart) = (int.MinValue, int.MaxValue);
        for (var i = first; i < end; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (piece.Direction != direction)
            {
                rightStart = Math.Min(rightStart, piece.Low);
                continue;
            }

            leftReach = Math.Max(leftReach, piece.High);
            for (var j = first; j < i; j++)
            {
                if (pieces[j].Direction == direction && pieces[j].Start < piece.End && piece.Start < pieces[j].End)
                {
                    return false;
                }
            }
        }

        return leftReach <= rightStart;
    }

    private void Accumulate(int row)
    {
        var start = row << 8;
        for (var i = 0; i < activeCount; i++)
        {
            ref readonly var edge = ref edges[active[i]];
            var (y0, y1) = (Math.Max(edge.Y0, start), Math.Min(edge.Y1, start + 256));
            AddClipped(edge.XAt(y0), edge.XAt(y1), y1 - y0, edge.Direction);
        }
    }

    private void Band(int first, int end, int y, int size)
    {
        var count = 0;
        var whole = true;
        for (var i = first; i < end; i++)
        {
            ref readonly var edge = ref edges[active[i]];
            if (edge.Y0 <= y && edge.Y1 >= y + size)
            {
                crossings[count++] = new Crossing(edge.XAt(y), edge.XAt(y + size), edge.Direction, active[i]);
            }
            else if (edge.Y0 < y + size && edge.Y1 > y)
            {
                whole = false;
                break;
            }
        }

        if (whole && Sort(count))
        {
            Trapezoids(count, size);
        }
        else if (size > FinestBand)
        {
            for (var quarter = 0; quarter < 4; quarter++)
            {
                Band(first, end, y + (quarter * size / 4), size / 4);
            }
        }
        else
        {
            Sample(first, end, y + (size / 2), size);
        }
    }

    /// <summary>Sorts by the upper end; false when the lower ends have another order.</summary>
    private bool Sort(int count)
    {
        var list = crossings.AsSpan(0, count);
        if (count > 48)
        {
            list.Sort();
        }
        else
        {
            for (var i = 1; i < count; i++)
            {
                var (moved, j) = (list[i], i);
                for (; j > 0 && list[j - 1].CompareTo(moved) > 0; j--)
                {
                    list[j] = list[j - 1];
                }

                list[j] = moved;
            }
        }

        for (var i = 1; i < count; i++)
        {
            if (list[i].Bottom < list[i - 1].Bottom)
            {
                return false;
            }
        }

        return true;
    }

    private void Trapezoids(int count, int size)
    {
        var winding = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var c = ref crossings[i];
            var before = IsInside(winding);
            winding += c.Direction;
            if (before != IsInside(winding))
            {
                AddClipped(c.Top, c.Bottom, size, before ? -1 : 1);
            }
        }
    }

    private void Sample(int first, int end, int y, int size)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var edge = ref edges[active[i]];
            if (edge.Y0 <= y && y < edge.Y1)
            {
                var x = edge.XAt(y);
                crossings[count++] = new Crossing(x, x, edge.Direction, active[i]);
            }
        }

        Sort(count);
        Trapezoids(count, size);
    }

    private bool IsInside(int winding) => evenOdd ? (winding & 1) != 0 : winding != 0;

    /// <summary>Adds a line limited to the clip: what lies left of it counts at its left edge, what lies right of it not at all.</summary>
    private void AddClipped(int x0, int x1, int size, int sign)
    {
        var (low, high) = (left << 8, right << 8);
        if (Math.Min(x0, x1) >= low && Math.Max(x0, x1) < high)
        {
            coverage.AddLine(x0 - low, x1 - low, size, sign);
        }
        else if (Math.Max(x0, x1) <= low)
        {
            coverage.AddLine(0, 0, size, sign);
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
            AddClipped(Math.Clamp(x0, left << 8, (right << 8) - 1), Math.Clamp(x1, left << 8, (right << 8) - 1), size, sign);
            return;
        }

        var upper = Math.Clamp((int)((long)size * (border - x0) / (x1 - x0)), 0, size);
        AddClipped(x0, border, upper, sign);
        AddClipped(border, x1, size - upper, sign);
    }

    private static long[] MakeMarks()
    {
        var marks = new long[257];
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < marks.Length; i++)
        {
            state = (state ^ (state >> 27)) * 0x94D049BB133111EBUL;
            state ^= state >> 31;
            marks[i] = (long)(state >> 8);
            state += 0x9E3779B97F4A7C15UL;
        }

        return marks;
    }

    /// <summary>The part of an edge in a row: its ends in x, its heights within the row.</summary>
    private readonly struct Piece(int top, int bottom, int start, int end, int direction)
    {
        internal readonly int Top = top;
        internal readonly int Bottom = bottom;
        internal readonly int Start = start;
        internal readonly int End = end;
        internal readonly int Direction = direction;
        internal readonly int Low = Math.Min(top, bottom);
        internal readonly int High = Math.Max(top, bottom);
    }

    private readonly record struct Crossing(int Top, int Bottom, int Direction, int Edge) : IComparable<Crossing>
    {
        public int CompareTo(Crossing other)
        {
            var order = Top.CompareTo(other.Top);
            order = order == 0 ? Bottom.CompareTo(other.Bottom) : order;
            return order == 0 ? Edge.CompareTo(other.Edge) : order;
        }
    }
}
