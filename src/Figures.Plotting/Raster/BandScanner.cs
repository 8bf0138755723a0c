namespace Figures.Plotting;

/// <summary>
/// Finds the inside of a group of edges in one row by winding numbers: bands in which no edge crosses another or ends give exact areas, others
/// are cut finer, down to 1/16 pixel, and then sampled in the middle.
/// </summary>
internal sealed class BandScanner
{
    private const int FinestBand = 16;

    private Crossing[] crossings = new Crossing[64];
    private EdgeTable edges = new();
    private ClippedCoverage coverage = new(0);
    private bool evenOdd;

    /// <summary>Adds the coverage of the row that starts at <paramref name="y"/> (24.8), considering only the given edges.</summary>
    internal void Scan(EdgeTable table, ReadOnlySpan<int> active, int y, bool evenOddRule, ClippedCoverage target)
    {
        (edges, coverage, evenOdd) = (table, target, evenOddRule);
        if (crossings.Length < active.Length)
        {
            crossings = new Crossing[2 * active.Length];
        }

        Band(active, y, 256);
    }

    private void Band(ReadOnlySpan<int> active, int y, int size)
    {
        var count = 0;
        var whole = true;
        foreach (var index in active)
        {
            ref readonly var edge = ref edges[index];
            if (edge.Y0 <= y && edge.Y1 >= y + size)
            {
                crossings[count++] = new Crossing(edge.XAt(y), edge.XAt(y + size), edge.Direction, index);
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
                Band(active, y + (quarter * size / 4), size / 4);
            }
        }
        else
        {
            Sample(active, y + (size / 2), size);
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
                coverage.Add(c.Top, c.Bottom, size, before ? -1 : 1);
            }
        }
    }

    private void Sample(ReadOnlySpan<int> active, int y, int size)
    {
        var count = 0;
        foreach (var index in active)
        {
            ref readonly var edge = ref edges[index];
            if (edge.Y0 <= y && y < edge.Y1)
            {
                var x = edge.XAt(y);
                crossings[count++] = new Crossing(x, x, edge.Direction, index);
            }
        }

        Sort(count);
        Trapezoids(count, size);
    }

    private bool IsInside(int winding) => evenOdd ? (winding & 1) != 0 : winding != 0;

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
