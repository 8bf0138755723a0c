namespace Figures.Numerics;

/// <summary>
/// The roots √(BBᵀ + c²I) and √(BᵀB + c²I) from one symmetric eigendecomposition BBᵀ = U diag(s) Uᵀ: with r = √(s + c²) the first is
/// U diag(r) Uᵀ, and with C = UᵀB the second is cI + Cᵀ diag(1/(r + c)) C, where 1/(r + c) is 0 if r + c is. Keeps its memory, so that one
/// object serves a whole trajectory without allocation.
/// </summary>
/// <param name="rows">Rows of B.</param>
/// <param name="columns">Columns of B.</param>
public sealed class GramRoot(int rows, int columns)
{
    private readonly Matrix vectors = new(rows, rows);
    private readonly Matrix scaledVectors = new(rows, rows);
    private readonly Matrix rotated = new(rows, columns);
    private readonly Matrix scaledRotated = new(rows, columns);
    private readonly double[] roots = new double[rows];
    private double shift;

    /// <summary>r, ascending: eigenvalues of √(BBᵀ + c²I).</summary>
    public ReadOnlySpan<double> Roots => roots;

    /// <summary>Decomposes BBᵀ; B may change afterwards.</summary>
    /// <param name="b">B. Eigenvalues of BBᵀ that are rounded below 0 count as 0.</param>
    /// <param name="shift">c ≥ 0.</param>
    /// <param name="threads">Threads that may share the matrix products; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">B has another shape, BBᵀ is not finite, or c is negative or not finite.</exception>
    public void Decompose(Matrix b, double shift, int threads = 1)
    {
        if (!(shift >= 0) || !double.IsFinite(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "The shift is finite and not negative.");
        }

        this.shift = shift;
        SymmetricProduct.Multiply(b, false, b, true, vectors, threads);
        SymmetricEigen.Decompose(vectors, roots, vectors, threads);
        foreach (ref var root in roots.AsSpan())
        {
            root = Math.Sqrt(Math.Max(root, 0) + (shift * shift));
        }

        Gemm.Multiply(1, vectors, true, b, false, 0, rotated, threads);
    }

    /// <summary>Writes √(BBᵀ + c²I).</summary>
    /// <param name="root">Receives the root, rows × rows.</param>
    /// <param name="threads">As in <see cref="Decompose"/>.</param>
    public void Left(Matrix root, int threads = 1)
    {
        for (var i = 0; i < vectors.Rows; i++)
        {
            var from = vectors.Row(i);
            var to = scaledVectors.Row(i);
            for (var j = 0; j < to.Length; j++)
            {
                to[j] = from[j] * roots[j];
            }
        }

        SymmetricProduct.Multiply(scaledVectors, false, vectors, true, root, threads);
    }

    /// <summary>Writes √(BᵀB + c²I).</summary>
    /// <param name="root">Receives the root, columns × columns.</param>
    /// <param name="threads">As in <see cref="Decompose"/>.</param>
    public void Right(Matrix root, int threads = 1)
    {
        for (var i = 0; i < rotated.Rows; i++)
        {
            var sum = roots[i] + shift;
            var factor = sum == 0 ? 0 : 1 / sum;
            var from = rotated.Row(i);
            var to = scaledRotated.Row(i);
            for (var j = 0; j < to.Length; j++)
            {
                to[j] = factor * from[j];
            }
        }

        SymmetricProduct.Multiply(scaledRotated, true, rotated, false, root, threads);
        for (var i = 0; i < root.Rows; i++)
        {
            root[i, i] += shift;
        }
    }
}
