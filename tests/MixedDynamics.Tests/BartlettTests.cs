using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>
/// The law of the Bartlett start against the Wishart law of the weights it stands for (SPEC B3, D2): S = ZᵀZ with n = 2d columns.
/// Every bound is five standard errors of the sample at a fixed seed, or a stated multiple of the theory's own deviation.
/// </summary>
public sealed class BartlettTests
{
    private const double Variance = 0.7;
    private const int Draws = 4_000;

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 6)]
    [InlineData(3, 50)]
    [InlineData(4, 1000)]
    public void First_and_second_moments_of_the_gram_matrix_are_those_of_a_wishart_matrix(int dimension, long width)
    {
        int n = 2 * dimension;
        double diagonal = 0, diagonalSquare = 0, offDiagonal = 0, offDiagonalSquare = 0;
        foreach (Matrix s in GramMatrices(dimension, width))
        {
            for (int i = 0; i < n; i++)
            {
                double centred = s[i, i] - (width * Variance);
                diagonal += centred;
                diagonalSquare += centred * centred;
                for (int j = 0; j < i; j++)
                {
                    offDiagonal += s[i, j];
                    offDiagonalSquare += s[i, j] * s[i, j];
                }
            }
        }

        double diagonals = Draws * n, offDiagonals = Draws * n * (n - 1) / 2.0;
        double unit = Math.Sqrt(width) * Variance;
        double error = 5 / Math.Sqrt(Draws * n);
        Closeness.AssertWithin(0, diagonal / diagonals / unit, error * Math.Sqrt(2), "mean of the diagonal");
        Closeness.AssertWithin(0, offDiagonal / offDiagonals / unit, error, "mean off the diagonal");
        double kurtosis = Math.Sqrt(2 + (12.0 / width));
        Closeness.AssertWithin(1, diagonalSquare / diagonals / (2 * unit * unit), error * kurtosis, "variance of the diagonal");
        Closeness.AssertWithin(1, offDiagonalSquare / offDiagonals / (unit * unit), error * kurtosis, "variance off the diagonal");
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    [InlineData(3, 6)]
    [InlineData(3, 50)]
    [InlineData(4, 1000)]
    public void Traces_of_the_square_and_the_cube_match_their_expectations(int dimension, long width)
    {
        double n = 2 * dimension, w = width;
        double expectedSquare = Math.Pow(Variance, 2) * w * n * (w + n + 1);
        double expectedCube = Math.Pow(Variance, 3) * w * n * ((w * w) + (n * n) + (3 * w * n) + (3 * w) + (3 * n) + 4);
        List<double> squares = [], cubes = [];
        foreach (Matrix s in GramMatrices(dimension, width))
        {
            Matrix square = s * s;
            squares.Add(square.Trace() / expectedSquare);
            cubes.Add((square * s).Trace() / expectedCube);
        }

        AssertMeanOne(squares, "tr S²");
        AssertMeanOne(cubes, "tr S³");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(10_650)]
    [InlineData(2_772_579)]
    public void The_initial_product_has_the_expected_size_at_the_papers_dimension(long width)
    {
        const int dimension = 200;
        RandomStream stream = RandomStream.Create(3, "BartlettTests", width);
        List<double> ratios = [];
        for (int draw = 0; draw < 4; draw++)
        {
            Weights weights = Weights.Bartlett(dimension, width, Variance, stream.Derive("draw", draw));
            Assert.Equal(Math.Min(width, 2 * dimension), weights.Width);
            Matrix product = weights.Second * weights.First;
            ratios.Add(product.FrobeniusNormSquared() / (dimension * (double)dimension * width * Variance * Variance));
        }

        // One draw deviates by about 10 % at w = 1 (a product of two χ²(200)) and by less than 1 % from w = 100 on.
        Closeness.AssertWithin(1, ratios.Average(), width == 1 ? 0.25 : 0.02, "‖A(0)‖²/(d²wσ⁴)");
    }

    [Fact]
    public void The_start_is_a_function_of_its_stream_alone()
    {
        Weights one = Weights.Bartlett(5, 7, Variance, RandomStream.Create(4, "BartlettTests"));
        Weights two = Weights.Bartlett(5, 7, Variance, RandomStream.Create(4, "BartlettTests"));
        Assert.True(one.First.Data.SequenceEqual(two.First.Data));
        Assert.True(one.Second.Data.SequenceEqual(two.Second.Data));
    }

    [Fact]
    public void A_width_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.Bartlett(5, 0, Variance, RandomStream.Create(4, "BartlettTests")));

    private static IEnumerable<Matrix> GramMatrices(int dimension, long width)
    {
        RandomStream stream = RandomStream.Create(2, "BartlettTests", dimension, width);
        for (int draw = 0; draw < Draws; draw++)
        {
            Weights weights = Weights.Bartlett(dimension, width, Variance, stream.Derive("draw", draw));
            yield return Joint(weights);
        }
    }

    /// <summary>S = [[P, Aᵀ], [A, R]].</summary>
    private static Matrix Joint(Weights weights)
    {
        GramState state = GramState.Of(weights);
        int d = weights.Dimension;
        var joint = new Matrix(2 * d, 2 * d);
        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                joint[i, j] = state.Inner[i, j];
                joint[d + i, d + j] = state.Outer[i, j];
                joint[d + i, j] = state.Product[i, j];
                joint[j, d + i] = state.Product[i, j];
            }
        }

        return joint;
    }

    private static void AssertMeanOne(List<double> ratios, string what)
    {
        double mean = ratios.Average();
        double deviation = Math.Sqrt(ratios.Sum(ratio => (ratio - mean) * (ratio - mean)) / (ratios.Count - 1));
        Closeness.AssertWithin(1, mean, 5 * deviation / Math.Sqrt(ratios.Count), what);
    }
}
