using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// The map from blocks to the paper's moments, V_lk = λ_k^l / L for l = 0 … L−1 (SPEC section 0): a Vandermonde matrix. Its inverse holds
/// the coefficients of
/// the Lagrange polynomials, which for positive eigenvalues come out of sums without cancellation, so that the condition number is
/// right far beyond 1/ε.
/// </summary>
internal static class MomentBasis
{
    /// <summary>V.</summary>
    public static Matrix ToMoments(PowerLawSpectrum spectrum)
    {
        var matrix = new Matrix(spectrum.Count, spectrum.Count);
        for (int k = 0; k < spectrum.Count; k++)
        {
            double power = 1.0 / spectrum.Count;
            for (int l = 0; l < spectrum.Count; l++)
            {
                matrix[l, k] = power;
                power *= spectrum.Eigenvalues[k];
            }
        }

        return matrix;
    }

    /// <summary>V⁻¹: row k holds L times the coefficients of Π_{j≠k} (x − λ_j)/(λ_k − λ_j).</summary>
    public static Matrix ToBlocks(PowerLawSpectrum spectrum)
    {
        var matrix = new Matrix(spectrum.Count, spectrum.Count);
        for (int k = 0; k < spectrum.Count; k++)
        {
            Span<double> coefficients = matrix.Row(k);
            coefficients[0] = spectrum.Count;
            int degree = 0;
            for (int j = 0; j < spectrum.Count; j++)
            {
                if (j != k)
                {
                    MultiplyByFactor(coefficients, ++degree, spectrum.Eigenvalues[j], spectrum.Eigenvalues[k] - spectrum.Eigenvalues[j]);
                }
            }
        }

        return matrix;
    }

    /// <summary>The condition number of V in the spectral norm.</summary>
    public static double Condition(PowerLawSpectrum spectrum) =>
        SingularValues.Largest(ToMoments(spectrum)) * SingularValues.Largest(ToBlocks(spectrum));

    /// <summary>
    /// What double precision leaves of block values after a way through the moments: the largest relative error of V⁻¹(V q) over the blocks
    /// of a random q with
    /// entries between ½ and 1½. In the basis of blocks there is no such way, and no error.
    /// </summary>
    public static double RoundTripError(PowerLawSpectrum spectrum, RandomStream stream)
    {
        var blocks = new Matrix(spectrum.Count, 1);
        foreach (ref double value in blocks.Data)
        {
            value = 0.5 + stream.NextUniform();
        }

        Matrix returned = ToBlocks(spectrum) * (ToMoments(spectrum) * blocks);
        double largest = 0;
        for (int k = 0; k < spectrum.Count; k++)
        {
            largest = Math.Max(largest, Math.Abs(returned[k, 0] - blocks[k, 0]) / blocks[k, 0]);
        }

        return largest;
    }

    private static void MultiplyByFactor(Span<double> coefficients, int degree, double root, double divisor)
    {
        for (int power = degree; power >= 0; power--)
        {
            double lower = power > 0 ? coefficients[power - 1] : 0;
            double same = power < degree ? coefficients[power] : 0;
            coefficients[power] = (lower - (root * same)) / divisor;
        }
    }
}
