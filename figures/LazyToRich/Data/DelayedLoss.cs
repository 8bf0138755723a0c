using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Parameters of the loss of a delayed-rich funnel network (spec section 5.3).</summary>
/// <param name="Samples">N.</param>
/// <param name="TargetDeviation">σ_Y.</param>
/// <param name="WeightDeviation">Standard deviation of the raw layers.</param>
/// <param name="RelativeScales">The values of λ, negative.</param>
/// <param name="Times">Number of flow times, logarithmic from 0.001 to 100.</param>
/// <param name="Seed">Master seed of task and layers.</param>
public sealed record DelayedSetting(
    [property: Range(5, 1000), Source(Origin.Inferred)] int Samples,
    [property: Range(1e-6, 1e6), Source(Origin.Inferred)] double TargetDeviation,
    [property: Range(1e-12, 10), Source(Origin.Inferred)] double WeightDeviation,
    [property: Source(Origin.Inferred)] IReadOnlyList<double> RelativeScales,
    [property: Range(2, 1000), Source(Origin.Inferred)] int Times,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>Excess loss of a 4-2-2 funnel over time, with the plateau and the late rate the specification predicts.</summary>
[TaskName("LazyToRich.DelayedLoss")]
[TaskDescription("Excess loss of a delayed-rich funnel network: plateau and late rate")]
public sealed class DelayedLoss : DataTask<DelayedSetting>
{
    /// <inheritdoc/>
    protected override DelayedSetting Parameters(Profile profile) => new(
        10, Math.Sqrt(10), Math.Sqrt(1e-5), [-5, -10, -30], profile == Profile.Smoke ? 41 : 121, Seed: 5);

    /// <inheritdoc/>
    protected override TableSet Run(DelayedSetting parameters, Inputs inputs)
    {
        var problem = RandomProblem.Draw(
            RandomStream.Create(parameters.Seed, "LazyToRich.kernelChange").Derive("problem", 0),
            new NetworkShape(4, 2, 2),
            parameters.Samples,
            parameters.TargetDeviation,
            parameters.WeightDeviation);
        var times = Abscissae.Times(1e-3, 100, parameters.Times);
        var predicted = parameters.RelativeScales.Select(scale => new DelayedPrediction(
            scale, DelayedRich.Plateau(problem.Task, problem.Start(scale)), DelayedRich.Rate(problem.Task, scale)));
        return TableSet.Of(
            ("loss", Table.Of(parameters.RelativeScales.SelectMany(scale =>
            {
                var solution = new StableSolution(problem.Task, problem.Start(scale), scale);
                return times.Select(time => new DelayedPoint(scale, time, solution.At(time).ExcessLoss(problem.Task.Correlation)));
            }))),
            ("predicted", Table.Of(predicted)));
    }
}

/// <summary>Excess loss of a funnel at one λ and time.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">T.</param>
/// <param name="Loss">½‖W2W1 − Σ‖².</param>
public sealed record DelayedPoint(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Excess loss ½‖W2W1 − Σ‖²")] double Loss);

/// <summary>What theory says of that loss.</summary>
/// <param name="RelativeScale">λ.</param>
/// <param name="Plateau">½‖Σ(I − Π)‖².</param>
/// <param name="Rate">2s̃²/(k + |λ|/2) of the weakest mode.</param>
public sealed record DelayedPrediction(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "½‖Σ(I − Π)‖²")] double Plateau,
    [property: Column(Description = "2s̃²/(k + |λ|/2)")] double Rate);
