namespace Figures.Numerics;

/// <summary>Eigenvalues in ascending order, and the orthonormal eigenvectors as columns in the same order.</summary>
/// <param name="Values">Eigenvalues, ascending.</param>
/// <param name="Vectors">Column j belongs to value j.</param>
public sealed record SymmetricEigenResult(double[] Values, Matrix Vectors);

/// <summary>
/// Eigenvalues and eigenvectors of real symmetric matrices; only the lower triangle is read. Householder tridiagonalisation, then divide
/// and conquer for the vectors or the QL iteration for the values alone, with one fixed order of operations: the bits depend
/// neither on the machine nor on threads.
/// </summary>
public static class SymmetricEigen
{
    /// <summary>A = V diag(λ) Vᵀ.</summary>
    /// <param name="symmetric">The matrix.</param>
    /// <param name="threads">Threads that may share the matrix products; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static SymmetricEigenResult Decompose(Matrix symmetric, int threads = 1)
    {
        var result = new SymmetricEigenResult(new double[symmetric.Rows], new Matrix(symmetric.Rows, symmetric.Columns));
        Decompose(symmetric, result.Values, result.Vectors, threads);
        return result;
    }

    /// <summary>A = V diag(λ) Vᵀ into existing memory; allocates nothing once warm.</summary>
    /// <param name="symmetric">The matrix, n×n; may be <paramref name="vectors"/>.</param>
    /// <param name="values">Receives the n eigenvalues, ascending.</param>
    /// <param name="vectors">Receives the eigenvectors as columns, n×n.</param>
    /// <param name="threads">Threads that may share the matrix products; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">The matrix is not square, an entry is not finite, or a result has another size.</exception>
    public static void Decompose(Matrix symmetric, Span<double> values, Matrix vectors, int threads = 1)
    {
        Require(symmetric);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (values.Length != symmetric.Rows || vectors.Rows != symmetric.Rows || vectors.Columns != symmetric.Rows)
        {
            throw new ArgumentException($"Results of an {symmetric.Rows}×{symmetric.Rows} matrix have its order.", nameof(vectors));
        }

        SymmetricEigenWorkspace.OfThisThread.Decompose(symmetric, values, vectors, threads);
    }

    /// <summary>The eigenvalues alone, ascending.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, or an entry is not finite.</exception>
    public static double[] Values(Matrix symmetric)
    {
        Require(symmetric);
        var values = new double[symmetric.Rows];
        SymmetricEigenWorkspace.OfThisThread.Decompose(symmetric, values, vectors: null, threads: 1);
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
