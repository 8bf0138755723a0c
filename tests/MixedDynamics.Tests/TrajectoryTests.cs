using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class TrajectoryTests
{
    [Fact]
    public void Entry_zero_is_the_start_and_every_update_adds_one()
    {
        Target target = Target.Draw(20, 2, RandomStream.Create(8, "TrajectoryTests"));
        Trajectory trajectory = Trajectory.Record(
            new ScalingPoint(20, -1.85, 2.25), target, 5, 12, RandomStream.Create(9, "TrajectoryTests"));
        Assert.Equal(12, trajectory.Updates);
        Assert.Equal(13, trajectory.DescentTrain.Length);
        Assert.Equal(0, trajectory.Distance[0]);
        Assert.True(trajectory.Distance[1] > 0);
        Assert.Equal(trajectory.DescentSpectra[0], trajectory.SelfConsistentSpectra[0]);
        Assert.Equal(20, trajectory.DescentSpectra[12].Length);
    }

    [Fact]
    public void Divergence_is_an_error_that_says_when()
    {
        Target target = Target.Draw(20, 2, RandomStream.Create(8, "TrajectoryTests"));
        ArithmeticException error = Assert.Throws<ArithmeticException>(() => Trajectory.Record(
            new ScalingPoint(20, 0, 1), target, 0.05, 200, RandomStream.Create(9, "TrajectoryTests")));
        Assert.Contains("updates", error.Message, StringComparison.Ordinal);
    }
}
