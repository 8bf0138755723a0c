using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// The covariance spectrum of the inputs (SPEC section 0): L distinct eigenvalues λ_k = λ₊ k^−(1+β), normalised to mean 1, so that the
/// trace of the covariance is the number of inputs.
/// </summary>
internal sealed class PowerLawSpectrum
{
    /// <summary>The spectrum of L distinct eigenvalues with exponent β.</summary>
    /// <param name="count">L, at least 1.</param>
    /// <param name="exponent">β; the eigenvalues fall as k^−(1+β).</param>
    public PowerLawSpectrum(int count, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Exponent = exponent;
        double[] powers = [.. Enumerable.Range(1, count).Select(k => Elementary.Pow(k, -(1 + exponent)))];
        double sum = 0;
        foreach (double power in powers)
        {
            sum += power;
        }

        Eigenvalues = [.. powers.Select(power => count * power / sum)];
    }

    /// <summary>β.</summary>
    public double Exponent { get; }

    /// <summary>λ₁ … λ_L, descending.</summary>
    public double[] Eigenvalues { get; }

    /// <summary>L.</summary>
    public int Count => Eigenvalues.Length;

    /// <summary>λ₊ = λ₁, the largest eigenvalue.</summary>
    public double Largest => Eigenvalues[0];

    /// <summary>λ_L, the smallest eigenvalue.</summary>
    public double Smallest => Eigenvalues[^1];

    /// <summary>T̄^(m) = (1/L) Σ λ_k^m.</summary>
    public double Moment(int order)
    {
        double sum = 0;
        foreach (double eigenvalue in Eigenvalues)
        {
            double power = 1;
            for (int factor = 0; factor < order; factor++)
            {
                power *= eigenvalue;
            }

            sum += power;
        }

        return sum / Count;
    }
}
