using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>One eigendecomposition against the singular value form over whole trajectories (SPEC D7).</summary>
public sealed class SelfConsistentDynamicsTests
{
    [Theory]
    [InlineData(-3, 0)]
    [InlineData(-3, 1)]
    [InlineData(-2.2, 1.75)]
    [InlineData(-1, 1.5)]
    public void The_trajectory_is_that_of_the_singular_value_form(double varianceExponent, double widthExponent)
    {
        const int dimension = 24;
        var point = new ScalingPoint(dimension, varianceExponent, widthExponent);
        RandomStream stream = RandomStream.Create(5, "SelfConsistentDynamicsTests");
        Target target = Target.Draw(dimension, 3, stream.Derive("target"));
        Weights weights = Weights.Bartlett(dimension, point.Width, point.Variance, stream.Derive("weights"));
        double learningRate = point.LearningRate(50, target.SignalNorm);
        Matrix start = weights.Second * weights.First;
        var eigen = new SelfConsistentDynamics(start, target.Observed, learningRate, point.RootScale);
        var singular = new SingularValueForm(start, target.Observed, learningRate, point.RootScale);
        for (int i = 0; i < 100; i++)
        {
            eigen.Step();
            singular.Step();
        }

        double deviation = Closeness.Relative(singular.Current, eigen.Current);
        Assert.True(deviation < 1e-10, $"relative deviation {deviation:E2}");
    }

    [Fact]
    public void A_zero_start_with_a_zero_constant_stays_where_it_is()
    {
        var dynamics = new SelfConsistentDynamics(new Matrix(4, 4), Matrix.Identity(4), 0.1, 0);
        dynamics.Step();
        Assert.Equal(0, dynamics.Current.MaxAbs());
    }
}
