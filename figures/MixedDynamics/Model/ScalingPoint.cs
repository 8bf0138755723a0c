using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// A point of the phase diagram: how the variance of the initial weights and the width of the network scale with the dimension d
/// (paper, section 2; SPEC A). Everything the dynamics know of the initialisation follows from it.
/// </summary>
/// <param name="Dimension">Input and output dimension d, at least 2.</param>
/// <param name="VarianceExponent">γσ²: the entries of both weight matrices are drawn from N(0, σ²) with σ² = d^γσ².</param>
/// <param name="WidthExponent">γw ≥ 0: the hidden width is w = ⌊d^γw⌋.</param>
public readonly record struct ScalingPoint(int Dimension, double VarianceExponent, double WidthExponent)
{
    /// <summary>σ² = d^γσ².</summary>
    public double Variance => Elementary.Pow(Dimension, VarianceExponent);

    /// <summary>d^γw before rounding: it stands in the learning rate and in the threshold line of Figure 1.</summary>
    public double RealWidth => Elementary.Pow(Dimension, WidthExponent);

    /// <summary>w = ⌊d^γw⌋, the number of hidden units. A long, since it reaches millions for a product of a few hundred rows.</summary>
    public long Width => (long)Math.Floor(RealWidth);

    /// <summary>σ²w with the rounded width: the constant under the roots of the self-consistent dynamics (paper, equation 1).</summary>
    public double RootScale => Variance * Width;

    /// <summary>d^(γσ²+γw), the height of the line "σ²w threshold" in Figure 1: singular values above it behave actively.</summary>
    public double Threshold => Elementary.Pow(Dimension, VarianceExponent + WidthExponent);

    /// <summary>
    /// Whether the lazy rule sets the learning rate: γσ² + γw &gt; 1. The comparison is strict and in floating point, so an exact tie
    /// counts as active (authors' code; SPEC F9).
    /// </summary>
    public bool IsLazy => WidthExponent + VarianceExponent > 1;

    /// <summary>
    /// η = 1/(c·d^γw·σ²) in the lazy regime and 1/(c·‖A*‖) in the active one, multiplying W₂ᵀG directly:
    /// the factor 2/d² of the true gradient is absorbed (SPEC A, "Learning rate").
    /// </summary>
    /// <param name="divisor">c &gt; 0: 50 in the authors' grid, 5 in their Figure 1.</param>
    /// <param name="signalNorm">‖A*‖, the largest singular value of the signal.</param>
    public double LearningRate(double divisor, double signalNorm) =>
        IsLazy ? 1 / (divisor * RealWidth * Variance) : 1 / (divisor * signalNorm);
}
