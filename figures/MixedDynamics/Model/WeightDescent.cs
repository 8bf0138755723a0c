using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// Gradient descent on explicit weights (SPEC A): W₁ ← W₁ − ηW₂ᵀG, W₂ ← W₂ − ηGW₁ᵀ with G = W₂W₁ − Y. It costs 6d²w
/// operations a step, so it serves narrow networks (SPEC B4), and wide ones through their thin form (<see cref="Weights.Bartlett"/>).
/// </summary>
public sealed class WeightDescent : IDynamics
{
    private readonly Matrix target;
    private readonly double learningRate;
    private readonly UpdateOrder order;
    private readonly Matrix first;
    private readonly Matrix second;
    private readonly Matrix residual;

    /// <summary>Starts at the given weights, which are copied.</summary>
    /// <param name="start">W₁ (w×d) and W₂ (d×w).</param>
    /// <param name="target">Y, d×d.</param>
    /// <param name="learningRate">η ≥ 0, in the convention of SPEC A (no 2/d²).</param>
    /// <param name="order">The authors' sequential order unless a comparison needs the other.</param>
    public WeightDescent(Weights start, Matrix target, double learningRate, UpdateOrder order = UpdateOrder.Sequential)
    {
        this.target = target;
        this.learningRate = learningRate;
        this.order = order;
        first = start.First.Copy();
        second = start.Second.Copy();
        residual = new Matrix(target.Rows, target.Columns);
        Current = second * first;
    }

    /// <inheritdoc/>
    public Matrix Current { get; }

    /// <inheritdoc/>
    public void Step()
    {
        Residual.Of(Current, target, residual);
        if (order == UpdateOrder.Sequential)
        {
            Gemm.Multiply(-learningRate, second, true, residual, false, 1, first);
            Gemm.Multiply(-learningRate, residual, false, first, true, 1, second);
        }
        else
        {
            Matrix before = first.Copy();
            Gemm.Multiply(-learningRate, second, true, residual, false, 1, first);
            Gemm.Multiply(-learningRate, residual, false, before, true, 1, second);
        }

        Gemm.Multiply(1, second, false, first, false, 0, Current);
    }
}
