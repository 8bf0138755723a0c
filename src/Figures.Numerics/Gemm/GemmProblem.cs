using System.Numerics;

namespace Figures.Numerics;

/// <summary>C ← α·A·B + β·C over raw memory. A transposed factor is one whose strides are exchanged.</summary>
/// <typeparam name="E">double or float.</typeparam>
internal unsafe struct GemmProblem<E>
    where E : unmanaged, IFloatingPointIeee754<E>
{
    /// <summary>Rows of C.</summary>
    public required int Rows;

    /// <summary>Columns of C.</summary>
    public required int Columns;

    /// <summary>Number of products in each entry of C.</summary>
    public required int Depth;

    public required E Alpha, Beta;

    /// <summary>A's entry (i, k) stands at i·<see cref="ARow"/> + k·<see cref="ADepth"/>.</summary>
    public required E* A;

    public required nint ARow, ADepth;

    /// <summary>B's entry (k, j) stands at k·<see cref="BDepth"/> + j·<see cref="BColumn"/>.</summary>
    public required E* B;

    public required nint BDepth, BColumn;

    /// <summary>C's entry (i, j) stands at i·<see cref="CRow"/> + j.</summary>
    public required E* C;

    public required nint CRow;

    /// <summary>True when the product itself contributes nothing, so that A and B are not read.</summary>
    public readonly bool IsScalingOnly => Depth == 0 || Alpha == E.Zero;

    /// <summary>C ← βC, as the contract demands before the first block; with β = 0 only where no block will overwrite C.</summary>
    public readonly void ScaleResult()
    {
        if (Beta == E.One || (Beta == E.Zero && !IsScalingOnly))
        {
            return;
        }

        for (var i = 0; i < Rows; i++)
        {
            var row = new Span<E>(C + i * CRow, Columns);
            if (Beta == E.Zero)
            {
                row.Clear();
                continue;
            }

            foreach (ref var entry in row)
            {
                entry *= Beta;
            }
        }
    }
}
