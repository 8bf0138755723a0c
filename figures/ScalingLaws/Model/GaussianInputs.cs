using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Inputs in the eigenbasis of their covariance, one after the other.</summary>
internal interface IInputs
{
    /// <summary>Fills in the next input.</summary>
    void Next(Span<double> input);
}

/// <summary>Gaussian inputs with given eigenvalues.</summary>
internal sealed class GaussianInputs(double[] eigenvalues, RandomStream stream) : IInputs
{
    private readonly double[] deviations = [.. eigenvalues.Select(Math.Sqrt)];

    /// <inheritdoc/>
    public void Next(Span<double> input)
    {
        stream.FillNormals(input);
        Rows.Scale(input, deviations);
    }
}
