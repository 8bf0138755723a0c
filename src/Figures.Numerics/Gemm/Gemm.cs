namespace Figures.Numerics;

/// <summary>
/// Dense matrix products with a fixed accumulation order. Contract (docs/adr, ARCHITECTURE §6), for every entry of C ← αAB + βC: first
/// C ← βC; then for each block of 256 consecutive k, in order, s is a chain of fused multiply-adds in ascending k starting at +0, and
/// C ← fma(α, s, C). With β = 0, C is not read and the first block writes α·s; with α = 0 or no k, A and B are not read.
/// The result therefore does not depend on register width, blocking, packing or the number of threads.
/// </summary>
public static class Gemm
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
            Run(new GemmProblem<double>
            {
                Rows = m,
                Columns = n,
                Depth = depth,
                Alpha = alpha,
                Beta = beta,
                A = pa,
                ARow = transposeA ? 1 : a.Columns,
                ADepth = transposeA ? a.Columns : 1,
                B = pb,
                BDepth = transposeB ? 1 : b.Columns,
                BColumn = transposeB ? b.Columns : 1,
                C = pc,
                CRow = n,
            });
        }
    }

    /// <summary>Runs a product of doubles on this thread with the registers of <see cref="Lanes.Width"/>.</summary>
    internal static void Run(in GemmProblem<double> problem)
    {
        switch (Lanes.Width)
        {
            case LaneWidth.Eight:
                BlockedGemm<Double512, double, Extent8>.Run(problem);
                break;
            case LaneWidth.Four:
                BlockedGemm<Double256, double, Extent4>.Run(problem);
                break;
            default:
                PlainGemm.Run(problem);
                break;
        }
    }

    /// <summary>Runs a product of floats on this thread with the registers of <see cref="Lanes.Width"/>.</summary>
    internal static void Run(in GemmProblem<float> problem)
    {
        switch (Lanes.Width)
        {
            case LaneWidth.Eight:
                BlockedGemm<Single512, float, Extent8>.Run(problem);
                break;
            case LaneWidth.Four:
                BlockedGemm<Single256, float, Extent4>.Run(problem);
                break;
            default:
                PlainGemm.Run(problem);
                break;
        }
    }
}
