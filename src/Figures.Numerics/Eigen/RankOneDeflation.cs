namespace Figures.Numerics;

/// <summary>
/// Brings diag(d) + ρzzᵀ to the part that couples: rows whose weight does not matter, and one of each pair of nearly equal values after a
/// rotation that moves its weight to the other, are set aside. The kept rows are ordered by the half of the matrix they live in:
/// upper, mixed (both, after a rotation), lower.
/// </summary>
internal sealed unsafe class RankOneDeflation
{
    private const double Epsilon = 1.0 / (1L << 53);

    private readonly WorkingMemory memory = new();
    private double[] values = [], weights = [], sorted = [];
    private int[] rows = [], order = [];
    private RowKind[] kinds = [];

    private enum RowKind
    {
        Upper,
        Mixed,
        Lower,
        Deflated,
    }

    /// <summary>Number of kept rows.</summary>
    public int Kept { get; private set; }

    /// <summary>Number of kept rows with a part in the upper half.</summary>
    public int UpperCount { get; private set; }

    /// <summary>Number of kept rows with a part in both halves.</summary>
    public int MixedCount { get; private set; }

    /// <summary>First kept row with a part in the lower half.</summary>
    public int LowerStart => UpperCount - MixedCount;

    /// <summary>Number of kept rows with a part in the lower half.</summary>
    public int LowerCount => Kept - LowerStart;

    /// <summary>ρ for weights of unit length.</summary>
    public double Rho { get; private set; }

    /// <summary>Where each row stood before: kept rows first, then deflated ones.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>The values in the order of <see cref="Rows"/>.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The components of z in the order of <see cref="Rows"/>.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Deflates; rotates pairs of rows of <paramref name="vectors"/> where needed.</summary>
    public void Run(double* diagonal, int half, int count, double coupling, double* vectors, int stride)
    {
        Reserve(count);
        var z = (double*)memory.Bytes((nuint)count * sizeof(double));
        ReadSeam(half, count, coupling, vectors, stride, z);
        var (largestValue, largestWeight) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            sorted[i] = diagonal[i];
            kinds[i] = i < half ? RowKind.Upper : RowKind.Lower;
            largestValue = Math.Max(largestValue, Math.Abs(diagonal[i]));
            largestWeight = Math.Max(largestWeight, Math.Abs(z[i]));
        }

        sorted.AsSpan(0, count).Sort(order.AsSpan(0, count));
        var tolerance = 8 * Epsilon * Math.Max(largestValue, Rho * largestWeight);
        var pending = -1;
        for (var i = 0; i < count; i++)
        {
            var row = order[i];
            if (Rho * Math.Abs(z[row]) <= tolerance)
            {
                kinds[row] = RowKind.Deflated;
            }
            else
            {
                if (pending >= 0)
                {
                    TryRotate(pending, row, diagonal, z, tolerance, vectors, stride, count);
                }

                pending = row;
            }
        }

        Arrange(diagonal, z, count);
    }

    private void Reserve(int count)
    {
        if (rows.Length < count)
        {
            (values, weights, sorted) = (new double[count], new double[count], new double[count]);
            (rows, order, kinds) = (new int[count], new int[count], new RowKind[count]);
        }
    }

    /// <summary>z: the last column of the upper vectors and the first of the lower ones, of unit length; ρ to match.</summary>
    private void ReadSeam(int half, int count, double coupling, double* vectors, int stride, double* z)
    {
        var (up, down) = (Math.Sqrt(0.5), coupling < 0 ? -Math.Sqrt(0.5) : Math.Sqrt(0.5));
        for (var i = 0; i < count; i++)
        {
            z[i] = i < half ? up * vectors[(long)i * stride + half - 1] : down * vectors[(long)i * stride + half];
        }

        Rho = 2 * Math.Abs(coupling);
    }

    /// <summary>
    /// Deflates row <paramref name="a"/> when a rotation that moves its weight to row <paramref name="b"/> leaves no coupling that
    /// matters.
    /// </summary>
    private void TryRotate(int a, int b, double* diagonal, double* z, double tolerance, double* vectors, int stride, int count)
    {
        var length = Elementary.Hypot(z[a], z[b]);
        var (c, s) = (z[b] / length, -z[a] / length);
        if (Math.Abs((diagonal[b] - diagonal[a]) * c * s) > tolerance)
        {
            return;
        }

        z[b] = length;
        z[a] = 0;
        RowRotation.Apply(vectors + (long)a * stride, vectors + (long)b * stride, count, c, s);
        var (valueA, valueB) = (diagonal[a], diagonal[b]);
        diagonal[a] = valueA * c * c + valueB * s * s;
        diagonal[b] = valueA * s * s + valueB * c * c;
        kinds[b] = kinds[a] == kinds[b] ? kinds[b] : RowKind.Mixed;
        kinds[a] = RowKind.Deflated;
    }

    /// <summary>Lists the rows kind by kind.</summary>
    private void Arrange(double* diagonal, double* z, int count)
    {
        var next = 0;
        for (var kind = RowKind.Upper; kind <= RowKind.Deflated; kind++)
        {
            for (var row = 0; row < count; row++)
            {
                if (kinds[row] == kind)
                {
                    (rows[next], values[next], weights[next]) = (row, diagonal[row], z[row]);
                    next++;
                }
            }

            UpperCount = kind == RowKind.Mixed ? next : UpperCount;
            MixedCount = kind == RowKind.Upper ? next : kind == RowKind.Mixed ? next - MixedCount : MixedCount;
            Kept = kind == RowKind.Lower ? next : Kept;
        }
    }
}
