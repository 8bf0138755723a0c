using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Traces where a field is at or above a level, by marching squares: contour lines with the high side on a fixed hand, and closed rings
/// around the region. Saddles are decided by the mean of the four corners. Cells with a missing corner do not exist; regions end at their
/// sides.
/// </summary>
internal sealed class ContourTracer
{
    private readonly double[] values;
    private readonly float[] px;
    private readonly float[] py;
    private readonly int nx;
    private readonly bool[] exists;
    private readonly List<int> borderCells = [];

    // Directed pieces from node to node. Nodes are grid points, then crossings of horizontal, then of vertical grid lines.
    // Those from one node are linked, by numbers from 1; 0 ends a link.
    private readonly List<(int From, int To, int NextSame)> pieces = [];
    private readonly int[] startingAt;
    private double level;

    /// <param name="field">The values.</param>
    /// <param name="px">Pixel of each abscissa.</param>
    /// <param name="py">Pixel of each ordinate.</param>
    internal ContourTracer(ScalarField field, float[] px, float[] py)
    {
        (this.px, this.py, nx, values) = (px, py, px.Length, field.Values.ToArray());
        exists = new bool[values.Length];
        startingAt = new int[3 * values.Length];
        for (var corner = 0; corner + nx + 1 < values.Length; corner++)
        {
            exists[corner] = (corner + 1) % nx != 0
                && double.IsFinite(values[corner] + values[corner + 1] + values[corner + nx] + values[corner + nx + 1]);
        }

        borderCells.AddRange(Enumerable.Range(0, exists.Length).Where(corner => exists[corner] && Math.DivRem(corner, nx) is var (y, x)
            && !(IsCell(x - 1, y) && IsCell(x + 1, y) && IsCell(x, y - 1) && IsCell(x, y + 1))));
    }

    /// <summary>Closed rings around the region at or above a level; holes run the other way round.</summary>
    internal List<SKPoint[]> Rings(double atLeast) => [.. Chains(atLeast, withBorders: true).Select(chain => chain.Points)];

    /// <summary>Contour lines of a level; closed ones repeat their first point.</summary>
    internal List<SKPoint[]> Lines(double at) => [.. Chains(at, withBorders: false)
        .Select(chain => chain.IsClosed ? [.. chain.Points, chain.Points[0]] : chain.Points)];

    private bool IsCell(int ix, int iy) => ix >= 0 && iy >= 0 && ix + 1 < nx && iy + 1 < py.Length && exists[(iy * nx) + ix];

    /// <summary>Adds the pieces of the contour inside one cell, the high side on their left.</summary>
    private void Cross(int corner)
    {
        ReadOnlySpan<int> corners = [corner, corner + 1, corner + nx + 1, corner + nx];
        Span<int> leaves = stackalloc int[2];
        Span<int> enters = stackalloc int[2];
        var (leaving, entering) = (0, 0);
        var firstIsEnter = false;
        for (var side = 0; side < 4; side++)
        {
            var (a, b) = (corners[side], corners[(side + 1) & 3]);
            if (IsHigh(a) && !IsHigh(b))
            {
                leaves[leaving++] = Crossing(a, b);
            }
            else if (!IsHigh(a) && IsHigh(b))
            {
                firstIsEnter |= leaving == 0;
                enters[entering++] = Crossing(a, b);
            }
        }

        if (leaving == 1)
        {
            Push(leaves[0], enters[0]);
        }
        else if (leaving == 2)
        {
            // High corners joined: each piece cuts off a low corner, from a leave to the enter that follows it; otherwise a high one.
            var joined = (values[corners[0]] + values[corners[1]] + values[corners[2]] + values[corners[3]]) / 4 >= level;
            var straight = joined != firstIsEnter;
            Push(leaves[0], enters[straight ? 0 : 1]);
            Push(leaves[1], enters[straight ? 1 : 0]);
        }
    }

    /// <summary>Adds the part at or above the level of a side of a cell, unless there is a cell beyond.</summary>
    private void Side(int a, int b, bool hasNeighbour)
    {
        if (!hasNeighbour && (IsHigh(a) || IsHigh(b)))
        {
            Push(IsHigh(a) ? a : Crossing(a, b), IsHigh(b) ? b : Crossing(a, b));
        }
    }

    private void Push(int from, int to)
    {
        pieces.Add((from, to, startingAt[from]));
        startingAt[from] = pieces.Count;
    }

    private bool IsHigh(int point) => values[point] >= level;

    /// <summary>The node where the level crosses the grid line between two neighbouring points.</summary>
    private int Crossing(int a, int b) => Math.Min(a, b) + ((Math.Abs(a - b) == 1 ? 1 : 2) * values.Length);

    private List<(SKPoint[] Points, bool IsClosed)> Chains(double at, bool withBorders)
    {
        level = at;
        pieces.Clear();
        startingAt.AsSpan().Clear();
        for (var corner = 0; corner < exists.Length; corner++)
        {
            // Most cells have four corners on one side.
            if (exists[corner] && (IsHigh(corner) ? !(IsHigh(corner + 1) && IsHigh(corner + nx) && IsHigh(corner + nx + 1))
                : IsHigh(corner + 1) || IsHigh(corner + nx) || IsHigh(corner + nx + 1)))
            {
                Cross(corner);
            }
        }

        foreach (var corner in withBorders ? borderCells : [])
        {
            var (iy, ix) = Math.DivRem(corner, nx);
            Side(corner, corner + 1, IsCell(ix, iy - 1));
            Side(corner + 1, corner + nx + 1, IsCell(ix + 1, iy));
            Side(corner + nx + 1, corner + nx, IsCell(ix, iy + 1));
            Side(corner + nx, corner, IsCell(ix - 1, iy));
        }

        // Open lines first, from their free ends; what is left is closed.
        var ends = pieces.Select(piece => piece.To).ToHashSet();
        var used = new bool[pieces.Count];
        return [.. Enumerable.Range(0, pieces.Count).OrderBy(i => ends.Contains(pieces[i].From)).Where(i => !used[i])
            .Select(i => Chain(i, used))];
    }

    private (SKPoint[] Points, bool IsClosed) Chain(int piece, bool[] used)
    {
        var start = pieces[piece].From;
        var points = new List<SKPoint> { Place(start) };
        for (var at = piece; at >= 0;)
        {
            used[at] = true;
            var node = pieces[at].To;
            if (node == start)
            {
                return ([.. points], true);
            }

            points.Add(Place(node));
            for (at = startingAt[node] - 1; at >= 0 && used[at];)
            {
                at = pieces[at].NextSame - 1;
            }
        }

        return ([.. points], false);
    }

    private SKPoint Place(int node)
    {
        var (kind, a) = Math.DivRem(node, values.Length);
        var (x, y) = (px[a % nx], py[a / nx]);
        if (kind == 0)
        {
            return new SKPoint(x, y);
        }

        var b = kind == 1 ? a + 1 : a + nx;
        var t = (level - values[a]) / (values[b] - values[a]);
        return new SKPoint((float)(x + ((px[b % nx] - x) * t)), (float)(y + ((py[b / nx] - y) * t)));
    }
}
