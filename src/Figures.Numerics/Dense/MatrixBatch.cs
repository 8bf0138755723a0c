namespace Figures.Numerics;

/// <summary>
/// Many small matrices of one shape (at most 8×8), worked on together: eight matrices lie side by side, entry by entry, so that one
/// register holds the same entry of eight matrices and no size wastes lanes. Products keep the contract of <see cref="Gemm"/>:
/// each matrix has the bits it would have alone.
/// </summary>
public sealed unsafe class MatrixBatch
{
    /// <summary>Largest number of rows or columns.</summary>
    public const int LargestOrder = 8;

    private const int Side = 8;

    private readonly double[] data;

    /// <summary>Zero matrices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or a dimension is not between 1 and 8.</exception>
    public MatrixBatch(int count, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, LargestOrder);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, LargestOrder);
        (Count, Rows, Columns) = (count, rows, columns);
        data = new double[Groups * rows * columns * Side];
    }

    /// <summary>Number of matrices.</summary>
    public int Count { get; }

    /// <summary>Rows of each matrix.</summary>
    public int Rows { get; }

    /// <summary>Columns of each matrix.</summary>
    public int Columns { get; }

    private int Groups => (Count + Side - 1) / Side;

    /// <summary>Entry (i, j) of matrix <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public double this[int index, int i, int j]
    {
        get => data[Position(index, i, j)];
        set => data[Position(index, i, j)] = value;
    }

    /// <summary>A copy of one matrix.</summary>
    public Matrix Get(int index)
    {
        var matrix = new Matrix(Rows, Columns);
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                matrix[i, j] = this[index, i, j];
            }
        }

        return matrix;
    }

    /// <summary>Copies a matrix into the batch.</summary>
    /// <exception cref="ArgumentException">The shape differs.</exception>
    public void Set(int index, Matrix matrix)
    {
        if (matrix.Rows != Rows || matrix.Columns != Columns)
        {
            throw new ArgumentException($"A {matrix.Rows}×{matrix.Columns} matrix in a batch of {Rows}×{Columns}.", nameof(matrix));
        }

        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                this[index, i, j] = matrix[i, j];
            }
        }
    }

    /// <summary>Adds <paramref name="factor"/> times another batch, with one rounding for each entry.</summary>
    /// <exception cref="ArgumentException">Count or shape differ.</exception>
    public void AddScaled(double factor, MatrixBatch other)
    {
        if (other.Count != Count || other.Rows != Rows || other.Columns != Columns)
        {
            throw new ArgumentException(
                $"{other.Count} matrices {other.Rows}×{other.Columns} and {Count} {Rows}×{Columns}.", nameof(other));
        }

        for (var i = 0; i < data.Length; i++)
        {
            data[i] = Math.FusedMultiplyAdd(factor, other.data[i], data[i]);
        }
    }

    /// <summary>C ← α·op(A)·op(B) + β·C for each matrix of the batches; op transposes on request.</summary>
    /// <param name="alpha">Factor of the products.</param>
    /// <param name="a">Left factors.</param>
    /// <param name="transposeA">Use Aᵀ.</param>
    /// <param name="b">Right factors.</param>
    /// <param name="transposeB">Use Bᵀ.</param>
    /// <param name="beta">Factor of the old <paramref name="c"/>; 0 ignores its content, NaN included.</param>
    /// <param name="c">Results; not one of the factors.</param>
    /// <exception cref="ArgumentException">Counts or shapes do not fit, or C is also a factor.</exception>
    public static void Multiply(
        double alpha, MatrixBatch a, bool transposeA, MatrixBatch b, bool transposeB, double beta, MatrixBatch c)
    {
        var (rows, depth) = transposeA ? (a.Columns, a.Rows) : (a.Rows, a.Columns);
        var (depthB, columns) = transposeB ? (b.Columns, b.Rows) : (b.Rows, b.Columns);
        if (depth != depthB || c.Rows != rows || c.Columns != columns || a.Count != b.Count || a.Count != c.Count)
        {
            var factors = $"{a.Count} ({rows}×{depth}) times {b.Count} ({depthB}×{columns})";
            throw new ArgumentException($"{factors} do not fit into {c.Count} {c.Rows}×{c.Columns}.", nameof(c));
        }

        if (ReferenceEquals(a, c) || ReferenceEquals(b, c))
        {
            throw new ArgumentException("The result overwrites a factor it is computed from.", nameof(c));
        }

        fixed (double* pa = a.data, pb = b.data, pc = c.data)
        {
            new BatchProduct
            {
                Groups = a.Groups,
                Rows = rows,
                Columns = columns,
                Depth = depth,
                Alpha = alpha,
                Beta = beta,
                A = pa,
                ARow = Side * (transposeA ? 1 : a.Columns),
                ADepth = Side * (transposeA ? a.Columns : 1),
                B = pb,
                BDepth = Side * (transposeB ? 1 : b.Columns),
                BColumn = Side * (transposeB ? b.Columns : 1),
                C = pc,
            }.Run();
        }
    }

    private int Position(int index, int i, int j)
    {
        if ((uint)index >= (uint)Count || (uint)i >= (uint)Rows || (uint)j >= (uint)Columns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), $"No entry ({i}, {j}) of matrix {index} in {Count} {Rows}×{Columns} matrices.");
        }

        return (((index / Side * Rows) + i) * Columns + j) * Side + index % Side;
    }
}
