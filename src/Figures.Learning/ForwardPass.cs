using System.Numerics;

namespace Figures.Learning;

/// <summary>The outputs of every layer for one batch, and room for the way back: what one thread needs to train any replica.</summary>
/// <typeparam name="T">double or float.</typeparam>
internal sealed class ForwardPass<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Network<T> network;
    private readonly AlignedArray<T>[] outputs;
    private readonly AlignedArray<T> even, odd;

    public ForwardPass(Network<T> network, int samples)
    {
        this.network = network;
        Samples = samples;
        outputs = [.. network.Layers.Select(layer => new AlignedArray<T>(samples * layer.Outputs))];
        var widest = samples * network.Layers.Max(layer => layer.Outputs);
        (even, odd) = (new AlignedArray<T>(widest), new AlignedArray<T>(widest));
    }

    /// <summary>Largest number of rows.</summary>
    public int Samples { get; }

    /// <summary>Raw outputs h of the last forward pass, samples × classes.</summary>
    public ReadOnlySpan<T> Outputs => outputs[^1].Span;

    /// <summary>Where ∂loss/∂h of the last layer is to be written before <see cref="Backward"/>.</summary>
    public Span<T> OutputGradient => Gradient(outputs.Length - 1);

    /// <summary>Computes h(x, θ) for all rows.</summary>
    public void Run(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, int samples)
    {
        for (var l = 0; l < outputs.Length; l++)
        {
            network.Layers[l].Forward(network.Slice(parameters, l), Inputs(l, inputs, samples), OutputsOf(l, samples), samples);
        }
    }

    /// <summary>
    /// Goes back through the layers; each adds <paramref name="factor"/> times its gradient to <paramref name="target"/> after its
    /// parameters have been used, so the target may be the parameters.
    /// </summary>
    public void Backward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, int samples, double factor, Span<T> target)
    {
        for (var l = outputs.Length - 1; l >= 0; l--)
        {
            var layer = network.Layers[l];
            var gradient = Gradient(l)[..(samples * layer.Outputs)];
            var below = l == 0 ? default : Gradient(l - 1)[..(samples * layer.Inputs)];
            layer.Backward(network.Slice(parameters, l), OutputsOf(l, samples), gradient, below, samples);
            layer.AddGradient(factor, Inputs(l, inputs, samples), gradient, network.Slice(target, l), samples);
        }
    }

    /// <summary>The derivative of h along <paramref name="direction"/> in parameter space, after <see cref="Run"/>.</summary>
    public ReadOnlySpan<T> Tangent(ReadOnlySpan<T> parameters, ReadOnlySpan<T> direction, ReadOnlySpan<T> inputs, int samples)
    {
        ReadOnlySpan<T> below = default;
        for (var l = 0; l < outputs.Length; l++)
        {
            var layer = network.Layers[l];
            var tangent = Gradient(l)[..(samples * layer.Outputs)];
            layer.Tangent(
                network.Slice(parameters, l), network.Slice(direction, l), Inputs(l, inputs, samples), below,
                OutputsOf(l, samples), tangent, samples);
            below = tangent;
        }

        return below;
    }

    /// <summary>Computes h for any number of samples, part by part.</summary>
    public void Evaluate(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> results)
    {
        var (wide, narrow) = (network.Inputs, network.Outputs);
        if (inputs.Length % wide != 0 || parameters.Length != network.Parameters)
        {
            throw new ArgumentException(
                $"{inputs.Length} inputs and {parameters.Length} parameters do not fit a network of {wide} inputs "
                + $"and {network.Parameters} parameters.",
                nameof(inputs));
        }

        for (var first = 0; first * wide < inputs.Length; first += Samples)
        {
            var samples = Math.Min(Samples, inputs.Length / wide - first);
            Run(parameters, inputs.Slice(first * wide, samples * wide), samples);
            Outputs[..(samples * narrow)].CopyTo(results[(first * narrow)..]);
        }
    }

    private Span<T> Gradient(int layer) => (layer % 2 == 0 ? even : odd).Span;

    private Span<T> OutputsOf(int layer, int samples) => outputs[layer].Span[..(samples * network.Layers[layer].Outputs)];

    private ReadOnlySpan<T> Inputs(int layer, ReadOnlySpan<T> inputs, int samples) =>
        layer == 0 ? inputs : OutputsOf(layer - 1, samples);
}
