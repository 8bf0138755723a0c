using System.Numerics;
using System.Runtime.InteropServices;

namespace Figures.Numerics.Tests;

public sealed unsafe class GemmTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 3, 4 }, { 8, 24, 256 }, { 9, 25, 257 }, { 7, 23, 255 }, { 1, 100, 300 }, { 100, 1, 300 },
        { 67, 77, 530 }, { 3, 49, 257 }, { 5, 10, 513 }, { 33, 47, 1 }, { 64, 64, 64 }, { 50, 530, 20 }, { 13, 11, 600 },
        { 11, 31, 300 }, { 23, 63, 20 }, { 17, 112, 40 }, { 263, 60, 30 }, { 6, 128, 513 },
        { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_register_width_gives_the_bits_of_the_plain_product_in_doubles(int m, int n, int depth) =>
        CompareWidths<double>(m, n, depth);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_register_width_gives_the_bits_of_the_plain_product_in_floats(int m, int n, int depth) =>
        CompareWidths<float>(m, n, depth);

    [Theory]
    [InlineData(130, 260, 300)]
    [InlineData(300, 17, 270)]
    [InlineData(64, 1000, 64)]
    public void Any_number_of_threads_gives_the_same_bits(int m, int n, int depth)
    {
        foreach (var width in new[] { LaneWidth.Four, LaneWidth.Eight })
        {
            var expected = Result<double>(m, n, depth, 1, 0, false, false, width);
            for (var repetition = 0; repetition < 20; repetition++)
            {
                Assert.Equal(expected, Result<double>(m, n, depth, 1, 0, false, false, width, threads: 2 + repetition % 3));
            }
        }
    }

    [Fact]
    public void A_product_allocates_nothing_once_warm()
    {
        var (a, b, c) = (new Matrix(150, 150), new Matrix(150, 150), new Matrix(150, 150));
        Gemm.Multiply(1, a, false, b, true, 1, c); // this thread's memory: a helper may take every part of a shared product
        Gemm.Multiply(1, a, false, b, true, 1, c, threads: 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            Gemm.Multiply(1, a, false, b, true, 1, c, threads: 2);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Views_multiply_parts_of_a_larger_memory()
    {
        float[] memory = [1, 2, 0, 3, 4, 0, 0, 0, 0];
        var view = new MatrixView<float>(memory, 2, 2, 3);
        var result = new float[4];
        Gemm.Multiply(1, view.Transposed, view, 0, new MatrixView<float>(result, 2, 2));

        Assert.Equal([10, 14, 14, 20], result);
    }

    [Fact]
    public void A_view_larger_than_its_memory_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MatrixView<float>(new float[5], 2, 3));

    [Fact]
    public void A_product_agrees_with_the_sum_of_products()
    {
        var a = Matrix.From(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        var b = Matrix.From(new double[,] { { 7, 8 }, { 9, 10 }, { 11, 12 } });

        Assert.Equal([58, 64, 139, 154], (a * b).Data.ToArray());
    }

    [Fact]
    public void With_beta_zero_the_old_content_is_ignored_even_when_it_is_not_a_number()
    {
        var c = Matrix.From(new double[,] { { double.NaN } });
        Gemm.Multiply(2, Matrix.Identity(1), false, Matrix.Identity(1), false, 0, c);

        Assert.Equal(2, c[0, 0]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix(2, 3) * new Matrix(2, 3));

        Assert.Contains("(2×3) times (2×3)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_is_also_a_factor_is_refused()
    {
        var a = Matrix.Identity(2);

        Assert.Throws<ArgumentException>(() => Gemm.Multiply(1, a, false, Matrix.Identity(2), false, 0, a));
    }

    private static void CompareWidths<E>(int m, int n, int depth)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            foreach (var (alpha, beta) in new[] { (1.0, 0.0), (-0.7, 1.0), (1.3, 0.4), (0.0, 2.0) })
            {
                var expected = Multiply(LaneWidth.Scalar);
                Assert.Equal(expected, Multiply(LaneWidth.Four));
                Assert.Equal(expected, Multiply(LaneWidth.Eight));

                byte[] Multiply(LaneWidth width) => Result<E>(m, n, depth, alpha, beta, transposeA, transposeB, width);
            }
        }
    }

    private static byte[] Result<E>(
        int m, int n, int depth, double alpha, double beta, bool transposeA, bool transposeB, LaneWidth width, int threads = 1)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        // Strides exceed the shapes, so that padding must survive.
        var (aStride, bStride, cStride) = ((transposeA ? m : depth) + 3, (transposeB ? depth : n) + 1, n + 2);
        var a = Numbers<E>((transposeA ? depth : m) * aStride, "a");
        var b = Numbers<E>((transposeB ? n : depth) * bStride, "b");
        var c = Numbers<E>(m * cStride, "c");
        Lanes.Force(width);
        try
        {
            fixed (E* pa = a, pb = b, pc = c)
            {
                SharedGemm.Run(new GemmProblem<E>
                {
                    Rows = m,
                    Columns = n,
                    Depth = depth,
                    Alpha = E.CreateChecked(alpha),
                    Beta = E.CreateChecked(beta),
                    A = pa,
                    ARow = transposeA ? 1 : aStride,
                    ADepth = transposeA ? aStride : 1,
                    B = pb,
                    BDepth = transposeB ? 1 : bStride,
                    BColumn = transposeB ? bStride : 1,
                    C = pc,
                    CRow = cStride,
                }, threads);
            }
        }
        finally
        {
            Lanes.Force(null);
        }

        return MemoryMarshal.AsBytes<E>(c).ToArray();
    }

    private static E[] Numbers<E>(int count, string name)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        var numbers = new double[count];
        RandomStream.Create(3, name).FillNormals(numbers);
        return [.. numbers.Select(E.CreateTruncating)];
    }
}
