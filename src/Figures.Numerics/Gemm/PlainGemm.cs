using System.Numerics;

namespace Figures.Numerics;

/// <summary>
/// The product entry by entry, in the contract's order: what a machine without vector registers runs, and the oracle the fast
/// kernels are compared with bit for bit.
/// </summary>
internal static unsafe class PlainGemm
{
    public static void Run<E>(in GemmProblem<E> problem)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        problem.ScaleResult();
        if (problem.IsScalingOnly)
        {
            return;
        }

        for (var i = 0; i < problem.Rows; i++)
        {
            for (var j = 0; j < problem.Columns; j++)
            {
                AddEntry(problem, i, j);
            }
        }
    }

    private static void AddEntry<E>(in GemmProblem<E> problem, int i, int j)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        var entry = problem.C + i * problem.CRow + j;
        for (var start = 0; start < problem.Depth; start += Gemm.BlockDepth)
        {
            var sum = E.Zero;
            for (var k = start; k < Math.Min(problem.Depth, start + Gemm.BlockDepth); k++)
            {
                var a = problem.A[i * problem.ARow + k * problem.ADepth];
                var b = problem.B[k * problem.BDepth + j * problem.BColumn];
                sum = E.FusedMultiplyAdd(a, b, sum);
            }

            *entry = start == 0 && problem.Beta == E.Zero ? problem.Alpha * sum : E.FusedMultiplyAdd(problem.Alpha, sum, *entry);
        }
    }
}
