using LazyToRich.Model;

namespace LazyToRich.Tests.Model;

public sealed class ThinningTests
{
    [Fact]
    public void Points_are_kept_where_the_curves_change()
    {
        var xs = Abscissae.Times(1, 1e5, 201).ToArray();
        var step = xs.Select(x => x > 1e3 ? 1.0 : 0).ToArray();
        var ramp = xs.Select(x => 1 / (1 + Math.Exp(-20 * Math.Log10(x / 1e3)))).ToArray();
        var kept = Thinning.AlongPath(xs, [step, ramp], 40);
        Assert.InRange(kept.Count, 30, 40);
        Assert.Equal((0, 200), (kept[0], kept[^1]));
        Assert.Equal(kept.Distinct().Order(), kept);
        var around = kept.Count(index => xs[index] is > 300 and < 3000);
        Assert.True(around > kept.Count / 2, $"Only {around} of {kept.Count} points lie in the decade of the rise.");
    }

    [Fact]
    public void Curves_that_do_not_change_keep_evenly_spaced_points()
    {
        var xs = Abscissae.Times(1, 100, 101).ToArray();
        var kept = Thinning.AlongPath(xs, [new double[101]], 11);
        Assert.Equal(Enumerable.Range(0, 11).Select(index => 10 * index), kept.Select(index => (int)Math.Round(index / 10.0) * 10));
        Assert.Equal([0, 1, 2], Thinning.AlongPath([1, 2, 3], [[1.0, 2, 3]], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Thinning.AlongPath(xs, [], 1));
    }

    [Fact]
    public void Crossings_are_interpolated_in_the_logarithm()
    {
        double[] xs = [1, 10, 100];
        Assert.Equal(Math.Sqrt(10), Crossing.First(xs, [0, 1, 0], 0.5), 12);
        Assert.Equal(10 * Math.Sqrt(10), Crossing.First(xs, [3, 2, 1], 1.5), 10);
        Assert.True(double.IsNaN(Crossing.First(xs, [0, 1, 2], 5)));
    }

    [Fact]
    public void An_exponential_rises_over_three_half_times_and_a_late_sigmoid_over_a_fraction_of_one()
    {
        var xs = Abscissae.Times(1e-3, 100, 4001).ToArray();
        var exponential = xs.Select(x => 1 - Math.Exp(-x)).ToArray();
        Assert.Equal(Math.Log(9) / Math.Log(2), Crossing.RiseOverDelay(xs, exponential, 1), 4);
        var sigmoid = xs.Select(x => 1 / (1 + Math.Exp(-(x - 30)))).ToArray();
        Assert.Equal(Math.Log(81) / 30, Crossing.RiseOverDelay(xs, sigmoid, 1), 4);
    }
}
