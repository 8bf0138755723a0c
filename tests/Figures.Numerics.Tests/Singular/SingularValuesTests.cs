namespace Figures.Numerics.Tests;

public sealed class SingularValuesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    [InlineData(1, 7)]
    [InlineData(40, 40)]
    [InlineData(41, 57)]
    [InlineData(130, 64)]
    public void Values_of_Gaussian_matrices_agree_with_MathNet(int rows, int columns)
    {
        var a = RandomStream.Create(21, "singular", rows, columns).NormalMatrix(rows, columns);
        var expected = Svd.Decompose(a).S;
        var actual = SingularValues.Of(a);

        Assert.Equal(expected.Length, actual.Length);
        foreach (var (e, value) in expected.Zip(actual))
        {
            Assert.Equal(e, value, 1e-13 * expected[0]);
        }
    }

    [Theory]
    [InlineData("Graded")]
    [InlineData("Clustered")]
    [InlineData("RankDeficient")]
    [InlineData("Equal")]
    [InlineData("Zero")]
    [InlineData("Denormal")]
    [InlineData("Huge")]
    public void Values_of_hard_matrices_are_those_they_were_built_from(string kind)
    {
        foreach (var n in new[] { 2, 3, 8, 9, 30, 100 })
        {
            double[] values = [.. Enumerable.Range(0, n).Select(i => Value(kind, i, n)).OrderDescending()];
            var stream = RandomStream.Create(22, kind, n);
            var a = stream.HaarOrthogonal(n) * Matrix.Diagonal(values) * stream.HaarOrthogonal(n);
            foreach (var (e, value) in values.Zip(SingularValues.Of(a)))
            {
                Assert.Equal(0, (value - e) / (values[0] == 0 ? 1 : values[0]), 4e-15 * Math.Sqrt(n));
            }
        }
    }

    [Fact]
    public void Every_shape_and_its_transpose_have_the_same_values()
    {
        var a = RandomStream.Create(23, "transpose").NormalMatrix(12, 31);

        Assert.Equal(SingularValues.Of(a), SingularValues.Of(a.Transpose()));
    }

    [Fact]
    public void The_largest_value_of_an_empty_matrix_is_zero() => Assert.Equal(0, SingularValues.Largest(new Matrix(0, 4)));

    [Fact]
    public void An_entry_that_is_not_finite_is_named()
    {
        var a = Matrix.Identity(3);
        a[1, 2] = double.PositiveInfinity;

        Assert.Contains("Entry (1, 2)", Assert.Throws<ArgumentException>(() => SingularValues.Of(a)).Message, StringComparison.Ordinal);
    }

    private static double Value(string kind, int i, int n) => kind switch
    {
        "Graded" => Math.Pow(10, -14.0 * i / n),
        "Clustered" => 1 + i / 4 * 1e-13,
        "RankDeficient" => i < (n + 2) / 3 ? i + 1 : 0,
        "Equal" => 3,
        "Zero" => 0,
        "Denormal" => 1e-308 * (i + 1),
        "Huge" => 1e304 * (i + 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
