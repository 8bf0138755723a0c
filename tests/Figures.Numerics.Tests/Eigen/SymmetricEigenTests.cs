namespace Figures.Numerics.Tests;

public sealed class SymmetricEigenTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var kind in SymmetricCase.Kinds)
            {
                foreach (var n in new[] { 1, 2, 3, 7, 8, 9, 31, 33, 64, 100, 151 })
                {
                    cases.Add(kind, n);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Vectors_are_orthonormal_and_reproduce_the_matrix(string kind, int n)
    {
        var a = SymmetricCase.Make(kind, n);
        var (values, vectors) = SymmetricEigen.Decompose(a);

        // Exact scaling brings denormal and huge matrices to where residuals can be formed.
        var scale = a.MaxAbs() == 0 ? 1 : Math.ScaleB(1, -Math.Clamp(Math.ILogB(a.MaxAbs()), -1021, 1021));
        var residual = scale * a * vectors - vectors * Matrix.Diagonal([.. values.Select(x => x * scale)]);
        var gram = new Matrix(n, n);
        Gemm.Multiply(1, vectors, true, vectors, false, 0, gram);
        Assert.InRange((gram - Matrix.Identity(n)).MaxAbs(), 0, 4e-14);
        Assert.InRange(residual.MaxAbs(), 0, 2e-14 * Math.Sqrt(n));
        Assert.Equal(values.Order(), values);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_alone_agree_with_those_beside_vectors(string kind, int n)
    {
        var a = SymmetricCase.Make(kind, n);

        var scale = a.MaxAbs() == 0 ? 1 : a.MaxAbs();
        foreach (var (beside, alone) in SymmetricEigen.Decompose(a).Values.Zip(SymmetricEigen.Values(a)))
        {
            Assert.Equal(0, (beside / scale) - (alone / scale), 4e-15 * Math.Sqrt(n));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(121)]
    public void Values_agree_with_MathNet(int n)
    {
        var a = SymmetricCase.Make("Gaussian", n);
        var expected = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(n, n, (i, j) => a[i, j])
            .Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric).EigenValues.Select(value => value.Real).ToArray();

        foreach (var (e, actual) in expected.Zip(SymmetricEigen.Values(a)))
        {
            Assert.Equal(e, actual, 1e-13 * n);
        }
    }

    [Fact]
    public void Every_register_width_gives_the_same_bits()
    {
        var a = SymmetricCase.Make("Gaussian", 77);
        var expected = SymmetricEigen.Decompose(a);
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            Lanes.Force(width);
            var actual = SymmetricEigen.Decompose(a);
            Lanes.Force(null);
            Assert.Equal(expected.Values, actual.Values);
            Assert.Equal(expected.Vectors.Data.ToArray(), actual.Vectors.Data.ToArray());
        }
    }

    [Fact]
    public void The_second_difference_matrix_has_its_known_eigenvalues()
    {
        const int N = 50;
        var a = new Matrix(N, N);
        for (var i = 0; i < N; i++)
        {
            a[i, i] = 2;
            if (i > 0)
            {
                a[i, i - 1] = a[i - 1, i] = -1;
            }
        }

        var values = SymmetricEigen.Values(a);
        for (var k = 0; k < N; k++)
        {
            Assert.Equal(2 - 2 * Math.Cos((k + 1) * Math.PI / (N + 1)), values[k], 1e-14);
        }
    }

    [Fact]
    public void An_entry_that_is_not_finite_is_named()
    {
        var a = Matrix.Identity(3);
        a[2, 1] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => SymmetricEigen.Values(a));

        Assert.Contains("Entry (2, 1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_lower_triangle_is_read()
    {
        var a = SymmetricCase.Make("Gaussian", 20);
        var expected = SymmetricEigen.Values(a);
        a[3, 17] = 1e6;

        Assert.Equal(expected, SymmetricEigen.Values(a));
    }
}
