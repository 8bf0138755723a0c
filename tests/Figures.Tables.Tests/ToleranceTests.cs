namespace Figures.Tables.Tests;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData(0, 0, 1.5, 1.5, 0)]
    [InlineData(0, 0, double.NaN, double.NaN, 0)]
    [InlineData(0, 0, double.PositiveInfinity, double.PositiveInfinity, 0)]
    [InlineData(0.5, 0, 1, 2, 2)]
    [InlineData(0, 0.5, -4, -3, 0.5)]
    [InlineData(1, 0.5, 2, 4, 1)]
    [InlineData(1, 0, 0.0, -0.0, 0)]
    [InlineData(0, 0, 0.0, -0.0, double.PositiveInfinity)]
    [InlineData(0, 0, 1, 1.0000000000000002, double.PositiveInfinity)]
    [InlineData(9, 9, double.NaN, 1, double.PositiveInfinity)]
    [InlineData(9, 9, 1, double.NaN, double.PositiveInfinity)]
    [InlineData(9, 9, double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(9, 9, 1, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(9, 9, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, 1, 0, 1e-300, double.PositiveInfinity)]
    [InlineData(1, 0, double.MaxValue, double.MinValue, double.PositiveInfinity)]
    public void Excess_counts_the_difference_in_tolerances(
        double absolute, double relative, double expected, double actual, double excess) =>
        Assert.Equal(excess, new Tolerance(absolute, relative).Excess(expected, actual));

    [Theory]
    [InlineData(0, 5, 5, 0)]
    [InlineData(0, 5, 6, double.PositiveInfinity)]
    [InlineData(2, 5, 6, 0.5)]
    [InlineData(1, long.MaxValue, long.MaxValue - 1, 1)]
    public void Excess_of_integers_is_taken_from_their_exact_difference(double absolute, long expected, long actual, double excess) =>
        Assert.Equal(excess, Tolerance.Within(absolute).Excess(expected, actual));

    [Fact]
    public void Opposite_ends_of_the_integers_are_far_apart() =>
        Assert.Equal(Math.Pow(2, 64), Tolerance.Within(1).Excess(long.MinValue, long.MaxValue));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_tolerance_is_finite_and_not_negative(double absolute, double relative)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tolerance(absolute, relative));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.Exact with { Absolute = absolute, Relative = relative });
    }
}
