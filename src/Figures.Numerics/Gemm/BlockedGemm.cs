using System.Numerics;

namespace Figures.Numerics;

/// <summary>
/// Products in tiles. B is packed block by block so that a block stays in the second-level cache; A is read where it is, one
/// entry at a time, so that A and Aᵀ cost the same. Each tile runs over one block of k in registers.
/// </summary>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="E">double or float.</typeparam>
/// <typeparam name="TRows">Rows of a full tile: as many as the register file holds.</typeparam>
internal static unsafe class BlockedGemm<V, E, TRows>
    where V : struct, IRegister<V, E>
    where E : unmanaged, IFloatingPointIeee754<E>
    where TRows : struct, IExtent
{
    /// <summary>Registers across a full tile.</summary>
    private const int TileRegisters = 3;

    /// <summary>Bytes a packed block of B may take.</summary>
    private const int PackedBytes = 1 << 20;

    [ThreadStatic]
    private static WorkingMemory? memory;

    private static int TileWidth => TileRegisters * V.Width;

    /// <summary>Columns of B packed at a time: a whole number of tiles.</summary>
    private static int PackedWidth => PackedBytes / (sizeof(E) * Gemm.BlockDepth) / TileWidth * TileWidth;

    public static void Run(in GemmProblem<E> problem)
    {
        problem.ScaleResult();
        if (problem.IsScalingOnly)
        {
            return;
        }

        for (var column = 0; column < problem.Columns; column += PackedWidth)
        {
            var columns = Math.Min(PackedWidth, problem.Columns - column);
            for (var start = 0; start < problem.Depth; start += Gemm.BlockDepth)
            {
                AddBlock(problem, column, columns, start, Math.Min(Gemm.BlockDepth, problem.Depth - start));
            }
        }
    }

    /// <summary>Adds one block of k to some columns of C.</summary>
    private static void AddBlock(in GemmProblem<E> problem, int column, int columns, int start, int depth)
    {
        var panels = (columns + TileWidth - 1) / TileWidth;
        var scratch = (E*)(memory ??= new()).Bytes((nuint)(sizeof(E) * TileWidth * (panels * depth + TRows.Value)));
        var packed = scratch + TRows.Value * TileWidth;
        for (var panel = 0; panel < panels; panel++)
        {
            var first = panel * TileWidth;
            PackedColumns.Pack(
                problem.B + start * problem.BDepth + (column + first) * problem.BColumn, problem.BDepth, problem.BColumn,
                depth, Math.Min(TileWidth, columns - first), packed + first * depth, TileWidth);
        }

        var accumulate = start > 0 || problem.Beta != E.Zero;
        for (var row = 0; row < problem.Rows;)
        {
            var rows = TileRows(problem.Rows - row);
            for (var panel = 0; panel < panels; panel++)
            {
                var first = panel * TileWidth;
                var tile = new GemmTileArguments<E>
                {
                    Depth = depth,
                    A = problem.A + row * problem.ARow + start * problem.ADepth,
                    ARow = problem.ARow,
                    ADepth = problem.ADepth,
                    B = packed + first * depth,
                    BDepth = TileWidth,
                    C = problem.C + row * problem.CRow + column + first,
                    CRow = problem.CRow,
                    Alpha = problem.Alpha,
                    Accumulate = accumulate,
                };
                RunTile(tile, rows, Math.Min(TileWidth, columns - first), scratch);
            }

            row += rows;
        }
    }

    /// <summary>The tallest tile that fits: 8, 4, 2 or 1 rows.</summary>
    private static int TileRows(int remaining) => remaining >= TRows.Value ? TRows.Value : remaining >= 4 ? 4 : remaining >= 2 ? 2 : 1;

    /// <summary>Runs a tile; one with a partial register goes through <paramref name="scratch"/>.</summary>
    private static void RunTile(in GemmTileArguments<E> tile, int rows, int columns, E* scratch)
    {
        if (columns % V.Width == 0)
        {
            RunWhole(tile, rows, columns / V.Width);
            return;
        }

        var whole = tile with { C = scratch, CRow = TileWidth, Alpha = E.One, Accumulate = false };
        RunWhole(whole, rows, columns / V.Width + 1);
        for (var i = 0; i < rows; i++)
        {
            var sums = scratch + i * TileWidth;
            var row = tile.C + i * tile.CRow;
            for (var j = 0; j < columns; j++)
            {
                row[j] = tile.Accumulate ? E.FusedMultiplyAdd(tile.Alpha, sums[j], row[j]) : tile.Alpha * sums[j];
            }
        }
    }

    private static void RunWhole(in GemmTileArguments<E> tile, int rows, int registers)
    {
        switch (registers)
        {
            case 1:
                RunRows<Extent1>(tile, rows);
                break;
            case 2:
                RunRows<Extent2>(tile, rows);
                break;
            default:
                RunRows<Extent3>(tile, rows);
                break;
        }
    }

    private static void RunRows<TColumns>(in GemmTileArguments<E> tile, int rows)
        where TColumns : struct, IExtent
    {
        switch (rows)
        {
            case 1:
                GemmTile.Run<V, E, Extent1, TColumns>(tile);
                break;
            case 2:
                GemmTile.Run<V, E, Extent2, TColumns>(tile);
                break;
            case 4:
                GemmTile.Run<V, E, Extent4, TColumns>(tile);
                break;
            default:
                GemmTile.Run<V, E, TRows, TColumns>(tile);
                break;
        }
    }
}
