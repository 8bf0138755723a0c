using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class StopRuleTests
{
    [Fact]
    public void A_train_loss_below_a_thousandth_stops_at_once() =>
        Assert.Equal((1, StopReason.TrainSmall), Run(750, i => i == 0 ? 1 : 9e-4, _ => 1));

    [Fact]
    public void A_train_loss_of_a_thousandth_does_not() =>
        Assert.Equal((749, StopReason.IterationCap), Run(750, _ => 1e-3, _ => 1));

    [Fact]
    public void Two_rises_of_the_test_loss_in_a_row_stop() =>
        Assert.Equal((7, StopReason.TestRising), Run(750, Falling, i => i <= 5 ? 1 - (0.1 * i) : 0.5 + (0.01 * (i - 5))));

    [Fact]
    public void One_rise_or_a_plateau_between_rises_does_not() =>
        Assert.Equal((49, StopReason.IterationCap), Run(50, Falling, i => i / 2 * 0.01));

    [Fact]
    public void Early_rises_wait_for_the_fifth_iteration() =>
        Assert.Equal((4, StopReason.TestRising), Run(750, Falling, i => i));

    [Fact]
    public void A_flat_train_loss_stops_once_progress_was_made() =>
        Assert.Equal((11, StopReason.TrainFlat), Run(750, i => i <= 10 ? 1 - (0.01 * i) : 0.9 - (1e-4 * (i - 10)), _ => 1));

    [Fact]
    public void A_flat_start_is_no_convergence() =>
        Assert.Equal((105, StopReason.TrainFlat), Run(750, i => 1 - (i < 100 ? 1e-5 * i : 0.01 * Math.Min(i - 100, 4)), _ => 1));

    [Fact]
    public void A_rising_test_loss_is_seen_before_a_flat_train_loss() =>
        Assert.Equal((4, StopReason.TestRising), Run(750, i => i == 0 ? 2 : 1, i => i));

    [Fact]
    public void The_cap_ends_the_run_with_the_index_before_it() =>
        Assert.Equal((749, StopReason.IterationCap), Run(750, Falling, _ => 1));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_loss_that_is_not_finite_is_divergence(double loss) =>
        Assert.Equal((2, StopReason.Diverged), Run(750, i => i < 2 ? 1 : loss, _ => 1));

    private static double Falling(int iteration) => 10 - (0.01 * iteration);

    private static (int Iteration, StopReason Reason) Run(int cap, Func<int, double> train, Func<int, double> test)
    {
        var rule = new StopRule(cap);
        for (int i = 0; ; i++)
        {
            StopReason reason = rule.Observe(train(i), test(i));
            if (reason != StopReason.None)
            {
                return (i, reason);
            }
        }
    }
}
