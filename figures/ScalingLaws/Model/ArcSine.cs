namespace ScalingLaws.Model;

/// <summary>
/// The arcus sine from + − × ÷ √ alone, so that order parameters have the same bits on every machine. Its Taylor series serves up to ½;
/// above, arcsin x = π/2 − 2 arcsin √((1−x)/2).
/// </summary>
internal static class ArcSine
{
    private static readonly double[] Coefficients = TaylorCoefficients(26);

    /// <summary>arcsin x; arguments beyond ±1 by rounding are taken as ±1 (SPEC section 2: degenerate covariances round to 1 +
    /// ε).</summary>
    public static double Of(double x)
    {
        double size = Math.Abs(x);
        if (size >= 1)
        {
            return Math.CopySign(Math.PI / 2, x);
        }

        return size <= 0.5 ? Series(x) : Math.CopySign((Math.PI / 2) - (2 * Series(Math.Sqrt((1 - size) / 2))), x);
    }

    private static double Series(double x)
    {
        double square = x * x;
        double sum = Coefficients[^1];
        for (int power = Coefficients.Length - 2; power > 0; power--)
        {
            sum = Math.FusedMultiplyAdd(sum, square, Coefficients[power]);
        }

        return Math.FusedMultiplyAdd(x * square, sum, x);
    }

    /// <summary>The coefficient of x^(2j+1) is (2j)! / (4^j (j!)² (2j+1)).</summary>
    private static double[] TaylorCoefficients(int count)
    {
        var coefficients = new double[count];
        double central = 1;
        for (int j = 0; j < count; j++)
        {
            coefficients[j] = central / ((2 * j) + 1);
            central *= ((2 * j) + 1) / (double)((2 * j) + 2);
        }

        return coefficients;
    }
}
