using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>
/// Reduces a symmetric matrix to tridiagonal form, A = Q T Qᵀ, by Householder reflections from the last row upwards, so that every
/// active block starts at the aligned first column. Reflection k acts on the leading k entries; its vector is row k of
/// <see cref="Reflectors"/>, 1 at entry k − 1 and zero behind. The rank-two update of one step and the matrix-vector product of the
/// next are one pass over the matrix.
/// </summary>
internal sealed unsafe class Tridiagonalization
{
    /// <summary>Rows and columns per block of the working copy.</summary>
    private const int Lanes = 8;

    /// <summary>
    /// Below this, the squared length of a row is lost to underflow and the row counts as zero: the matrix has entries near 1.
    /// </summary>
    private const double NegligibleSquare = 1e-280;

    private readonly WorkingMemory matrixMemory = new();
    private readonly WorkingMemory reflectorMemory = new();
    private readonly WorkingMemory vectorMemory = new();
    private double* matrix;
    private double* left, right, next, product;

    /// <summary>Order of the matrix.</summary>
    public int Order { get; private set; }

    /// <summary>Doubles from one row to the next, in the working copy and in <see cref="Reflectors"/>.</summary>
    public int Stride { get; private set; }

    /// <summary>Diagonal of T.</summary>
    public double* Diagonal { get; private set; }

    /// <summary>Subdiagonal of T: entry i couples i and i + 1.</summary>
    public double* Subdiagonal { get; private set; }

    /// <summary>Factor τ of each reflection I − τ v vᵀ; 0 where none was needed.</summary>
    public double* Factors { get; private set; }

    /// <summary>Row k is the vector of reflection k; null unless they were kept.</summary>
    public double* Reflectors { get; private set; }

    /// <summary>
    /// Reduces <paramref name="symmetric"/> times <paramref name="scale"/>, a power of two that brings its largest entry near 1.
    /// </summary>
    public void Reduce(Matrix symmetric, double scale, bool keepReflectors)
    {
        Prepare(symmetric.Rows, keepReflectors);
        Copy(symmetric, scale);
        for (var k = Order - 1; k > 0; k--)
        {
            FinishRow(k);
            var square = OrderedSum.OfProducts(matrix + (long)k * Stride, matrix + (long)k * Stride, k);
            if (k == 1 || square < NegligibleSquare)
            {
                Subdiagonal[k - 1] = matrix[(long)k * Stride + k - 1];
                Factors[k] = 0;
                SkipReflection(k);
                continue;
            }

            Factors[k] = MakeReflector(k, Math.Sqrt(square));
            SymmetricPass.Run(matrix, Stride, k, left, right, next, product);
            PrepareUpdate(k, Factors[k]);
        }

        FinishRow(0);
    }

    private void Prepare(int order, bool keepReflectors)
    {
        Order = order;
        Stride = (order + Lanes - 1) / Lanes * Lanes;
        if (Stride % 64 == 0)
        {
            // Rows a multiple of 512 bytes apart would share too few cache sets.
            Stride += Lanes;
        }

        var rows = (order + Lanes - 1) / Lanes * Lanes;
        matrix = matrixMemory.Zeros((nuint)(rows * (long)Stride));
        Reflectors = keepReflectors ? reflectorMemory.Zeros((nuint)(rows * (long)Stride)) : null;
        var vectors = vectorMemory.Zeros((nuint)(7 * Stride));
        left = vectors;
        right = vectors + Stride;
        next = vectors + 2 * Stride;
        product = vectors + 3 * Stride;
        Diagonal = vectors + 4 * Stride;
        Subdiagonal = vectors + 5 * Stride;
        Factors = vectors + 6 * Stride;
    }

    /// <summary>Lower triangle, with the diagonal blocks completed to full squares.</summary>
    private void Copy(Matrix symmetric, double scale)
    {
        for (var i = 0; i < Order; i++)
        {
            var source = symmetric.Row(i);
            var row = matrix + (long)i * Stride;
            for (var j = 0; j <= i; j++)
            {
                row[j] = source[j] * scale;
            }

            for (var j = i / Lanes * Lanes; j < i; j++)
            {
                matrix[(long)j * Stride + i] = row[j];
            }
        }
    }

    /// <summary>Brings row <paramref name="k"/> up to date with the last reflection and reads its diagonal entry.</summary>
    private void FinishRow(int k)
    {
        var row = matrix + (long)k * Stride;
        var (l, r) = (Vector512.Create(-left[k]), Vector512.Create(-right[k]));
        for (var j = 0; j <= k; j += Lanes)
        {
            var updated = Vector512.FusedMultiplyAdd(l, Vector512.Load(right + j), Vector512.Load(row + j));
            Vector512.FusedMultiplyAdd(r, Vector512.Load(left + j), updated).Store(row + j);
        }

        Diagonal[k] = row[k];
    }

    /// <summary>No reflection at row <paramref name="k"/>: the last update is still due in the rows above.</summary>
    private void SkipReflection(int k)
    {
        new Span<double>(next, Stride).Clear();
        SymmetricPass.Run(matrix, Stride, k, left, right, next, product);
        new Span<double>(left, Stride).Clear();
        new Span<double>(right, Stride).Clear();
    }

    /// <summary>
    /// Makes the vector that maps the first <paramref name="k"/> entries of row k to a multiple of the last unit vector; returns τ.
    /// </summary>
    private double MakeReflector(int k, double norm)
    {
        var row = matrix + (long)k * Stride;
        var head = row[k - 1];
        var beta = head > 0 ? -norm : norm;
        var scale = 1 / (head - beta);
        for (var j = 0; j < k - 1; j++)
        {
            next[j] = row[j] * scale;
        }

        next[k - 1] = 1;
        next[k] = 0;
        Subdiagonal[k - 1] = beta;
        if (Reflectors != null)
        {
            new ReadOnlySpan<double>(next, k).CopyTo(new Span<double>(Reflectors + (long)k * Stride, k));
        }

        return (beta - head) / beta;
    }

    /// <summary>From v and A v makes the update A − v wᵀ − w vᵀ with w = τ(A v − ½τ(vᵀA v) v).</summary>
    private void PrepareUpdate(int k, double tau)
    {
        var half = -0.5 * tau * OrderedSum.OfProducts(next, product, k);
        for (var j = 0; j < k; j++)
        {
            left[j] = next[j];
            right[j] = tau * Math.FusedMultiplyAdd(half, next[j], product[j]);
        }

        for (var j = k; j < Math.Min(Stride, k + Lanes); j++)
        {
            left[j] = 0;
            right[j] = 0;
        }
    }
}
