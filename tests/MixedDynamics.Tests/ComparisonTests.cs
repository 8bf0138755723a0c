namespace MixedDynamics.Tests;

public sealed class ComparisonTests
{
    private static readonly PanelReading[] Published =
    [
        new("test_error", -2, 2, 0.3, 0.4), new("iterations", -1, 1, 80, 120), new("stable_rank", -3, 1, 3, 3.4),
    ];

    [Fact]
    public void Readings_are_joined_to_the_points_that_were_run()
    {
        ComparisonRow[] joined = [.. ComparisonRow.Of([Run(-2, 2, 0.3, 20), Run(-1, 1, 0.1, 90)], Published)];
        Assert.Equal(["test_error", "iterations"], joined.Select(row => row.Panel));
        Assert.Equal([0.3, 90], joined.Select(row => row.Ours));
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.24, true)]
    [InlineData(0.239, false)]
    [InlineData(0.461, false)]
    [InlineData(double.NaN, false)]
    public void A_reading_is_met_up_to_one_band_beyond_its_own(double ours, bool met) =>
        Assert.Equal(met, ComparisonRow.Of([Run(-2, 2, ours, 20)], Published).Single().IsWithin(PhasePanel.TestError.Band));

    [Fact]
    public void The_last_printed_line_of_a_run_is_its_stop()
    {
        PrintedLine[] printed = [new(-2, 2, 72, 0.8, 0.25), new(-2, 2, 50, 1, 1), new(-2, 1, 90, 0.5, 0.5)];
        PrintedComparison joined = PrintedComparison.Of([new StopRow(-2, 2, 70, 0.9, 0.2)], printed).Single();
        Assert.Equal(-2, joined.StopDifference());
        Assert.Equal(-0.05, joined.TestDifference(), 12);
        Assert.Equal(0, joined.ExponentSum());
    }

    private static PhaseRow Run(double variance, double width, double testError, int iterations) =>
        new(variance, width, testError, 3, iterations, -5, iterations + 5, Model.StopReason.TestRising, false, false);
}
