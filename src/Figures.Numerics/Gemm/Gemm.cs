using System.Numerics;

namespace Figures.Numerics;

/// <summary>
/// Dense matrix products with a fixed accumulation order. Contract (docs/adr, ARCHITECTURE §6), for every entry of C ← αAB + βC: first
/// C ← βC; then for each block of 256 consecutive k, in order, s is a chain of fused multiply-adds in ascending k starting at +0, and
/// C ← fma(α, s, C). With β = 0, C is not read and the first block writes α·s; with α = 0 or no k, A and B are not read.
/// The result therefore does not depend on register width, blocking, packing or the number of threads.
/// </summary>
public static unsafe class Gemm
{
    /// <summary>
    /// Consecutive k summed in one chain: part of the numerical contract, not a tuning parameter. A product may be computed in parts of
    /// so many k, in order, the later ones with β = 1: the bits are the same.
    /// </summary>
    public const int BlockDepth = 256;

    /// <summary>C ← α·op(A)·op(B) + β·C, where op transposes on request.</summary>
    /// <param name="alpha">Factor of the product.</param>
    /// <param name="a">Left factor; m×k, or k×m with <paramref name="transposeA"/>.</param>
    /// <param name="transposeA">Use Aᵀ.</param>
    /// <param name="b">Right factor; k×n, or n×k with <paramref name="transposeB"/>.</param>
    /// <param name="transposeB">Use Bᵀ.</param>
    /// <param name="beta">Factor of the old <paramref name="c"/>; 0 ignores its content, NaN included.</param>
    /// <param name="c">Result, m×n; must not be <paramref name="a"/> or <paramref name="b"/>.</param>
    /// <param name="threads">Threads that may share the work; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or C is also a factor.</exception>
    public static void Multiply(
        double alpha, Matrix a, bool transposeA, Matrix b, bool transposeB, double beta, Matrix c, int threads = 1)
    {
        if (ReferenceEquals(a, c) || ReferenceEquals(b, c))
        {
            throw new ArgumentException("The result overwrites a factor it is computed from.", nameof(c));
        }

        var left = View(a);
        var right = View(b);
        Multiply(
            alpha, transposeA ? left.Transposed : left, transposeB ? right.Transposed : right, beta,
            new MatrixView<double>(c.Data, c.Rows, c.Columns), threads);
    }

    /// <summary>C ← α·A·B + β·C on rectangles of memory; C shares no entry with A or B.</summary>
    /// <param name="alpha">Factor of the product.</param>
    /// <param name="a">Left factor, m×k.</param>
    /// <param name="b">Right factor, k×n.</param>
    /// <param name="beta">Factor of the old <paramref name="c"/>; 0 ignores its content, NaN included.</param>
    /// <param name="c">Result, m×n.</param>
    /// <param name="threads">Threads that may share the work; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Multiply(
        double alpha, ReadOnlyMatrixView<double> a, ReadOnlyMatrixView<double> b, double beta, MatrixView<double> c, int threads = 1)
    {
        RequireFit(a.Rows, a.Columns, b.Rows, b.Columns, c.Rows, c.Columns, threads);
        fixed (double* pa = a.Data, pb = b.Data, pc = c.Data)
        {
            SharedGemm.Run(Problem(alpha, a, pa, b, pb, beta, c, pc), threads);
        }
    }

    /// <inheritdoc cref="Multiply(double, ReadOnlyMatrixView{double}, ReadOnlyMatrixView{double}, double, MatrixView{double}, int)"/>
    public static void Multiply(
        float alpha, ReadOnlyMatrixView<float> a, ReadOnlyMatrixView<float> b, float beta, MatrixView<float> c, int threads = 1)
    {
        RequireFit(a.Rows, a.Columns, b.Rows, b.Columns, c.Rows, c.Columns, threads);
        fixed (float* pa = a.Data, pb = b.Data, pc = c.Data)
        {
            SharedGemm.Run(Problem(alpha, a, pa, b, pb, beta, c, pc), threads);
        }
    }

    private static ReadOnlyMatrixView<double> View(Matrix a) => new(a.Data, a.Rows, a.Columns);

    private static GemmProblem<E> Problem<E>(
        E alpha, ReadOnlyMatrixView<E> a, E* pa, ReadOnlyMatrixView<E> b, E* pb, E beta, MatrixView<E> c, E* pc)
        where E : unmanaged, IFloatingPointIeee754<E> =>
        new()
        {
            Rows = c.Rows,
            Columns = c.Columns,
            Depth = a.Columns,
            Alpha = alpha,
            Beta = beta,
            A = pa,
            ARow = a.RowStep,
            ADepth = a.ColumnStep,
            B = pb,
            BDepth = b.RowStep,
            BColumn = b.ColumnStep,
            C = pc,
            CRow = c.Stride,
        };

    private static void RequireFit(int rowsA, int depthA, int depthB, int columnsB, int rows, int columns, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (depthA != depthB || rowsA != rows || columnsB != columns)
        {
            throw new ArgumentException($"({rowsA}×{depthA}) times ({depthB}×{columnsB}) does not fit into {rows}×{columns}.");
        }
    }
}
