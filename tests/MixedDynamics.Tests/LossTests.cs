using System.Text.Json;
using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class LossTests
{
    public static TheoryData<string> Matrices => [.. Reference.Rows("stable_rank.csv").Select(row => row["name"])];

    [Theory]
    [MemberData(nameof(Matrices))]
    public void The_stable_rank_of_the_reference_matrices_is_reproduced(string name)
    {
        IReadOnlyDictionary<string, string> row = Reference.Rows("stable_rank.csv").Single(row => row["name"] == name);
        double[][] rows = JsonSerializer.Deserialize<double[][]>(row["matrix_json"])!;
        Matrix matrix = Matrix.FromRows(rows.Length, rows[0].Length, [.. rows.SelectMany(cells => cells)]);
        Closeness.AssertWithin(row.Number("fro_sq"), matrix.FrobeniusNormSquared(), 1e-12, "squared Frobenius norm");
        Closeness.AssertWithin(row.Number("op_norm"), SingularValues.Largest(matrix), 1e-12, "operator norm");
        Closeness.AssertWithin(row.Number("stable_rank"), Loss.StableRank(matrix), 1e-12, "stable rank");
    }

    [Fact]
    public void The_loss_is_the_mean_over_entries_without_a_half()
    {
        Matrix a = Matrix.FromRows(3, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Equal(285.0 / 9, Loss.Between(a, new Matrix(3, 3)), 12);
    }

    [Fact]
    public void A_loss_that_overflows_is_not_finite()
    {
        Matrix huge = Matrix.Identity(3) * 1e200;
        Assert.False(double.IsFinite(Loss.Between(huge, Matrix.Identity(3))));
    }

    [Fact]
    public void Matrices_of_different_sizes_have_no_distance() =>
        Assert.Throws<ArgumentException>(() => Loss.Between(new Matrix(3, 3), new Matrix(4, 4)));
}
