using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the noise sensitivities of Figure 4E (spec sections 4.5 and 7).</summary>
/// <param name="Deviations">Values of σ, the standard deviation of the noise.</param>
/// <param name="LargestScale">λ runs from minus to plus this value.</param>
/// <param name="Scales">Number of values of λ.</param>
/// <param name="Draws">Noise draws for each sampled mean.</param>
/// <param name="Seed">Master seed of the noise.</param>
public sealed record NoiseSetting(
    [property: Source(Origin.Inferred)] IReadOnlyList<double> Deviations,
    [property: Range(0.1, 1000), Source(Origin.Inferred)] double LargestScale,
    [property: Range(3, 1001), Source(Origin.Inferred)] int Scales,
    [property: Range(2, 1_000_000), Source(Origin.Inferred)] int Draws,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>Extra loss of the converged semantic network under noise on inputs and on parameters: expected and sampled.</summary>
[TaskName("LazyToRich.NoiseScan")]
[TaskDescription("Sensitivity of the converged network to input and parameter noise over λ")]
public sealed class NoiseScan : DataTask<NoiseSetting>
{
    /// <inheritdoc/>
    protected override NoiseSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new([0.1, 0.3, 1], 10, 9, 50, Seed: 44),
        _ => new([0.1, 0.3, 1], 10, 41, 1000, Seed: 44),
    };

    /// <inheritdoc/>
    protected override TableSet Run(NoiseSetting parameters, Inputs inputs)
    {
        var modes = SemanticTask.Modes();
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.noise");
        var rows = new List<NoiseLoss>();
        foreach (var (level, deviation) in parameters.Deviations.Index())
        {
            foreach (var (place, scale) in Abscissae.Linear(-parameters.LargestScale, parameters.LargestScale, parameters.Scales).Index())
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                var converged = BalancedInitialization.WithFunction(
                    modes.OutputBasis, modes.Strengths, modes.InputBasis, scale, Matrix.Identity(SemanticTask.Size));
                var input = NoiseSensitivity.SampleInputs(converged, deviation, parameters.Draws, stream.Derive("inputs", level, place));
                var weight = NoiseSensitivity.SampleParameters(
                    converged, deviation, parameters.Draws, stream.Derive("parameters", level, place));
                rows.Add(new NoiseLoss(
                    deviation,
                    scale,
                    NoiseSensitivity.ToInputs(modes, deviation),
                    input.Mean,
                    input.StandardError,
                    NoiseSensitivity.ToParameters(modes, scale, deviation),
                    weight.Mean,
                    weight.StandardError,
                    parameters.Draws));
            }
        }

        return TableSet.Of(("noise", Table.Of(rows)));
    }
}

/// <summary>Extra loss of the converged network at one level of noise and one λ.</summary>
/// <param name="NoiseDeviation">σ.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="InputExpected">Expected extra loss under noise on the inputs.</param>
/// <param name="InputSampled">Its mean over draws.</param>
/// <param name="InputError">Standard error of that mean.</param>
/// <param name="ParameterExpected">Expected extra loss under noise on all weights.</param>
/// <param name="ParameterSampled">Its mean over draws.</param>
/// <param name="ParameterError">Standard error of that mean.</param>
/// <param name="Draws">Draws behind each mean.</param>
public sealed record NoiseLoss(
    [property: Column(IsKey = true, Description = "σ of the noise")] double NoiseDeviation,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Expected extra loss, noise on the inputs")] double InputExpected,
    [property: Column(Description = "Its mean over random draws")] double InputSampled,
    [property: Column(Description = "Standard error of that mean")] double InputError,
    [property: Column(Description = "Expected extra loss, noise on all weights")] double ParameterExpected,
    [property: Column(Description = "Its mean over random draws")] double ParameterSampled,
    [property: Column(Description = "Standard error of that mean")] double ParameterError,
    [property: Column(Description = "Draws behind each mean")] long Draws);
