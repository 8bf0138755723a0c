using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Weights of a two-layer linear network ŷ = W2 W1 x without biases (spec section 1).
/// The relative scale λ of λ-balanced weights is defined by W2ᵀW2 − W1W1ᵀ = λ I: positive when the decoder is the larger layer.
/// </summary>
/// <param name="Encoder">W1, N_h × N_i.</param>
/// <param name="Decoder">W2, N_o × N_h.</param>
public sealed record Weights(Matrix Encoder, Matrix Decoder)
{
    /// <summary>The widths of the network.</summary>
    public NetworkShape Shape => new(Encoder.Columns, Encoder.Rows, Decoder.Rows);

    /// <summary>The network function W2W1, N_o × N_i.</summary>
    public Matrix Function => Decoder * Encoder;

    /// <summary>G = W1ᵀW1, N_i × N_i: how similarly the hidden layer represents two input directions.</summary>
    public Matrix EncoderGram => Encoder.Transpose() * Encoder;

    /// <summary>H = W2W2ᵀ, N_o × N_o: how similarly the hidden layer serves two output directions.</summary>
    public Matrix DecoderGram => Decoder * Decoder.Transpose();

    /// <summary>D = W2ᵀW2 − W1W1ᵀ, N_h × N_h: conserved by gradient flow for every start, equal to λI for λ-balanced weights.</summary>
    public Matrix Imbalance => (Decoder.Transpose() * Decoder) - (Encoder * Encoder.Transpose());

    /// <summary>λ* = tr(W2ᵀW2 − W1W1ᵀ)/N_h: the relative scale of the nearest λ-balanced network (spec section 5.5).</summary>
    public double NearestRelativeScale => (Decoder.FrobeniusNormSquared() - Encoder.FrobeniusNormSquared()) / Encoder.Rows;

    /// <summary>Q = [W1ᵀ; W2], n × N_h: the stacked weights, of which QQᵀ obeys a Riccati equation (spec section 3.1).</summary>
    public Matrix Stack()
    {
        var stacked = new Matrix(Encoder.Columns + Decoder.Rows, Encoder.Rows);
        for (var row = 0; row < Encoder.Columns; row++)
        {
            for (var unit = 0; unit < Encoder.Rows; unit++)
            {
                stacked[row, unit] = Encoder[unit, row];
            }
        }

        for (var row = 0; row < Decoder.Rows; row++)
        {
            Decoder.Row(row).CopyTo(stacked.Row(Encoder.Columns + row));
        }

        return stacked;
    }

    /// <summary>The weights whose stack is <paramref name="stacked"/>: the inverse of <see cref="Stack"/>.</summary>
    /// <param name="stacked">Q, n × N_h.</param>
    /// <param name="inputs">N_i, how many of its rows belong to the encoder.</param>
    public static Weights FromStack(Matrix stacked, int inputs) => new(
        stacked.Block(0, 0, inputs, stacked.Columns).Transpose(),
        stacked.Block(inputs, 0, stacked.Rows - inputs, stacked.Columns));

    /// <summary>
    /// How far the weights are from exact λ-balance: max |W2ᵀW2 − W1W1ᵀ − λI|.
    /// </summary>
    /// <param name="relativeScale">λ.</param>
    public double DeviationFromBalance(double relativeScale) =>
        (Imbalance - (Matrix.Identity(Encoder.Rows) * relativeScale)).MaxAbs();

    /// <summary>QQᵀ of these weights.</summary>
    public StackedGram Gram()
    {
        var stacked = Stack();
        return new StackedGram(stacked * stacked.Transpose(), Encoder.Columns);
    }
}
