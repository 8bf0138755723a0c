using System.Runtime.InteropServices;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Traces where a grid is at or above a level, by marching squares: contour lines with the high side on a fixed hand, and closed rings
/// around
/// the region. Saddles are decided by the mean of the four corners. Cells with a missing corner do not exist; regions end at their sides.
/// </summary>
internal sealed class ContourTracer
{
    private readonly double[] values;
    private readonly float[] px;
    private readonly float[] py;
    private readonly int nx;
    private readonly int ny;
    private readonly bool[] exists;
    private readonly List<int> borderCells = [];
    private readonly List<int>[] crossedCells;
    private readonly double[] levels;

    // Directed pieces from node to node, linked by the node they start at. Nodes are grid points, then crossings of horizontal,
    // then of vertical grid lines.
    private readonly List<(int From, int To, int NextSame)> pieces = [];
    private readonly Dictionary<int, int> startingAt = [];
    private double level;

    /// <param name="field">The values.</param>
    /// <param name="px">Pixel of each abscissa.</param>
    /// <param name="py">Pixel of each ordinate.</param>
    /// <param name="levels">The levels that will be asked for, in any order.</param>
    internal ContourTracer(ScalarField field, float[] px, float[] py, IReadOnlyList<double> levels)
    {
        (this.px, this.py, nx, ny) = (px, py, px.Length, py.Length);
        values = field.Values.ToArray();
        this.levels = [.. levels.Distinct().Order()];
        crossedCells = [.. this.levels.Select(_ => new List<int>())];
        exists = new bool[nx * ny];
        for (var iy = 0; iy + 1 < ny; iy++)
        {
            for (var ix = 0; ix + 1 < nx; ix++)
            {
                Enter((iy * nx) + ix);
            }
        }

        for (var cell = 0; cell < exists.Length; cell++)
        {
            var (iy, ix) = Math.DivRem(cell, nx);
            if (exists[cell] && !(IsCell(ix - 1, iy) && IsCell(ix + 1, iy) && IsCell(ix, iy - 1) && IsCell(ix, iy + 1)))
            {
                borderCells.Add(cell);
            }
        }
    }

    /// <summary>Closed rings around the region at or above a level; holes run the other way round.</summary>
    internal List<SKPoint[]> Rings(double atLeast)
    {
        Collect(atLeast, withBorders: true);
        return [.. Chains().Select(chain => chain.Points)];
    }

    /// <summary>Contour lines of a level; closed ones repeat their first point.</summary>
    internal List<SKPoint[]> Lines(double at)
    {
        Collect(at, withBorders: false);
        return [.. Chains().Select(chain => chain.IsClosed ? [.. chain.Points, chain.Points[0]] : chain.Points)];
    }

