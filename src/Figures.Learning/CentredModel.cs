using System.Numerics;

namespace Figures.Learning;

/// <summary>
/// f(x) = (h(x, θ) − h(x, θ₀))/γ with a loss: value, gradient and accuracy for any θ (arXiv 2410.04642, authors' code). The
/// reference outputs h(x, θ₀) are handed in, since a whole grid shares them. Holds the activations of one batch: one per thread.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
public sealed class CentredModel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Network<T> network;
    private readonly ForwardPass<T> pass;
    private readonly CentredLoss<T> loss;

    /// <summary>A model for batches of at most <paramref name="batchSize"/> samples.</summary>
    /// <param name="network">h.</param>
    /// <param name="gamma">γ, positive.</param>
    /// <param name="loss">Mean square or cross-entropy.</param>
    /// <param name="batchSize">Most samples of one call of <see cref="Loss"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">γ or the batch size is not positive.</exception>
    public CentredModel(Network<T> network, double gamma, LossKind loss, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        if (!(gamma > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "γ is positive.");
        }

        this.network = network;
        pass = new ForwardPass<T>(network, batchSize);
        this.loss = new CentredLoss<T>(loss, network.Outputs, gamma);
    }

    /// <summary>The mean loss of a batch. The activations stay, for <see cref="AddGradient"/>.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="inputs">Samples × inputs.</param>
    /// <param name="labels">A class for each sample.</param>
    /// <param name="reference">h(x, θ₀), samples × classes.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is not a class.</exception>
    public double Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
    {
        RequireFit(inputs, labels, reference, labels.Length);
        pass.Run(parameters, inputs, labels.Length);
        return loss.Run(pass.Outputs[..reference.Length], reference, labels, pass.OutputGradient);
    }

    /// <summary>
    /// target ← target + factor · ∂loss/∂θ, directly after <see cref="Loss"/> with the same parameters and inputs. The target may be
    /// the parameters: then this is a step of gradient descent with lr = −factor.
    /// </summary>
    public void AddGradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, double factor, Span<T> target) =>
        pass.Backward(parameters, inputs, inputs.Length / network.Inputs, factor, target);

    /// <summary>Raw outputs h(x, θ) of any number of samples.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="inputs">Samples × inputs.</param>
    /// <param name="outputs">Receives samples × classes.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Outputs(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs) =>
        pass.Evaluate(parameters, inputs, outputs);

    /// <summary>Mean loss and accuracy over any number of samples.</summary>
    /// <inheritdoc cref="Loss"/>
    public Evaluation Evaluate(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
    {
        var (sum, hits) = (0.0, 0);
        for (var first = 0; first < labels.Length; first += pass.Samples)
        {
            var samples = Math.Min(pass.Samples, labels.Length - first);
            var own = labels.Slice(first, samples);
            var shared = reference.Slice(first * network.Outputs, samples * network.Outputs);
            sum += samples * Loss(parameters, inputs.Slice(first * network.Inputs, samples * network.Inputs), own, shared);
            hits += loss.Hits(pass.Outputs[..shared.Length], shared, own);
        }

        return new Evaluation(sum / labels.Length, (double)hits / labels.Length);
    }

    /// <summary>Throws unless the lengths fit, no batch is too large and every label is a class.</summary>
    internal void RequireFit(ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference, int batch)
    {
        if (labels.IsEmpty || inputs.Length != labels.Length * network.Inputs || reference.Length != labels.Length * network.Outputs
            || batch > pass.Samples)
        {
            throw new ArgumentException(
                $"{inputs.Length} inputs and {reference.Length} reference outputs do not fit {labels.Length} samples, {batch} at a time "
                + $"(at most {pass.Samples}), of {network.Inputs} inputs and {network.Outputs} outputs.",
                nameof(inputs));
        }

        foreach (var label in labels)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, network.Outputs, nameof(labels));
        }
    }
}
