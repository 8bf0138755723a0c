using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>g ← Jᵀ H J g for the outputs of a batch, by a forward tangent pass and a backward pass.</summary>
internal sealed class TangentMap<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Network<T> network;
    private readonly ForwardPass<T> pass;
    private readonly ICurvature<T> curvature;
    private readonly double gamma;
    private readonly int samples;

    public TangentMap(
        Network<T> network, ReadOnlySpan<T> parameters, double gamma, ReadOnlySpan<T> inputs, ICurvature<T> curvature)
    {
        samples = inputs.Length / network.Inputs;
        if (samples == 0 || inputs.Length % network.Inputs != 0 || parameters.Length != network.Parameters || !(gamma > 0))
        {
            throw new ArgumentException(
                $"{inputs.Length} inputs, {parameters.Length} parameters and γ = {gamma} do not fit a network of {network.Inputs} inputs "
                + $"and {network.Parameters} parameters.",
                nameof(inputs));
        }

        (this.network, this.gamma, this.curvature) = (network, gamma, curvature);
        pass = new ForwardPass<T>(network, samples);
    }

    /// <summary>The largest eigenvalue.</summary>
    public double Largest(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, PowerIteration? iteration)
    {
        iteration ??= new PowerIteration();
        var normals = new double[network.Parameters];
        RandomStream.Create(0, "Figures.Learning.PowerIteration").FillNormals(normals);
        T[] vector = [.. normals.Select(T.CreateTruncating)], image = new T[vector.Length];
        pass.Run(parameters, inputs, samples);
        var eigenvalue = 0.0;
        for (var i = 0; i < iteration.Limit; i++)
        {
            Scale(vector, 1 / Math.Sqrt(Dot(vector, vector)));
            image.AsSpan().Clear();
            Apply(parameters, vector, inputs, image);
            var previous = eigenvalue;
            eigenvalue = Dot(vector, image);
            if (eigenvalue == 0 || Math.Abs(eigenvalue - previous) <= iteration.Tolerance * eigenvalue)
            {
                break;
            }

            (vector, image) = (image, vector);
        }

        return eigenvalue;
    }

    /// <summary>image ← image + Jᵀ H J vector; each J carries a factor 1/γ.</summary>
    private void Apply(ReadOnlySpan<T> parameters, ReadOnlySpan<T> vector, ReadOnlySpan<T> inputs, Span<T> image)
    {
        var slope = pass.Tangent(parameters, vector, inputs, samples);
        curvature.Apply(slope, pass.OutputGradient[..slope.Length]);
        pass.Backward(parameters, inputs, samples, 1 / (gamma * gamma), image);
    }

    private static void Scale(Span<T> vector, double factor)
    {
        foreach (ref var entry in vector)
        {
            entry = T.CreateTruncating(double.CreateTruncating(entry) * factor);
        }
    }

    private static double Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(double.CreateTruncating(a[i]), double.CreateTruncating(b[i]), sum);
        }

        return sum;
    }
}
