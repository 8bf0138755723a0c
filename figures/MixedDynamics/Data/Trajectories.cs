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
        Target target = SignalTable.Read(inputs.Table<TrajectorySignal>(SignalTable.Name));
        var point = new ScalingPoint(target.Dimension, parameters.VarianceExponent, parameters.WidthExponent);
        RandomStream weights = RandomStream.Create(parameters.Seed, "MixedDynamics.Trajectories.weights");
        Trajectory trajectory = Trajectory.Record(
            point, target, parameters.Divisor, parameters.Updates, weights, cancellation: inputs.Cancellation);
        return TableSet.Of(("losses", Losses(trajectory)), ("spectra", Spectra(trajectory)), ("setting", Setting(point)));
    }

    private static Table Losses(Trajectory trajectory) => new(
        Column.Integers("update", Enumerable.Range(0, trajectory.Updates + 1), description: "Number of updates made").AsKey(),
        Column.Doubles("train_descent", trajectory.DescentTrain, description: "‖A − Y‖²/d² of gradient descent"),
        Column.Doubles("train_self_consistent", trajectory.SelfConsistentTrain, description: "‖B − Y‖²/d² of the self-consistent dynamics"),
        Column.Doubles("test_descent", trajectory.DescentTest, description: "‖A − A*‖²/d²"),
        Column.Doubles("test_self_consistent", trajectory.SelfConsistentTest, description: "‖B − A*‖²/d²"),
        Column.Doubles("distance", trajectory.Distance, description: "‖A − B‖²/d²"));

    private static Table Spectra(Trajectory trajectory)
    {
        int d = trajectory.DescentSpectra[0].Length;
        IEnumerable<int> rows = Enumerable.Range(0, trajectory.DescentSpectra.Length * d);
        return new Table(
            Column.Integers("update", rows.Select(row => row / d), description: "Number of updates made").AsKey(),
            Column.Integers("index", rows.Select(row => row % d), description: "0 is the largest singular value").AsKey(),
            Column.Doubles("descent", trajectory.DescentSpectra.SelectMany(values => values), description: "Singular values of A"),
            Column.Doubles(
                "self_consistent", trajectory.SelfConsistentSpectra.SelectMany(values => values), description: "Singular values of B"));
    }

    private static Table Setting(ScalingPoint point) => new(
        Column.Integers("dimension", [point.Dimension], description: "d").AsKey(),
        Column.Doubles("variance_exponent", [point.VarianceExponent], description: "γσ²"),
        Column.Doubles("width_exponent", [point.WidthExponent], description: "γw"),
        Column.Integers("width", [point.Width], description: "w = ⌊d^γw⌋"),
        Column.Doubles("threshold", [point.Threshold], description: "σ²w with the width not rounded"));
}
