using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Full-batch gradient descent on a two-layer linear network (spec section 1): with E = Σ − W2W1Σxx at the old weights,
/// W1 ← W1 + η W2ᵀE and W2 ← W2 + η E W1ᵀ. Step k corresponds to the flow time T = kη, with an error of first order in η.
/// Stable while η(‖W1‖² + ‖W2‖²) &lt; 2 (spectral norms).
/// </summary>
public sealed class GradientDescent
{
    private readonly double[] correlation;
    private readonly double[]? inputCovariance;
    private readonly double learningRate;
    private readonly Matrix encoder;
    private readonly Matrix decoder;
    private readonly double[] error;
    private readonly double[] scratch;

    /// <summary>Gradient descent from given weights, which are copied.</summary>
    /// <param name="start">The initial weights.</param>
    /// <param name="correlation">Σ, N_o × N_i.</param>
    /// <param name="learningRate">η &gt; 0.</param>
    /// <param name="inputCovariance">Σxx, N_i × N_i; <see langword="null"/> stands for whitened inputs (Σxx = I).</param>
    public GradientDescent(Weights start, Matrix correlation, double learningRate, Matrix? inputCovariance = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(learningRate);
        this.correlation = correlation.Data.ToArray();
        this.inputCovariance = inputCovariance?.Data.ToArray();
        this.learningRate = learningRate;
        encoder = start.Encoder.Copy();
        decoder = start.Decoder.Copy();
        error = new double[correlation.Data.Length];
        scratch = new double[Math.Max(correlation.Data.Length, encoder.Data.Length)];
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

    /// <summary>One step. The layers are so small that plain loops cost less than the call of a general product.</summary>
    private void Advance()
    {
        UpdateError();
        var (inputs, hidden) = (encoder.Columns, encoder.Rows);
        var w1 = encoder.Data;
        var w2 = decoder.Data;
        var encoderStep = scratch.AsSpan(0, w1.Length);
        encoderStep.Clear();
        for (var output = 0; output < decoder.Rows; output++)
        {
            var rowError = error.AsSpan(output * inputs, inputs);
            for (var unit = 0; unit < hidden; unit++)
            {
                ref var weight = ref w2[(output * hidden) + unit];
                AddScaled(encoderStep.Slice(unit * inputs, inputs), weight, rowError);
                weight += learningRate * Dot(rowError, w1.Slice(unit * inputs, inputs));
            }
        }

        AddScaled(w1, learningRate, encoderStep);
        Step++;
    }

    /// <summary>E = Σ − W2W1Σxx.</summary>
    private void UpdateError()
    {
        var (inputs, hidden) = (encoder.Columns, encoder.Rows);
        var w1 = encoder.Data;
        var function = scratch.AsSpan(0, inputs);
        for (var output = 0; output < decoder.Rows; output++)
        {
            function.Clear();
            for (var unit = 0; unit < hidden; unit++)
            {
                AddScaled(function, decoder.Data[(output * hidden) + unit], w1.Slice(unit * inputs, inputs));
            }

            var row = error.AsSpan(output * inputs, inputs);
            correlation.AsSpan(output * inputs, inputs).CopyTo(row);
            if (inputCovariance is null)
            {
                AddScaled(row, -1, function);
                continue;
            }

            for (var input = 0; input < inputs; input++)
            {
                AddScaled(row, -function[input], inputCovariance.AsSpan(input * inputs, inputs));
            }
        }
    }

    private static void AddScaled(Span<double> sum, double factor, ReadOnlySpan<double> term)
    {
        for (var index = 0; index < sum.Length; index++)
        {
            sum[index] += factor * term[index];
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Length; index++)
        {
            sum += left[index] * right[index];
        }

        return sum;
    }
}
