namespace Figures.Numerics.Tests;

public sealed class RandomStreamTests
{
    [Fact]
    public void Every_register_width_and_the_single_calls_give_the_same_normals()
    {
        var single = RandomStream.Create(7, "test");
        var expected = Enumerable.Range(0, 101).Select(_ => single.NextNormal()).ToArray();
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            Lanes.Force(width);
            var actual = new double[101];
            var stream = RandomStream.Create(7, "test");
            stream.FillNormals(actual.AsSpan(0, 3));
            stream.FillNormals(actual.AsSpan(3));
            Lanes.Force(null);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Moments_of_the_normals_are_those_of_the_standard_normal()
    {
        var values = new double[200_000];
        RandomStream.Create(1, "moments").FillNormals(values);

        Assert.InRange(values.Average(), -0.009, 0.009);
        Assert.InRange(values.Average(x => x * x), 0.987, 1.013);
        Assert.InRange(values.Average(x => x * x * x * x), 2.91, 3.09);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(3e6)]
    public void A_chi_square_has_the_mean_and_variance_of_its_degrees(double degrees)
    {
        var stream = RandomStream.Create(2, "chi", (long)degrees);
        var values = Enumerable.Range(0, 20_000).Select(_ => stream.NextChiSquare(degrees)).ToArray();
        var mean = values.Average();

        Assert.InRange((mean - degrees) / Math.Sqrt(2 * degrees / values.Length), -4, 4);
        Assert.InRange(values.Average(x => (x - mean) * (x - mean)) / (2 * degrees), 0.85, 1.15);
    }
}
