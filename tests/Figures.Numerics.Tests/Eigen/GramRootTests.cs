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
        var root = new Matrix(rows, rows);
        Decomposed(b, shift).Left(root);
        var expected = b * b.Transpose() + shift * shift * Matrix.Identity(rows);

        Assert.InRange((root * root - expected).MaxAbs(), 0, 1e-13 * (1 + expected.MaxAbs()));
        Assert.InRange((root - root.Transpose()).MaxAbs(), 0, 1e-14 * (1 + root.MaxAbs()));
    }

    [Fact]
    public void The_roots_are_the_lengths_of_singular_values_and_shift()
    {
        var b = RandomStream.Create(32, "root").NormalMatrix(25, 25);
        var roots = Decomposed(b, 0.7).Roots;
        var singular = SingularValues.Of(b);

        for (var i = 0; i < 25; i++)
        {
            Assert.Equal(Math.Sqrt(singular[24 - i] * singular[24 - i] + 0.49), roots[i], 1e-13);
        }
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0)]
    public void The_root_on_the_other_side_needs_no_second_decomposition(double shift)
    {
        var b = RandomStream.Create(33, "root").NormalMatrix(20, 12);
        var right = new Matrix(12, 12);
        Decomposed(b, shift).Right(right);

        Assert.InRange((right * right - (b.Transpose() * b + shift * shift * Matrix.Identity(12))).MaxAbs(), 0, 1e-12);
    }

    [Fact]
    public void The_roots_of_the_zero_matrix_are_the_shift()
    {
        foreach (var shift in new[] { 0, 0.3 })
        {
            var (left, right) = (new Matrix(4, 4), new Matrix(3, 3));
            var root = Decomposed(new Matrix(4, 3), shift);
            root.Left(left);
            root.Right(right);

            Assert.Equal((shift * Matrix.Identity(4)).Data, left.Data);
            Assert.Equal((shift * Matrix.Identity(3)).Data, right.Data);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_shift_that_is_negative_or_not_a_number_is_refused(double shift) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Decomposed(Matrix.Identity(2), shift));

    private static GramRoot Decomposed(Matrix b, double shift)
    {
        var root = new GramRoot(b.Rows, b.Columns);
        root.Decompose(b, shift);
        return root;
    }
}
