namespace Figures.Numerics;

/// <summary>Factor and solutions of symmetric positive definite systems, A = L Lᵀ; only the lower triangle of A is read.</summary>
public static class Cholesky
{
    /// <summary>The lower triangular L with positive diagonal.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, not finite, or not positive definite.</exception>
    public static Matrix Factor(Matrix spd)
    {
        if (spd.Rows != spd.Columns)
        {
            throw new ArgumentException($"A {spd.Rows}×{spd.Columns} matrix is not symmetric.", nameof(spd));
        }

        spd.RequireFinite(nameof(spd));
        var factor = new Matrix(spd.Rows, spd.Rows);
        for (var i = 0; i < spd.Rows; i++)
        {
            var row = factor.Row(i);
            for (var j = 0; j < i; j++)
            {
                row[j] = (spd[i, j] - OrderedSum.OfProducts(row[..j], factor.Row(j)[..j])) / factor[j, j];
            }

            var pivot = spd[i, i] - OrderedSum.OfSquares(row[..i]);
            if (!(pivot > 0))
            {
                throw new ArgumentException($"The matrix is not positive definite: pivot {i} is {pivot}.", nameof(spd));
            }

            row[i] = Math.Sqrt(pivot);
        }

        return factor;
    }

    /// <summary>Solves A x = b for each column of <paramref name="rightSides"/>, given L of <see cref="Factor"/>.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Matrix Solve(Matrix factor, Matrix rightSides)
    {
        if (factor.Rows != rightSides.Rows)
        {
            throw new ArgumentException($"{rightSides.Rows} right-hand entries for {factor.Rows} equations.", nameof(rightSides));
        }

        var columns = rightSides.Transpose();
        var upper = factor.Transpose();
        for (var c = 0; c < columns.Rows; c++)
        {
            SolveLower(factor, columns.Row(c));
            SolveUpper(upper, columns.Row(c));
        }

        return columns.Transpose();
    }

    /// <summary>L x = b in place, by rows of L.</summary>
    private static void SolveLower(Matrix lower, Span<double> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] - OrderedSum.OfProducts(lower.Row(i)[..i], x[..i])) / lower[i, i];
        }
    }

    /// <summary>Lᵀ x = b in place, by rows of Lᵀ.</summary>
    private static void SolveUpper(Matrix upper, Span<double> x)
    {
        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] = (x[i] - OrderedSum.OfProducts(upper.Row(i)[(i + 1)..], x[(i + 1)..])) / upper[i, i];
        }
    }
}
