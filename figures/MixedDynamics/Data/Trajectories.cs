using Cake.Frosting;
using Figures.Authoring;
using Figures.Numerics;
using Figures.Pipeline;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>Gradient descent and the self-consistent dynamics from one start, losses and singular values after every update (SPEC B, C).</summary>
[TaskName("MixedDynamics.Trajectories")]
[TaskDescription("Gradient descent and self-consistent dynamics of Figure 1")]
[IsDependentOn(typeof(TrajectorySignal))]
public sealed class Trajectories : DataTask<TrajectorySetting>
{
    /// <inheritdoc/>
    protected override TrajectorySetting Parameters(Profile profile) =>
        new(VarianceExponent: -1.85, WidthExponent: 2.25, Divisor: 5, Updates: 100, Seed: 1);

    /// <summary>The two dynamics run beside each other.</summary>
    protected override Resources Needs(TrajectorySetting parameters) => new(Cores: 2, MemoryBytes: 0);

    /// <inheritdoc/>
    protected override TableSet Run(TrajectorySetting parameters, Inputs inputs)
    {
        Target target = SignalTable.Read(inputs.Tables<TrajectorySignal>());
        var point = new ScalingPoint(target.Dimension, parameters.VarianceExponent, parameters.WidthExponent);
        RandomStream weights = RandomStream.Create(parameters.Seed, "MixedDynamics.Trajectories.weights");
        Trajectory trajectory = Trajectory.Record(
            point, target, parameters.Divisor, parameters.Updates, weights, cancellation: inputs.Cancellation);
        return TableSet.Of(("losses", Losses(trajectory)), ("spectra", Spectra(trajectory)), ("setting", Setting(point)));
    }

    private static Table Losses(Trajectory trajectory) => Table.Of(Enumerable.Range(0, trajectory.Updates + 1).Select(update => new TrajectoryLoss(
        update,
        trajectory.DescentTrain[update],
        trajectory.SelfConsistentTrain[update],
        trajectory.DescentTest[update],
        trajectory.SelfConsistentTest[update],
        trajectory.Distance[update])));

    private static Table Spectra(Trajectory trajectory) => Table.Of(
        from update in Enumerable.Range(0, trajectory.Updates + 1)
        from index in Enumerable.Range(0, trajectory.DescentSpectra[update].Length)
        select new SingularValue(update, index, trajectory.DescentSpectra[update][index], trajectory.SelfConsistentSpectra[update][index]));

    private static Table Setting(ScalingPoint point) => Table.Of(
        [new TrajectoryPoint(point.Dimension, point.VarianceExponent, point.WidthExponent, point.Width, point.Threshold)]);
}
