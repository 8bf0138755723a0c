namespace Figures.Numerics;

/// <summary>Eigenvalues in ascending order, and the orthonormal eigenvectors as columns in the same order.</summary>
/// <param name="Values">Eigenvalues, ascending.</param>
/// <param name="Vectors">Column j belongs to value j.</param>
public sealed record SymmetricEigenResult(double[] Values, Matrix Vectors);

/// <summary>
/// Eigenvalues and eigenvectors of real symmetric matrices; only the lower triangle is read. Householder tridiagonalisation and the
/// implicit QL iteration, with one fixed order of operations: the bits depend neither on the machine nor on threads.
/// </summary>
public static class SymmetricEigen
{
    /// <summary>A = V diag(λ) Vᵀ.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static SymmetricEigenResult Decompose(Matrix symmetric)
    {
        Require(symmetric);
        var result = new SymmetricEigenResult(new double[symmetric.Rows], new Matrix(symmetric.Rows, symmetric.Rows));
        SymmetricEigenWorkspace.OfThisThread.Decompose(symmetric, result.Values, result.Vectors);
        return result;
    }

    /// <summary>The eigenvalues alone, ascending.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static double[] Values(Matrix symmetric)
    {
        Require(symmetric);
        var values = new double[symmetric.Rows];
        SymmetricEigenWorkspace.OfThisThread.Decompose(symmetric, values, vectors: null);
        return values;
    }

    private static void Require(Matrix symmetric)
    {
        if (symmetric.Rows != symmetric.Columns)
        {
            throw new ArgumentException($"A {symmetric.Rows}×{symmetric.Columns} matrix is not symmetric.", nameof(symmetric));
        }

        symmetric.RequireFinite(nameof(symmetric));
    }
}
