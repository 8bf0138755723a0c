using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// All that gradient descent on a two-layer linear network remembers of its weights: the blocks of the Gram matrix of
/// Z = [W₁, W₂ᵀ], ZᵀZ = [[P, Aᵀ], [A, R]] (SPEC B1). Three d×d matrices, whatever the width.
/// </summary>
/// <param name="Inner">P = W₁ᵀW₁, symmetric positive semidefinite.</param>
/// <param name="Outer">R = W₂W₂ᵀ, symmetric positive semidefinite.</param>
/// <param name="Product">A = W₂W₁.</param>
public sealed record GramState(Matrix Inner, Matrix Outer, Matrix Product)
{
    /// <summary>The state of explicit weights.</summary>
    public static GramState Of(Weights weights)
    {
        int d = weights.Dimension;
        var inner = new Matrix(d, d);
        var outer = new Matrix(d, d);
        var product = new Matrix(d, d);
        Gemm.Multiply(1, weights.First, true, weights.First, false, 0, inner);
        Gemm.Multiply(1, weights.Second, false, weights.Second, true, 0, outer);
        Gemm.Multiply(1, weights.Second, false, weights.First, false, 0, product);
        return new GramState(inner, outer, product);
    }
}
