using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// What the layers of a λ-balanced network with N_h = m represent (spec section 4.4; the paper's Theorem 5.2).
/// </summary>
public static class Representations
{
    /// <summary>
    /// QQᵀ of a network whose function has the modes <paramref name="function"/>, at any time:
    /// G = V (ρ − λ)/2 Vᵀ, H = U (ρ + λ)/2 Uᵀ, ρ = √(λ² + 4S²). At convergence the modes are those of the task.
    /// </summary>
    /// <param name="function">Modes of W2W1.</param>
    /// <param name="relativeScale">λ.</param>
    public static StackedGram Of(TaskSpectrum function, double relativeScale)
    {
        var split = function.Strengths.Select(strength => LayerSplit.Of(strength, relativeScale)).ToArray();
        var encoder = Matrix.Diagonal([.. split.Select(layer => layer.Encoder)]);
        var decoder = Matrix.Diagonal([.. split.Select(layer => layer.Decoder)]);
        return new Weights(encoder * function.InputModes.Transpose(), function.OutputModes * decoder).Gram();
    }

    /// <summary>G for λ → 0: ṼS̃Ṽᵀ, the task's own structure (rich).</summary>
    /// <param name="task">Modes of the task.</param>
    public static Matrix RichEncoderGram(TaskSpectrum task) => Power(task.InputModes, task.Strengths, 1);

    /// <summary>H for λ → 0: ŨS̃Ũᵀ.</summary>
    /// <param name="task">Modes of the task.</param>
    public static Matrix RichDecoderGram(TaskSpectrum task) => Power(task.OutputModes, task.Strengths, 1);

    /// <summary>
    /// QQᵀ for |λ| → ∞ ("semi-structured lazy"): the larger layer is |λ| times a projector that knows nothing of the task but its span;
    /// the smaller is S̃²/|λ| on the task's modes.
    /// </summary>
    /// <param name="task">Modes of the task.</param>
    /// <param name="relativeScale">λ ≠ 0.</param>
    public static StackedGram LazyLimit(TaskSpectrum task, double relativeScale)
    {
        var size = Math.Abs(relativeScale);
        var (encoder, decoder) = relativeScale > 0
            ? (Power(task.InputModes, task.Strengths, 2) * (1 / size), Power(task.OutputModes, task.Strengths, 0) * size)
            : (Power(task.InputModes, task.Strengths, 0) * size, Power(task.OutputModes, task.Strengths, 2) * (1 / size));
        return StackedGram.Of(encoder, task.Correlation, decoder);
    }

    /// <summary>
    /// W2W1 for |λ| → ∞ in a square network: Σ + (W2W1(0) − Σ)e^{−|λ|T}, what a shallow linear network does with its time stretched by |λ|.
    /// </summary>
    /// <param name="start">W2W1(0).</param>
    /// <param name="correlation">Σ.</param>
    /// <param name="relativeScale">λ; ±1 gives the shallow network itself.</param>
    /// <param name="time">T ≥ 0.</param>
    public static Matrix LazyFunction(Matrix start, Matrix correlation, double relativeScale, double time) =>
        correlation + ((start - correlation) * Elementary.Exp(-Math.Abs(relativeScale) * time));

    /// <summary>
    /// Task-specific score of the encoder: the larger Frobenius cosine of G with ṼS̃Ṽᵀ and with ṼS̃²Ṽᵀ (spec section 6.1).
    /// </summary>
    /// <param name="encoderGram">G.</param>
    /// <param name="task">Modes of the task.</param>
    public static double EncoderScore(Matrix encoderGram, TaskSpectrum task) => Score(encoderGram, task.InputModes, task.Strengths);

    /// <summary>Task-specific score of the decoder: the same with H and Ũ.</summary>
    /// <param name="decoderGram">H.</param>
    /// <param name="task">Modes of the task.</param>
    public static double DecoderScore(Matrix decoderGram, TaskSpectrum task) => Score(decoderGram, task.OutputModes, task.Strengths);

    /// <summary>Frobenius cosine ⟨A, B⟩/(‖A‖‖B‖).</summary>
    /// <param name="left">A.</param>
    /// <param name="right">B, of the same shape.</param>
    public static double Cosine(Matrix left, Matrix right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Data.Length; index++)
        {
            sum += left.Data[index] * right.Data[index];
        }

        return sum / Math.Sqrt(left.FrobeniusNormSquared() * right.FrobeniusNormSquared());
    }

    private static double Score(Matrix gram, Matrix modes, IReadOnlyList<double> strengths) =>
        Math.Max(Cosine(gram, Power(modes, strengths, 1)), Cosine(gram, Power(modes, strengths, 2)));

    /// <summary>modes · diag(strengths^exponent) · modesᵀ.</summary>
    private static Matrix Power(Matrix modes, IReadOnlyList<double> strengths, int exponent)
    {
        var powers = strengths.Select(strength => exponent switch { 0 => 1, 1 => strength, _ => strength * strength });
        return modes * Matrix.Diagonal([.. powers]) * modes.Transpose();
    }
}
