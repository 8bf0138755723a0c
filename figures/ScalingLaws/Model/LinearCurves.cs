using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Closed forms of ε_g for one linear neuron at small learning rates (SPEC section 1: E8, E9, E11).</summary>
internal static class LinearCurves
{
    /// <summary>Eq. (8): (1+σ_J²)/(2L) Σ λ_k e^(−2ηλ_kα).</summary>
    /// <param name="spectrum">The eigenvalues.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="alpha">α.</param>
    public static double SmallRate(PowerLawSpectrum spectrum, double learningRate, double initialDeviation, double alpha) =>
        FeatureScaling(spectrum.Eigenvalues, spectrum.Count, learningRate, initialDeviation, alpha);

    /// <summary>
    /// Eq. (9): the sum of Eq. (8) as an integral over k from 1 to L, with both ends kept:
    /// (1+σ_J²)/(2L) · λ₊/(1+β) · x^(−s) [Γ(s, 2ηλ_Lα) − Γ(s, 2ηλ₊α)], x = 2ηλ₊α, s = β/(1+β). Undefined (NaN) at α = 0.
    /// </summary>
    /// <inheritdoc cref="SmallRate"/>
    public static double ManyEigenvalues(PowerLawSpectrum spectrum, double learningRate, double initialDeviation, double alpha)
    {
        if (!(alpha > 0))
        {
            return double.NaN;
        }

        double s = spectrum.Exponent / (1 + spectrum.Exponent);
        double upper = 2 * learningRate * spectrum.Largest * alpha;
        double lower = 2 * learningRate * spectrum.Smallest * alpha;
        return (1 + (initialDeviation * initialDeviation)) / (2 * spectrum.Count) * spectrum.Largest / (1 + spectrum.Exponent)
            * Elementary.Exp(-s * Elementary.Log(upper)) * IncompleteGamma.Between(s, lower, upper);
    }

    /// <summary>Eq. (11): only the leading eigen-coordinates of the student are trained; the others keep their random values.</summary>
    /// <param name="eigenvalues">All eigenvalues, descending, of mean 1.</param>
    /// <param name="trained">N_l.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="alpha">α.</param>
    public static double FeatureScaling(
        ReadOnlySpan<double> eigenvalues, int trained, double learningRate, double initialDeviation, double alpha)
    {
        double sum = 0;
        for (int k = 0; k < eigenvalues.Length; k++)
        {
            sum += k < trained ? eigenvalues[k] * Elementary.Exp(-2 * learningRate * eigenvalues[k] * alpha) : eigenvalues[k];
        }

        return (1 + (initialDeviation * initialDeviation)) * sum / (2 * eigenvalues.Length);
    }

    /// <summary>
    /// The plateau of Eq. (11), and the same at finite η, where the frozen coordinates act as label noise: P/(1 − ηf/2), f = (1/N) Σ λ_k
    /// over the
    /// trained coordinates.
    /// </summary>
    /// <inheritdoc cref="FeatureScaling"/>
    public static (double SmallRate, double FiniteRate) Plateau(
        ReadOnlySpan<double> eigenvalues, int trained, double learningRate, double initialDeviation)
    {
        double frozen = 0;
        double share = 0;
        for (int k = 0; k < eigenvalues.Length; k++)
        {
            frozen += k < trained ? 0 : eigenvalues[k];
            share += k < trained ? eigenvalues[k] : 0;
        }

        double plateau = (1 + (initialDeviation * initialDeviation)) * frozen / (2 * eigenvalues.Length);
        return (plateau, plateau / (1 - (learningRate * share / eigenvalues.Length / 2)));
    }
}
