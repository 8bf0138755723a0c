using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>Solutions of triangular systems: what the closed forms need of linear algebra besides products and factorisations.</summary>
internal static class TriangularSystems
{
    /// <summary>X with L X = B.</summary>
    /// <param name="lower">L, square, lower triangular, without a zero on the diagonal.</param>
    /// <param name="right">B.</param>
    public static Matrix SolveLower(Matrix lower, Matrix right)
    {
        var solution = right.Copy();
        for (var row = 0; row < solution.Rows; row++)
        {
            for (var earlier = 0; earlier < row; earlier++)
            {
                Subtract(solution, row, earlier, lower[row, earlier]);
            }

            Divide(solution.Row(row), lower[row, row]);
        }

        return solution;
    }

    /// <summary>X with R X = B.</summary>
    /// <param name="upper">R, square, upper triangular, without a zero on the diagonal.</param>
    /// <param name="right">B.</param>
    public static Matrix SolveUpper(Matrix upper, Matrix right)
    {
        var solution = right.Copy();
        for (var row = solution.Rows - 1; row >= 0; row--)
        {
            for (var later = row + 1; later < solution.Rows; later++)
            {
                Subtract(solution, row, later, upper[row, later]);
            }

            Divide(solution.Row(row), upper[row, row]);
        }

        return solution;
    }

    private static void Subtract(Matrix solution, int row, int known, double factor)
    {
        var source = solution.Row(known);
        var target = solution.Row(row);
        for (var column = 0; column < target.Length; column++)
        {
            target[column] -= factor * source[column];
        }
    }

    private static void Divide(Span<double> values, double divisor)
    {
        foreach (ref var value in values)
        {
            value /= divisor;
        }
    }
}
