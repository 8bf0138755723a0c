using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>The two layers of the network x ↦ W₂W₁x: W₁ is w×d and W₂ is d×w.</summary>
/// <param name="First">W₁, w×d.</param>
/// <param name="Second">W₂, d×w.</param>
public sealed record Weights(Matrix First, Matrix Second)
{
    /// <summary>Number of hidden units.</summary>
    public int Width => First.Rows;

    /// <summary>Input and output dimension d.</summary>
    public int Dimension => First.Columns;

    /// <summary>
    /// Independent N(0, σ²) entries: the initialisation itself, in O(wd) numbers.
    /// </summary>
    /// <param name="dimension">d ≥ 1.</param>
    /// <param name="width">w ≥ 1.</param>
    /// <param name="variance">σ² ≥ 0.</param>
    /// <param name="stream">Its children "first" and "second" fill the layers.</param>
    public static Weights Gaussian(int dimension, int width, double variance, RandomStream stream)
    {
        double deviation = Math.Sqrt(variance);
        return new Weights(
            stream.Derive("first").NormalMatrix(width, dimension, deviation),
            stream.Derive("second").NormalMatrix(dimension, width, deviation));
    }

    /// <summary>
    /// Weights of a network with min(w, 2d) hidden units whose Gram matrix has exactly the law of that of w units, in O(d²) random numbers
    /// whatever the width (Bartlett decomposition; SPEC B2, B3).
    /// </summary>
    /// <remarks>
    /// Z = [W₁, W₂ᵀ] is w×2d with independent N(0, σ²) entries. Its QR factor T is r×2d with r = min(w, 2d), upper trapezoidal and with
    /// independent entries: T_ii = σ·√χ²(w−i) counted from 0, T_ij ~ N(0, σ²) to the right. Gradient descent multiplies Z on the
    /// right only, so the step on T's halves is the step on Z seen through an isometry: same A, same W₁ᵀW₁, same W₂W₂ᵀ.
    /// </remarks>
    /// <param name="dimension">d ≥ 1.</param>
    /// <param name="width">w ≥ 1, up to millions.</param>
    /// <param name="variance">σ² ≥ 0.</param>
    /// <param name="stream">Its children "diagonal" and "triangle" give the χ and the normal entries.</param>
    public static Weights Bartlett(int dimension, long width, double variance, RandomStream stream)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        int rows = (int)Math.Min(width, 2L * dimension);
        double deviation = Math.Sqrt(variance);
        RandomStream diagonal = stream.Derive("diagonal");
        RandomStream triangle = stream.Derive("triangle");
        var first = new Matrix(rows, dimension);
        var second = new Matrix(dimension, rows);
        var row = new double[2 * dimension];
        for (int i = 0; i < rows; i++)
        {
            row[i] = Math.Sqrt(diagonal.NextChiSquare(width - i));
            triangle.FillNormals(row.AsSpan(i + 1));
            for (int j = i; j < row.Length; j++)
            {
                if (j < dimension)
                {
                    first[i, j] = deviation * row[j];
                }
                else
                {
                    second[j - dimension, i] = deviation * row[j];
                }
            }
        }

        return new Weights(first, second);
    }
}
