namespace Figures.Numerics;

/// <summary>
/// Dense matrix products with a fixed accumulation order. Contract (docs/adr, ARCHITECTURE §6), for every entry of C ← αAB + βC: first
/// C ← βC; then for each block of 256 consecutive k, in order, s is a chain of fused multiply-adds in ascending k starting at +0, and
/// C ← fma(α, s, C). With β = 0, C is not read and the first block writes α·s; with α = 0 or no k, A and B are not read.
/// The result therefore does not depend on register width, blocking, packing or the number of threads.
/// </summary>
public static partial class Gemm
{
    /// <summary>Consecutive k summed in one chain: part of the numerical contract, not a tuning parameter.</summary>
    internal const int BlockDepth = 256;

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
    public static unsafe void Multiply(
        double alpha, Matrix a, bool transposeA, Matrix b, bool transposeB, double beta, Matrix c, int threads = 1)
    {
        var (m, depth) = transposeA ? (a.Columns, a.Rows) : (a.Rows, a.Columns);
        var (depthB, n) = transposeB ? (b.Columns, b.Rows) : (b.Rows, b.Columns);
        if (depth != depthB || c.Rows != m || c.Columns != n)
        {
            throw new ArgumentException($"({m}×{depth}) times ({depthB}×{n}) does not fit into {c.Rows}×{c.Columns}.", nameof(c));
        }

        if (ReferenceEquals(a, c) || ReferenceEquals(b, c))
        {
            throw new ArgumentException("The result overwrites a factor it is computed from.", nameof(c));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        fixed (double* pa = a.Data, pb = b.Data, pc = c.Data)
        {
            RowByRow(m, n, depth, alpha, pa, a.Columns, transposeA, pb, b.Columns, transposeB, beta, pc, n);
        }
    }
}
