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

    private readonly EdgeTable edges = new();
    private readonly RowCoverage coverage = new(width);
    private int[] active = new int[64];
    private Crossing[] crossings = new Crossing[64];
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
                Band(row << 8, 256);
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
            }

            active[activeCount++] = e;
        }
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

    private void Band(int y, int size)
    {
        var count = 0;
        var whole = true;
        for (var i = 0; i < activeCount; i++)
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
            Band(y, size / 4);
            Band(y + (size / 4), size / 4);
            Band(y + (size / 2), size / 4);
            Band(y + (size / 2) + (size / 4), size / 4);
        }
        else
        {
            Sample(y + (size / 2), size);
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

    private void Sample(int y, int size)
    {
        var count = 0;
        for (var i = 0; i < activeCount; i++)
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