    /// <summary>Notes whether a cell exists and which levels cross it.</summary>
    private void Enter(int corner)
    {
        var (a, b, c, d) = (values[corner], values[corner + 1], values[corner + nx], values[corner + nx + 1]);
        if (!double.IsFinite(a + b + c + d))
        {
            return;
        }

        exists[corner] = true;
        var (low, high) = (Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
        var first = Array.BinarySearch(levels, low);

        // A level equal to the lowest corner does not cross: the whole cell is at or above it.
        for (var i = first >= 0 ? first + 1 : ~first; i < levels.Length && levels[i] <= high; i++)
        {
            crossedCells[i].Add(corner);
        }
    }

    private bool IsCell(int ix, int iy) => ix >= 0 && iy >= 0 && ix + 1 < nx && iy + 1 < ny && exists[(iy * nx) + ix];

    private void Collect(double at, bool withBorders)
    {
        level = at;
        pieces.Clear();
        startingAt.Clear();
        var index = Array.BinarySearch(levels, at);
        if (index < 0)
        {
            throw new ArgumentException($"The level {at} was not announced to the tracer.", nameof(at));
        }

        foreach (var cell in crossedCells[index])
        {
            Cross(cell % nx, cell / nx);
        }

        foreach (var cell in withBorders ? borderCells : [])
        {
            Borders(cell % nx, cell / nx);
        }
    }

    /// <summary>Adds the pieces of the contour inside one cell, the high side on their left.</summary>
    private void Cross(int ix, int iy)
    {
        Span<int> corners = [(iy * nx) + ix, (iy * nx) + ix + 1, ((iy + 1) * nx) + ix + 1, ((iy + 1) * nx) + ix];
        Span<int> leaves = stackalloc int[2];
        Span<int> enters = stackalloc int[2];
        var (leaving, entering) = (0, 0);
        var firstIsEnter = false;
        for (var side = 0; side < 4; side++)
        {
            var (a, b) = (values[corners[side]] >= level, values[corners[(side + 1) & 3]] >= level);
            if (a && !b)
            {
                leaves[leaving++] = Crossing(corners[side], corners[(side + 1) & 3]);
            }
            else if (!a && b)
            {
                firstIsEnter |= leaving == 0;
                enters[entering++] = Crossing(corners[side], corners[(side + 1) & 3]);
            }
        }

        if (leaving == 1)
        {
            Push(leaves[0], enters[0]);
        }
        else if (leaving == 2)
        {
            var mean = (values[corners[0]] + values[corners[1]] + values[corners[2]] + values[corners[3]]) / 4;

            // High corners joined: each piece cuts off a low corner, from a leave to the enter that follows it; otherwise a high one.
            var joined = mean >= level;
            var straight = joined != firstIsEnter;
            Push(leaves[0], enters[straight ? 0 : 1]);
            Push(leaves[1], enters[straight ? 1 : 0]);
        }
    }

    /// <summary>Adds the parts at or above the level of those sides of a cell that have no cell beyond.</summary>
    private void Borders(int ix, int iy)
    {
        Side(ix, iy, ix + 1, iy, IsCell(ix, iy - 1));
        Side(ix + 1, iy, ix + 1, iy + 1, IsCell(ix + 1, iy));
        Side(ix + 1, iy + 1, ix, iy + 1, IsCell(ix, iy + 1));
        Side(ix, iy + 1, ix, iy, IsCell(ix - 1, iy));
    }

    private void Side(int ax, int ay, int bx, int by, bool hasNeighbour)
    {
        var (a, b) = ((ay * nx) + ax, (by * nx) + bx);
        var (inA, inB) = (values[a] >= level, values[b] >= level);
        if (!hasNeighbour && (inA || inB))
        {
            Push(inA ? a : Crossing(a, b), inB ? b : Crossing(a, b));
        }
    }

    /// <summary>The node where the level crosses the grid line between two neighbouring points.</summary>
    private int Crossing(int a, int b)
    {
        var low = Math.Min(a, b);
        return Math.Abs(a - b) == 1 ? (nx * ny) + low : (2 * nx * ny) + low;
    }

    private void Push(int from, int to)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(startingAt, from, out var known);
        pieces.Add((from, to, known ? head : -1));
        head = pieces.Count - 1;
    }

    private IEnumerable<(SKPoint[] Points, bool IsClosed)> Chains()
    {
        var ends = pieces.Select(p => p.To).ToHashSet();
        var used = new bool[pieces.Count];

        // Open lines first, from their free ends; what is left is closed.
        foreach (var openOnly in new[] { true, false })
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                if (!used[i] && (!openOnly || !ends.Contains(pieces[i].From)))
                {
                    yield return Chain(i, used);
                }
            }
        }
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
            at = startingAt.GetValueOrDefault(node, -1);
            while (at >= 0 && used[at])
            {
                at = pieces[at].NextSame;
            }
        }

        return ([.. points], false);
    }

    private SKPoint Place(int node)
    {
        var (kind, a) = Math.DivRem(node, nx * ny);
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
