using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class ScalingPointTests
{
    [Theory]
    [InlineData(200, 0.0, 1)]
    [InlineData(200, 0.0823529411764706, 1)]
    [InlineData(200, 0.1647058823529412, 2)]
    [InlineData(200, 0.2470588235294118, 3)]
    [InlineData(200, 0.3294117647058824, 5)]
    [InlineData(200, 1.75, 10_636)]
    [InlineData(200, 2.0, 40_000)]
    [InlineData(200, 2.25, 150_424)]
    [InlineData(200, 2.8, 2_772_579)]
    [InlineData(500, 2.25, 1_182_177)]
    public void The_width_is_the_power_rounded_down(int dimension, double exponent, long width) =>
        Assert.Equal(width, new ScalingPoint(dimension, -1, exponent).Width);

    [Fact]
    public void An_exact_tie_of_the_exponents_uses_the_active_rule()
    {
        var tie = new ScalingPoint(200, -1, 2);
        Assert.False(tie.IsLazy);
        Assert.Equal(1 / (50 * 100.0), tie.LearningRate(50, 100));
    }

    [Fact]
    public void Just_above_the_tie_the_lazy_rule_applies_with_the_unrounded_width()
    {
        var above = new ScalingPoint(200, -1, Math.BitIncrement(2.0));
        Assert.True(above.IsLazy);
        var point = new ScalingPoint(200, -0.5, 1.7);
        Assert.NotEqual(point.RealWidth, point.Width);
        Assert.Equal(1 / (50 * point.RealWidth * point.Variance), point.LearningRate(50, 100));
    }

    [Fact]
    public void The_self_consistent_constant_uses_the_rounded_width_and_the_threshold_line_does_not()
    {
        var point = new ScalingPoint(500, -1.85, 2.25);
        Assert.Equal(12.011, point.RootScale, 3);
        Assert.Equal(point.Variance * 1_182_177, point.RootScale);
        Assert.Equal(Math.Pow(500, 0.4), point.Threshold, 12);
        Assert.True(point.Threshold > point.RootScale);
    }

    [Theory]
    [InlineData(266, true)]
    [InlineData(267, false)]
    public void Narrow_networks_descend_on_their_weights(int width, bool isExplicit)
    {
        var point = new ScalingPoint(200, -1, (Math.Log(width) + 1e-9) / Math.Log(200));
        Assert.Equal(width, point.Width);
        Assert.Equal(isExplicit, GradientDescent.PrefersExplicitWeights(point));
    }
}
