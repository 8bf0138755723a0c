namespace ScalingLaws.Model;

/// <summary>
/// The exact mean of the error of one linear neuron at finite N, step by step (SPEC E0): with h = η/N, S = Σ λ_j C_j and
/// C_j = ⟨(J_j − B_j)²⟩, C_i ← C_i (1 − 2hλ_i + 2h²λ_i²) + h² λ_i S for every trained coordinate.
/// </summary>
internal sealed class LinearRecursion
{
    private readonly double[] eigenvalues;
    private readonly double[] deviations;
    private readonly double[] decay;
    private readonly double[] diffusion;

    /// <summary>The recursion at its start, C_j = 1 + σ_J².</summary>
    /// <param name="eigenvalues">One for each of the N inputs.</param>
    /// <param name="trained">The number of leading coordinates that are trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialDeviation">σ_J.</param>
    public LinearRecursion(double[] eigenvalues, int trained, double learningRate, double initialDeviation)
    {
        this.eigenvalues = eigenvalues;
        double h = learningRate / eigenvalues.Length;
        deviations = new double[eigenvalues.Length];
        Array.Fill(deviations, 1 + (initialDeviation * initialDeviation));
        decay = [.. eigenvalues.Take(trained).Select(lambda => 1 - (2 * h * lambda) + (2 * h * h * lambda * lambda))];
        diffusion = [.. eigenvalues.Take(trained).Select(lambda => h * h * lambda)];
    }

    /// <summary>Steps made.</summary>
    public long Step { get; private set; }

    /// <summary>ε_g = (1/2N) Σ λ_j C_j.</summary>
    public double Error => Weighted() / (2 * eigenvalues.Length);

    /// <summary>Advances to a step and returns the error there.</summary>
    public double AdvanceTo(long step)
    {
        for (; Step < step; Step++)
        {
            double sum = Weighted();
            for (int j = 0; j < decay.Length; j++)
            {
                deviations[j] = (deviations[j] * decay[j]) + (diffusion[j] * sum);
            }
        }

        return Error;
    }

    private double Weighted() => Rows.Dot(eigenvalues, deviations);
}
