namespace Figures.Plotting;

/// <content>Marks on grids and matrices, images and schematics.</content>
public sealed partial class PlotMarks
{
    /// <summary>Coloured cells around the points of a grid.</summary>
    /// <param name="grid">The values.</param>
    /// <param name="scale">Values to colours; <see langword="null"/> spans viridis over the values.</param>
    public Heatmap Heatmap(Grid grid, ColorScale? scale = null)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return plot.Append(new Heatmap(grid, scale ?? Spanning(grid)));
    }

    /// <summary>
    /// A matrix as coloured cells, its first row on top, one unit a cell, with integer coordinates (row and column numbers from 0). Turns
    /// the
    /// vertical axis around, makes units equal and hides the ticks; set <see cref="Axis.ShowTicks"/> to have them.
    /// </summary>
    /// <param name="values">The matrix.</param>
    /// <param name="scale">Values to colours; <see langword="null"/> takes the blue–brown diverging map, symmetric about zero.</param>
    /// <param name="cellText">Writes a cell's number; <see langword="null"/> leaves cells blank.</param>
    public Heatmap Matrix(double[,] values, ColorScale? scale = null, Func<double, string>? cellText = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var grid = new Grid(Counting(values.GetLength(1)), Counting(values.GetLength(0)), values);
        var limit = values.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        plot.YAxis.Inverted = true;
        plot.EqualUnits = true;
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
        scale ??= ColorScale.Symmetric(Colormap.BlueBrown, limit > 0 ? limit : 1);
        return plot.Append(new Heatmap(grid, scale) { CellText = cellText });
    }

    /// <inheritdoc cref="Matrix(double[,], ColorScale?, Func{double, string}?)"/>
    public Heatmap Matrix(Numerics.Matrix values, ColorScale? scale = null, Func<double, string>? cellText = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var entries = new double[values.Rows, values.Columns];
        for (var i = 0; i < values.Rows; i++)
        {
            for (var j = 0; j < values.Columns; j++)
            {
                entries[i, j] = values[i, j];
            }
        }

        return Matrix(entries, scale, cellText);
    }

    /// <summary>Bands of colour between levels.</summary>
    /// <param name="grid">The values; at least two abscissae and ordinates.</param>
    /// <param name="levels">Ascending boundaries of the bands.</param>
    /// <param name="colormap">Colours; <see langword="null"/> takes viridis.</param>
    public FilledContours FilledContours(Grid grid, ReadOnlySpan<double> levels, Colormap? colormap = null)
    {
        CheckContours(grid);
        return plot.Append(new FilledContours(grid, ColorScale.Discrete(colormap ?? Colormap.Viridis, levels)));
    }

    /// <summary>Lines of equal value, labelled.</summary>
    /// <param name="grid">The values; at least two abscissae and ordinates.</param>
    /// <param name="levels">The values to draw lines at.</param>
    /// <param name="color">Colour of the lines, or the theme's foreground.</param>
    /// <param name="width">Width in points.</param>
    /// <param name="labels">Labels, one for each level; <see langword="null"/> writes the numbers.</param>
    /// <param name="labelColor">Colour of the labels, or that of the lines.</param>
    /// <param name="labelSize">Size of the labels in points, or the theme's tick size.</param>
    public ContourLines ContourLines(
        Grid grid,
        ReadOnlySpan<double> levels,
        Color? color = null,
        double width = 1,
        IReadOnlyList<string>? labels = null,
        Color? labelColor = null,
        double? labelSize = null)
    {
        CheckContours(grid);
        if (labels is not null && labels.Count != levels.Length)
        {
            throw new ArgumentException($"{plot.Description}: {levels.Length} contour levels have {labels.Count} labels.", nameof(labels));
        }

        return plot.Append(new ContourLines(grid, levels.ToArray())
        {
            Color = color,
            LineWidth = width,
            Labels = labels,
            LabelColor = labelColor,
            LabelSize = labelSize,
        });
    }

    /// <summary>An image over a rectangle of the data.</summary>
    /// <param name="image">The pixels, first row on top.</param>
    /// <param name="extent">The rectangle's sides, in data units.</param>
    public Picture Image(PixelImage image, (double Left, double Right, double Bottom, double Top) extent)
    {
        ArgumentNullException.ThrowIfNull(image);
        return plot.Append(new Picture(image, extent));
    }

    /// <summary>A schematic of nodes and weighted edges.</summary>
    /// <param name="nodes">Where the nodes are.</param>
    /// <param name="edges">Which nodes they join.</param>
    /// <exception cref="ArgumentException">An edge names a node that is not there.</exception>
    public Network Network(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.FirstOrDefault(e => e.From < 0 || e.To < 0 || e.From >= nodes.Count || e.To >= nodes.Count) is { } wrong)
        {
            throw new ArgumentException(
                $"{plot.Description}: an edge joins nodes {wrong.From} and {wrong.To}, but there are {nodes.Count} nodes.", nameof(edges));
        }

        return plot.Append(new Network([.. nodes], [.. edges]));
    }

    /// <summary>
    /// A fully connected network in layers from left to right, layer l at abscissa l, nodes one unit apart around ordinate 0.
    /// </summary>
    /// <param name="layers">Number of nodes in each layer.</param>
    /// <param name="weight">Weight of the edge from node <c>from</c> of layer <c>layer</c> to node <c>to</c> of the next; <see
    /// langword="null"/> makes all equal.</param>
    public Network LayeredNetwork(ReadOnlySpan<int> layers, Func<int, int, int, double>? weight = null)
    {
        var (nodes, edges) = (new List<NetworkNode>(), new List<NetworkEdge>());
        for (var l = 0; l < layers.Length; l++)
        {
            var first = nodes.Count;
            for (var i = 0; i < layers[l]; i++)
            {
                nodes.Add(new NetworkNode(l, ((layers[l] - 1) / 2.0) - i));
                for (var j = 0; l > 0 && j < layers[l - 1]; j++)
                {
                    edges.Add(new NetworkEdge(first - layers[l - 1] + j, first + i, weight?.Invoke(l - 1, j, i) ?? 1));
                }
            }
        }

        return Network(nodes, edges);
    }

    /// <summary>A line y = y₀ (x/x₀)ˢ from x₀ to x₁: a power law to compare with, on log–log axes.</summary>
    /// <param name="x0">Where it starts.</param>
    /// <param name="y0">Its value there.</param>
    /// <param name="x1">Where it ends.</param>
    /// <param name="slope">The exponent s.</param>
    /// <param name="text">Words beside it (markup).</param>
    /// <param name="color">Its colour, or the theme's foreground.</param>
    public SlopeGuide SlopeGuide(double x0, double y0, double x1, double slope, string text = "", Color? color = null) =>
        plot.Append(new SlopeGuide(x0, y0, x1, slope) { Text = text, Color = color });

    private static ColorScale Spanning(Grid grid)
    {
        var (low, high) = (grid.Minimum, grid.Maximum);
        return low < high ? ColorScale.Linear(Colormap.Viridis, low, high)
            : double.IsNaN(low) ? ColorScale.Linear(Colormap.Viridis, 0, 1)
            : ColorScale.Linear(Colormap.Viridis, low - 0.5, low + 0.5);
    }

    private static double[] Counting(int count)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }

    private void CheckContours(Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (grid.Xs.Length < 2 || grid.Ys.Length < 2)
        {
            var size = $"{grid.Xs.Length} × {grid.Ys.Length}";
            throw new ArgumentException(
                $"{plot.Description}: contours need at least two abscissae and two ordinates, not {size}.", nameof(grid));
        }
    }
}
