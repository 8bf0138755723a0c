using System.Numerics;

namespace Figures.Numerics;

internal static unsafe partial class BlockedGemm<R, V, E, TRows>
{
    /// <summary>The tallest tile that fits: 8, 4, 2 or 1 rows.</summary>
    private static int TileRows(int remaining) => remaining >= TRows.Value ? TRows.Value : remaining >= 4 ? 4 : remaining >= 2 ? 2 : 1;

    /// <summary>
    /// Columns of the next tile: three registers, but two and two rather than three and one, because a tile one register wide
    /// loads more than it computes.
    /// </summary>
    private static int TileColumns(int remaining) =>
        remaining <= 3 * R.Width ? remaining : remaining <= 4 * R.Width ? 2 * R.Width : 3 * R.Width;

    private static void RunTile(in GemmTileArguments<E> tile, int rows)
    {
        if (tile.Ahead == 0)
        {
            RunColumns<Extent0>(tile, rows);
        }
        else
        {
            RunColumns<Extent1>(tile, rows);
        }
    }

    private static void RunColumns<TAhead>(in GemmTileArguments<E> tile, int rows)
        where TAhead : struct, IExtent
    {
        switch ((tile.Columns + R.Width - 1) / R.Width)
        {
            case 1:
                RunRows<Extent1, TAhead>(tile, rows);
                break;
            case 2:
                RunRows<Extent2, TAhead>(tile, rows);
                break;
            default:
                RunRows<Extent3, TAhead>(tile, rows);
                break;
        }
    }

    private static void RunRows<TColumns, TAhead>(in GemmTileArguments<E> tile, int rows)
        where TColumns : struct, IExtent
        where TAhead : struct, IExtent
    {
        switch (rows)
        {
            case 1:
                GemmTile.Run<R, V, E, Extent1, TColumns, TAhead>(tile);
                break;
            case 2:
                GemmTile.Run<R, V, E, Extent2, TColumns, TAhead>(tile);
                break;
            case 4:
                GemmTile.Run<R, V, E, Extent4, TColumns, TAhead>(tile);
                break;
            default:
                GemmTile.Run<R, V, E, TRows, TColumns, TAhead>(tile);
                break;
        }
    }
}
