namespace Figures.Plotting;

/// <summary>
/// Fills outlines on opaque pixels with exact-area anti-aliasing and true winding. Rows are cut into bands; where no edges cross or end
/// within a band, its contribution is the exact area between the edges at which the winding number leaves and returns to zero; other bands
/// are cut finer, down to 1/16 pixel, and then sampled in the middle. Fills whose edges add up to more than 10⁵ pixels of height are
/// accumulated without resolving winding inside single pixels (the signed areas are summed and clamped), which costs one step an edge and
/// row.
/// </summary>
internal sealed class Rasterizer(int width, int height)
{
    private const int DenseHeight = 100_000;

    // One number for each height within a row: signed differences of them cancel only when edges balance at every height.
    private static readonly long[] Marks = MakeMarks();

    private readonly EdgeTable edges = new();
    private readonly ClippedCoverage coverage = new(width);
    private readonly BandScanner bands = new();
    private int[] active = new int[64];
    private Piece[] pieces = new Piece[64];
    private int activeCount;

    /// <summary>The picture, 0x00RRGGBB, row by row.</summary>
    internal int[] Pixels { get; } = new int[width * height];

    /// <summary>Begins an outline; <paramref name="clip"/> is rounded to whole pixels.</summary>
    internal EdgeTable Begin(PixelRect? clip)
    {
        var (left, top, right, bottom) = Whole(clip);
        coverage.SetClip(left, right);
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
        if (edges.Count == 0 || coverage.IsEmpty)
        {
            return;
        }

        edges.Bucket();
        activeCount = 0;
        var ink = new Ink(color);
        var dense = !evenOddRule && edges.Height > DenseHeight;
        for (var row = edges.FirstRow; row < edges.EndRow; row++)
        {
            Activate(row);
            if (dense)
            {
                Accumulate(row);
            }
            else
            {
                Row(row, evenOddRule);
            }

            coverage.Flush(Pixels.AsSpan(row * width, width), ink);
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
                Array.Resize(ref pieces, activeCount * 2);
            }

            active[activeCount++] = e;
        }
    }

    /// <summary>
    /// Cuts a row into groups of edges that do not touch in x and between which the winding number is zero at every height. A group that is
    /// one simple strip gives exact areas at once; only the others are cut into bands.
    /// </summary>
    private void Row(int row, bool evenOdd)
    {
        SortPieces(row << 8);
        var (first, reach, balance) = (0, int.MinValue, 0L);
        for (var i = 0; i < activeCount; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (i > first && balance == 0 && piece.Low > reach)
            {
                Group(first, i, row << 8, evenOdd);
                (first, reach) = (i, int.MinValue);
            }

            reach = Math.Max(reach, piece.High);
            balance += piece.Direction * (Marks[piece.End] - Marks[piece.Start]);
        }

        if (activeCount > first)
        {
            Group(first, activeCount, row << 8, evenOdd);
        }
    }

    /// <summary>
    /// The parts of the active edges in a row, by their left ends; the order is kept for the next row, where it is nearly right.
    /// </summary>
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

    private void Group(int first, int end, int y, bool evenOdd)
    {
        if (!IsStrip(first, end))
        {
            bands.Scan(edges, active.AsSpan(first, end - first), y, evenOdd, coverage);
            return;
        }

        for (var i = first; i < end; i++)
        {
            ref readonly var piece = ref pieces[i];
            coverage.Add(piece.Top, piece.Bottom, piece.End - piece.Start, piece.Direction);
        }
    }

    /// <summary>
    /// Whether a group is a single strip: all edges of one direction lie left of all of the other, and no two of one direction share a
    /// height.
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
            coverage.Add(edge.XAt(y0), edge.XAt(y1), y1 - y0, edge.Direction);
        }
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
}
