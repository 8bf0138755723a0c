using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class TargetTests
{
    [Fact]
    public void The_signal_has_the_rank_asked_for_and_mean_square_one()
    {
        const int dimension = 120;
        Target target = Target.Draw(dimension, 5, RandomStream.Create(10, "TargetTests"));
        double[] spectrum = SingularValues.Of(target.Signal);
        Assert.True(spectrum[4] > 0.5 * dimension / Math.Sqrt(5));
        Assert.True(spectrum[5] < 1e-10);
        Assert.Equal(1, Loss.Between(target.Signal, new Matrix(dimension, dimension)), 0.2);
        Assert.Equal(1, Loss.Between(target.Signal, target.Observed), 0.06);
        Assert.Equal(spectrum[0], target.SignalNorm, 1e-10);
    }

    [Fact]
    public void A_target_can_be_drawn_with_known_singular_values_and_size()
    {
        double[] given = [30, 25, 21];
        Target target = Target.WithSpectrum(40, given, 2.5, RandomStream.Create(12, "TargetTests"));
        double[] spectrum = SingularValues.Of(target.Signal);
        for (int i = 0; i < given.Length; i++)
        {
            Assert.Equal(given[i], spectrum[i], 1e-10);
        }

        Assert.True(spectrum[3] < 1e-10);
        Assert.Equal(2.5, Loss.Between(target.Observed, new Matrix(40, 40)), 1e-10);
    }

    [Fact]
    public void An_observation_smaller_than_its_noise_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Target.WithSpectrum(40, [30, 25, 21], 0.5, RandomStream.Create(12, "TargetTests")));

    [Fact]
    public void Matrices_of_different_sizes_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Target(new Matrix(3, 3), new Matrix(4, 4)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(5, 0)]
    public void A_size_or_rank_below_one_is_refused(int dimension, int rank) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Target.Draw(dimension, rank, RandomStream.Create(10, "TargetTests")));
}
