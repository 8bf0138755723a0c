using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// A trajectory of d×d matrices in steps: gradient descent seen through the product A = W₂W₁, or the self-consistent dynamics.
/// Implementations own their buffers and allocate nothing per step where the kernels allow it.
/// </summary>
public interface IDynamics
{
    /// <summary>The matrix after the steps made so far. The same buffer after every step: copy what must survive.</summary>
    Matrix Current { get; }

    /// <summary>One update of the weights.</summary>
    void Step();
}
