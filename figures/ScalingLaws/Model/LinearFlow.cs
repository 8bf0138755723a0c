using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Eq. (6): ε_g of one linear neuron in the limit of many inputs, to all orders in η (SPEC E6). dC/dα = A C with
/// A = −2η diag(λ) + (η²/L) λλᵀ, a diagonal matrix plus one of rank one: its eigenvalues are the roots of the secular equation
/// 1 = (η²/L) Σ λ_k²/(D + 2ηλ_k), one above each pole −2ηλ_k. Stable for η &lt; 2.
/// </summary>
internal sealed class LinearFlow
{
    private readonly double[] rates;
    private readonly double[] amplitudes;

    /// <summary>Solves for all rates and amplitudes.</summary>
    public LinearFlow(PowerLawSpectrum spectrum, double learningRate, double initialDeviation)
    {
        double[] eigenvalues = spectrum.Eigenvalues;
        double[] poles = [.. eigenvalues.Select(lambda => -2 * learningRate * lambda)];
        double coupling = learningRate * learningRate / spectrum.Count;
        double reach = coupling * spectrum.Moment(2) * spectrum.Count;
        rates = new double[poles.Length];
        amplitudes = new double[poles.Length];
        for (int m = 0; m < poles.Length; m++)
        {
            double gap = m + 1 < poles.Length ? poles[m + 1] - poles[m] : reach;
            (int pole, double offset) = Root(eigenvalues, poles, coupling, m, gap);
            rates[m] = poles[pole] + offset;
            amplitudes[m] =
                Amplitude(eigenvalues, poles, pole, offset) * (1 + (initialDeviation * initialDeviation)) / (2 * spectrum.Count);
        }
    }

    /// <summary>ε_g at α.</summary>
    public double Error(double alpha)
    {
        double sum = 0;
        for (int m = 0; m < rates.Length; m++)
        {
            sum += amplitudes[m] * Elementary.Exp(rates[m] * alpha);
        }

        return sum;
    }

    /// <summary>The root above a pole, as its distance from the nearer of the two poles around it, which keeps its digits.</summary>
    private static (int Pole, double Offset) Root(double[] eigenvalues, double[] poles, double coupling, int m, double gap)
    {
        bool upper = m + 1 < poles.Length && Secular(eigenvalues, poles, coupling, m, gap / 2) < 0;
        int pole = upper ? m + 1 : m;
        double low = upper ? -gap / 2 : 0;
        double high = upper ? 0 : m + 1 < poles.Length ? gap / 2 : gap;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return (pole, middle);
            }

            if (Secular(eigenvalues, poles, coupling, pole, middle) < 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    /// <summary>1 − (η²/L) Σ λ²/(D − pole), which rises from −∞ to +∞ between two poles.</summary>
    private static double Secular(double[] eigenvalues, double[] poles, double coupling, int pole, double offset)
    {
        double sum = 0;
        for (int k = 0; k < poles.Length; k++)
        {
            sum += eigenvalues[k] * eigenvalues[k] / (poles[pole] - poles[k] + offset);
        }

        return 1 - (coupling * sum);
    }

    /// <summary>(λᵀv)(vᵀ1)/(vᵀv) with the eigenvector v_k = λ_k/(D − pole_k).</summary>
    private static double Amplitude(double[] eigenvalues, double[] poles, int pole, double offset)
    {
        double onSpectrum = 0;
        double onOnes = 0;
        double norm = 0;
        for (int k = 0; k < poles.Length; k++)
        {
            double component = eigenvalues[k] / (poles[pole] - poles[k] + offset);
            onSpectrum += eigenvalues[k] * component;
            onOnes += component;
            norm += component * component;
        }

        return onSpectrum * onOnes / norm;
    }
}
