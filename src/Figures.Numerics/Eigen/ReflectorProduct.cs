namespace Figures.Numerics;

/// <summary>
/// Multiplies Householder reflections out by blocks of 32 in the compact form H₁H₂⋯ = I − Vᵀ T V of Schreiber and Van Loan (1989),
/// rows of V being the vectors, so that nearly all work is matrix products.
/// </summary>
internal sealed unsafe class ReflectorProduct
{
    private const int BlockSize = 32;

    private readonly WorkingMemory memory = new();

    /// <summary>
    /// Multiplies the rows of <paramref name="target"/> (order × order, with the reflectors' stride) from the right by
    /// H₁H₂⋯H₍ₙ₋₁₎ = Qᵀ for the reflections of <paramref name="form"/>.
    /// </summary>
    public void Apply(Tridiagonalization form, double* target, int threads)
    {
        var (order, stride) = (form.Order, form.Stride);
        var small = (double*)memory.Bytes((nuint)(2 * (BlockSize * BlockSize + (long)order * BlockSize)) * sizeof(double));
        var gram = small;
        var triangle = gram + BlockSize * BlockSize;
        var image = triangle + BlockSize * BlockSize;
        var folded = image + order * BlockSize;
        for (var first = 1; first < order; first += BlockSize)
        {
            var count = Math.Min(BlockSize, order - first);
            var length = first + count - 1;
            var vectors = form.Reflectors + (long)first * stride;
            Multiply(count, count, length, 1, vectors, stride, 1, vectors, 1, stride, 0, gram, BlockSize, 1);
            FillTriangle(triangle, gram, form.Factors + first, count);
            Multiply(order, count, length, 1, target, stride, 1, vectors, 1, stride, 0, image, BlockSize, threads);
            Multiply(order, count, count, 1, image, BlockSize, 1, triangle, BlockSize, 1, 0, folded, BlockSize, threads);
            Multiply(order, length, count, -1, folded, BlockSize, 1, vectors, stride, 1, 1, target, stride, threads);
        }
    }

    /// <summary>T from V Vᵀ and τ: column j is −τⱼ T (V vⱼ) above the diagonal and τⱼ on it.</summary>
    private static void FillTriangle(double* triangle, double* gram, double* factors, int count)
    {
        for (var j = 0; j < count; j++)
        {
            for (var i = 0; i < count; i++)
            {
                var sum = 0.0;
                for (var l = i; l < j; l++)
                {
                    sum = Math.FusedMultiplyAdd(triangle[i * BlockSize + l], gram[l * BlockSize + j], sum);
                }

                triangle[i * BlockSize + j] = i < j ? -factors[j] * sum : i == j ? factors[j] : 0;
            }
        }
    }

    private static void Multiply(
        int rows, int columns, int depth, double alpha, double* a, nint aRow, nint aDepth, double* b, nint bDepth, nint bColumn,
        double beta, double* c, nint cRow, int threads) =>
        SharedGemm.Run(new GemmProblem<double>
        {
            Rows = rows,
            Columns = columns,
            Depth = depth,
            Alpha = alpha,
            Beta = beta,
            A = a,
            ARow = aRow,
            ADepth = aDepth,
            B = b,
            BDepth = bDepth,
            BColumn = bColumn,
            C = c,
            CRow = cRow,
        }, threads);
}
