using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>Entrywise pieces of a step that are not matrix products, in place and without allocation.</summary>
internal static class Residual
{
    /// <summary>difference ← a − b.</summary>
    public static void Of(Matrix a, Matrix b, Matrix difference)
    {
        ReadOnlySpan<double> x = a.Data;
        ReadOnlySpan<double> y = b.Data;
        Span<double> z = difference.Data;
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = x[i] - y[i];
        }
    }

    /// <summary>sum ← a + b.</summary>
    public static void Sum(Matrix a, Matrix b, Matrix sum)
    {
        ReadOnlySpan<double> x = a.Data;
        ReadOnlySpan<double> y = b.Data;
        Span<double> z = sum.Data;
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = x[i] + y[i];
        }
    }

    /// <summary>
    /// matrix ← matrix − rate·(part + partᵀ), which keeps a symmetric matrix symmetric to the last bit.
    /// </summary>
    public static void SubtractSymmetrised(Matrix matrix, double rate, Matrix part)
    {
        int n = matrix.Rows;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double value = matrix[i, j] - rate * (part[i, j] + part[j, i]);
                matrix[i, j] = value;
                matrix[j, i] = value;
            }
        }
    }
}
