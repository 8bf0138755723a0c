namespace Figures.Plotting;

/// <summary>A straight piece of outline in 24.8 fixed point, top to bottom.</summary>
internal readonly struct Edge(int x0, int y0, int x1, int y1, int direction)
{
    internal readonly int X0 = x0;
    internal readonly int Y0 = y0;
    internal readonly int Y1 = y1;

    /// <summary>+1 when the outline runs downwards, −1 when upwards.</summary>
    internal readonly int Direction = direction;
    private readonly double slope = (x1 - x0) / (double)(y1 - y0);

    /// <summary>Abscissa at a height, rounded to the grid.</summary>
    internal int XAt(int y) => (int)Math.Floor(X0 + (slope * (y - Y0)) + 0.5);
}

/// <summary>
/// The edges of one outline, clipped to rows, bucketed by the row they start in. Coordinates are rounded to 1/256 pixel here, so the
/// rasteriser works on integers that are the same everywhere.
/// </summary>
internal sealed class EdgeTable
{
    private const double Limit = 4_000_000;

    private int[] firstOfRow = [];
    private int[] nextInRow = [];
    private Edge[] edges = new Edge[256];
    private int top;
    private int bottom;

    /// <summary>Number of edges.</summary>
    internal int Count { get; private set; }

    /// <summary>Total height of all edges in pixels: what drawing them costs.</summary>
    internal long Height { get; private set; }

    /// <summary>First row with an edge.</summary>
    internal int FirstRow { get; private set; }

    /// <summary>Row after the last with an edge.</summary>
    internal int EndRow { get; private set; }

    /// <summary>Empties the table and sets the rows that matter.</summary>
    internal void Reset(int topRow, int bottomRow)
    {
        Count = 0;
        Height = 0;
        top = topRow;
        bottom = bottomRow;
        FirstRow = bottomRow;
        EndRow = topRow;
    }

    /// <summary>Adds the edge from <paramref name="a"/> to <paramref name="b"/> in pixels; horizontal ones do not count.</summary>
    internal void Add(Point a, Point b)
    {
        var (ax, ay, bx, by) = (Fixed(a.X), Fixed(a.Y), Fixed(b.X), Fixed(b.Y));
        if (ay == by || Math.Min(ay, by) >= bottom << 8 || Math.Max(ay, by) <= top << 8)
        {
            return;
        }

        var edge = ay < by ? new Edge(ax, ay, bx, by, 1) : new Edge(bx, by, ax, ay, -1);
        if (Count == edges.Length)
        {
            Array.Resize(ref edges, Count * 2);
        }

        edges[Count++] = edge;
        var (first, end) = (Math.Max(edge.Y0 >> 8, top), Math.Min((edge.Y1 + 255) >> 8, bottom));
        FirstRow = Math.Min(FirstRow, first);
        EndRow = Math.Max(EndRow, end);
        Height += end - first;
    }

    /// <summary>Adds a closed polygon.</summary>
    internal void AddPolygon(ReadOnlySpan<Point> polygon)
    {
        for (var i = 0; i < polygon.Length; i++)
        {
            Add(polygon[i], polygon[i + 1 == polygon.Length ? 0 : i + 1]);
        }
    }

    /// <summary>Links the edges by starting row; call once after the last <see cref="Add"/>.</summary>
    internal void Bucket()
    {
        var rows = Math.Max(0, EndRow - FirstRow);
        if (firstOfRow.Length < rows)
        {
            firstOfRow = new int[rows];
        }

        if (nextInRow.Length < Count)
        {
            nextInRow = new int[edges.Length];
        }

        firstOfRow.AsSpan(0, rows).Fill(-1);
        for (var i = Count - 1; i >= 0; i--)
        {
            var row = Math.Max(edges[i].Y0 >> 8, FirstRow) - FirstRow;
            nextInRow[i] = firstOfRow[row];
            firstOfRow[row] = i;
        }
    }

    /// <summary>First edge that starts in a row, or −1.</summary>
    internal int FirstIn(int row) => firstOfRow[row - FirstRow];

    /// <summary>The next edge of the same row, or −1.</summary>
    internal int NextOf(int edge) => nextInRow[edge];

    /// <summary>The edge of an index.</summary>
    internal ref readonly Edge this[int index] => ref edges[index];

    private static int Fixed(double pixels) => (int)Math.Floor((Math.Clamp(pixels, -Limit, Limit) * 256) + 0.5);
}
