using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// The error after specialisation to leading order, up to a constant of order one (SPEC section 3.5): every eigenvalue decays with a slow
/// rate,
/// M − 1 times, and a fast one.
/// </summary>
/// <param name="problem">Sizes, spectrum and learning rate; K = M.</param>
internal sealed class AsymptoticPhase(TwoLayerProblem problem)
{
    /// <summary>g₁ = (2/π)(1/√3 − ½).</summary>
    public static double SlowRate => 2 / Math.PI * ((1 / Math.Sqrt(3)) - 0.5);

    /// <summary>g₂ = g₁ + M/π.</summary>
    public double FastRate => SlowRate + (problem.Teachers / Math.PI);

    /// <summary>Where the power law of the slow modes begins: M/(2η g₁ λ₊).</summary>
    public double WindowStart => problem.Teachers / (2 * problem.LearningRate * SlowRate * problem.Spectrum.Largest);

    /// <summary>Where the smallest eigenvalue takes over: M/(2η g₁ λ_L).</summary>
    public double WindowEnd => problem.Teachers / (2 * problem.LearningRate * SlowRate * problem.Spectrum.Smallest);

    /// <summary>The formula for ε_g at α.</summary>
    public double Error(double alpha)
    {
        double sum = 0;
        foreach (double eigenvalue in problem.Spectrum.Eigenvalues)
        {
            double time = 2 * problem.LearningRate * eigenvalue * alpha / problem.Teachers;
            sum += eigenvalue
                * (((problem.Teachers - 1) * SlowRate * Elementary.Exp(-SlowRate * time)) + (FastRate * Elementary.Exp(-FastRate * time)));
        }

        return sum / (2 * problem.Spectrum.Count * problem.Teachers);
    }
}
