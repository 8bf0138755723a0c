using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Parameters of stochastic gradient descent of one linear neuron, Figure 2 right.</summary>
/// <param name="Dimension">N = L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="Runs">Random initialisations, each with a teacher of its own.</param>
/// <param name="LastAlpha">α of the last step.</param>
/// <param name="PointsPerDecade">Recorded points for each factor of ten.</param>
/// <param name="Seed">Master seed.</param>
public sealed record LinearScalingSetting(
    [property: Range(2, 8192), Source(Origin.Seed)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Seed)] double Exponent,
    [property: Range(1e-6, 1), Source(Origin.Seed | Origin.Inferred)] double LearningRate,
    [property: Range(0.0, 100), Source(Origin.Seed | Origin.Inferred)] double InitialDeviation,
    [property: Range(2, 1000), Source(Origin.Seed)] int Runs,
    [property: Range(1, 1e6), Source(Origin.Inferred)] double LastAlpha,
    [property: Range(1, 100), Source(Origin.Inferred)] int PointsPerDecade,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>Simulated and calculated error of one linear neuron (SPEC section 1, V2c).</summary>
[TaskName("ScalingLaws.LinearScaling")]
[TaskDescription("Linear activation: gradient descent averaged over initialisations, Eqs. (6), (8) and (9)")]
public sealed class LinearScaling : DataTask<LinearScalingSetting>
{
    /// <inheritdoc/>
    protected override LinearScalingSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(128, 0.75, 0.01, 0.01, Runs: 15, LastAlpha: 100, PointsPerDecade: 10, Seed: 1),
        Profile.Default => new(1024, 0.75, 0.01, 0.01, Runs: 15, LastAlpha: 100, PointsPerDecade: 16, Seed: 1),
        _ => new(1024, 0.75, 0.01, 0.01, Runs: 15, LastAlpha: 1000, PointsPerDecade: 16, Seed: 1),
    };

    /// <inheritdoc/>
    protected override TableSet Run(LinearScalingSetting parameters, Inputs inputs)
    {
        var spectrum = new PowerLawSpectrum(parameters.Dimension, parameters.Exponent);
        (double rate, double deviation) = (parameters.LearningRate, parameters.InitialDeviation);
        long[] steps = Abscissae.Steps(parameters.Dimension, -2, parameters.LastAlpha, parameters.PointsPerDecade);
        double[] alphas = [.. steps.Select(step => step / (double)parameters.Dimension)];
        RandomStream stream = RandomStream.Create(parameters.Seed, "ScalingLaws.LinearScaling");
        Average average = new LinearRuns(spectrum.Eigenvalues, [parameters.Dimension], rate, deviation)
            .Record(steps, parameters.Runs, stream, inputs.Cancellation).Errors;
        var flow = new LinearFlow(spectrum, rate, deviation);
        return TableSet.Of(
            ("curves", Table.Of(steps.Zip(alphas, (step, alpha) => (step, alpha)).Select((at, index) => new LinearRunRow(
                at.step, at.alpha, average.Mean(index), average.StandardError(index), flow.Error(at.alpha),
                LinearCurves.SmallRate(spectrum, rate, deviation, at.alpha),
                LinearCurves.ManyEigenvalues(spectrum, rate, deviation, at.alpha))))),
            ("setting", Table.Of([new LinearSettingRow(
                parameters.Dimension, parameters.Runs, -parameters.Exponent / (1 + parameters.Exponent), 1 / (2 * rate * spectrum.Largest),
                1 / (2 * rate * spectrum.Smallest))])));
    }
}
