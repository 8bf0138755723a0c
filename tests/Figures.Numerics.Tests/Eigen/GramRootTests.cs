namespace Figures.Numerics.Tests;

public sealed class GramRootTests
{
    [Theory]
    [InlineData(1, 40, 40)]
    [InlineData(1e-3, 40, 40)]
    [InlineData(0, 30, 50)]
    [InlineData(2, 50, 7)]
    public void The_root_squared_is_the_shifted_Gram_matrix(double shift, int rows, int columns)
    {
        var b = RandomStream.Create(31, "root", rows, columns).NormalMatrix(rows, columns, 1 / Math.Sqrt(columns));
        var root = GramRoot.Decompose(b, shift).ToMatrix();
        var expected = b * b.Transpose() + shift * shift * Matrix.Identity(rows);

        Assert.InRange((root * root - expected).MaxAbs(), 0, 1e-13 * (1 + expected.MaxAbs()));
        Assert.InRange((root - root.Transpose()).MaxAbs(), 0, 1e-14 * (1 + root.MaxAbs()));
    }

    [Fact]
    public void The_roots_are_the_lengths_of_singular_values_and_shift()
    {
        var b = RandomStream.Create(32, "root").NormalMatrix(25, 25);
        var (_, squares, roots) = GramRoot.Decompose(b, 0.7);
        var singular = SingularValues.Of(b);

        for (var i = 0; i < 25; i++)
        {
            Assert.Equal(Math.Sqrt(singular[24 - i] * singular[24 - i] + 0.49), roots[i], 1e-13);
            Assert.Equal(singular[24 - i] * singular[24 - i], squares[i], 1e-12);
        }
    }

    [Fact]
    public void The_root_on_the_other_side_needs_no_second_decomposition()
    {
        const double Shift = 0.3;
        var b = RandomStream.Create(33, "root").NormalMatrix(20, 12);
        var (vectors, _, roots) = GramRoot.Decompose(b, Shift);
        var c = vectors.Transpose() * b;
        var right = Shift * Matrix.Identity(12) + c.Transpose() * Matrix.Diagonal([.. roots.Select(r => 1 / (r + Shift))]) * c;

        Assert.InRange((right * right - (b.Transpose() * b + Shift * Shift * Matrix.Identity(12))).MaxAbs(), 0, 1e-12);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_shift_that_is_negative_or_not_a_number_is_refused(double shift) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GramRoot.Decompose(Matrix.Identity(2), shift));
}
