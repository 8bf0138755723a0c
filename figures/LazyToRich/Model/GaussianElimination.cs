using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>Solution of a general square system by elimination with partial pivoting, as any textbook program would solve it.</summary>
internal static class GaussianElimination
{
    /// <summary>X with A X = B; NaN or infinite where A is singular or not finite.</summary>
    /// <param name="matrix">A, square.</param>
    /// <param name="right">B.</param>
    public static Matrix Solve(Matrix matrix, Matrix right)
    {
        var upper = matrix.Copy();
        var solution = right.Copy();
        for (var pivot = 0; pivot < upper.Rows; pivot++)
        {
            var largest = pivot;
            for (var row = pivot + 1; row < upper.Rows; row++)
            {
                largest = Math.Abs(upper[row, pivot]) > Math.Abs(upper[largest, pivot]) ? row : largest;
            }

            Swap(upper.Row(pivot), upper.Row(largest));
            Swap(solution.Row(pivot), solution.Row(largest));
            for (var row = pivot + 1; row < upper.Rows; row++)
            {
                var factor = upper[row, pivot] / upper[pivot, pivot];
                Subtract(upper.Row(row), factor, upper.Row(pivot));
                Subtract(solution.Row(row), factor, solution.Row(pivot));
            }
        }

        return TriangularSystems.SolveUpper(upper, solution);
    }

    private static void Swap(Span<double> left, Span<double> right)
    {
        for (var column = 0; column < left.Length; column++)
        {
            (left[column], right[column]) = (right[column], left[column]);
        }
    }

    private static void Subtract(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        for (var column = 0; column < target.Length; column++)
        {
            target[column] -= factor * source[column];
        }
    }
}
