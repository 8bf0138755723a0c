namespace Figures.Numerics.Tests;

/// <summary>Symmetric matrices that are hard in one way each.</summary>
internal static class SymmetricCase
{
    public static IReadOnlyList<string> Kinds { get; } =
        ["Gaussian", "Graded", "GradedUp", "Clustered", "RankDeficient", "Denormal", "Huge", "Diagonal", "Zero", "Arrow"];

    public static Matrix Make(string kind, int n) => kind switch
    {
        "Gaussian" => Gaussian(n),
        "Graded" => WithSpectrum(n, i => Math.Pow(10, -24.0 * i / n)),
        "GradedUp" => Scaled(Gaussian(n), i => Math.Pow(10, -16.0 * (n - 1 - i) / n)),
        "Clustered" => WithSpectrum(n, i => 1 + i / 3 * 1e-14),
        "RankDeficient" => WithSpectrum(n, i => i < (n + 2) / 3 ? i + 1 : 0),
        "Denormal" => 1e-310 * Gaussian(n),
        "Huge" => 1e305 * Gaussian(n),
        "Diagonal" => Matrix.Diagonal([.. Enumerable.Range(0, n).Select(i => Math.Sin(i + 1.0))]),
        "Zero" => new Matrix(n, n),
        "Arrow" => Arrow(n),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Matrix Gaussian(int n)
    {
        var g = RandomStream.Create(11, "symmetric", n).NormalMatrix(n, n);
        return g + g.Transpose();
    }

    private static Matrix WithSpectrum(int n, Func<int, double> value)
    {
        var q = RandomStream.Create(12, "basis", n).HaarOrthogonal(n);
        var a = q * Matrix.Diagonal([.. Enumerable.Range(0, n).Select(value)]) * q.Transpose();
        return 0.5 * (a + a.Transpose());
    }

    private static Matrix Scaled(Matrix a, Func<int, double> factor)
    {
        for (var i = 0; i < a.Rows; i++)
        {
            for (var j = 0; j < a.Columns; j++)
            {
                a[i, j] *= factor(i) * factor(j);
            }
        }

        return a;
    }

    private static Matrix Arrow(int n)
    {
        var a = Matrix.Identity(n);
        for (var i = 0; i < n; i++)
        {
            a[i, 0] = a[0, i] = 1;
        }

        return a;
    }
}
