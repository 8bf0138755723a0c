using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The column space of Â = diag(e^ℓ) [y; I] as a graph over its N_h dominant rows (spec section 3.5, steps 3 to 5).
/// </summary>
internal static class PivotedGraph
{
    /// <summary>
    /// Z̃, (n + N_h) × N_h, with the column space of Â, entries of order 1 and a unit row for each pivot.
    /// </summary>
    /// <param name="start">y = OᵀQ0, n × N_h.</param>
    /// <param name="frame">The exponentials at the wanted time.</param>
    /// <param name="guard">Relative size below which a difference counts as zero.</param>
    public static Matrix Of(Matrix start, ExponentialFrame frame, double guard)
    {
        var graph = new Matrix(start.Rows + start.Columns, start.Columns);
        start.Data.CopyTo(graph.Data);
        for (var unit = 0; unit < start.Columns; unit++)
        {
            graph[start.Rows + unit, unit] = 1;
        }

        var pivots = Eliminate(graph, frame, guard);
        for (var row = 0; row < graph.Rows; row++)
        {
            for (var column = 0; column < graph.Columns; column++)
            {
                graph[row, column] = frame.Rescale(graph[row, column], row, pivots[column]);
            }
        }

        return graph;
    }

    /// <summary>
    /// Column operations that turn the dominant row of every column into a unit row; returns the pivot row of each column.
    /// </summary>
    private static int[] Eliminate(Matrix graph, ExponentialFrame frame, double guard)
    {
        var logScales = Enumerable.Range(0, graph.Rows).Select(frame.LogScale).ToArray();
        var pivots = new int[graph.Columns];
        Array.Fill(pivots, -1);
        for (var pass = 0; pass < graph.Columns; pass++)
        {
            var (pivotRow, pivotColumn) = Dominant(graph, logScales, pivots);
            pivots[pivotColumn] = pivotRow;
            var pivot = graph[pivotRow, pivotColumn];
            for (var row = 0; row < graph.Rows; row++)
            {
                graph[row, pivotColumn] /= pivot;
            }

            for (var column = 0; column < graph.Columns; column++)
            {
                if (column != pivotColumn)
                {
                    SubtractColumn(graph, column, pivotColumn, graph[pivotRow, column], guard);
                }
            }
        }

        return pivots;
    }

    /// <summary>
    /// The largest scaled entry among unused rows and columns. One always exists: identity rows are never exhausted early.
    /// </summary>
    private static (int Row, int Column) Dominant(Matrix graph, double[] logScales, int[] pivots)
    {
        var best = double.NegativeInfinity;
        var place = (Row: -1, Column: -1);
        for (var row = 0; row < graph.Rows; row++)
        {
            for (var column = 0; column < graph.Columns; column++)
            {
                if (graph[row, column] == 0 || pivots[column] >= 0 || Array.IndexOf(pivots, row) >= 0)
                {
                    continue;
                }

                var size = logScales[row] + Elementary.Log(Math.Abs(graph[row, column]));
                if (size > best)
                {
                    (best, place) = (size, (row, column));
                }
            }
        }

        return place;
    }

    private static void SubtractColumn(Matrix graph, int column, int pivotColumn, double factor, double guard)
    {
        for (var row = 0; factor != 0 && row < graph.Rows; row++)
        {
            var kept = graph[row, column];
            var subtracted = factor * graph[row, pivotColumn];
            var difference = kept - subtracted;
            graph[row, column] = Math.Abs(difference) <= guard * (Math.Abs(kept) + Math.Abs(subtracted)) ? 0 : difference;
        }
    }
}
