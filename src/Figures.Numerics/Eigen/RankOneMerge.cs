namespace Figures.Numerics;

/// <summary>
/// Joins two solved halves of a tridiagonal matrix: finds the eigenvalues and vectors of diag(d) + ρzzᵀ, where z holds the halves'
/// vectors at the seam, and multiplies them with the halves' vectors. Rows of small weight and pairs of equal values are
/// deflated: their vectors stay as they are (Dongarra and Sorensen 1987). The weights are recomputed from the roots, which makes the
/// new vectors orthogonal to working accuracy (Gu and Eisenstat 1994).
/// </summary>
internal sealed unsafe class RankOneMerge
{
    private readonly RankOneDeflation deflation = new();
    private readonly RankOneRoots roots = new();
    private readonly WorkingMemory rowMemory = new();

    /// <summary>
    /// Replaces values and vectors (rows) of the halves by those of the whole; <paramref name="coupling"/> is the subdiagonal entry that
    /// was torn. Rows of the first half occupy the first <paramref name="half"/> columns, those of the second the others.
    /// </summary>
    public void Run(double* values, int half, int order, double coupling, double* vectors, int stride, int threads)
    {
        deflation.Run(values, half, order, coupling, vectors, stride);
        var kept = deflation.Kept;
        var rows = Gather(vectors, stride, half, order);
        double* upper = rows, lower = upper + (long)deflation.UpperCount * half;
        var rest = lower + (long)deflation.LowerCount * (order - half);
        roots.Solve(deflation);

        // Row j of the matrix of coefficients holds the new vector j in terms of the kept rows, upper ones first.
        var coefficients = roots.Coefficients;
        Multiply(kept, half, deflation.UpperCount, coefficients, roots.Stride, upper, half, vectors, stride, threads);
        Multiply(
            kept, order - half, deflation.LowerCount, coefficients + deflation.LowerStart, roots.Stride,
            lower, order - half, vectors + half, stride, threads);
        for (var i = kept; i < order; i++)
        {
            new ReadOnlySpan<double>(rest + (long)(i - kept) * order, order).CopyTo(new Span<double>(vectors + (long)i * stride, order));
            values[i] = deflation.Values[i];
        }

        for (var j = 0; j < kept; j++)
        {
            values[j] = roots.Values[j];
        }
    }

    /// <summary>
    /// Copies the parts of the rows that are not zero, in the order of the deflation: upper halves of the kept rows, lower halves, and
    /// whole deflated rows.
    /// </summary>
    private double* Gather(double* vectors, int stride, int half, int order)
    {
        var width = order - half;
        var size = (long)deflation.UpperCount * half + (long)deflation.LowerCount * width + (long)(order - deflation.Kept) * order;
        var start = (double*)rowMemory.Bytes((nuint)(size * sizeof(double)));
        var target = start;
        for (var i = 0; i < order + deflation.MixedCount; i++)
        {
            // Upper rows, then lower rows, then deflated rows; mixed rows appear in both of the first.
            var (row, from, length) =
                i < deflation.UpperCount ? (i, 0, half)
                : i < deflation.UpperCount + deflation.LowerCount ? (i - deflation.UpperCount + deflation.LowerStart, half, width)
                : (i - deflation.MixedCount, 0, order);
            new ReadOnlySpan<double>(vectors + (long)deflation.Rows[row] * stride + from, length).CopyTo(new Span<double>(target, length));
            target += length;
        }

        return start;
    }

    private static void Multiply(
        int rows, int columns, int depth, double* a, nint aRow, double* b, nint bRow, double* c, nint cRow, int threads) =>
        SharedGemm.Run(
            new GemmProblem<double>
            {
                Rows = rows,
                Columns = columns,
                Depth = depth,
                Alpha = 1,
                Beta = 0,
                A = a,
                ARow = aRow,
                ADepth = 1,
                B = b,
                BDepth = bRow,
                BColumn = 1,
                C = c,
                CRow = cRow,
            },
            threads);
}
