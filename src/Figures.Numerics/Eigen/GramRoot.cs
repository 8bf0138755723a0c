namespace Figures.Numerics;

/// <summary>
/// √(BBᵀ + c²I) from one symmetric eigendecomposition BBᵀ = U diag(s) Uᵀ: the root is U diag(r) Uᵀ with r = √(s + c²). The root on the
/// other side follows without a second decomposition: √(BᵀB + c²I) = cI + Cᵀ diag(1/(r + c)) C with C = UᵀB, and 0 for 1/(r + c)
/// where r + c is 0.
/// </summary>
public static class GramRoot
{
    /// <summary>Decomposes BBᵀ and takes the roots.</summary>
    /// <param name="b">Any matrix, d×k.</param>
    /// <param name="shift">c ≥ 0.</param>
    /// <param name="threads">Threads that may share the matrix products; the bits do not depend on it.</param>
    /// <exception cref="ArgumentException">An entry of B is not finite, BBᵀ overflows, or c is negative or not finite.</exception>
    public static GramRootResult Decompose(Matrix b, double shift, int threads = 1)
    {
        if (!(shift >= 0) || !double.IsFinite(shift))
        {
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "The shift is finite and not negative.");
        }

        b.RequireFinite(nameof(b));
        var gram = new Matrix(b.Rows, b.Rows);
        Gemm.Multiply(1, b, false, b, true, 0, gram, threads);
        var (squares, vectors) = SymmetricEigen.Decompose(gram, threads);
        var roots = new double[squares.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            squares[i] = Math.Max(squares[i], 0);
            roots[i] = Elementary.Hypot(Math.Sqrt(squares[i]), shift);
        }

        return new(vectors, squares, roots);
    }
}

/// <summary>The eigendecomposition of BBᵀ and the eigenvalues of √(BBᵀ + c²I).</summary>
/// <param name="Vectors">U: orthonormal columns.</param>
/// <param name="Squares">s: eigenvalues of BBᵀ, ascending; those rounded below 0 are 0.</param>
/// <param name="Roots">r = √(s + c²).</param>
public sealed record GramRootResult(Matrix Vectors, double[] Squares, double[] Roots)
{
    /// <summary>√(BBᵀ + c²I) = U diag(r) Uᵀ.</summary>
    public Matrix ToMatrix()
    {
        var scaled = Vectors.Copy();
        for (var i = 0; i < scaled.Rows; i++)
        {
            var row = scaled.Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] *= Roots[j];
            }
        }

        var root = new Matrix(scaled.Rows, scaled.Rows);
        Gemm.Multiply(1, scaled, false, Vectors, true, 0, root);
        return root;
    }
}
