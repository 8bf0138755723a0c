namespace Figures.Numerics;

/// <summary>Thin QR decomposition by Householder reflections.</summary>
public static class Qr
{
    /// <summary>
    /// A = Q R with Q (rows × r) having orthonormal columns and R (r × columns) upper trapezoidal with a non-negative diagonal,
    /// r = min(rows, columns). The sign convention makes the factors unique when A has full rank.
    /// </summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static (Matrix Q, Matrix R) Decompose(Matrix a)
    {
        a.RequireFinite(nameof(a));
        var rank = Math.Min(a.Rows, a.Columns);

        // Row j of the working copy is column j of A, so every reflection runs along contiguous memory.
        var columns = a.Transpose();
        var scales = new double[rank];
        for (var j = 0; j < rank; j++)
        {
            scales[j] = Householder.Reduce(columns.Row(j)[j..]);
            for (var other = j + 1; other < a.Columns; other++)
            {
                Reflect(columns.Row(j)[j..], scales[j], columns.Row(other)[j..]);
            }
        }

        return (OrthogonalFactor(columns, scales), TriangularFactor(columns, rank));
    }

    /// <summary>Applies the reflections, last first, to the leading columns of the identity.</summary>
    private static Matrix OrthogonalFactor(Matrix columns, double[] scales)
    {
        var transposed = new Matrix(scales.Length, columns.Columns);
        for (var i = 0; i < scales.Length; i++)
        {
            var sign = columns[i, i] < 0 ? -1 : 1;
            transposed[i, i] = sign;
            for (var j = i; j >= 0; j--)
            {
                Reflect(columns.Row(j)[j..], scales[j], transposed.Row(i)[j..]);
            }
        }

        return transposed.Transpose();
    }

    private static Matrix TriangularFactor(Matrix columns, int rank)
    {
        var upper = new Matrix(rank, columns.Rows);
        for (var i = 0; i < rank; i++)
        {
            var sign = columns[i, i] < 0 ? -1 : 1;
            for (var j = i; j < columns.Rows; j++)
            {
                upper[i, j] = sign * columns[j, i];
            }
        }

        return upper;
    }

    /// <summary>x ← x − τ v (vᵀx), where v is 1 followed by the tail of <paramref name="vector"/>.</summary>
    private static void Reflect(ReadOnlySpan<double> vector, double scale, Span<double> x)
    {
        var projection = scale * (x[0] + OrderedSum.OfProducts(vector[1..], x[1..]));
        x[0] -= projection;
        for (var i = 1; i < x.Length; i++)
        {
            x[i] = Math.FusedMultiplyAdd(-projection, vector[i], x[i]);
        }
    }
}
