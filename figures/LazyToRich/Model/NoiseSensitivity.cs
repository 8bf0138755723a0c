using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Expected extra loss of a converged λ-balanced network with N_h = m under Gaussian noise (spec section 4.5; the paper's appendix C.3).
/// </summary>
public static class NoiseSensitivity
{
    /// <summary>
    /// Noise σ·N(0, I) on the inputs: ½σ² Σ s̃², the same for every λ.
    /// </summary>
    /// <param name="task">Modes of the task.</param>
    /// <param name="deviation">σ.</param>
    public static double ToInputs(TaskSpectrum task, double deviation) =>
        0.5 * deviation * deviation * task.Strengths.Sum(strength => strength * strength);

    /// <summary>
    /// Noise σ·N(0, 1) on every weight: ½[σ²(N_o Σ(ρ − λ)/2 + N_i Σ(ρ + λ)/2) + σ⁴N_iN_hN_o], exact, ρ = √(λ² + 4s̃²).
    /// Smallest at λ = 0 for square networks, shifted towards the cheaper layer otherwise.
    /// </summary>
    /// <param name="task">Modes of the task.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="deviation">σ.</param>
    public static double ToParameters(TaskSpectrum task, double relativeScale, double deviation)
    {
        var variance = deviation * deviation;
        var linear = task.Strengths.Sum(strength =>
        {
            var split = LayerSplit.Of(strength, relativeScale);
            return (task.Outputs * split.Encoder * split.Encoder) + (task.Inputs * split.Decoder * split.Decoder);
        });
        return 0.5 * ((variance * linear) + (variance * variance * task.Inputs * task.Modes * task.Outputs));
    }

    /// <summary>Mean extra loss over random draws of noise on the inputs of a whitened task: ½⟨‖W2W1 ξ‖²⟩.</summary>
    /// <param name="weights">The converged network.</param>
    /// <param name="deviation">σ.</param>
    /// <param name="draws">Number of draws, at least 2.</param>
    /// <param name="stream">Source of the noise.</param>
    public static NoiseSample SampleInputs(Weights weights, double deviation, int draws, RandomStream stream)
    {
        var function = weights.Function;
        return NoiseSample.Of(draws, () => 0.5 * (function * stream.NormalMatrix(function.Columns, 1, deviation)).FrobeniusNormSquared());
    }

    /// <summary>Mean extra loss over random draws of noise on all weights: ½⟨‖(W2 + ξ2)(W1 + ξ1) − Σ‖²⟩.</summary>
    /// <param name="weights">The converged network, W2W1 = Σ.</param>
    /// <param name="deviation">σ.</param>
    /// <param name="draws">Number of draws, at least 2.</param>
    /// <param name="stream">Source of the noise.</param>
    public static NoiseSample SampleParameters(Weights weights, double deviation, int draws, RandomStream stream)
    {
        var (encoder, decoder, function) = (weights.Encoder, weights.Decoder, weights.Function);
        return NoiseSample.Of(draws, () =>
        {
            var noisyEncoder = encoder + stream.NormalMatrix(encoder.Rows, encoder.Columns, deviation);
            var noisyDecoder = decoder + stream.NormalMatrix(decoder.Rows, decoder.Columns, deviation);
            return 0.5 * ((noisyDecoder * noisyEncoder) - function).FrobeniusNormSquared();
        });
    }
}
