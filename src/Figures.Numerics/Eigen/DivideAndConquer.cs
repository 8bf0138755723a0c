namespace Figures.Numerics;

/// <summary>
/// Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by divide and conquer (Cuppen 1981; Gu and Eisenstat 1995): the matrix is
/// torn into two by a rank-one change, the halves are solved, and <see cref="RankOneMerge"/> joins them with matrix products. Small
/// parts are solved by the QL iteration.
/// </summary>
internal sealed unsafe class DivideAndConquer
{
    /// <summary>Order up to which the QL iteration is the faster way.</summary>
    private const int LeafOrder = 32;

    private readonly RankOneMerge merge = new();
    private readonly RotationBatch batch = new();

    /// <summary>
    /// Overwrites the diagonal with the eigenvalues, in no particular order, destroys the subdiagonal, and writes the eigenvector of
    /// value i as row i of <paramref name="vectors"/>.
    /// </summary>
    public void Run(double* diagonal, double* subdiagonal, int order, double* vectors, int stride, int threads)
    {
        for (var i = 0; i < order; i++)
        {
            new Span<double>(vectors + (long)i * stride, stride).Clear();
        }

        Solve(diagonal, subdiagonal, order, vectors, stride, threads);
    }

    private void Solve(double* diagonal, double* subdiagonal, int order, double* vectors, int stride, int threads)
    {
        if (order <= LeafOrder)
        {
            for (var i = 0; i < order; i++)
            {
                vectors[(long)i * stride + i] = 1;
            }

            batch.Attach(vectors, order, order, stride);
            TridiagonalQl.Run(diagonal, subdiagonal, order, batch);
            return;
        }

        // The multiple of eight keeps the halves' columns aligned.
        var half = order / 2 / 8 * 8;
        var coupling = subdiagonal[half - 1];
        diagonal[half - 1] -= Math.Abs(coupling);
        diagonal[half] -= Math.Abs(coupling);
        var lower = vectors + (long)half * stride + half;
        Solve(diagonal, subdiagonal, half, vectors, stride, threads);
        Solve(diagonal + half, subdiagonal + half, order - half, lower, stride, threads);
        merge.Run(diagonal, half, order, coupling, vectors, stride, threads);
    }
}
