using System.Numerics;

namespace Figures.Numerics;

/// <summary>
/// Copies a block of B into panels as wide as a tile: for each k the entries of the panel's columns side by side, zeros where the
/// last register reaches beyond B. The kernels then read B in one ascending stream, whatever its strides were.
/// </summary>
internal static unsafe class PackedColumns
{
    /// <summary>Packs <paramref name="columns"/> columns of <paramref name="depth"/> entries into one panel.</summary>
    /// <param name="source">Entry of the first k and column.</param>
    /// <param name="depthStride">From one k to the next in the source.</param>
    /// <param name="columnStride">From one column to the next in the source.</param>
    /// <param name="depth">Number of k.</param>
    /// <param name="columns">Columns to copy.</param>
    /// <param name="panel">Destination.</param>
    /// <param name="width">Entries per k in the destination; at least <paramref name="columns"/>.</param>
    public static void Pack<E>(E* source, nint depthStride, nint columnStride, int depth, int columns, E* panel, int width)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        if (columnStride == 1)
        {
            PackRows(source, depthStride, depth, columns, panel, width);
        }
        else
        {
            PackStrided(source, depthStride, columnStride, depth, columns, panel, width);
        }
    }

    private static void PackRows<E>(E* source, nint depthStride, int depth, int columns, E* panel, int width)
        where E : unmanaged
    {
        for (var k = 0; k < depth; k++)
        {
            var target = new Span<E>(panel + k * width, width);
            new ReadOnlySpan<E>(source + k * depthStride, columns).CopyTo(target);
            target[columns..].Clear();
        }
    }

    private static void PackStrided<E>(E* source, nint depthStride, nint columnStride, int depth, int columns, E* panel, int width)
        where E : unmanaged
    {
        for (var j = 0; j < columns; j++)
        {
            var column = source + j * columnStride;
            for (var k = 0; k < depth; k++)
            {
                panel[k * width + j] = column[k * depthStride];
            }
        }

        for (var j = columns; j < width; j++)
        {
            for (var k = 0; k < depth; k++)
            {
                panel[k * width + j] = default;
            }
        }
    }
}
