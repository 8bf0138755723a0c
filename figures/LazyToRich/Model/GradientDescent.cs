using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Full-batch gradient descent on a two-layer linear network (spec section 1): with E = Σ − W2W1Σxx at the old weights,
/// W1 ← W1 + η W2ᵀE and W2 ← W2 + η E W1ᵀ. Step k corresponds to the flow time T = kη, with an error of first order in η.
/// Stable while η(‖W1‖² + ‖W2‖²) &lt; 2 (spectral norms).
/// </summary>
public sealed class GradientDescent
{
    private readonly Matrix correlation;
    private readonly Matrix? inputCovariance;
    private readonly double learningRate;
    private readonly Matrix encoder;
    private readonly Matrix decoder;
    private readonly Matrix function;
    private readonly Matrix error;
    private readonly Matrix encoderStep;

    /// <summary>Gradient descent from given weights, which are copied.</summary>
    /// <param name="start">The initial weights.</param>
    /// <param name="correlation">Σ, N_o × N_i.</param>
    /// <param name="learningRate">η &gt; 0.</param>
    /// <param name="inputCovariance">Σxx, N_i × N_i; <see langword="null"/> stands for whitened inputs (Σxx = I).</param>
    public GradientDescent(Weights start, Matrix correlation, double learningRate, Matrix? inputCovariance = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(learningRate);
        this.correlation = correlation;
        this.inputCovariance = inputCovariance;
        this.learningRate = learningRate;
        encoder = start.Encoder.Copy();
        decoder = start.Decoder.Copy();
        function = new Matrix(decoder.Rows, encoder.Columns);
        error = new Matrix(decoder.Rows, encoder.Columns);
        encoderStep = new Matrix(encoder.Rows, encoder.Columns);
    }

    /// <summary>The number of steps taken.</summary>
    public long Step { get; private set; }

    /// <summary>The flow time T = kη of the present step.</summary>
    public double Time => Step * learningRate;

    /// <summary>A copy of the present weights.</summary>
    public Weights Weights => new(encoder.Copy(), decoder.Copy());

    /// <summary>Takes steps until <see cref="Step"/> is <paramref name="step"/>.</summary>
    /// <param name="step">A step not before the present one.</param>
    /// <returns>A copy of the weights there.</returns>
    public Weights AdvanceTo(long step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, Step);
        while (Step < step)
        {
            Advance();
        }

        return Weights;
    }

    private void Advance()
    {
        Gemm.Multiply(1, decoder, false, encoder, false, 0, function);
        correlation.Data.CopyTo(error.Data);
        if (inputCovariance is null)
        {
            Add(error.Data, -1, function.Data);
        }
        else
        {
            Gemm.Multiply(-1, function, false, inputCovariance, false, 1, error);
        }

        Gemm.Multiply(learningRate, decoder, true, error, false, 0, encoderStep);
        Gemm.Multiply(learningRate, error, false, encoder, true, 1, decoder);
        Add(encoder.Data, 1, encoderStep.Data);
        Step++;
    }

    private static void Add(Span<double> sum, double factor, ReadOnlySpan<double> term)
    {
        for (var index = 0; index < sum.Length; index++)
        {
            sum[index] += factor * term[index];
        }
    }
}
