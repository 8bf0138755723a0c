using System.Numerics;
using System.Runtime.CompilerServices;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// Loss and gradient of the centred model f = (h(x, θ) − h(x, θ₀))/γ. The losses and their gradients are computed in double for
/// either type, sample by sample in order, and only then rounded.
/// </summary>
internal readonly struct CentredLoss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LossKind kind;
    private readonly int classes;
    private readonly T gamma;
    private readonly double[] row;

    public CentredLoss(LossKind kind, int classes, double gamma)
    {
        (this.kind, this.classes, this.gamma) = (kind, classes, T.CreateTruncating(gamma));
        row = new double[classes];
    }

    /// <summary>The mean loss; ∂loss/∂h goes to <paramref name="gradient"/> unless that is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Run(ReadOnlySpan<T> outputs, ReadOnlySpan<T> reference, ReadOnlySpan<byte> labels, Span<T> gradient)
    {
        var sum = 0.0;
        var weight = kind == LossKind.MeanSquare ? 1.0 / ((double)labels.Length * classes) : 1.0 / labels.Length;
        for (var i = 0; i < labels.Length; i++)
        {
            var span = new Range(i * classes, (i + 1) * classes);
            Centre(outputs[span], reference[span]);
            sum += kind == LossKind.MeanSquare ? Residual(labels[i]) : Surprise(labels[i]);
            if (!gradient.IsEmpty)
            {
                Write(gradient[span], kind == LossKind.MeanSquare ? 2 * weight : weight);
            }
        }

        return sum * weight;
    }

    /// <summary>Number of samples whose largest f (the first of equals) is at the label.</summary>
    public int Hits(ReadOnlySpan<T> outputs, ReadOnlySpan<T> reference, ReadOnlySpan<byte> labels)
    {
        var hits = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var span = new Range(i * classes, (i + 1) * classes);
            Centre(outputs[span], reference[span]);
            var best = 0;
            for (var c = 1; c < classes; c++)
            {
                best = row[c] > row[best] ? c : best;
            }

            hits += best == labels[i] ? 1 : 0;
        }

        return hits;
    }

    /// <summary>f of one sample, rounded as <typeparamref name="T"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Centre(ReadOnlySpan<T> outputs, ReadOnlySpan<T> reference)
    {
        for (var c = 0; c < row.Length; c++)
        {
            row[c] = double.CreateTruncating((outputs[c] - reference[c]) / gamma);
        }
    }

    /// <summary>Σ (f − y)²; leaves f − y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Residual(int label)
    {
        row[label] -= 1;
        var sum = 0.0;
        foreach (var residual in row)
        {
            sum += residual * residual;
        }

        return sum;
    }

    /// <summary>−ln softmax(f) at the label; leaves softmax(f) − y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Surprise(int label)
    {
        var largest = row[0];
        foreach (var value in row)
        {
            // NaN must reach the sum: a comparison alone would drop it.
            largest = value > largest || double.IsNaN(value) ? value : largest;
        }

        var own = row[label] - largest;
        var sum = 0.0;
        for (var c = 0; c < row.Length; c++)
        {
            row[c] -= largest;
        }

        Elementary.Exp(row, row);
        foreach (var value in row)
        {
            sum += value;
        }

        for (var c = 0; c < row.Length; c++)
        {
            row[c] /= sum;
        }

        row[label] -= 1;
        return Elementary.Log(sum) - own;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(Span<T> gradient, double weight)
    {
        for (var c = 0; c < row.Length; c++)
        {
            gradient[c] = T.CreateTruncating(row[c] * weight) / gamma;
        }
    }
}
