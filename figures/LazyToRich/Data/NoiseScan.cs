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
        var rows = new List<(
            double Deviation, double Scale, double Input, NoiseSample InputSample, double Weight, NoiseSample WeightSample)>();
        foreach (var (deviation, level) in parameters.Deviations.Select((deviation, level) => (deviation, level)))
        {
            foreach (var (scale, place) in Abscissae.Linear(-parameters.LargestScale, parameters.LargestScale, parameters.Scales)
                .Select((scale, place) => (scale, place)))
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                var converged = BalancedInitialization.WithFunction(
                    modes.OutputBasis, modes.Strengths, modes.InputBasis, scale, Matrix.Identity(SemanticTask.Size));
                rows.Add((
                    deviation,
                    scale,
                    NoiseSensitivity.ToInputs(modes, deviation),
                    NoiseSensitivity.SampleInputs(converged, deviation, parameters.Draws, stream.Derive("inputs", level, place)),
                    NoiseSensitivity.ToParameters(modes, scale, deviation),
                    NoiseSensitivity.SampleParameters(converged, deviation, parameters.Draws, stream.Derive("parameters", level, place))));
            }
        }

        return TableSet.Of(("noise", new Table(
            Column.Doubles("noise_deviation", rows.Select(row => row.Deviation), description: "σ of the noise").AsKey(),
            Column.Doubles("relative_scale", rows.Select(row => row.Scale), description: "λ").AsKey(),
            Column.Doubles("input_expected", rows.Select(row => row.Input), description: "Expected extra loss, noise on the inputs"),
            Column.Doubles("input_sampled", rows.Select(row => row.InputSample.Mean), description: "Its mean over random draws"),
            Column.Doubles("input_error", rows.Select(row => row.InputSample.StandardError), description: "Standard error of that mean"),
            Column.Doubles("parameter_expected", rows.Select(row => row.Weight), description: "Expected extra loss, noise on all weights"),
            Column.Doubles("parameter_sampled", rows.Select(row => row.WeightSample.Mean), description: "Its mean over random draws"),
            Column.Doubles(
                "parameter_error", rows.Select(row => row.WeightSample.StandardError), description: "Standard error of that mean"))));
    }
}
