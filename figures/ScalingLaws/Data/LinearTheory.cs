using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Parameters of the comparison of Eq. (6) with Eq. (8), Figure 2 left.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η, below 2.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="LastAlpha">Curves run from 0.01 to this α.</param>
/// <param name="PointsPerDecade">Points for each factor of ten.</param>
public sealed record LinearTheorySetting(
    [property: Range(1, 4096), Source(Origin.Inferred)] int Eigenvalues,
    [property: Range(0.01, 10), Source(Origin.Seed)] double Exponent,
    [property: Range(1e-6, 1.99), Source(Origin.Seed)] double LearningRate,
    [property: Range(0.0, 100), Source(Origin.Seed)] double InitialDeviation,
    [property: Range(1, 1e6), Source(Origin.Inferred)] double LastAlpha,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade);

/// <summary>The error of one linear neuron at small η and to all orders in η (SPEC section 1).</summary>
[TaskName("ScalingLaws.LinearTheory")]
[TaskDescription("Linear activation: Eq. (8) for small learning rates against Eq. (6) for all")]
public sealed class LinearTheory : DataTask<LinearTheorySetting>
{
    /// <inheritdoc/>
    protected override LinearTheorySetting Parameters(Profile profile) => new(
        Eigenvalues: 128, Exponent: 1, LearningRate: 1, InitialDeviation: 1, LastAlpha: 1000, PointsPerDecade: 20);

    /// <inheritdoc/>
    protected override TableSet Run(LinearTheorySetting parameters, Inputs inputs)
    {
        var spectrum = new PowerLawSpectrum(parameters.Eigenvalues, parameters.Exponent);
        var flow = new LinearFlow(spectrum, parameters.LearningRate, parameters.InitialDeviation);
        double[] alphas = Abscissae.Logarithmic(-2, parameters.LastAlpha, parameters.PointsPerDecade);
        return TableSet.Of(("curves", Table.Of(alphas.Select(alpha => new LinearTheoryRow(
            alpha, LinearCurves.SmallRate(spectrum, parameters.LearningRate, parameters.InitialDeviation, alpha), flow.Error(alpha))))));
    }
}
