using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// A grid of ScottPlot plots with a title above and a caption below: what is printed as "Figure 3". <see cref="Png"/>,
/// <see cref="Svg"/> and <see cref="Pdf"/> draw it for a <see cref="Theme"/>; the same figure gives the same bytes each time.
/// </summary>
public sealed class Figure
{
    private readonly Plot?[,] plots;

    static Figure() => MonolineTypeface.Register();

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
    public LegendOptions? SharedLegend { get; set; }

    /// <summary>Relative widths of the columns; <see langword="null"/> makes them equal.</summary>
    public IReadOnlyList<double>? ColumnWidths { get; set; }

    /// <summary>Relative heights of the rows; <see langword="null"/> makes them equal.</summary>
    public IReadOnlyList<double>? RowHeights { get; set; }

    /// <summary>Number of rows.</summary>
    public int Rows => plots.GetLength(0);

    /// <summary>Number of columns.</summary>
    public int Columns => plots.GetLength(1);

    /// <summary>The plots that were touched, row by row.</summary>
    public IEnumerable<Plot> Plots => plots.Cast<Plot?>().OfType<Plot>();

    /// <summary>
    /// The plot at a place, counted from the upper left from 0; made when first asked for. A place never asked for stays blank.
    /// </summary>
    public Plot this[int row, int column] => plots[row, column] ??= Panel.NewPlot();

    /// <summary>Gives a panel of this figure a letter of its own; empty for none.</summary>
    /// <exception cref="ArgumentException">The plot is not of this figure.</exception>
    public void Letter(Plot plot, string letter) => Panel.Of(plot).Letter =
        Plots.Contains(plot) ? letter : throw new ArgumentException("The plot is not one of this figure's.", nameof(plot));

    /// <summary>The figure as a PNG file at the theme's resolution.</summary>
    /// <param name="theme">Sizes and colours; <see langword="null"/> is <see cref="Theme.Paper"/>.</param>
    /// <param name="metadata">Text chunks; Title and Description are the figure's unless given.</param>
    /// <exception cref="ArgumentException">A plot cannot be drawn (NaN limits, a log axis with limits ≤ 0, …); the message names
    /// it.</exception>
    public byte[] Png(Theme? theme = null, IReadOnlyDictionary<string, string>? metadata = null) =>
        Arranged(theme, metadata, PngFile.Write);

    /// <summary>The figure as an SVG document, in millimetres, all text as strokes.</summary>
    /// <inheritdoc cref="Png"/>
    public string Svg(Theme? theme = null, IReadOnlyDictionary<string, string>? metadata = null) =>
        Arranged(theme, metadata, SvgFile.Write);

    /// <summary>The figure as a PDF of one page, all text as strokes.</summary>
    /// <inheritdoc cref="Png"/>
    public byte[] Pdf(Theme? theme = null, IReadOnlyDictionary<string, string>? metadata = null) =>
        Arranged(theme, metadata, PdfFile.Write);

    /// <summary>The figure as files of several formats, arranged once.</summary>
    /// <inheritdoc cref="Png"/>
    public (byte[] Png, string Svg, byte[] Pdf) Render(Theme? theme = null, IReadOnlyDictionary<string, string>? metadata = null) =>
        Arranged(theme, metadata, (layout, used, texts) =>
            (PngFile.Write(layout, used, texts), SvgFile.Write(layout, used, texts), PdfFile.Write(layout, used, texts)));

    internal Plot? Find(int row, int column) => plots[row, column];

    private T Arranged<T>(
        Theme? theme,
        IReadOnlyDictionary<string, string>? metadata,
        Func<FigureLayout, Theme, IReadOnlyDictionary<string, string>, T> write)
    {
        theme ??= Theme.Paper;
        using var layout = new FigureLayout(this, theme);
        var title = Title.Length > 0 ? Title : Plots.Select(plot => Panel.Of(plot).Title).FirstOrDefault() ?? "";
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = Markup.Plain(title), ["Description"] = Markup.Plain(Caption),
        };
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            texts[key] = value;
        }

        return write(layout, theme, texts.Where(text => text.Value.Length > 0).ToDictionary());
    }
}
