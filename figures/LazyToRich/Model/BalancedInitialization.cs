using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Weights with W2ᵀW2 − W1W1ᵀ = λI exactly: the paper's Algorithm 1 "get λ-balanced" and its variants (spec section 2).
/// </summary>
public static class BalancedInitialization
{
    /// <summary>
    /// Says why no λ-balanced weights of this shape exist, or <see langword="null"/> when they do. W2ᵀW2 − W1W1ᵀ = λI with λ &gt; 0
    /// needs rank W2 = N_h, hence N_h ≤ N_o, and with λ &lt; 0 it needs N_h ≤ N_i. Networks with N_h &lt; m are excluded because they
    /// cannot learn the task.
    /// </summary>
    /// <param name="shape">The widths.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="strict">
    /// The thesis' listing, which refuses every λ &lt; 0 with N_o &gt; N_i and every λ &gt; 0 with N_i &gt; N_o. That refuses networks that
    /// exist and that the paper uses (3-2-2 with λ = 2), so it is off by default.
    /// </param>
    public static string? Obstacle(NetworkShape shape, double relativeScale, bool strict = false)
    {
        if (shape.Hidden < shape.Modes)
        {
            return $"The network {shape} is a bottleneck: {shape.Hidden} hidden units cannot carry {shape.Modes} modes.";
        }

        if (relativeScale > 0 && (shape.Hidden > shape.Outputs || (strict && shape.Inputs > shape.Outputs)))
        {
            return $"λ = {relativeScale} > 0 needs a decoder of rank N_h, but {shape} has {shape.Outputs} outputs"
                + (shape.Hidden > shape.Outputs ? "." : " (strict rule: N_i > N_o allows no λ > 0).");
        }

        if (relativeScale < 0 && (shape.Hidden > shape.Inputs || (strict && shape.Outputs > shape.Inputs)))
        {
            return $"λ = {relativeScale} < 0 needs an encoder of rank N_h, but {shape} has {shape.Inputs} inputs"
                + (shape.Hidden > shape.Inputs ? "." : " (strict rule: N_o > N_i allows no λ < 0).");
        }

        return double.IsFinite(relativeScale) ? null : "The relative scale λ must be finite.";
    }

    /// <summary>
    /// Algorithm 1: random layers, rescaled without changing their product (N_h = m) so that they are λ-balanced.
    /// </summary>
    /// <param name="stream">Source of the layers and of the hidden rotation.</param>
    /// <param name="shape">The widths.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="deviation">σ, the standard deviation of the entries of the raw layers.</param>
    /// <param name="strict">Apply the thesis' stricter rule, see <see cref="Obstacle"/>.</param>
    /// <exception cref="ArgumentException">No λ-balanced weights of this shape exist.</exception>
    public static Weights Draw(RandomStream stream, NetworkShape shape, double relativeScale, double deviation, bool strict = false)
    {
        ThrowOnObstacle(shape, relativeScale, strict);
        var (encoder, decoder) = RawLayers(stream, shape, deviation);
        return Rebalance(encoder, decoder, relativeScale, stream.Derive("rotation").HaarOrthogonal(shape.Hidden));
    }

    /// <summary>
    /// Algorithm 2, the task-aligned variant: the singular values of a random product on the singular vectors of the task.
    /// </summary>
    /// <param name="stream">Source of the layers and of the hidden rotation.</param>
    /// <param name="task">The task whose modes the network starts on.</param>
    /// <param name="hidden">N_h.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="deviation">σ, the standard deviation of the entries of the raw layers.</param>
    /// <exception cref="ArgumentException">No λ-balanced weights of this shape exist.</exception>
    public static Weights DrawAligned(RandomStream stream, TaskSpectrum task, int hidden, double relativeScale, double deviation)
    {
        var shape = new NetworkShape(task.Inputs, hidden, task.Outputs);
        var (encoder, decoder) = RawLayers(stream, shape, deviation);
        var values = SingularValues.Of(decoder * encoder);
        return WithFunction(
            task.OutputBasis, values, task.InputBasis, relativeScale, stream.Derive("rotation").HaarOrthogonal(hidden));
    }

    /// <summary>
    /// Steps 2 to 6 of Algorithm 1 for given raw layers. For N_h = m the function W2W1 of the raw layers is kept.
    /// </summary>
    /// <param name="rawEncoder">w1, N_h × N_i.</param>
    /// <param name="rawDecoder">w2, N_o × N_h.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="rotation">R, N_h × N_h orthogonal; no observable depends on it.</param>
    /// <exception cref="ArgumentException">No λ-balanced weights of this shape exist.</exception>
    public static Weights Rebalance(Matrix rawEncoder, Matrix rawDecoder, double relativeScale, Matrix rotation)
    {
        var svd = Svd.Decompose(rawDecoder * rawEncoder, full: true);
        return WithFunction(svd.U, svd.S, svd.V, relativeScale, rotation);
    }

    /// <summary>
    /// The λ-balanced weights of a given function U diag(S) Vᵀ: W1 = R S1 Vᵀ, W2 = U S2 Rᵀ. Extra hidden units (N_h &gt; m)
    /// carry √|λ| in the larger layer, without which the weights would not be balanced.
    /// </summary>
    /// <param name="outputBasis">U, N_o × N_o orthogonal.</param>
    /// <param name="values">S, m values, not negative.</param>
    /// <param name="inputBasis">V, N_i × N_i orthogonal.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="rotation">R, N_h × N_h orthogonal.</param>
    /// <exception cref="ArgumentException">No λ-balanced weights of this shape exist.</exception>
    public static Weights WithFunction(
        Matrix outputBasis, IReadOnlyList<double> values, Matrix inputBasis, double relativeScale, Matrix rotation)
    {
        var shape = new NetworkShape(inputBasis.Rows, rotation.Rows, outputBasis.Rows);
        ThrowOnObstacle(shape, relativeScale, strict: false);
        var encoder = new Matrix(shape.Hidden, shape.Inputs);
        var decoder = new Matrix(shape.Outputs, shape.Hidden);
        for (var mode = 0; mode < shape.Modes; mode++)
        {
            (encoder[mode, mode], decoder[mode, mode]) = LayerSplit.Of(values[mode], relativeScale);
        }

        for (var unit = shape.Modes; unit < shape.Hidden && relativeScale != 0; unit++)
        {
            if (relativeScale > 0)
            {
                decoder[unit, unit] = Math.Sqrt(relativeScale);
            }
            else
            {
                encoder[unit, unit] = Math.Sqrt(-relativeScale);
            }
        }

        return new Weights(rotation * encoder * inputBasis.Transpose(), outputBasis * decoder * rotation.Transpose());
    }

    private static (Matrix Encoder, Matrix Decoder) RawLayers(RandomStream stream, NetworkShape shape, double deviation) => (
        stream.Derive("encoder").NormalMatrix(shape.Hidden, shape.Inputs, deviation),
        stream.Derive("decoder").NormalMatrix(shape.Outputs, shape.Hidden, deviation));

    private static void ThrowOnObstacle(NetworkShape shape, double relativeScale, bool strict)
    {
        if (Obstacle(shape, relativeScale, strict) is { } obstacle)
        {
            throw new ArgumentException(obstacle, nameof(relativeScale));
        }
    }
}
