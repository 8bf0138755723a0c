using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// activation((x·W + b)·scale). The factor stands in the forward pass and covers the bias; weights start as N(0, 1), biases at 0
/// (arXiv 2410.04642, authors' code). The slice holds W, inputs × outputs row by row (the transpose of PyTorch's layout), then b.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
public sealed class DenseLayer<T> : ILayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double scale;
    private readonly Activation activation;

    /// <summary>A layer without parameters of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is not positive.</exception>
    public DenseLayer(int inputs, int outputs, double scale, Activation activation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        (Inputs, Outputs, this.scale, this.activation) = (inputs, outputs, scale, activation);
    }

    /// <inheritdoc/>
    public int Inputs { get; }

    /// <inheritdoc/>
    public int Outputs { get; }

    /// <inheritdoc/>
    public int Parameters => (Inputs + 1) * Outputs;

    /// <inheritdoc/>
    public void Initialize(RandomStream stream, Span<T> parameters)
    {
        var normals = new double[Inputs * Outputs];
        stream.FillNormals(normals);
        parameters.Clear();
        for (var i = 0; i < normals.Length; i++)
        {
            parameters[i] = T.CreateTruncating(normals[i]);
        }
    }

    /// <inheritdoc/>
    public void Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples)
    {
        Product<T>.Run(1, inputs, false, Weights(parameters), false, 0, outputs, samples, Inputs, Outputs);
        Elementwise<T>.AddBias(outputs, Bias(parameters), T.CreateTruncating(scale));
        if (activation == Activation.Relu)
        {
            Elementwise<T>.Rectify(outputs);
        }
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> outputs, Span<T> gradient, Span<T> inputGradient, int samples)
    {
        if (activation == Activation.Relu)
        {
            Elementwise<T>.Gate(gradient, outputs);
        }

        if (!inputGradient.IsEmpty)
        {
            Product<T>.Run(scale, gradient, false, Weights(parameters), true, 0, inputGradient, samples, Outputs, Inputs);
        }
    }

    /// <inheritdoc/>
    public void AddGradient(double factor, ReadOnlySpan<T> inputs, ReadOnlySpan<T> gradient, Span<T> target, int samples)
    {
        Product<T>.Run(factor * scale, inputs, true, gradient, false, 1, target[..(Inputs * Outputs)], Inputs, samples, Outputs);
        Elementwise<T>.AddColumnSums(T.CreateTruncating(factor * scale), gradient, target[(Inputs * Outputs)..]);
    }

    /// <inheritdoc/>
    public void Tangent(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> direction, ReadOnlySpan<T> inputs, ReadOnlySpan<T> inputTangent,
        ReadOnlySpan<T> outputs, Span<T> outputTangent, int samples)
    {
        Product<T>.Run(1, inputs, false, Weights(direction), false, 0, outputTangent, samples, Inputs, Outputs);
        if (!inputTangent.IsEmpty)
        {
            Product<T>.Run(1, inputTangent, false, Weights(parameters), false, 1, outputTangent, samples, Inputs, Outputs);
        }

        Elementwise<T>.AddBias(outputTangent, Bias(direction), T.CreateTruncating(scale));
        if (activation == Activation.Relu)
        {
            Elementwise<T>.Gate(outputTangent, outputs);
        }
    }

    private ReadOnlySpan<T> Weights(ReadOnlySpan<T> parameters) => parameters[..(Inputs * Outputs)];

    private ReadOnlySpan<T> Bias(ReadOnlySpan<T> parameters) => parameters[(Inputs * Outputs)..];
}
