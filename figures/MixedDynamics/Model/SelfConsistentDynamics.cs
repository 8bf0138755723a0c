using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// The self-consistent dynamics of the paper (equation 1) as explicit Euler steps with gradient descent's learning rate:
/// B ← B − η(√(BBᵀ + c²I)·G + G·√(BᵀB + c²I)), G = B − Y, c = σ²w (SPEC B5).
/// </summary>
/// <remarks>
/// Both roots come from one symmetric eigendecomposition BBᵀ = U diag(s) Uᵀ: with r = √(s + c²) and C = UᵀB,
/// √(BBᵀ + c²I)·G = U(r∘(UᵀG)) and √(BᵀB + c²I) = cI + Cᵀ diag(1/(r + c)) C, where 1/(r + c) is 0 if r + c is.
/// Rounded eigenvalues of the null space may come out slightly negative; they are zero.
/// </remarks>
public sealed class SelfConsistentDynamics : IDynamics
{
    private readonly Matrix target;
    private readonly double learningRate;
    private readonly double rootScale;
    private readonly int threads;
    private readonly Matrix residual;
    private readonly Matrix square;
    private readonly Matrix rotated;
    private readonly Matrix scaled;

    /// <summary>Starts at the given matrix, which is copied.</summary>
    /// <param name="start">B(0), d×d: the product of the initial weights.</param>
    /// <param name="target">Y, d×d.</param>
    /// <param name="learningRate">η ≥ 0, that of gradient descent.</param>
    /// <param name="rootScale">c = σ²w ≥ 0.</param>
    /// <param name="threads">Threads of each product, at least 1; the bits do not depend on it.</param>
    public SelfConsistentDynamics(Matrix start, Matrix target, double learningRate, double rootScale, int threads = 1)
    {
        this.target = target;
        this.learningRate = learningRate;
        this.rootScale = rootScale;
        this.threads = threads;
        Current = start.Copy();
        residual = new Matrix(target.Rows, target.Columns);
        square = new Matrix(target.Rows, target.Columns);
        rotated = new Matrix(target.Rows, target.Columns);
        scaled = new Matrix(target.Rows, target.Columns);
    }

    /// <inheritdoc/>
    public Matrix Current { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">B is no longer finite, or its square overflows: the dynamics have diverged.</exception>
    public void Step()
    {
        Residual.Of(Current, target, residual);
        Gemm.Multiply(1, Current, false, Current, true, 0, square, threads);
        SymmetricEigenResult eigen = SymmetricEigen.Decompose(square);
        Matrix axes = eigen.Vectors;
        double[] roots = Roots(eigen.Values);

        // G·√(BᵀB + c²I) = cG + (GCᵀ diag(1/(r + c)))C, kept in `square`, which is no longer needed.
        Gemm.Multiply(1, axes, true, Current, false, 0, rotated, threads);
        Gemm.Multiply(1, residual, false, rotated, true, 0, scaled, threads);
        ScaleColumns(scaled, roots);
        residual.Data.CopyTo(square.Data);
        Gemm.Multiply(1, scaled, false, rotated, false, rootScale, square, threads);

        // √(BBᵀ + c²I)·G = U(r∘(UᵀG)).
        Gemm.Multiply(1, axes, true, residual, false, 0, rotated, threads);
        ScaleRows(rotated, roots);
        Gemm.Multiply(-learningRate, axes, false, rotated, false, 1, Current, threads);
        Residual.Subtract(Current, learningRate, square);
    }

    private double[] Roots(double[] eigenvalues)
    {
        var roots = new double[eigenvalues.Length];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = Math.Sqrt(Math.Max(eigenvalues[i], 0) + (rootScale * rootScale));
        }

        return roots;
    }

    private void ScaleColumns(Matrix matrix, double[] roots)
    {
        var factors = new double[roots.Length];
        for (int j = 0; j < roots.Length; j++)
        {
            double sum = roots[j] + rootScale;
            factors[j] = sum == 0 ? 0 : 1 / sum;
        }

        for (int i = 0; i < matrix.Rows; i++)
        {
            Span<double> row = matrix.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                row[j] *= factors[j];
            }
        }
    }

    private static void ScaleRows(Matrix matrix, double[] roots)
    {
        for (int i = 0; i < matrix.Rows; i++)
        {
            foreach (ref double entry in matrix.Row(i))
            {
                entry *= roots[i];
            }
        }
    }
}
