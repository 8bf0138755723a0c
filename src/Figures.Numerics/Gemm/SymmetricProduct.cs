namespace Figures.Numerics;

/// <summary>
/// Products that are symmetric by construction, such as BBᵀ or U diag(r) Uᵀ: the lower triangle is computed, in strips of rows, and then
/// mirrored. About 0.6 of the work of <see cref="Gemm"/> at order 200, under the same contract: the lower triangle has the bits of the
/// full product.
/// </summary>
public static class SymmetricProduct
{
    /// <summary>Rows of a strip: whole tiles of every register width, and few enough that little is computed above the diagonal.</summary>
    private const int Strip = 48;

    private const int MirrorBlock = 16;

    /// <summary>C ← op(A)·op(B), known to be symmetric; op transposes on request.</summary>
    /// <param name="a">Left factor; n×k, or k×n with <paramref name="transposeA"/>.</param>
    /// <param name="transposeA">Use Aᵀ.</param>
    /// <param name="b">Right factor; k×n, or n×k with <paramref name="transposeB"/>.</param>
    /// <param name="transposeB">Use Bᵀ.</param>
    /// <param name="c">Result, n×n; not a factor.</param>
    /// <param name="threads">Threads that may share the work; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or C is also a factor.</exception>
    public static void Multiply(Matrix a, bool transposeA, Matrix b, bool transposeB, Matrix c, int threads = 1)
    {
        if (ReferenceEquals(a, c) || ReferenceEquals(b, c))
        {
            throw new ArgumentException("The result overwrites a factor it is computed from.", nameof(c));
        }

        var left = Oriented(a, transposeA);
        var right = Oriented(b, transposeB);
        var order = c.Rows;
        if (c.Columns != order || left.Rows != order || right.Columns != order)
        {
            throw new ArgumentException(
                $"({left.Rows}×{left.Columns}) times ({right.Rows}×{right.Columns}) is not a symmetric {order}×{c.Columns}.", nameof(c));
        }

        for (var first = 0; first < order; first += Strip)
        {
            var rows = Math.Min(Strip, order - first);
            var strip = new MatrixView<double>(c.Data[(first * order)..], rows, first + rows, order);
            Gemm.Multiply(1, left.Block(first, 0, rows, left.Columns), right.Block(0, 0, right.Rows, first + rows), 0, strip, threads);
        }

        Mirror(c);
    }

    private static ReadOnlyMatrixView<double> Oriented(Matrix matrix, bool transpose)
    {
        var view = new ReadOnlyMatrixView<double>(matrix.Data, matrix.Rows, matrix.Columns);
        return transpose ? view.Transposed : view;
    }

    /// <summary>Copies the lower triangle to the upper, square by square.</summary>
    private static void Mirror(Matrix c)
    {
        for (var row = 0; row < c.Rows; row += MirrorBlock)
        {
            for (var column = 0; column <= row; column += MirrorBlock)
            {
                for (var i = row; i < Math.Min(c.Rows, row + MirrorBlock); i++)
                {
                    var source = c.Row(i);
                    for (var j = column; j < Math.Min(i, column + MirrorBlock); j++)
                    {
                        c.Row(j)[i] = source[j];
                    }
                }
            }
        }
    }
}
