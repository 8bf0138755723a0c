using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// A differentiable map from rows of samples to rows of samples whose parameters are a slice of somebody else's vector: one layer
/// object serves all replicas and all threads. Rows are row-major without gaps. Every method gives the same bits for
/// any number of threads, and for a row whatever the other rows of the batch are (sums over the batch run in ascending sample).
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
public interface ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Entries of a sample coming in.</summary>
    int Inputs { get; }

    /// <summary>Entries of a sample going out.</summary>
    int Outputs { get; }

    /// <summary>Length of the layer's slice of the parameter vector.</summary>
    int Parameters { get; }

    /// <summary>Draws the initial parameters; the same numbers, rounded, for every <typeparamref name="T"/>.</summary>
    void Initialize(RandomStream stream, Span<T> parameters);

    /// <summary>Computes the outputs (samples × <see cref="Outputs"/>) of the inputs (samples × <see cref="Inputs"/>).</summary>
    void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples);

    /// <summary>
    /// Sends a gradient back. On entry <paramref name="gradient"/> is ∂loss/∂outputs; on return it is what <see cref="AddGradient"/> wants
    /// (the layer's own choice), and <paramref name="inputGradient"/>, unless it is empty, is ∂loss/∂inputs.
    /// </summary>
    void Backward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> outputs, Span<T> gradient, Span<T> inputGradient, int samples);

    /// <summary>
    /// target ← target + factor · ∂loss/∂parameters. The target may be the parameters themselves: then this is gradient descent.
    /// </summary>
    /// <param name="factor">Factor of the gradient.</param>
    /// <param name="inputs">Inputs of the forward pass.</param>
    /// <param name="gradient">As <see cref="Backward"/> left it.</param>
    /// <param name="target">A slice like the parameters.</param>
    /// <param name="samples">Rows.</param>
    void AddGradient(double factor, ReadOnlySpan<T> inputs, ReadOnlySpan<T> gradient, Span<T> target, int samples);

    /// <summary>
    /// The derivative of the outputs when the parameters move along <paramref name="direction"/> and the inputs along
    /// <paramref name="inputTangent"/> (empty: the inputs stand still).
    /// </summary>
    void Tangent(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> direction, ReadOnlySpan<T> inputs, ReadOnlySpan<T> inputTangent,
        ReadOnlySpan<T> outputs, Span<T> outputTangent, int samples);
}
