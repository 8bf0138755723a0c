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
        var courses = parameters.RelativeScales.Select(scale =>
        {
            var solution = new StableSolution(problem.Task, problem.Start(scale), scale);
            return times.Select(time => solution.At(time).ExcessLoss(problem.Task.Correlation)).ToArray();
        }).ToArray();
        return TableSet.Of(
            ("loss", new Table(
                Column.Doubles(
                    "relative_scale", parameters.RelativeScales.SelectMany(scale => times.Select(_ => scale)), description: "λ").AsKey(),
                Column.Doubles("time", parameters.RelativeScales.SelectMany(_ => times), description: "Flow time T").AsKey(),
                Column.Doubles("loss", courses.SelectMany(course => course), description: "Excess loss ½‖W2W1 − Σ‖²"))),
            ("predicted", new Table(
                Column.Doubles("relative_scale", parameters.RelativeScales, description: "λ").AsKey(),
                Column.Doubles(
                    "plateau",
                    parameters.RelativeScales.Select(scale => DelayedRich.Plateau(problem.Task, problem.Start(scale))),
                    description: "½‖Σ(I − Π)‖²"),
                Column.Doubles(
                    "rate",
                    parameters.RelativeScales.Select(scale => DelayedRich.Rate(problem.Task, scale)),
                    description: "2s̃²/(k + |λ|/2)"))));
    }
}
