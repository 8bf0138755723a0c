using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// QQᵀ, n × n, with the blocks the paper's figures show (spec section 4.1): W1ᵀW1 top left, W2W1 bottom left, W2W2ᵀ bottom right.
/// It does not depend on the hidden rotation, which no observable of the network does either.
/// </summary>
/// <param name="Matrix">QQᵀ, symmetric.</param>
/// <param name="Inputs">N_i, the size of the top left block.</param>
public sealed record StackedGram(Matrix Matrix, int Inputs)
{
    /// <summary>N_o, the size of the bottom right block.</summary>
    public int Outputs => Matrix.Rows - Inputs;

    /// <summary>G = W1ᵀW1, N_i × N_i.</summary>
    public Matrix EncoderGram => Matrix.Block(0, 0, Inputs, Inputs);

    /// <summary>W2W1, N_o × N_i.</summary>
    public Matrix Function => Matrix.Block(Inputs, 0, Outputs, Inputs);

    /// <summary>H = W2W2ᵀ, N_o × N_o.</summary>
    public Matrix DecoderGram => Matrix.Block(Inputs, Inputs, Outputs, Outputs);

    /// <summary>½‖W2W1 − Σ‖², the loss above its minimum for whitened inputs (spec section 1).</summary>
    /// <param name="correlation">Σ, N_o × N_i.</param>
    public double ExcessLoss(Matrix correlation) => 0.5 * (Function - correlation).FrobeniusNormSquared();

    /// <summary>QQᵀ put together from its blocks.</summary>
    /// <param name="encoderGram">W1ᵀW1.</param>
    /// <param name="function">W2W1.</param>
    /// <param name="decoderGram">W2W2ᵀ.</param>
    public static StackedGram Of(Matrix encoderGram, Matrix function, Matrix decoderGram)
    {
        var inputs = encoderGram.Rows;
        var gram = new Matrix(inputs + decoderGram.Rows, inputs + decoderGram.Rows);
        for (var row = 0; row < inputs; row++)
        {
            encoderGram.Row(row).CopyTo(gram.Row(row));
        }

        for (var row = 0; row < decoderGram.Rows; row++)
        {
            function.Row(row).CopyTo(gram.Row(inputs + row));
            decoderGram.Row(row).CopyTo(gram.Row(inputs + row)[inputs..]);
            for (var column = 0; column < inputs; column++)
            {
                gram[column, inputs + row] = function[row, column];
            }
        }

        return new StackedGram(gram, inputs);
    }
}
