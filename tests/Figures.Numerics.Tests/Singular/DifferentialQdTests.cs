namespace Figures.Numerics.Tests;

public sealed unsafe class DifferentialQdTests
{
    [Fact]
    public void A_graded_bidiagonal_matrix_keeps_the_relative_accuracy_of_its_smallest_values()
    {
        // A factor that is not a power of two changes every rounding; relative accuracy means that it scales out of every value.
        var values = Values([.. Enumerable.Range(0, 30).Select(i => Math.Pow(10, -2 * i))], 0.3);
        var smaller = Values([.. Enumerable.Range(0, 30).Select(i => 1e-4 * Math.Pow(10, -2 * i))], 0.3);

        Assert.All(values.Zip(smaller), pair => Assert.Equal(1, pair.Second * 1e8 / pair.First, 1e-13));
    }

    [Fact]
    public void The_order_of_grading_does_not_matter()
    {
        double[] diagonal = [.. Enumerable.Range(0, 12).Select(i => Math.Pow(10, -i))];
        var down = Values(diagonal, 0);
        var up = Values([.. diagonal.Reverse()], 0);

        Assert.Equal(down, up);
    }

    [Fact]
    public void The_product_of_the_values_is_the_squared_determinant()
    {
        double[] diagonal = [.. Enumerable.Range(0, 25).Select(i => 1 + 0.5 * Math.Sin(i))];
        var expected = diagonal.Aggregate(1.0, (product, d) => product * d * d);

        Assert.Equal(1, Values(diagonal, 0.9).Aggregate(1.0, (product, x) => product * x) / expected, 1e-12);
    }

    [Fact]
    public void Zeros_on_the_diagonal_give_zero_values()
    {
        var values = Values([1, 0, 2, 0, 3], 0.5);

        Assert.Equal([0, 0], values.Take(2));
        Assert.True(values[2] > 0);
    }

    private static double[] Values(double[] diagonal, double ratio)
    {
        var offDiagonal = new double[diagonal.Length];
        for (var i = 1; i < diagonal.Length; i++)
        {
            offDiagonal[i] = ratio * diagonal[i - 1];
        }

        var values = new double[diagonal.Length];
        fixed (double* d = diagonal, f = offDiagonal)
        {
            new DifferentialQd().Run(d, f, diagonal.Length, values);
        }

        Array.Sort(values);
        return values;
    }
}
