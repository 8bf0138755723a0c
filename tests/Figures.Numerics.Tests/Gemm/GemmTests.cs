using System.Numerics;
using System.Runtime.InteropServices;

namespace Figures.Numerics.Tests;

public sealed unsafe class GemmTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 3, 4 }, { 8, 24, 256 }, { 9, 25, 257 }, { 7, 23, 255 }, { 1, 100, 300 }, { 100, 1, 300 },
        { 5, 10, 513 }, { 33, 47, 1 }, { 64, 64, 64 }, { 50, 530, 20 }, { 13, 11, 600 }, { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_register_width_gives_the_bits_of_the_plain_product_in_doubles(int m, int n, int depth) =>
        CompareWidths<double>(m, n, depth, Gemm.Run);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_register_width_gives_the_bits_of_the_plain_product_in_floats(int m, int n, int depth) =>
        CompareWidths<float>(m, n, depth, Gemm.Run);

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

    private delegate void Product<E>(in GemmProblem<E> problem)
        where E : unmanaged, IFloatingPointIeee754<E>;

    private static void CompareWidths<E>(int m, int n, int depth, Product<E> run)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            foreach (var (alpha, beta) in new[] { (1.0, 0.0), (-0.7, 1.0), (1.3, 0.4), (0.0, 2.0) })
            {
                var expected = Multiply(LaneWidth.Scalar);
                Assert.Equal(expected, Multiply(LaneWidth.Four));
                Assert.Equal(expected, Multiply(LaneWidth.Eight));

                byte[] Multiply(LaneWidth width) => Result(m, n, depth, alpha, beta, transposeA, transposeB, width, run);
            }
        }
    }

    private static byte[] Result<E>(
        int m, int n, int depth, double alpha, double beta, bool transposeA, bool transposeB, LaneWidth width, Product<E> run)
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
                run(new GemmProblem<E>
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
                });
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
