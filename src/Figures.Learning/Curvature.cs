using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>The Hessian H of a loss in its outputs, samples × classes, as a map.</summary>
internal interface ICurvature<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>destination ← H·vector, both samples × classes.</summary>
    void Apply(ReadOnlySpan<T> vector, Span<T> destination);
}

/// <summary>H = c·1: mean squares, and with c = 1 the bare kernel.</summary>
internal sealed class UniformCurvature<T>(double factor) : ICurvature<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T factor = T.CreateTruncating(factor);

    public void Apply(ReadOnlySpan<T> vector, Span<T> destination)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            destination[i] = factor * vector[i];
        }
    }
}

/// <summary>Mean softmax cross-entropy: for each sample (diag(p) − p pᵀ)/samples.</summary>
internal sealed class SoftmaxCurvature<T> : ICurvature<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double[] probabilities;
    private readonly int classes;

    public SoftmaxCurvature(ReadOnlySpan<T> outputs, ReadOnlySpan<T> reference, int classes, double gamma)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(reference.Length, outputs.Length);
        this.classes = classes;
        probabilities = new double[outputs.Length];
        var divisor = T.CreateTruncating(gamma);
        for (var i = 0; i < outputs.Length; i++)
        {
            probabilities[i] = double.CreateTruncating((outputs[i] - reference[i]) / divisor);
        }

        for (var start = 0; start < probabilities.Length; start += classes)
        {
            Normalize(probabilities.AsSpan(start, classes));
        }
    }

    public void Apply(ReadOnlySpan<T> vector, Span<T> destination)
    {
        var samples = vector.Length / classes;
        for (var start = 0; start < vector.Length; start += classes)
        {
            var mean = 0.0;
            for (var c = start; c < start + classes; c++)
            {
                mean += probabilities[c] * double.CreateTruncating(vector[c]);
            }

            for (var c = start; c < start + classes; c++)
            {
                destination[c] = T.CreateTruncating(probabilities[c] * (double.CreateTruncating(vector[c]) - mean) / samples);
            }
        }
    }

    private static void Normalize(Span<double> row)
    {
        var largest = row[0];
        foreach (var value in row)
        {
            largest = Math.Max(largest, value);
        }

        var sum = 0.0;
        foreach (ref var value in row)
        {
            value = Elementary.Exp(value - largest);
            sum += value;
        }

        foreach (ref var value in row)
        {
            value /= sum;
        }
    }
}
