using MathNet.Numerics.LinearAlgebra;

namespace Figures.Numerics;

/// <summary>Eigenvalues in ascending order, and the orthonormal eigenvectors as columns in the same order.</summary>
/// <param name="Values">Eigenvalues, ascending.</param>
/// <param name="Vectors">Column j belongs to value j.</param>
public sealed record SymmetricEigenResult(double[] Values, Matrix Vectors);

/// <summary>Eigenvalues and eigenvectors of real symmetric matrices; only the lower triangle is read.</summary>
public static class SymmetricEigen
{
    /// <summary>A = V diag(λ) Vᵀ.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static SymmetricEigenResult Decompose(Matrix symmetric)
    {
        Require(symmetric);
        if (symmetric.Rows == 0)
        {
            return new([], new Matrix(0, 0));
        }

        var evd = Matrix<double>.Build.Dense(symmetric.Rows, symmetric.Rows, (i, j) => symmetric[Math.Max(i, j), Math.Min(i, j)])
            .Evd(Symmetricity.Symmetric);
        var vectors = new Matrix(symmetric.Rows, symmetric.Rows);
        evd.EigenVectors.Transpose().AsColumnMajorArray().CopyTo(vectors.Data);
        return new([.. evd.EigenValues.Select(value => value.Real)], vectors);
    }

    /// <summary>The eigenvalues alone, ascending.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static double[] Values(Matrix symmetric) => Decompose(symmetric).Values;

    private static void Require(Matrix symmetric)
    {
        if (symmetric.Rows != symmetric.Columns)
        {
            throw new ArgumentException($"A {symmetric.Rows}×{symmetric.Columns} matrix is not symmetric.", nameof(symmetric));
        }

        symmetric.RequireFinite(nameof(symmetric));
    }
}
