namespace Figures.Numerics;

/// <summary>
/// Reduces a matrix with at least as many rows as columns to bidiagonal form by Householder reflections from both sides (Golub and Kahan
/// 1965), from the last row and column upwards, so that the active part always starts at the aligned first column. Only the
/// bidiagonal entries are kept.
/// </summary>
internal sealed unsafe class Bidiagonalization
{
    private const int Lanes = 8;

    /// <summary>Below this, a squared length is lost to underflow and the vector counts as zero: the matrix has entries near 1.</summary>
    private const double NegligibleSquare = 1e-280;

    private readonly WorkingMemory matrixMemory = new();
    private readonly WorkingMemory vectorMemory = new();
    private double* matrix;
    private double* left, leftImage, right, rightImage, nextLeft, nextImage;
    private int rows, stride;

    /// <summary>Number of columns.</summary>
    public int Order { get; private set; }

    /// <summary>Diagonal of the bidiagonal matrix.</summary>
    public double* Diagonal { get; private set; }

    /// <summary>Entry i stands beside diagonal entries i and i − 1; entry 0 is 0.</summary>
    public double* OffDiagonal { get; private set; }

    /// <summary>
    /// Reduces <paramref name="a"/>, or its transpose if it is wider than high, times a power of two that brings its largest entry
    /// near 1.
    /// </summary>
    public void Reduce(Matrix a, double scale)
    {
        Prepare(Math.Max(a.Rows, a.Columns), Math.Min(a.Rows, a.Columns));
        Copy(a, scale);
        for (var k = Order - 1; k >= 0; k--)
        {
            Step(k, rows - Order + k);
        }
    }

    private void Prepare(int rowCount, int columnCount)
    {
        (rows, Order) = (rowCount, columnCount);
        stride = (columnCount + Lanes - 1) / Lanes * Lanes;
        if (stride % 64 == 0)
        {
            // Rows a multiple of 512 bytes apart would share too few cache sets.
            stride += Lanes;
        }

        var height = (rowCount + Lanes - 1) / Lanes * Lanes;
        matrix = matrixMemory.Zeros((nuint)(height * (long)stride));
        var vectors = vectorMemory.Zeros((nuint)(3 * height + 5 * stride));
        left = vectors;
        nextLeft = vectors + height;
        rightImage = vectors + 2 * height;
        leftImage = vectors + 3 * height;
        nextImage = leftImage + stride;
        right = nextImage + stride;
        Diagonal = right + stride;
        OffDiagonal = Diagonal + stride;
    }

    private void Copy(Matrix a, double scale)
    {
        var wide = a.Columns > a.Rows;
        for (var i = 0; i < a.Rows; i++)
        {
            var source = a.Row(i);
            for (var j = 0; j < source.Length; j++)
            {
                matrix[wide ? (long)j * stride + i : (long)i * stride + j] = source[j] * scale;
            }
        }
    }

    /// <summary>Clears column k above row <paramref name="pivot"/> and row <paramref name="pivot"/> before column k − 1.</summary>
    private void Step(int k, int pivot)
    {
        var tau = ReflectColumn(k, pivot);
        BidiagonalPass.UpdateAndMultiplyTransposed(
            matrix, stride, pivot + 1, k, left, leftImage, rightImage, right, nextLeft, nextImage);
        for (var j = 0; j < k; j++)
        {
            leftImage[j] = tau * nextImage[j];
        }

        var swap = left;
        left = nextLeft;
        nextLeft = swap;
        new Span<double>(leftImage + k, stride - k).Clear();
        ReflectRow(k, pivot);
    }

    /// <summary>
    /// Brings column k up to date and reflects it onto its entry <paramref name="pivot"/>; the vector is the next left one. Returns τ.
    /// </summary>
    private double ReflectColumn(int k, int pivot)
    {
        for (var i = 0; i <= pivot; i++)
        {
            var entry = Math.FusedMultiplyAdd(-left[i], leftImage[k], matrix[(long)i * stride + k]);
            nextLeft[i] = Math.FusedMultiplyAdd(-rightImage[i], right[k], entry);
        }

        if (pivot + 1 < rows)
        {
            nextLeft[pivot + 1] = 0;
        }

        var tau = Reflect(nextLeft, pivot, out var diagonal);
        Diagonal[k] = diagonal;
        return tau;
    }

    /// <summary>
    /// Reflects row <paramref name="pivot"/>, as the left reflection leaves it, onto its entry k − 1, and prepares the update.
    /// </summary>
    private void ReflectRow(int k, int pivot)
    {
        if (k == 0)
        {
            return;
        }

        // With no left reflection the row stays as it is; otherwise its entry of u is 1.
        var row = matrix + (long)pivot * stride;
        for (var j = 0; j < k; j++)
        {
            right[j] = Math.FusedMultiplyAdd(-left[pivot], leftImage[j], row[j]);
        }

        right[k] = 0;
        var tau = Reflect(right, k - 1, out var offDiagonal);
        OffDiagonal[k] = offDiagonal;
        BidiagonalPass.Multiply(matrix, stride, pivot + 1, k, right, rightImage);
        var along = OrderedSum.OfProducts(leftImage, right, k);
        for (var i = 0; i <= pivot; i++)
        {
            rightImage[i] = tau * Math.FusedMultiplyAdd(-along, left[i], rightImage[i]);
        }
    }

    /// <summary>
    /// Overwrites a vector whose last entry stands at <paramref name="last"/> by v with v_last = 1, such that (I − τ v vᵀ) maps it to
    /// <paramref name="image"/> at that entry and zero elsewhere; returns τ. A vector with nothing to clear becomes zero, with τ = 0.
    /// </summary>
    private static double Reflect(double* vector, int last, out double image)
    {
        image = vector[last];
        if (OrderedSum.OfProducts(vector, vector, last) < NegligibleSquare)
        {
            new Span<double>(vector, last + 1).Clear();
            return 0;
        }

        var norm = Math.Sqrt(OrderedSum.OfProducts(vector, vector, last + 1));
        var head = image;
        image = head > 0 ? -norm : norm;
        var scale = 1 / (head - image);
        for (var i = 0; i < last; i++)
        {
            vector[i] *= scale;
        }

        vector[last] = 1;
        return (image - head) / image;
    }
}
