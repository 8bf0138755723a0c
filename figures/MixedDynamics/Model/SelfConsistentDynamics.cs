using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// The self-consistent dynamics of the paper (equation 1) as explicit Euler steps with gradient descent's learning rate:
/// B ← B − η(√(BBᵀ + c²I)·G + G·√(BᵀB + c²I)), G = B − Y, c = σ²w (SPEC B5). Both roots come from one symmetric eigendecomposition.
/// </summary>
public sealed class SelfConsistentDynamics : IDynamics
{
    private readonly Matrix target;
    private readonly double learningRate;
    private readonly double rootScale;
    private readonly int threads;
    private readonly GramRoot gramRoot;
    private readonly Matrix root;
    private readonly Matrix residual;

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
        gramRoot = new GramRoot(target.Rows, target.Columns);
        root = new Matrix(target.Rows, target.Columns);
        residual = new Matrix(target.Rows, target.Columns);
    }

    /// <inheritdoc/>
    public Matrix Current { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">B is no longer finite, or its square overflows: the dynamics have diverged.</exception>
    public void Step()
    {
        Residual.Of(Current, target, residual);
        gramRoot.Decompose(Current, rootScale, threads);
        gramRoot.Right(root, threads);
        Gemm.Multiply(-learningRate, residual, false, root, false, 1, Current, threads);
        gramRoot.Left(root, threads);
        Gemm.Multiply(-learningRate, root, false, residual, false, 1, Current, threads);
    }
}
