using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the count of starts that end on a saddle (spec sections 2 and 5.6).</summary>
/// <param name="Size">N_i = N_h = N_o.</param>
/// <param name="Samples">N of every random task.</param>
/// <param name="TargetDeviation">σ_Y.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers.</param>
/// <param name="Draws">Number of random problems, drawn once each.</param>
/// <param name="RelativeScales">The values of λ.</param>
/// <param name="Seed">Master seed.</param>
public sealed record SaddleSetting(
    [property: Range(1, 20), Source(Origin.Inferred)] int Size,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Inferred)] double TargetDeviation,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double WeightDeviation,
    [property: Range(1, 100_000), Source(Origin.Inferred)] int Draws,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>
/// How many random starts of a square network never learn the weakest mode, because det(W2W1) cannot change its sign at λ = 0.
/// </summary>
[TaskName("LazyToRich.SaddleCount")]
[TaskDescription("Random starts of a square network that end on a saddle, over λ")]
public sealed class SaddleCount : DataTask<SaddleSetting>
{
    /// <summary>Long after every mode of a regression task has been learned.</summary>
    private const double LateTime = 1e6;

    /// <inheritdoc/>
    protected override SaddleSetting Parameters(Profile profile) =>
        new(4, 10, Math.Sqrt(10), Math.Sqrt(1e-5), profile == Profile.Smoke ? 50 : 400, [-1, 0, 1], Seed: 6);

    /// <inheritdoc/>
    protected override TableSet Run(SaddleSetting parameters, Inputs inputs)
    {
        return TableSet.Of(("saddles", Table.Of(parameters.RelativeScales.Select(scale => new SaddleShare(
            scale, parameters.Draws, Enumerable.Range(0, parameters.Draws).Count(draw =>
            {
                inputs.Cancellation.ThrowIfCancellationRequested();
                return EndsOnSaddle(parameters, RandomStream.Create(parameters.Seed, "LazyToRich.saddles", draw), scale);
            }))))));
    }

    private static bool EndsOnSaddle(SaddleSetting parameters, RandomStream stream, double scale)
    {
        var shape = new NetworkShape(parameters.Size, parameters.Size, parameters.Size);
        var correlation = LinearTask.Draw(
            stream.Derive("task"), parameters.Size, parameters.Size, parameters.Samples, parameters.TargetDeviation).Correlation;
        var start = BalancedInitialization.Draw(stream.Derive("start"), shape, scale, parameters.WeightDeviation);
        var end = new StableSolution(TaskSpectrum.Of(correlation), start, scale).At(LateTime);
        return end.ExcessLoss(correlation) > 1e-6 * start.Gram().ExcessLoss(correlation);
    }
}

/// <summary>How many random starts of a square network end on a saddle.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Draws">Random problems.</param>
/// <param name="Stuck">Those that end with more than 10⁻⁶ of the initial excess loss.</param>
public sealed record SaddleShare(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Random problems")] long Draws,
    [property: Column(Description = "Those that end with more than 10⁻⁶ of the initial excess loss")] long Stuck);
