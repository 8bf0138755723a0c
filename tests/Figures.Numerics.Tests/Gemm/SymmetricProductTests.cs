namespace Figures.Numerics.Tests;

public sealed class SymmetricProductTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(47, 5)]
    [InlineData(48, 60)]
    [InlineData(49, 300)]
    [InlineData(131, 17)]
    public void The_lower_triangle_has_the_bits_of_the_full_product_and_the_upper_mirrors_it(int order, int depth)
    {
        var stream = RandomStream.Create(1, nameof(SymmetricProductTests));
        foreach (var transposed in new[] { false, true })
        {
            var a = transposed ? stream.NormalMatrix(depth, order) : stream.NormalMatrix(order, depth);
            var full = new Matrix(order, order);
            Gemm.Multiply(1, a, transposed, a, !transposed, 0, full);
            foreach (var threads in new[] { 1, 2 })
            {
                var product = new Matrix(order, order);
                SymmetricProduct.Multiply(a, transposed, a, !transposed, product, threads);
                for (var i = 0; i < order; i++)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        Assert.Equal(full[i, j], product[i, j]);
                        Assert.Equal(product[i, j], product[j, i]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Shapes_that_give_no_square_and_a_result_among_the_factors_are_refused()
    {
        var a = new Matrix(3, 4);
        Assert.Throws<ArgumentException>(() => SymmetricProduct.Multiply(a, false, a, true, new Matrix(3, 4)));
        Assert.Throws<ArgumentException>(() => SymmetricProduct.Multiply(a, false, a, true, new Matrix(4, 4)));
        Assert.Throws<ArgumentException>(() => SymmetricProduct.Multiply(a, false, new Matrix(5, 3), false, new Matrix(3, 3)));
        var square = new Matrix(3, 3);
        Assert.Throws<ArgumentException>(() => SymmetricProduct.Multiply(square, false, square, true, square));
    }
}
