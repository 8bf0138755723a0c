using Figures.Numerics;

namespace Benchmarks.Kernels;

/// <summary>Products of many small matrices: the batch, and one call of the general product each.</summary>
internal static class BatchBenchmark
{
    private const int Count = 64;

    public static IEnumerable<string[]> Measure(double seconds)
    {
        foreach (var order in new[] { 2, 3, 5, 8 })
        {
            var (a, b) = (new MatrixBatch(Count, order, order), new MatrixBatch(Count, order, order));
            var c = new MatrixBatch(Count, order, order);
            var (single, result) = (Matrix.Identity(order), new Matrix(order, order));
            var times = Contest.Time(
                seconds, elapsed: false,
                new Contestant("batch", () => MatrixBatch.Multiply(1, a, false, b, false, 0, c)),
                new Contestant("single", () => Gemm.Multiply(1, single, false, single, false, 0, result)));
            yield return
            [
                $"{order}×{order}", Report.Number(1e9 * times[0] / Count, 1), Report.Number(1e9 * times[1], 1),
                Report.Number(times[1] * Count / times[0], 1),
            ];
        }
    }
}
