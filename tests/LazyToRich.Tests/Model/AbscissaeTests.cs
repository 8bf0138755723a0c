using LazyToRich.Model;

namespace LazyToRich.Tests.Model;

public sealed class AbscissaeTests
{
    [Fact]
    public void Logarithmic_steps_are_distinct_whole_numbers_from_one_to_the_last()
    {
        var steps = Abscissae.Logarithmic(200_000, 12);
        Assert.Equal(1, steps[0]);
        Assert.Equal(200_000, steps[^1]);
        Assert.Equal(steps.Distinct().Order(), steps);
        Assert.InRange(steps.Count, 50, 65);
        Assert.Equal([1], Abscissae.Logarithmic(1, 5));
    }

    [Fact]
    public void Times_and_values_include_both_ends()
    {
        var times = Abscissae.Times(0.01, 1000, 6);
        Assert.Equal((0.01, 1000), (times[0], times[^1]));
        Assert.Equal(1, times[2], 14);
        Assert.Equal([-1, -0.5, 0, 0.5, 1], Abscissae.Linear(-1, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Abscissae.Times(1, 2, 1));
    }
}
