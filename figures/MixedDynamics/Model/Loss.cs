using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>The observables of a run that are a function of one or two matrices (SPEC A, B7).</summary>
public static class Loss
{
    /// <summary>
    /// ‖a − b‖_F²/d² for d×d matrices, without the factor ½: the train loss against Y, the test loss against A*, and the distance
    /// between two dynamics. Infinite or NaN exactly when the entries are not finite or overflow, which is how divergence shows.
    /// </summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static double Between(Matrix a, Matrix b)
    {
        ReadOnlySpan<double> x = a.Data;
        ReadOnlySpan<double> y = b.Data;
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"{x.Length} entries cannot be compared with {y.Length}", nameof(b));
        }

        // Four running sums in a fixed order: the latency of an addition is hidden, and the bits are the same everywhere.
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            double d0 = x[i] - y[i], d1 = x[i + 1] - y[i + 1], d2 = x[i + 2] - y[i + 2], d3 = x[i + 3] - y[i + 3];
            s0 = Math.FusedMultiplyAdd(d0, d0, s0);
            s1 = Math.FusedMultiplyAdd(d1, d1, s1);
            s2 = Math.FusedMultiplyAdd(d2, d2, s2);
            s3 = Math.FusedMultiplyAdd(d3, d3, s3);
        }

        for (; i < x.Length; i++)
        {
            double difference = x[i] - y[i];
            s0 = Math.FusedMultiplyAdd(difference, difference, s0);
        }

        return (s0 + s1 + (s2 + s3)) / x.Length;
    }

    /// <summary>
    /// Stable rank ‖A‖_F²/‖A‖² (the published panel's title says "Rank"): at most the rank, and insensitive to small singular values.
    /// NaN for the zero matrix.
    /// </summary>
    public static double StableRank(Matrix a)
    {
        double norm = SingularValues.Largest(a);
        return a.FrobeniusNormSquared() / (norm * norm);
    }
}
