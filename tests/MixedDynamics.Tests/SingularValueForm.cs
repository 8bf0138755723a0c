using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>
/// The self-consistent dynamics through the singular value decomposition B = USVᵀ: √(BBᵀ + c²I) = U·hypot(S, c)·Uᵀ and the like for V.
/// Slower and accurate for every c: the yardstick of the one-eigendecomposition form (SPEC B5, D7).
/// </summary>
internal sealed class SingularValueForm(Matrix start, Matrix target, double learningRate, double rootScale) : IDynamics
{
    public Matrix Current { get; private set; } = start.Copy();

    public void Step()
    {
        Matrix residual = Current - target;
        SvdResult svd = Svd.Decompose(Current);
        Matrix roots = Matrix.Diagonal([.. svd.S.Select(s => Elementary.Hypot(s, rootScale))]);
        Matrix left = svd.U * roots * svd.U.Transpose();
        Matrix right = svd.V * roots * svd.V.Transpose();
        Current -= ((left * residual) + (residual * right)) * learningRate;
    }
}
