using System.Buffers;

namespace Figures.Numerics;

/// <summary>The plain product: one row of C at a time, in the contract's order. The oracle of the fast kernels.</summary>
public static partial class Gemm
{
    internal static unsafe void RowByRow(
        int m, int n, int depth, double alpha, double* a, int strideA, bool transposeA,
        double* b, int strideB, bool transposeB, double beta, double* c, int strideC)
    {
        var sums = ArrayPool<double>.Shared.Rent(n);
        for (var i = 0; i < m; i++)
        {
            var row = new Span<double>(c + (long)i * strideC, n);
            Scale(row, beta);
            for (var start = 0; alpha != 0 && start < depth; start += BlockDepth)
            {
                Array.Clear(sums, 0, n);
                for (var k = start; k < Math.Min(depth, start + BlockDepth); k++)
                {
                    var factor = transposeA ? a[(long)k * strideA + i] : a[(long)i * strideA + k];
                    for (var j = 0; j < n; j++)
                    {
                        var entry = transposeB ? b[(long)j * strideB + k] : b[(long)k * strideB + j];
                        sums[j] = Math.FusedMultiplyAdd(factor, entry, sums[j]);
                    }
                }

                AddBlock(row, alpha, sums, overwrite: start == 0 && beta == 0);
            }
        }

        ArrayPool<double>.Shared.Return(sums);
    }

    private static void Scale(Span<double> row, double beta)
    {
        if (beta == 0)
        {
            row.Clear();
            return;
        }

        foreach (ref var entry in row)
        {
            entry *= beta;
        }
    }

    private static void AddBlock(Span<double> row, double alpha, double[] sums, bool overwrite)
    {
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = overwrite ? alpha * sums[j] : Math.FusedMultiplyAdd(alpha, sums[j], row[j]);
        }
    }
}
