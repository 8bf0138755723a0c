using Figures.Tables;

namespace MixedDynamics.Tests;

public sealed class ComparisonTests
{
    [Fact]
    public void Readings_are_joined_to_the_points_that_were_run()
    {
        Table joined = PanelComparison.Of(Points(), Published());
        Assert.Equal(["test_error", "iterations"], joined.Strings("panel").ToArray());
        Assert.Equal([0.3, 90.0], joined.Doubles("ours").ToArray());
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.24, 1)]
    [InlineData(0.239, 0)]
    [InlineData(0.461, 0)]
    [InlineData(double.NaN, 0)]
    public void A_reading_is_met_up_to_one_band_beyond_its_own(double ours, double share)
    {
        Table joined = PanelComparison.Of(Points(), Published()).With(Column.Doubles("ours", [ours, 90]));
        Assert.Equal(share, PanelComparison.ShareWithinOneBand(joined, PhasePanel.TestError));
    }

    [Fact]
    public void The_last_printed_line_of_a_run_is_its_stop()
    {
        var ours = new Table(
            Column.Doubles(PhasePoint.VarianceColumn, [-2.0]).AsKey(),
            Column.Doubles(PhasePoint.WidthColumn, [2.0]).AsKey(),
            Column.Integers("stop", [70]),
            Column.Doubles("train", [0.9]),
            Column.Doubles("test", [0.2]));
        var printed = new Table(
            Column.Doubles(PhasePoint.VarianceColumn, [-2, -2, -2.0]),
            Column.Doubles(PhasePoint.WidthColumn, [2, 2, 1.0]),
            Column.Integers("iteration", [72, 50, 90]),
            Column.Doubles("train_loss", [0.8, 1, 0.5]),
            Column.Doubles("test_loss", [0.25, 1, 0.5]));
        Table joined = PrintedComparison.Of(ours, printed);
        Assert.Equal([-2.0], PrintedComparison.Differences(joined, "stop"));
        Assert.Equal(-0.05, PrintedComparison.Differences(joined, "test")[0], 12);
        Assert.Equal([0.0], PrintedComparison.ExponentSums(joined));
    }

    private static Table Points() => new(
        Column.Doubles(PhasePoint.VarianceColumn, [-2, -1.0]).AsKey(),
        Column.Doubles(PhasePoint.WidthColumn, [2, 1.0]).AsKey(),
        Column.Doubles("test_error", [0.3, 0.1]),
        Column.Doubles("stable_rank", [3, 3.0]),
        Column.Doubles("iterations", [20, 90.0]),
        Column.Doubles("ln_distance", [-5, -6.0]));

    private static Table Published() => new(
        Column.Strings("panel", ["test_error", "iterations", "stable_rank"]),
        Column.Doubles(PhasePoint.VarianceColumn, [-2, -1, -3.0]),
        Column.Doubles(PhasePoint.WidthColumn, [2, 1, 1.0]),
        Column.Doubles("band_low", [0.3, 80, 3.0]),
        Column.Doubles("band_high", [0.4, 120, 3.4]));
}
