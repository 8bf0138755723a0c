namespace Figures.Plotting;

/// <summary>
/// A grid of plots with a title above and a caption below: what is printed as "Figure 3". Laying it out with a <see cref="Theme"/> gives
/// the
/// <see cref="DisplayList"/> that every file format is written from. Deterministic: the same figure and theme give the same list
/// everywhere.
/// </summary>
public sealed class Figure
{
    private readonly Plot?[,] plots;

    /// <summary>Makes a figure of <paramref name="rows"/> × <paramref name="columns"/> places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1 or above 40.</exception>
    public Figure(int rows = 1, int columns = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, 40);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, 40);
        plots = new Plot?[rows, columns];
    }

    /// <summary>Makes a figure of one plot.</summary>
    public Figure(Plot plot)
        : this() => plots[0, 0] = plot;

    /// <summary>Text above all panels; may hold markup.</summary>
    public string Title { get; set; } = "";

    /// <summary>Text below all panels, wrapped to the figure's width; may hold markup.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Width in millimetres; <see langword="null"/> takes the theme's column width.</summary>
    public double? WidthMillimetres { get; set; }

    /// <summary>
    /// Height in millimetres, title and caption included; <see langword="null"/> gives the data areas the shape
    /// <see cref="PanelAspectRatio"/> and adds what labels, title and caption need.
    /// </summary>
    public double? HeightMillimetres { get; set; }

    /// <summary>Height over width of the data areas, on average, when the height is free.</summary>
    public double PanelAspectRatio { get; set; } = 0.72;

    /// <summary>Puts letters a, b, c, … before the panels, row by row.</summary>
    public bool Letters { get; set; }

    /// <summary>One horizontal range for all plots of a column; only the lowest shows tick labels and axis label.</summary>
    public bool ShareX { get; set; }

    /// <summary>One vertical range for all plots of a row; only the leftmost shows tick labels and axis label.</summary>
    public bool ShareY { get; set; }

    /// <summary>
    /// A single legend below the panels that gathers the entries of all plots (equal labels once) and replaces their own;
    /// <see langword="null"/> leaves each plot its own.
    /// </summary>
    public Legend? SharedLegend { get; set; }

    /// <summary>Relative widths of the columns; <see langword="null"/> makes them equal.</summary>
    public IReadOnlyList<double>? ColumnWidths { get; set; }

    /// <summary>Relative heights of the rows; <see langword="null"/> makes them equal.</summary>
    public IReadOnlyList<double>? RowHeights { get; set; }

    /// <summary>Number of rows.</summary>
    public int Rows => plots.GetLength(0);

    /// <summary>Number of columns.</summary>
    public int Columns => plots.GetLength(1);

    /// <summary>The plot at a place, counted from the upper left from 0; an empty place stays blank.</summary>
    public Plot? this[int row, int column]
    {
        get => plots[row, column];
        set => plots[row, column] = value;
    }

    /// <summary>The plots that are there, row by row.</summary>
    public IEnumerable<Plot> Plots => plots.Cast<Plot?>().OfType<Plot>();

    /// <summary>Computes every position and returns what is to be painted, in order.</summary>
    /// <exception cref="ArgumentException">A plot cannot be drawn (NaN limits, a log axis with limits ≤ 0, …); the message names
    /// it.</exception>
    public DisplayList Layout(Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return FigureLayout.Arrange(this, theme);
    }
}
