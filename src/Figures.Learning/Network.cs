using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// Layers one behind the other over one flat parameter vector, θ = (layer 0, layer 1, …). The network holds no numbers itself:
/// any number of replicas, threads and grid points share one object.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
public sealed class Network<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ILayer<T>[] layers;
    private readonly int[] offsets;

    /// <summary>A network of these layers.</summary>
    /// <param name="layers">First layer first; each takes what the one before gives.</param>
    /// <param name="width">The architecture's width N, by which step sizes are multiplied: lr = N·η.</param>
    /// <exception cref="ArgumentException">There is no layer, or two neighbours do not fit.</exception>
    public Network(IReadOnlyList<ILayer<T>> layers, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        this.layers = [.. layers];
        if (layers.Count == 0)
        {
            throw new ArgumentException("A network has at least one layer.", nameof(layers));
        }

        offsets = new int[layers.Count + 1];
        for (var l = 0; l < layers.Count; l++)
        {
            offsets[l + 1] = offsets[l] + layers[l].Parameters;
            if (l > 0 && layers[l].Inputs != layers[l - 1].Outputs)
            {
                throw new ArgumentException($"Layer {l} takes {layers[l].Inputs} inputs, not {layers[l - 1].Outputs}.", nameof(layers));
            }
        }

        Width = width;
    }

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<ILayer<T>> Layers => layers;

    /// <summary>The width N that multiplies every step size.</summary>
    public int Width { get; }

    /// <summary>Entries of a sample.</summary>
    public int Inputs => layers[0].Inputs;

    /// <summary>Entries of an output.</summary>
    public int Outputs => layers[^1].Outputs;

    /// <summary>Length of the parameter vector.</summary>
    public int Parameters => offsets[^1];

    /// <summary>Initial parameters, drawn from the stream layer by layer; the same numbers, rounded, for float and double.</summary>
    public T[] Initialize(RandomStream stream)
    {
        var parameters = new T[Parameters];
        for (var l = 0; l < layers.Length; l++)
        {
            layers[l].Initialize(stream, Slice(parameters.AsSpan(), l));
        }

        return parameters;
    }

    /// <summary>
    /// Raw outputs h(x, θ), samples × <see cref="Outputs"/>: with the initial parameters, the reference that all runs of a grid share.
    /// Each row depends on its sample only, so a table computed at once equals one computed batch by batch, bit for bit.
    /// </summary>
    /// <param name="parameters">θ.</param>
    /// <param name="inputs">Samples × <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public T[] Evaluate(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs)
    {
        var outputs = new T[inputs.Length / Inputs * Outputs];
        new ForwardPass<T>(this, 64).Evaluate(parameters, inputs, outputs);
        return outputs;
    }

    /// <summary>The part of a parameter vector that belongs to layer <paramref name="layer"/>.</summary>
    public Span<T> Slice(Span<T> parameters, int layer) => parameters[offsets[layer]..offsets[layer + 1]];

    /// <inheritdoc cref="Slice(Span{T}, int)"/>
    public ReadOnlySpan<T> Slice(ReadOnlySpan<T> parameters, int layer) => parameters[offsets[layer]..offsets[layer + 1]];
}
