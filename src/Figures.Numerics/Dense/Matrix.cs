namespace Figures.Numerics;

/// <summary>
/// A dense matrix of doubles, stored row by row without padding. The zero matrix of a given shape until written to.
/// A mutable object with reference identity: kernels write into it, figures pass it along.
/// </summary>
public sealed partial class Matrix
{
    private readonly double[] data;

    /// <summary>The zero matrix; either dimension may be 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is negative.</exception>
    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        Rows = rows;
        Columns = columns;
        data = new double[checked(rows * columns)];
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>All entries, row-major: entry (i, j) stands at i·<see cref="Columns"/> + j.</summary>
    public Span<double> Data => data;

    /// <summary>Entry in row <paramref name="i"/> and column <paramref name="j"/>, both from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The entry does not exist.</exception>
    public double this[int i, int j]
    {
        get => data[Index(i, j)];
        set => data[Index(i, j)] = value;
    }

    /// <summary>The identity of order <paramref name="n"/>.</summary>
    public static Matrix Identity(int n)
    {
        var identity = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            identity.data[i * n + i] = 1;
        }

        return identity;
    }

    /// <summary>The square matrix with these diagonal entries and zeros elsewhere.</summary>
    public static Matrix Diagonal(ReadOnlySpan<double> diagonal)
    {
        var n = diagonal.Length;
        var matrix = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            matrix.data[i * n + i] = diagonal[i];
        }

        return matrix;
    }

    /// <summary>A copy of a rectangular array, first index the row.</summary>
    public static Matrix From(double[,] entries)
    {
        var matrix = new Matrix(entries.GetLength(0), entries.GetLength(1));
        for (var i = 0; i < matrix.Rows; i++)
        {
            for (var j = 0; j < matrix.Columns; j++)
            {
                matrix.data[i * matrix.Columns + j] = entries[i, j];
            }
        }

        return matrix;
    }

    /// <summary>A copy of row-major entries.</summary>
    /// <exception cref="ArgumentException">The number of entries is not rows × columns.</exception>
    public static Matrix FromRows(int rows, int columns, ReadOnlySpan<double> entries)
    {
        var matrix = new Matrix(rows, columns);
        if (entries.Length != matrix.data.Length)
        {
            throw new ArgumentException($"{entries.Length} entries do not make a {rows}×{columns} matrix.", nameof(entries));
        }

        entries.CopyTo(matrix.data);
        return matrix;
    }

    /// <summary>The entries of row <paramref name="i"/>; writing to them writes to the matrix.</summary>
    public Span<double> Row(int i) => data.AsSpan(checked(i * Columns), Columns);

    /// <summary>An independent copy.</summary>
    public Matrix Copy() => FromRows(Rows, Columns, data);

    /// <summary>The transpose, as a new matrix.</summary>
    public Matrix Transpose()
    {
        var transpose = new Matrix(Columns, Rows);
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                transpose.data[j * Rows + i] = data[i * Columns + j];
            }
        }

        return transpose;
    }

    /// <summary>A copy of the block whose upper left entry is (<paramref name="row"/>, <paramref name="column"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The block does not lie inside the matrix.</exception>
    public Matrix Block(int row, int column, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Rows - row);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, Columns - column);
        var block = new Matrix(rows, columns);
        for (var i = 0; i < rows; i++)
        {
            Row(row + i).Slice(column, columns).CopyTo(block.Row(i));
        }

        return block;
    }

    /// <summary>Shape and entries of small matrices, shape alone of large ones; for messages and debuggers.</summary>
    public override string ToString() =>
        data.Length > 36
            ? $"{Rows}×{Columns} matrix"
            : string.Join("; ", Enumerable.Range(0, Rows).Select(i => string.Join(", ", Row(i).ToArray())));

    private int Index(int i, int j) =>
        (uint)i < (uint)Rows && (uint)j < (uint)Columns
            ? i * Columns + j
            : throw new ArgumentOutOfRangeException(nameof(i), $"There is no entry ({i}, {j}) in a {Rows}×{Columns} matrix.");
}
