using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Independent Gaussian layers as deep learning uses them, and how close to λ-balanced they are (spec section 5.5; the paper's appendix
/// A.3). W1 has entries of variance <see cref="EncoderVariance"/>, W2 of variance <see cref="DecoderVariance"/>; as the widths grow at
/// fixed ratios, W2ᵀW2 − W1W1ᵀ tends to λI.
/// </summary>
/// <param name="Shape">The widths.</param>
/// <param name="EncoderVariance">Variance of the entries of W1.</param>
/// <param name="DecoderVariance">Variance of the entries of W2.</param>
public sealed record WideInitialization(NetworkShape Shape, double EncoderVariance, double DecoderVariance)
{
    /// <summary>LeCun: variance 1/fan-in; λ → N_o/N_h − 1.</summary>
    /// <param name="shape">The widths.</param>
    public static WideInitialization LeCun(NetworkShape shape) => Scaled(shape, 1, 1);

    /// <summary>He: variance 2/fan-in; λ is twice LeCun's.</summary>
    /// <param name="shape">The widths.</param>
    public static WideInitialization He(NetworkShape shape) => Scaled(shape, Math.Sqrt(2), Math.Sqrt(2));

    /// <summary>Glorot: variance 2/(fan-in + fan-out); λ → 2(N_o/(N_h + N_o) − N_i/(N_h + N_i)).</summary>
    /// <param name="shape">The widths.</param>
    public static WideInitialization Glorot(NetworkShape shape) =>
        new(shape, 2.0 / (shape.Inputs + shape.Hidden), 2.0 / (shape.Hidden + shape.Outputs));

    /// <summary>LeCun times a factor for each layer; λ → (N_o/N_h)α2² − α1².</summary>
    /// <param name="shape">The widths.</param>
    /// <param name="encoderFactor">α1.</param>
    /// <param name="decoderFactor">α2.</param>
    public static WideInitialization Scaled(NetworkShape shape, double encoderFactor, double decoderFactor) =>
        new(shape, encoderFactor * encoderFactor / shape.Inputs, decoderFactor * decoderFactor / shape.Hidden);

    /// <summary>λ = N_o var W2 − N_i var W1: the expected diagonal of W2ᵀW2 − W1W1ᵀ.</summary>
    public double ExpectedRelativeScale => (Shape.Outputs * DecoderVariance) - (Shape.Inputs * EncoderVariance);

    /// <summary>
    /// Standard deviation of an off-diagonal entry of W2ᵀW2 − W1W1ᵀ, √(N_o var² W2 + N_i var² W1); a diagonal entry has √2 times that.
    /// </summary>
    public double OffDiagonalDeviation => Math.Sqrt(
        (Shape.Outputs * DecoderVariance * DecoderVariance) + (Shape.Inputs * EncoderVariance * EncoderVariance));

    /// <summary>Draws a network.</summary>
    /// <param name="stream">Source of the weights.</param>
    public Weights Draw(RandomStream stream) => new(
        stream.Derive("encoder").NormalMatrix(Shape.Hidden, Shape.Inputs, Math.Sqrt(EncoderVariance)),
        stream.Derive("decoder").NormalMatrix(Shape.Outputs, Shape.Hidden, Math.Sqrt(DecoderVariance)));

    /// <summary>Root mean square of the off-diagonal entries of W2ᵀW2 − W1W1ᵀ.</summary>
    /// <param name="imbalance">W2ᵀW2 − W1W1ᵀ, N_h × N_h, N_h ≥ 2.</param>
    public static double OffDiagonalRootMeanSquare(Matrix imbalance)
    {
        var sum = 0.0;
        for (var row = 0; row < imbalance.Rows; row++)
        {
            for (var column = 0; column < imbalance.Columns; column++)
            {
                sum += row == column ? 0 : imbalance[row, column] * imbalance[row, column];
            }
        }

        return Math.Sqrt(sum / (imbalance.Rows * (imbalance.Rows - 1)));
    }
}
