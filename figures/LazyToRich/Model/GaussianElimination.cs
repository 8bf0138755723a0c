using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>Elimination with partial pivoting on a general square matrix, as any textbook program would do it.</summary>
internal static class GaussianElimination
{
    /// <summary>X with A X = B; NaN or infinite where A is singular or not finite.</summary>
    /// <param name="matrix">A, square.</param>
    /// <param name="right">B.</param>
    public static Matrix Solve(Matrix matrix, Matrix right)
    {
        var (upper, reduced) = (matrix.Copy(), right.Copy());
        Triangulate(upper, reduced);
        return TriangularSystems.SolveUpper(upper, reduced);
    }

    /// <summary>The sign of det A: +1, −1, or 0 for a singular matrix.</summary>
    /// <param name="matrix">A, square.</param>
    public static int DeterminantSign(Matrix matrix)
    {
        var upper = matrix.Copy();
        var sign = Triangulate(upper, new Matrix(matrix.Rows, 0)) % 2 == 0 ? 1 : -1;
        for (var index = 0; index < upper.Rows; index++)
        {
            sign *= Math.Sign(upper[index, index]);
        }

        return sign;
    }

    /// <summary>Brings A to upper triangular form in place, B with it; returns how often two rows were exchanged.</summary>
    private static int Triangulate(Matrix upper, Matrix right)
    {
        var exchanges = 0;
        for (var pivot = 0; pivot < upper.Rows; pivot++)
        {
            var largest = pivot;
            for (var row = pivot + 1; row < upper.Rows; row++)
            {
                largest = Math.Abs(upper[row, pivot]) > Math.Abs(upper[largest, pivot]) ? row : largest;
            }

            exchanges += largest == pivot ? 0 : 1;
            Swap(upper.Row(pivot), upper.Row(largest));
            Swap(right.Row(pivot), right.Row(largest));
            for (var row = pivot + 1; row < upper.Rows && upper[pivot, pivot] != 0; row++)
            {
                var factor = upper[row, pivot] / upper[pivot, pivot];
                Subtract(upper.Row(row), factor, upper.Row(pivot));
                Subtract(right.Row(row), factor, right.Row(pivot));
            }
        }

        return exchanges;
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
