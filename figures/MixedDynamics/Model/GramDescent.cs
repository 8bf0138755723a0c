using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// Gradient descent through the Gram matrix of the weights: exact, and its cost does not depend on the width (SPEC B1).
/// </summary>
/// <remarks>
/// Both layers' updates multiply Z = [W₁, W₂ᵀ] on the right, so P, R and A obey a closed recursion with residual G = A − Y.
/// <para>Sequential, in four products (8d³ operations): A₁ = A − ηRG; K = Gᵀ(A + A₁)/2; P ← P − η(K + Kᵀ); A' = A₁ − ηGP;
/// K = G((A₁ + A')/2)ᵀ; R ← R − η(K + Kᵀ).</para>
/// <para>Simultaneous: P' = P − η(AᵀG + GᵀA) + η²GᵀRG; R' = R − η(AGᵀ + GAᵀ) + η²GPGᵀ; A' = A − η(RG + GP) + η²GAᵀG. With X = A − ηRG
/// and X̃ = A − ηGP this is P' = P − η(K + Kᵀ) for K = Gᵀ(A + X)/2, R' likewise for K = G((A + X̃)/2)ᵀ, A' = X − ηG(P − ηAᵀG).</para>
/// </remarks>
public sealed class GramDescent : IDynamics
{
    private readonly Matrix target;
    private readonly double learningRate;
    private readonly UpdateOrder order;
    private readonly int threads;
    private readonly Matrix inner;
    private readonly Matrix outer;
    private readonly Matrix residual;
    private readonly Matrix half;
    private readonly Matrix part;

    /// <summary>Starts at the given state, which is copied.</summary>
    /// <param name="start">P, R and A, each d×d.</param>
    /// <param name="target">Y, d×d.</param>
    /// <param name="learningRate">η ≥ 0, in the convention of SPEC A (no 2/d²).</param>
    /// <param name="order">The authors' sequential order unless a comparison needs the other.</param>
    /// <param name="threads">Threads of each product, at least 1; the bits do not depend on it.</param>
    public GramDescent(
        GramState start, Matrix target, double learningRate, UpdateOrder order = UpdateOrder.Sequential, int threads = 1)
    {
        this.target = target;
        this.learningRate = learningRate;
        this.order = order;
        this.threads = threads;
        inner = start.Inner.Copy();
        outer = start.Outer.Copy();
        Current = start.Product.Copy();
        residual = new Matrix(target.Rows, target.Columns);
        half = new Matrix(target.Rows, target.Columns);
        part = new Matrix(target.Rows, target.Columns);
    }

    /// <inheritdoc/>
    public Matrix Current { get; }

    /// <summary>A copy of P, R and A after the steps made so far.</summary>
    public GramState State => new(inner.Copy(), outer.Copy(), Current.Copy());

    /// <inheritdoc/>
    public void Step()
    {
        Residual.Of(Current, target, residual);
        if (order == UpdateOrder.Sequential)
        {
            StepSequentially();
        }
        else
        {
            StepSimultaneously();
        }
    }

    private void StepSequentially()
    {
        Current.Data.CopyTo(half.Data);
        Gemm.Multiply(-learningRate, outer, false, residual, false, 1, Current, threads);           // A₁ = A − ηRG
        Residual.Sum(half, Current, half);
        Gemm.Multiply(0.5, residual, true, half, false, 0, part, threads);                          // Gᵀ(A + A₁)/2
        Residual.SubtractSymmetrised(inner, learningRate, part);
        Current.Data.CopyTo(half.Data);
        Gemm.Multiply(-learningRate, residual, false, inner, false, 1, Current, threads);           // A' = A₁ − ηGP'
        Residual.Sum(half, Current, half);
        Gemm.Multiply(0.5, residual, false, half, true, 0, part, threads);                          // G((A₁ + A')/2)ᵀ
        Residual.SubtractSymmetrised(outer, learningRate, part);
    }

    private void StepSimultaneously()
    {
        Matrix forward = Current.Copy();
        Matrix backward = Current.Copy();
        Matrix across = inner.Copy();
        Gemm.Multiply(-learningRate, outer, false, residual, false, 1, forward, threads);           // X = A − ηRG
        Gemm.Multiply(-learningRate, residual, false, inner, false, 1, backward, threads);          // X̃ = A − ηGP
        Gemm.Multiply(-learningRate, Current, true, residual, false, 1, across, threads);           // P − ηAᵀG
        Residual.Sum(Current, forward, half);
        Gemm.Multiply(0.5, residual, true, half, false, 0, part, threads);
        Residual.SubtractSymmetrised(inner, learningRate, part);
        Residual.Sum(Current, backward, half);
        Gemm.Multiply(0.5, residual, false, half, true, 0, part, threads);
        Residual.SubtractSymmetrised(outer, learningRate, part);
        forward.Data.CopyTo(Current.Data);
        Gemm.Multiply(-learningRate, residual, false, across, false, 1, Current, threads);          // A' = X − ηG(P − ηAᵀG)
    }
}
