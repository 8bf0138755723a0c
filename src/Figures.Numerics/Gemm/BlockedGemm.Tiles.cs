using System.Numerics;

namespace Figures.Numerics;

internal static unsafe partial class BlockedGemm<R, V, E, TRows>
{
    /// <summary>The tallest tile that fits: that of the strip, or 4, 2 or 1 rows.</summary>
    private static int TileRows(int strip, int remaining) => remaining >= strip ? strip : remaining >= 4 ? 4 : remaining >= 2 ? 2 : 1;

    /// <summary>Rows of a full tile of this many columns: fewer when it is four registers wide.</summary>
    private static int StripRows(int columns) => columns > 3 * R.Width ? Extent6.Value : TRows.Value;

    /// <summary>
    /// Columns of the next tile: three registers, but two and two rather than three and one, because a tile one register wide
    /// loads more than it computes.
    /// </summary>
    private static int TileColumns(int remaining) =>
        remaining <= 3 * R.Width ? remaining : remaining <= 4 * R.Width ? 2 * R.Width : 3 * R.Width;

    /// <summary>
    /// Columns of the next tile where its rows are free to choose: what three registers would leave two over is cut into fours, where
    /// the register file holds six such rows.
    /// </summary>
    private static int PanelColumns(int remaining)
    {
        var registers = (remaining + R.Width - 1) / R.Width;
        return TRows.Value == Extent8.Value && registers is 4 or 7 or 8 ? Math.Min(remaining, 4 * R.Width) : TileColumns(remaining);
    }

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
                RunRows<TRows, Extent1, TAhead>(tile, rows);
                break;
            case 2:
                RunRows<TRows, Extent2, TAhead>(tile, rows);
                break;
            case 3:
                RunRows<TRows, Extent3, TAhead>(tile, rows);
                break;
            default:
                RunRows<Extent6, Extent4, TAhead>(tile, rows);
                break;
        }
    }

    private static void RunRows<TStrip, TColumns, TAhead>(in GemmTileArguments<E> tile, int rows)
        where TStrip : struct, IExtent
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
                GemmTile.Run<R, V, E, TStrip, TColumns, TAhead>(tile);
                break;
        }
    }
}
