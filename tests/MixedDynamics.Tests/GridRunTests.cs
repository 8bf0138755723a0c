using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class GridRunTests
{
    private const int Dimension = 40;

    private static readonly Target Target = Target.Draw(Dimension, 3, RandomStream.Create(6, "GridRunTests"));

    private static readonly GridSetting Both = new(Divisor: 50, MaximumIterations: 750, RunsSelfConsistent: true);

    [Fact]
    public void An_active_run_learns_the_signal_and_stops_by_a_rule()
    {
        GridOutcome outcome = Run(new ScalingPoint(Dimension, -2, 1.5), Both);
        Assert.Contains(outcome.Reason, new[] { StopReason.TestRising, StopReason.TrainFlat });
        Assert.Equal(outcome.Test.Min(), outcome.BestTest);
        Assert.Equal(Array.IndexOf(outcome.Test, outcome.BestTest), outcome.BestIteration);
        Assert.True(outcome.BestTest < 0.3 * outcome.Test[0]);
        Assert.InRange(outcome.StableRank, 1, 3.5);
        Assert.Equal(outcome.Train.Length, outcome.Distance.Length);
        Assert.Equal(0, outcome.Distance[0]);
        Assert.Equal(outcome.Distance.Max(), outcome.MaximumDistance);
    }

    [Fact]
    public void The_first_losses_are_those_of_the_start()
    {
        // A tiny variance: A(0) ≈ 0, so the losses are the mean squares of the target itself.
        GridOutcome outcome = Run(new ScalingPoint(Dimension, -6, 1), Both);
        Assert.Equal(Loss.Between(Target.Observed, new Matrix(Dimension, Dimension)), outcome.Train[0], 6);
        Assert.Equal(Loss.Between(Target.Signal, new Matrix(Dimension, Dimension)), outcome.Test[0], 6);
    }

    [Fact]
    public void Leaving_out_the_self_consistent_dynamics_changes_nothing_else()
    {
        var point = new ScalingPoint(Dimension, -1.5, 1.8);
        GridOutcome with = Run(point, Both);
        GridOutcome without = Run(point, Both with { RunsSelfConsistent = false });
        Assert.Equal(with.Train, without.Train);
        Assert.Equal(with.Test, without.Test);
        Assert.Empty(without.Distance);
        Assert.True(double.IsNaN(without.MaximumDistance));
        Assert.False(without.IsSelfConsistentDiverged);
    }

    [Fact]
    public void Too_long_a_step_is_recorded_as_divergence_and_gives_no_number()
    {
        GridOutcome outcome = Run(new ScalingPoint(Dimension, 0, 1), Both with { Divisor = 0.2 });
        Assert.True(outcome.IsDiverged);
        Assert.True(double.IsNaN(outcome.BestTest));
        Assert.True(double.IsNaN(outcome.StableRank));
        Assert.True(double.IsNaN(outcome.MaximumDistance));
    }

    [Fact]
    public void The_cap_ends_a_run()
    {
        GridOutcome outcome = Run(new ScalingPoint(Dimension, -3, 1), Both with { MaximumIterations = 10 });
        Assert.Equal(StopReason.IterationCap, outcome.Reason);
        Assert.Equal(9, outcome.StopIteration);
    }

    [Fact]
    public void A_point_of_another_dimension_is_refused() =>
        Assert.Throws<ArgumentException>(() => Run(new ScalingPoint(Dimension + 1, -3, 1), Both));

    [Fact]
    public void A_run_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => GridRun.Of(
            new ScalingPoint(Dimension, -3, 1), Target, Both, RandomStream.Create(7, "GridRunTests"), source.Token));
    }

    private static GridOutcome Run(ScalingPoint point, GridSetting setting) =>
        GridRun.Of(point, Target, setting, RandomStream.Create(7, "GridRunTests"));
}
