namespace Figures.Numerics.Tests;

public sealed class MatrixBatchTests
{
    [Theory]
    [InlineData(1, 2, 3, 2)]
    [InlineData(8, 8, 8, 8)]
    [InlineData(21, 5, 7, 6)]
    [InlineData(3, 1, 1, 1)]
    public void Each_matrix_of_a_batch_has_the_bits_of_its_own_product(int count, int rows, int depth, int columns)
    {
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            foreach (var (alpha, beta) in new[] { (1.0, 0.0), (-0.7, 1.3), (0.0, 0.5) })
            {
                foreach (var width in Enum.GetValues<LaneWidth>())
                {
                    var a = transposeA ? Batch("a", count, depth, rows) : Batch("a", count, rows, depth);
                    var b = transposeB ? Batch("b", count, columns, depth) : Batch("b", count, depth, columns);
                    var c = Batch("c", count, rows, columns);
                    var expected = Enumerable.Range(0, count).Select(c.Get).ToArray();
                    Lanes.Force(width);
                    MatrixBatch.Multiply(alpha, a, transposeA, b, transposeB, beta, c);
                    Lanes.Force(null);
                    for (var i = 0; i < count; i++)
                    {
                        Gemm.Multiply(alpha, a.Get(i), transposeA, b.Get(i), transposeB, beta, expected[i]);
                        Assert.Equal(expected[i].Data.ToArray(), c.Get(i).Data.ToArray());
                    }
                }
            }
        }
    }

    [Fact]
    public void A_scaled_batch_is_added_with_one_rounding()
    {
        var (a, b) = (Batch("x", 5, 2, 3), Batch("y", 5, 2, 3));
        var expected = Math.FusedMultiplyAdd(0.3, b[4, 1, 2], a[4, 1, 2]);
        a.AddScaled(0.3, b);

        Assert.Equal(expected, a[4, 1, 2]);
    }

    [Fact]
    public void Shapes_beyond_eight_or_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatrixBatch(1, 9, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatrixBatch(2, 2, 2)[2, 0, 0]);
        Assert.Throws<ArgumentException>(() => new MatrixBatch(2, 2, 2).Set(0, new Matrix(2, 3)));
        Assert.Throws<ArgumentException>(() => new MatrixBatch(2, 2, 2).AddScaled(1, new MatrixBatch(2, 2, 3)));
        var batch = new MatrixBatch(2, 2, 2);
        Assert.Throws<ArgumentException>(() => MatrixBatch.Multiply(1, batch, false, new MatrixBatch(3, 2, 2), false, 0, new(2, 2, 2)));
        Assert.Throws<ArgumentException>(() => MatrixBatch.Multiply(1, batch, false, new MatrixBatch(2, 2, 2), false, 0, batch));
    }

    private static MatrixBatch Batch(string name, int count, int rows, int columns)
    {
        var batch = new MatrixBatch(count, rows, columns);
        for (var i = 0; i < count; i++)
        {
            batch.Set(i, RandomStream.Create(41, name, i).NormalMatrix(rows, columns));
        }

        return batch;
    }
}
