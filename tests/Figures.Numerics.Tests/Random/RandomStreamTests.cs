namespace Figures.Numerics.Tests;

public sealed class RandomStreamTests
{
    [Fact]
    public void The_first_numbers_of_a_stream_never_change()
    {
        // Every snapshot of every figure hangs on these: a change here is a change of all of them.
        var stream = RandomStream.Create(2026, "pin", 1, -2);

        Assert.Equal(0.49132207870541655, stream.NextUniform());
        Assert.Equal(0.41937045284427604, stream.NextNormal());
        Assert.Equal(0.3385819848505912, stream.NextUniform());
        Assert.Equal(-1.5713850239261342, stream.NextNormal());
        Assert.Equal(0.4352428505752899, stream.NextNormal());
        Assert.Equal(5.6951194800311075E-06, stream.NextGamma(0.3));
        Assert.Equal(2999252.725504956, stream.NextChiSquare(3e6));
        Assert.Equal(0.9009851765051481, stream.Derive("child", 5).NextUniform());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(101)]
    [InlineData(117)]
    public void Every_register_width_and_the_single_calls_give_the_same_normals(int length)
    {
        var single = RandomStream.Create(7, "test");
        var expected = Enumerable.Range(0, length).Select(_ => single.NextNormal()).ToArray();
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            Lanes.Force(width);
            var actual = new double[length];
            var stream = RandomStream.Create(7, "test");
            stream.FillNormals(actual.AsSpan(0, 3));
            stream.FillNormals(actual.AsSpan(3, 0));
            stream.FillNormals(actual.AsSpan(3));
            Lanes.Force(null);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Uniforms_follow_the_uniform_law()
    {
        var stream = RandomStream.Create(4, "uniform");
        double[] values = [.. Enumerable.Range(0, 100_000).Select(_ => stream.NextUniform())];

        Assert.All(values, value => Assert.InRange(value, double.Epsilon, 1 - 1e-16));
        Assert.InRange(Kolmogorov(values, x => x), 0, 1.63);
    }

    [Fact]
    public void Normals_follow_the_normal_law()
    {
        var values = new double[200_000];
        RandomStream.Create(1, "moments").FillNormals(values);

        Assert.InRange(Kolmogorov(values, NormalDistribution), 0, 1.63);
        Assert.InRange(values.Average(), -0.009, 0.009);
        Assert.InRange(values.Average(x => x * x), 0.987, 1.013);
        Assert.InRange(values.Average(x => x * x * x), -0.035, 0.035);
        Assert.InRange(values.Average(x => x * x * x * x), 2.91, 3.09);
    }

    [Fact]
    public void Neighbouring_normals_are_independent()
    {
        // Both members of a pair come from one block: their squares would show a flaw of the angle or the radius.
        var values = new double[100_000];
        RandomStream.Create(5, "pairs").FillNormals(values);
        double[] squares = [.. values.Select(x => x * x - 1)];

        Assert.InRange(Correlation(values[..^1], values[1..]), -0.0127, 0.0127);
        Assert.InRange(Correlation(squares[..^1], squares[1..]), -0.0127, 0.0127);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(150)]
    public void A_chi_square_follows_its_law(double degrees)
    {
        var stream = RandomStream.Create(2, "chi", (long)(10 * degrees));
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => stream.NextChiSquare(degrees))];

        Assert.InRange(Kolmogorov(values, x => MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(degrees / 2, x / 2)), 0, 1.63);
    }

    [Theory]
    [InlineData(4e4)]
    [InlineData(3e6)]
    public void A_chi_square_of_many_degrees_follows_its_law(double degrees)
    {
        // Wilson and Hilferty: the cube root is normal, here to better than 1e-6.
        var stream = RandomStream.Create(2, "chi", (long)degrees);
        var spread = 2 / (9 * degrees);
        double[] values = [.. Enumerable.Range(0, 20_000)
            .Select(_ => (Math.Cbrt(stream.NextChiSquare(degrees) / degrees) - (1 - spread)) / Math.Sqrt(spread))];

        Assert.InRange(Kolmogorov(values, NormalDistribution), 0, 1.63);
    }

    [Fact]
    public void Streams_of_different_seed_name_identity_or_ancestry_are_uncorrelated()
    {
        var parent = RandomStream.Create(1, "a");
        RandomStream[] streams =
        [
            RandomStream.Create(1, "a"), RandomStream.Create(2, "a"), RandomStream.Create(1, "b"), RandomStream.Create(1, "a", 0),
            RandomStream.Create(1, "a", 1), RandomStream.Create(1, "a", 0, 0), parent.Derive("a"), parent.Derive("a", 1),
            parent.Derive("a").Derive("a"),
        ];
        var samples = streams.Select(stream => stream.NormalMatrix(1, 20_000).Data.ToArray()).ToArray();
        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(Correlation(samples[i], samples[j]), -0.03, 0.03);
            }
        }
    }

    [Fact]
    public void A_derived_stream_does_not_depend_on_the_use_of_its_parent()
    {
        var parent = RandomStream.Create(9, "parent");
        var before = parent.Derive("child").NextNormal();
        parent.FillNormals(new double[17]);

        Assert.Equal(before, parent.Derive("child").NextNormal());
    }

    [Fact]
    public void A_normal_matrix_is_filled_row_by_row_and_scaled()
    {
        var values = new double[6];
        RandomStream.Create(3, "matrix").FillNormals(values);

        Assert.Equal(values.Select(x => 0.5 * x), RandomStream.Create(3, "matrix").NormalMatrix(2, 3, 0.5).Data.ToArray());
    }

    [Fact]
    public void A_Haar_matrix_is_orthogonal_and_has_no_preferred_direction()
    {
        var stream = RandomStream.Create(6, "haar");
        var q = stream.HaarOrthogonal(40);
        Assert.InRange((q * q.Transpose() - Matrix.Identity(40)).MaxAbs(), 0, 1e-14);

        // In three dimensions each entry is uniform on (−1, 1), the trace averages 0 and its square 1.
        double[][] small = [.. Enumerable.Range(0, 5000).Select(_ => stream.HaarOrthogonal(3).Data.ToArray())];
        for (var entry = 0; entry < 9; entry++)
        {
            Assert.InRange(Kolmogorov([.. small.Select(m => m[entry])], x => (x + 1) / 2), 0, 1.95);
        }

        Assert.InRange(small.Average(m => m[0] + m[4] + m[8]), -0.06, 0.06);
        Assert.InRange(small.Average(m => (m[0] + m[4] + m[8]) * (m[0] + m[4] + m[8])), 0.92, 1.08);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Degrees_of_freedom_that_are_not_positive_and_finite_are_refused(double degrees)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomStream.Create(1, "x").NextChiSquare(degrees));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomStream.Create(1, "x").NextGamma(degrees));
    }

    private static double NormalDistribution(double x) => 0.5 * (1 + Elementary.Erf(x / Math.Sqrt(2)));

    /// <summary>
    /// √n times the largest distance between the empirical and the true distribution; 1.63 is exceeded once in a hundred times.
    /// </summary>
    private static double Kolmogorov(double[] values, Func<double, double> distribution)
    {
        var n = values.Length;
        var distance = values.Order()
            .Select((x, i) => Math.Max(Math.Abs(distribution(x) - (double)i / n), Math.Abs(distribution(x) - (i + 1.0) / n)))
            .Max();
        return distance * Math.Sqrt(n);
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var product = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return product / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
