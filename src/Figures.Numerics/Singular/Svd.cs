using MathNet.Numerics.LinearAlgebra;

namespace Figures.Numerics;

/// <summary>A = U diag(S) Vᵀ.</summary>
/// <param name="U">Left singular vectors as columns: rows × min(rows, columns), or square when full.</param>
/// <param name="S">Singular values, descending.</param>
/// <param name="V">Right singular vectors as columns: columns × min(rows, columns), or square when full.</param>
public sealed record SvdResult(Matrix U, double[] S, Matrix V);

/// <summary>
/// Singular value decomposition with vectors, by MathNet.Numerics; for values alone <see cref="SingularValues"/> is faster.
/// </summary>
public static class Svd
{
    /// <summary>Decomposes any real matrix; with <paramref name="full"/>, U and V are square orthogonal matrices.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static SvdResult Decompose(Matrix a, bool full = false)
    {
        a.RequireFinite(nameof(a));
        var count = Math.Min(a.Rows, a.Columns);
        if (count == 0)
        {
            return new(Leading(Matrix.Identity(a.Rows), full ? a.Rows : 0), [], Leading(Matrix.Identity(a.Columns), full ? a.Columns : 0));
        }

        var svd = ToMathNet(a).Svd(computeVectors: true);
        var u = ToMatrix(svd.U);
        var v = ToMatrix(svd.VT.Transpose());
        return new(Leading(u, full ? a.Rows : count), svd.S.ToArray(), Leading(v, full ? a.Columns : count));
    }

    private static Matrix Leading(Matrix a, int columns) => a.Columns == columns ? a : a.Block(0, 0, a.Rows, columns);

    private static Matrix<double> ToMathNet(Matrix a) => Matrix<double>.Build.Dense(a.Rows, a.Columns, (i, j) => a[i, j]);

    private static Matrix ToMatrix(Matrix<double> a) => Matrix.FromRows(a.RowCount, a.ColumnCount, a.ToRowMajorArray());
}
