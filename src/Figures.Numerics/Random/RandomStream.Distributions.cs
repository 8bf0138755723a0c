namespace Figures.Numerics;

/// <summary>Gamma and chi-square numbers, and random orthogonal matrices.</summary>
public sealed partial class RandomStream
{
    /// <summary>
    /// Gamma with density ∝ x^(shape−1) e^(−x), by the squeeze-free form of Marsaglia and Tsang (ACM TOMS 26, 2000): with d = shape − ⅓,
    /// v = (1 + z/(3√d))³ is accepted when ln u &lt; z²/2 + d(1 − v + ln v). Below shape 1, Gamma(shape + 1)·u^(1/shape).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not positive and finite.</exception>
    public double NextGamma(double shape)
    {
        if (!(shape > 0) || !double.IsFinite(shape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A gamma shape is positive and finite.");
        }

        if (shape < 1)
        {
            var boosted = NextGamma(shape + 1);
            return boosted * Elementary.Exp(Elementary.Log(NextUniform()) / shape);
        }

        var d = shape - 1.0 / 3;
        var c = 1 / (3 * Math.Sqrt(d));
        while (true)
        {
            var z = NextNormal();
            var root = 1 + c * z;
            if (root <= 0)
            {
                continue;
            }

            var v = root * root * root;
            if (Elementary.Log(NextUniform()) < 0.5 * z * z + d * (1 - v + Elementary.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>Chi-square: the law of the squared length of that many independent standard normals, extended to real degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreesOfFreedom"/> is not positive and finite.</exception>
    public double NextChiSquare(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0) || !double.IsFinite(degreesOfFreedom))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are positive and finite.");
        }

        return 2 * NextGamma(degreesOfFreedom / 2);
    }

    /// <summary>
    /// An orthogonal matrix with the invariant (Haar) law: Q of the QR decomposition of a Gaussian matrix, with the diagonal of R
    /// positive (Mezzadri, Notices AMS 54, 2007).
    /// </summary>
    public Matrix HaarOrthogonal(int n) => Qr.Decompose(NormalMatrix(n, n)).Q;
}
