using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// A regression task, one sample per column (spec section 1): loss L = ‖W2W1X − Y‖²/(2N).
/// </summary>
/// <param name="Inputs">X, N_i × N.</param>
/// <param name="Targets">Y, N_o × N.</param>
public sealed record LinearTask(Matrix Inputs, Matrix Targets)
{
    /// <summary>N.</summary>
    public int Samples => Inputs.Columns;

    /// <summary>Σxx = XXᵀ/N, N_i × N_i; the identity for whitened inputs.</summary>
    public Matrix InputCovariance => Inputs * Inputs.Transpose() * (1.0 / Samples);

    /// <summary>Σ = YXᵀ/N, N_o × N_i.</summary>
    public Matrix Correlation => Targets * Inputs.Transpose() * (1.0 / Samples);

    /// <summary>The loss of a network function.</summary>
    /// <param name="function">W2W1, N_o × N_i.</param>
    public double Loss(Matrix function) => ((function * Inputs) - Targets).FrobeniusNormSquared() / (2 * Samples);

    /// <summary>L_min = ‖Y‖²/(2N) − ½‖Σ‖²: the loss no linear network can go below. Holds for whitened inputs.</summary>
    public double MinimalLoss() => (Targets.FrobeniusNormSquared() / (2 * Samples)) - (0.5 * Correlation.FrobeniusNormSquared());

    /// <summary>
    /// The random regression task of the paper (spec section 1.1): whitened Gaussian inputs, Gaussian targets.
    /// </summary>
    /// <param name="stream">Source of X and Y; the order of other draws does not matter.</param>
    /// <param name="inputs">N_i.</param>
    /// <param name="outputs">N_o.</param>
    /// <param name="samples">N, more than N_i: centred inputs have rank N − 1 at most.</param>
    /// <param name="targetDeviation">σ_Y, the standard deviation of every target.</param>
    /// <exception cref="ArgumentOutOfRangeException">N ≤ N_i: whitening would divide by zero.</exception>
    public static LinearTask Draw(RandomStream stream, int inputs, int outputs, int samples, double targetDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(samples, inputs);
        var raw = stream.Derive("inputs").NormalMatrix(inputs, samples);
        var targets = stream.Derive("targets").NormalMatrix(outputs, samples, targetDeviation);
        return new LinearTask(Whiten(raw), targets);
    }

    /// <summary>
    /// Centred and whitened inputs: with C = XXᵀ/N = V diag(w) Vᵀ, X ← diag(w)^-1/2 Vᵀ X, so that XXᵀ/N = I.
    /// </summary>
    /// <param name="raw">X, N_i × N with N &gt; N_i.</param>
    public static Matrix Whiten(Matrix raw)
    {
        var centred = raw.Copy();
        for (var row = 0; row < centred.Rows; row++)
        {
            var values = centred.Row(row);
            var mean = 0.0;
            foreach (var value in values)
            {
                mean += value;
            }

            mean /= values.Length;
            foreach (ref var value in values)
            {
                value -= mean;
            }
        }

        var eigen = SymmetricEigen.Decompose(centred * centred.Transpose() * (1.0 / raw.Columns));
        var inverseRoots = eigen.Values.Select(value => 1 / Math.Sqrt(value)).ToArray();
        return Matrix.Diagonal(inverseRoots) * eigen.Vectors.Transpose() * centred;
    }
}
