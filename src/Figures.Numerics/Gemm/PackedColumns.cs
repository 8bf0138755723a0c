namespace Figures.Numerics;

/// <summary>
/// Copies a block of B into panels as wide as a tile: for each k the entries of the panel's columns side by side, zeros where the
/// last register reaches beyond B. The kernels then read B in one ascending stream, whatever its strides were.
/// </summary>
/// <typeparam name="R">What can be done with a register.</typeparam>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="E">double or float.</typeparam>
internal static unsafe class PackedColumns<R, V, E>
    where R : struct, IRegister<V, E>
    where V : struct
    where E : unmanaged
{
    /// <summary>Packs <paramref name="columns"/> columns of <paramref name="depth"/> entries into one panel.</summary>
    /// <param name="source">Entry of the first k and column.</param>
    /// <param name="depthStride">From one k to the next in the source.</param>
    /// <param name="columnStride">From one column to the next in the source.</param>
    /// <param name="depth">Number of k.</param>
    /// <param name="columns">Columns to copy.</param>
    /// <param name="panel">Destination.</param>
    /// <param name="width">Entries per k in the destination: whole registers, enough for <paramref name="columns"/>.</param>
    public static void Pack(E* source, nint depthStride, nint columnStride, int depth, int columns, E* panel, int width)
    {
        if (columnStride == 1)
        {
            PackRows(source, depthStride, depth, columns, panel, width);
            return;
        }

        ClearLast(depth, columns, panel, width);
        if (depthStride == 1)
        {
            PackColumns(source, columnStride, depth, columns, panel, width);
        }
        else
        {
            PackEntries(source, depthStride, columnStride, 0, depth, 0, columns, panel, width);
        }
    }

    private static void ClearLast(int depth, int columns, E* panel, int width)
    {
        for (var k = 0; k < depth; k++)
        {
            for (var j = columns; j < width; j++)
            {
                panel[k * width + j] = default;
            }
        }
    }

    private static void PackRows(E* source, nint depthStride, int depth, int columns, E* panel, int width)
    {
        for (var k = 0; k < depth; k++)
        {
            var j = 0;
            for (; j <= columns - R.Width; j += R.Width)
            {
                R.Store(R.Load(source + j), panel + j);
            }

            if (j < columns)
            {
                R.Store(R.LoadFirst(source + j, columns - j), panel + j);
            }

            source += depthStride;
            panel += width;
        }
    }

    /// <summary>The source is transposed: square blocks are transposed in registers, the rest entry by entry.</summary>
    private static void PackColumns(E* source, nint columnStride, int depth, int columns, E* panel, int width)
    {
        var side = SquareTranspose<E>.Side;
        var (wholeColumns, wholeDepth) = (columns / side * side, depth / side * side);
        for (var j = 0; j < wholeColumns; j += side)
        {
            for (var k = 0; k < wholeDepth; k += side)
            {
                SquareTranspose<E>.Run(source + j * columnStride + k, columnStride, panel + k * width + j, width);
            }
        }

        PackEntries(source, 1, columnStride, wholeDepth, depth, 0, wholeColumns, panel, width);
        PackEntries(source, 1, columnStride, 0, depth, wholeColumns, columns, panel, width);
    }

    private static void PackEntries(
        E* source, nint depthStride, nint columnStride, int firstDepth, int depth, int firstColumn, int columns, E* panel, int width)
    {
        for (var j = firstColumn; j < columns; j++)
        {
            var column = source + j * columnStride;
            for (var k = firstDepth; k < depth; k++)
            {
                panel[k * width + j] = column[k * depthStride];
            }
        }
    }
}
