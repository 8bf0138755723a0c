using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// A rectangle of numbers inside someone else's memory, row by row: what training loops and batches hand to <see cref="Gemm"/> without
/// copying. Entry (i, j) stands at i·<see cref="Stride"/> + j of <see cref="Data"/>.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
public readonly ref struct MatrixView<T>
    where T : unmanaged
{
    /// <summary>A view of the leading rows × columns entries.</summary>
    /// <param name="data">Memory; at least (rows − 1)·stride + columns entries.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="stride">Entries from one row to the next, at least <paramref name="columns"/>; 0 means no gap.</param>
    /// <exception cref="ArgumentException">The memory does not hold the rectangle.</exception>
    public MatrixView(Span<T> data, int rows, int columns, int stride = 0)
    {
        Stride = stride == 0 ? columns : stride;
        ReadOnlyMatrixView<T>.RequireRectangle(data.Length, rows, columns, Stride);
        Data = data;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The memory.</summary>
    public Span<T> Data { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Entries from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The transpose, for use as a factor.</summary>
    public ReadOnlyMatrixView<T> Transposed => ((ReadOnlyMatrixView<T>)this).Transposed;

    /// <summary>The same rectangle, for reading.</summary>
    public static implicit operator ReadOnlyMatrixView<T>(MatrixView<T> view) => new(view.Data, view.Rows, view.Columns, view.Stride);
}

/// <summary>A rectangle of numbers to read, perhaps transposed.</summary>
/// <typeparam name="T">double or float.</typeparam>
public readonly ref struct ReadOnlyMatrixView<T>
    where T : unmanaged
{
    /// <summary>A view of the leading rows × columns entries.</summary>
    /// <param name="data">Memory; at least (rows − 1)·stride + columns entries.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="stride">Entries from one row to the next, at least <paramref name="columns"/>; 0 means no gap.</param>
    /// <exception cref="ArgumentException">The memory does not hold the rectangle.</exception>
    public ReadOnlyMatrixView(ReadOnlySpan<T> data, int rows, int columns, int stride = 0)
        : this(data, rows, columns, stride == 0 ? columns : stride, isTransposed: false)
    {
    }

    private ReadOnlyMatrixView(ReadOnlySpan<T> data, int rows, int columns, int stride, bool isTransposed)
    {
        RequireRectangle(data.Length, isTransposed ? columns : rows, isTransposed ? rows : columns, stride);
        Data = data;
        Rows = rows;
        Columns = columns;
        Stride = stride;
        IsTransposed = isTransposed;
    }

    /// <summary>The memory.</summary>
    public ReadOnlySpan<T> Data { get; }

    /// <summary>Number of rows of the view.</summary>
    public int Rows { get; }

    /// <summary>Number of columns of the view.</summary>
    public int Columns { get; }

    /// <summary>Entries from one stored row to the next.</summary>
    public int Stride { get; }

    /// <summary>True when the stored rows are the columns of the view.</summary>
    public bool IsTransposed { get; }

    /// <summary>The transpose; nothing moves.</summary>
    public ReadOnlyMatrixView<T> Transposed => new(Data, Columns, Rows, Stride, !IsTransposed);

    /// <summary>A rectangle of the view, which keeps its orientation.</summary>
    internal ReadOnlyMatrixView<T> Block(int row, int column, int rows, int columns) =>
        new(Data[(int)((row * RowStep) + (column * ColumnStep))..], rows, columns, Stride, IsTransposed);

    /// <summary>From one row of the view to the next.</summary>
    internal nint RowStep => IsTransposed ? 1 : Stride;

    /// <summary>From one column of the view to the next.</summary>
    internal nint ColumnStep => IsTransposed ? Stride : 1;

    internal static void RequireRectangle(
        int length, int rows, int columns, int stride, [CallerArgumentExpression(nameof(length))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (stride < columns || (rows > 0 && columns > 0 && ((rows - 1L) * stride) + columns > length))
        {
            throw new ArgumentException($"{length} entries do not hold {rows} rows of {columns}, {stride} apart.", name);
        }
    }
}
