using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The neural tangent kernel of a two-layer linear network and the distance between two of them (spec section 4.2).
/// </summary>
public static class TangentKernel
{
    /// <summary>
    /// NTK = I ⊗ XᵀGX + H ⊗ XᵀX, (N_oN) × (N_oN), output index slow, sample index fast.
    /// </summary>
    /// <param name="gram">QQᵀ, of which only G and H enter.</param>
    /// <param name="inputs">X, N_i × N.</param>
    public static Matrix Of(StackedGram gram, Matrix inputs)
    {
        var samples = inputs.Columns;
        var encoderPart = inputs.Transpose() * gram.EncoderGram * inputs;
        var similarity = inputs.Transpose() * inputs;
        var decoderGram = gram.DecoderGram;
        var kernel = new Matrix(gram.Outputs * samples, gram.Outputs * samples);
        for (var row = 0; row < kernel.Rows; row++)
        {
            var (output, sample) = Math.DivRem(row, samples);
            for (var column = 0; column < kernel.Columns; column++)
            {
                var (otherOutput, otherSample) = Math.DivRem(column, samples);
                var shared = output == otherOutput ? encoderPart[sample, otherSample] : 0;
                kernel[row, column] = shared + (decoderGram[output, otherOutput] * similarity[sample, otherSample]);
            }
        }

        return kernel;
    }

    /// <summary>
    /// Kernel distance 1 − ⟨K1, K2⟩/(‖K1‖‖K2‖) for whitened inputs, without forming the kernels: with
    /// ⟨K1, K2⟩/N² = N_o tr(G1G2) + tr G1 tr H2 + tr G2 tr H1 + N_i tr(H1H2), evaluated on the difference of the normalised
    /// kernels so that small distances keep their digits.
    /// </summary>
    /// <param name="first">QQᵀ at one time.</param>
    /// <param name="second">QQᵀ at another.</param>
    /// <returns>A number in [0, 1].</returns>
    public static double Distance(StackedGram first, StackedGram second)
    {
        var (one, two) = (Parts.Of(first), Parts.Of(second));
        var difference = one.Scaled(1 / Math.Sqrt(one.Inner(one))) - two.Scaled(1 / Math.Sqrt(two.Inner(two)));
        return 0.5 * difference.Inner(difference);
    }

    private sealed record Parts(Matrix EncoderGram, Matrix DecoderGram)
    {
        public static Parts Of(StackedGram gram) => new(gram.EncoderGram, gram.DecoderGram);

        public static Parts operator -(Parts left, Parts right) =>
            new(left.EncoderGram - right.EncoderGram, left.DecoderGram - right.DecoderGram);

        public Parts Scaled(double factor) => new(EncoderGram * factor, DecoderGram * factor);

        public double Inner(Parts other) =>
            (DecoderGram.Rows * Dot(EncoderGram, other.EncoderGram))
            + (EncoderGram.Trace() * other.DecoderGram.Trace())
            + (other.EncoderGram.Trace() * DecoderGram.Trace())
            + (EncoderGram.Rows * Dot(DecoderGram, other.DecoderGram));

        private static double Dot(Matrix left, Matrix right)
        {
            var sum = 0.0;
            for (var index = 0; index < left.Data.Length; index++)
            {
                sum += left.Data[index] * right.Data[index];
            }

            return sum;
        }
    }
}
