namespace Figures.Numerics;

/// <summary>What a tile of C is computed from: strides are in entries.</summary>
/// <typeparam name="E">double or float.</typeparam>
internal unsafe struct GemmTileArguments<E>
    where E : unmanaged
{
    /// <summary>Number of k in the block; at most <see cref="Gemm.BlockDepth"/>.</summary>
    public required int Depth;

    /// <summary>First factor of the first row; from one row and one k to the next.</summary>
    public required E* A;

    public required nint ARow, ADepth;

    /// <summary>First register of the first k; the registers of one k are adjacent.</summary>
    public required E* B;

    public required nint BDepth;

    /// <summary>What lies this many entries ahead of the registers in use is fetched for a later tile; 0 fetches nothing.</summary>
    public nint Ahead;

    /// <summary>Upper left entry of the tile.</summary>
    public required E* C;

    public required nint CRow;

    /// <summary>Columns of C; the last register may reach beyond them.</summary>
    public required int Columns;

    /// <summary>Factor of the sums.</summary>
    public required E Alpha;

    /// <summary>True to add to C with one fused rounding, false to overwrite it.</summary>
    public required bool Accumulate;
}
