using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class TickTests
{
    [Theory]
    [InlineData(0, 90, 5, "0|20|40|60|80")]
    [InlineData(-0.3, 2.1, 5, "0.0|0.5|1.0|1.5|2.0")]
    [InlineData(-3, 0, 3, "−3|−2|−1|0")]
    [InlineData(0, 1, 10, "0.0|0.1|0.2|0.3|0.4|0.5|0.6|0.7|0.8|0.9|1.0")]
    [InlineData(0, 10, 4, "0.0|2.5|5.0|7.5|10.0")]
    [InlineData(0, 3e6, 3, "0|1×10^{6}|2×10^{6}|3×10^{6}")]
    [InlineData(0, 3e-5, 3, "0|1×10^{−5}|2×10^{−5}|3×10^{−5}")]
    [InlineData(1e-3, 1.004e-3, 4, "0.001000|0.001001|0.001002|0.001003|0.001004")]
    public void Linear_ticks_are_round_numbers_with_equal_decimals(double low, double high, int target, string expected) =>
        Assert.Equal(expected, Labels(TickFinder.Find(AxisScale.Linear, 1, low, high, target)));

    [Theory]
    [InlineData(1, 1e5, 6, "10^{0}|10^{1}|10^{2}|10^{3}|10^{4}|10^{5}")]
    [InlineData(1, 1e8, 4, "10^{0}|10^{2}|10^{4}|10^{6}|10^{8}")]
    [InlineData(0.05, 70, 5, "10^{−1}|10^{0}|10^{1}")]
    [InlineData(2, 30, 5, "2|5|10|20")]
    [InlineData(3.1, 4.9, 3, "3.5|4.0|4.5")]
    public void Log_ticks_are_decades_or_what_fits_between_them(double low, double high, int target, string expected) =>
        Assert.Equal(expected, Labels(TickFinder.Find(AxisScale.Log10, 1, low, high, target)));

    [Fact]
    public void Symmetric_log_ticks_hold_zero_and_both_signs() =>
        Assert.Equal("−100|−10|−1|0|1|10|100", Labels(TickFinder.Find(AxisScale.SymmetricLog, 1, -100, 100, 9)));

    [Fact]
    public void Minor_ticks_divide_the_steps_and_carry_no_label()
    {
        var ticks = TickFinder.Find(AxisScale.Linear, 1, 0, 10, 5);

        Assert.Equal(6, ticks.Count(tick => tick.IsMajor));
        Assert.Equal(15, ticks.Count(tick => !tick.IsMajor));
        Assert.All(ticks.Where(tick => !tick.IsMajor), tick => Assert.Equal("", tick.Label));
    }

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(-1e15, 1e15)]
    [InlineData(1e9, 1e9 + 1e-3)]
    public void Extreme_ranges_give_a_finite_number_of_ticks(double low, double high)
    {
        Assert.InRange(TickFinder.Find(AxisScale.Linear, 1, low, high, 6).Count, 1, 100);
        if (low > 0)
        {
            Assert.InRange(TickFinder.Find(AxisScale.Log10, 1, low, high, 6).Count, 1, 1000);
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.5, "−0.5")]
    [InlineData(1e6, "10^{6}")]
    [InlineData(-2.5e-7, "−2.5×10^{−7}")]
    [InlineData(999999, "999999")]
    [InlineData(9.999999999999999e22, "10×10^{22}")]
    public void Numbers_are_written_short(double value, string expected) => Assert.Equal(expected, NumberText.Short(value));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(9.99999, 0)]
    [InlineData(1000, 3)]
    [InlineData(0.001, -3)]
    [InlineData(5e-324, -324)]
    public void Exponents_are_exact(double value, int exponent) => Assert.Equal(exponent, NumberText.Exponent(value));

    private static string Labels(IEnumerable<Tick> ticks) =>
        string.Join('|', ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label));
}
