using System.Numerics;

namespace Figures.Numerics;

/// <summary>
/// Products in tiles. B is packed block by block so that a block stays in the second-level cache; A is read where it is, one
/// entry at a time, so that A and Aᵀ cost the same. Each tile runs over one block of k in registers.
/// </summary>
/// <typeparam name="R">What can be done with a register.</typeparam>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="E">double or float.</typeparam>
/// <typeparam name="TRows">Rows of a full tile: as many as the register file holds.</typeparam>
internal static unsafe partial class BlockedGemm<R, V, E, TRows>
    where R : struct, IRegister<V, E>
    where V : struct
    where E : unmanaged, IFloatingPointIeee754<E>
    where TRows : struct, IExtent
{
    /// <summary>Registers across a full tile.</summary>
    private const int TileRegisters = 3;

    /// <summary>Bytes a packed slab of B may take.</summary>
    private const int PackedBytes = 1 << 20;

    /// <summary>Rows of a slab: whole blocks of the contract, so that C is visited once for several of them.</summary>
    private const int PackedDepth = 2 * Gemm.BlockDepth;

    private static int TileWidth => TileRegisters * R.Width;

    /// <summary>Columns of B packed at a time: a whole number of tiles.</summary>
    private static int PackedWidth => PackedBytes / (sizeof(E) * PackedDepth) / TileWidth * TileWidth;

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
            for (var start = 0; start < problem.Depth; start += PackedDepth)
            {
                var slab = new Slab(problem, column, columns, start, Math.Min(PackedDepth, problem.Depth - start));
                slab.Pack();
                slab.Multiply();
            }
        }
    }
}
