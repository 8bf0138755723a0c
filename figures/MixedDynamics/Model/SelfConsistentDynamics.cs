using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// The self-consistent dynamics of the paper (equation 1) as explicit Euler steps with gradient descent's learning rate:
/// B ← B − η(√(BBᵀ + c²I)·G + G·√(BᵀB + c²I)), G = B − Y, c = σ²w (SPEC B5).
/// </summary>
/// <remarks>
/// Both roots come from one symmetric eigendecomposition BBᵀ = U diag(s) Uᵀ: with r = √(s + c²) and C = UᵀB,
/// √(BBᵀ + c²I) = U diag(r) Uᵀ and √(BᵀB + c²I) = cI + Cᵀ diag(1/(r + c)) C, where 1/(r + c) is 0 if r + c is.
/// Rounded eigenvalues of the null space may come out slightly negative; they are zero. Three of the six products are symmetric.
/// </remarks>
public sealed class SelfConsistentDynamics : IDynamics
{
    private readonly Matrix target;
    private readonly double learningRate;
    private readonly double rootScale;
    private readonly int threads;
    private readonly Matrix residual;
    private readonly Matrix axes;
    private readonly Matrix rotated;
    private readonly Matrix scaled;
    private readonly Matrix root;
    private readonly double[] values;

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
        axes = new Matrix(target.Rows, target.Rows);
        rotated = new Matrix(target.Rows, target.Columns);
        scaled = new Matrix(target.Rows, target.Columns);
        root = new Matrix(target.Rows, target.Columns);
        values = new double[target.Rows];
    }

    /// <inheritdoc/>
    public Matrix Current { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">B is no longer finite, or its square overflows: the dynamics have diverged.</exception>
    public void Step()
    {
        Residual.Of(Current, target, residual);
        SymmetricProduct.Multiply(Current, false, Current, true, root, threads);
        SymmetricEigen.Decompose(root, values, axes, threads);
        TakeRoots();
        Gemm.Multiply(1, axes, true, Current, false, 0, rotated, threads);

        // B − ηG√(BᵀB + c²I); `rotated` is C. It is read before B changes.
        ScaleRows(rotated, scaled);
        SymmetricProduct.Multiply(scaled, true, rotated, false, root, threads);
        AddRootScale();
        Gemm.Multiply(-learningRate, residual, false, root, false, 1, Current, threads);

        // − η√(BBᵀ + c²I)G.
        ScaleColumns(axes, scaled);
        SymmetricProduct.Multiply(scaled, false, axes, true, root, threads);
        Gemm.Multiply(-learningRate, root, false, residual, false, 1, Current, threads);
    }

    /// <summary>Eigenvalues s of BBᵀ become r = √(s + c²).</summary>
    private void TakeRoots()
    {
        foreach (ref double value in values.AsSpan())
        {
            value = Math.Sqrt(Math.Max(value, 0) + (rootScale * rootScale));
        }
    }

    private void AddRootScale()
    {
        for (int i = 0; i < root.Rows; i++)
        {
            root[i, i] += rootScale;
        }
    }

    /// <summary>scaled ← diag(1/(r + c)) matrix.</summary>
    private void ScaleRows(Matrix matrix, Matrix scaled)
    {
        for (int i = 0; i < matrix.Rows; i++)
        {
            double sum = values[i] + rootScale;
            double factor = sum == 0 ? 0 : 1 / sum;
            ReadOnlySpan<double> from = matrix.Row(i);
            Span<double> to = scaled.Row(i);
            for (int j = 0; j < to.Length; j++)
            {
                to[j] = factor * from[j];
            }
        }
    }

    /// <summary>scaled ← matrix diag(r).</summary>
    private void ScaleColumns(Matrix matrix, Matrix scaled)
    {
        for (int i = 0; i < matrix.Rows; i++)
        {
            ReadOnlySpan<double> from = matrix.Row(i);
            Span<double> to = scaled.Row(i);
            for (int j = 0; j < to.Length; j++)
            {
                to[j] = from[j] * values[j];
            }
        }
    }
}
