using ScottPlot;

namespace Figures.Plotting;

/// <summary>What ScottPlot lacks for fields and matrices, added in its own way: <c>plot.Add.FilledContours(…)</c>.</summary>
public static class AddFields
{
    extension(PlottableAdder add)
    {
        /// <summary>Bands of colour between levels, without seams.</summary>
        /// <param name="field">The values; at least two abscissae and ordinates.</param>
        /// <param name="levels">Ascending boundaries of the bands.</param>
        /// <param name="colormap">Colours; <see langword="null"/> takes viridis.</param>
        /// <exception cref="ArgumentException">The field is too small, or the levels do not ascend.</exception>
        public FilledContours FilledContours(ScalarField field, ReadOnlySpan<double> levels, IColormap? colormap = null)
        {
            CheckContours(add.Plot, field);
            return Append(add, new FilledContours(field, ColorScale.Banded(colormap ?? new ScottPlot.Colormaps.Viridis(), levels)));
        }

        /// <summary>Lines of equal value with labels set into gaps of the lines.</summary>
        /// <param name="field">The values; at least two abscissae and ordinates.</param>
        /// <param name="levels">The values to draw lines at.</param>
        /// <param name="color">Colour of the lines, or the theme's foreground.</param>
        /// <param name="width">Width in points.</param>
        /// <param name="labels">Labels (markup), one for each level; <see langword="null"/> writes the numbers.</param>
        /// <param name="labelColor">Colour of the labels, or that of the lines.</param>
        /// <param name="labelSize">Size of the labels in points, or the theme's tick size.</param>
        /// <exception cref="ArgumentException">The field is too small, a level is not finite, or labels and levels differ in
        /// number.</exception>
        public LabelledContours LabelledContours(
            ScalarField field,
            ReadOnlySpan<double> levels,
            Color? color = null,
            double width = 1,
            IReadOnlyList<string>? labels = null,
            Color? labelColor = null,
            double? labelSize = null)
        {
            CheckContours(add.Plot, field);
            double[] given = [.. levels];
            if (labels is not null && labels.Count != given.Length)
            {
                throw Wrong(add.Plot, $"{given.Length} contour levels have {labels.Count} labels.", nameof(labels));
            }

            if (given.Any(level => !double.IsFinite(level)))
            {
                throw Wrong(add.Plot, "a contour level is not finite.", nameof(levels));
            }

            return Append(add, new LabelledContours(field, given)
            {
                LineColor = color, LineWidth = (float)width, Labels = labels, LabelColor = labelColor, LabelSize = labelSize,
            });
        }

        /// <summary>Coloured cells around the points of a field, of any spacing, on any axes.</summary>
        /// <param name="field">The values.</param>
        /// <param name="scale">Values to colours; <see langword="null"/> spans viridis over the values.</param>
        public CellMap Cells(ScalarField field, ColorScale? scale = null)
        {
            ArgumentNullException.ThrowIfNull(field);
            return Append(add, new CellMap(field, scale ?? ColorScale.Spanning(field)));
        }

        /// <summary>
        /// A matrix as coloured cells, its first row on top, one unit a cell, with integer coordinates (row and column numbers from 0).
        /// Turns the vertical axis around, makes units equal and hides the ticks.
        /// </summary>
        /// <param name="values">The matrix, at least one row and column.</param>
        /// <param name="scale">Values to colours; <see langword="null"/> takes the blue–brown diverging map, symmetric about zero.</param>
        /// <param name="cellText">Writes a cell's number; <see langword="null"/> leaves cells blank.</param>
        /// <exception cref="ArgumentException">The matrix is empty.</exception>
        public CellMap Matrix(double[,] values, ColorScale? scale = null, Func<double, string>? cellText = null)
        {
            ArgumentNullException.ThrowIfNull(values);
            var panel = Panel.Of(add.Plot);
            if (values.Length == 0)
            {
                throw Wrong(add.Plot, "a matrix of no entries cannot be drawn.", nameof(values));
            }

            var limit = values.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
            panel.Y.Options.Inverted = panel.EqualUnits = true;
            panel.X.Options.ShowTicks = panel.Y.Options.ShowTicks = false;
            scale ??= ColorScale.Symmetric(FigureColormaps.BlueBrown, limit > 0 ? limit : 1);
            var field = new ScalarField(Counting(values.GetLength(1)), Counting(values.GetLength(0)), values);
            return Append(add, new CellMap(field, scale) { CellText = cellText });
        }

        /// <inheritdoc cref="extension(PlottableAdder).Matrix(double[,], ColorScale?, Func{double, string}?)"/>
        public CellMap Matrix(Numerics.Matrix values, ColorScale? scale = null, Func<double, string>? cellText = null)
        {
            ArgumentNullException.ThrowIfNull(values);
            var entries = new double[values.Rows, values.Columns];
            for (var i = 0; i < entries.Length; i++)
            {
                var (row, column) = Math.DivRem(i, values.Columns);
                entries[row, column] = values[row, column];
            }

            return add.Matrix(entries, scale, cellText);
        }

        /// <summary>A colour bar right of the data area.</summary>
        /// <param name="scale">What it shows.</param>
        /// <param name="label">Text beside it (markup).</param>
        public ColorScaleBar ColorBar(ColorScale scale, string label = "")
        {
            ArgumentNullException.ThrowIfNull(scale);
            ArgumentNullException.ThrowIfNull(label);
            var bar = new ColorScaleBar(add.Plot, scale, label);
            add.Plot.Axes.AddPanel(bar);
            return bar;
        }

        /// <summary>Pixels over a rectangle of the data, with hard edges in every format.</summary>
        /// <param name="pixels">Rows from the top, then columns; at least one of each.</param>
        /// <param name="extent">The sides, in data units.</param>
        /// <exception cref="ArgumentException">There is no pixel, or a side is not a number.</exception>
        public PixelRectangle Pixels(Color[,] pixels, CoordinateRect extent)
        {
            ArgumentNullException.ThrowIfNull(pixels);
            if (pixels.Length == 0 || double.IsNaN(extent.Left + extent.Right + extent.Bottom + extent.Top))
            {
                var size = $"{pixels.GetLength(0)} × {pixels.GetLength(1)}";
                throw Wrong(add.Plot, $"{size} pixels cannot be drawn over {extent}.", nameof(pixels));
            }

            return Append(add, new PixelRectangle((Color[,])pixels.Clone(), extent));
        }

        /// <summary>A line y = y₀ (x/x₀)ˢ from x₀ to x₁: a power law to compare with, on log–log axes.</summary>
        /// <param name="x0">Where it starts.</param>
        /// <param name="y0">Its value there.</param>
        /// <param name="x1">Where it ends.</param>
        /// <param name="slope">The exponent s.</param>
        /// <param name="text">Words beside it (markup).</param>
        /// <param name="color">Its colour, or the theme's foreground.</param>
        public SlopeGuide SlopeGuide(double x0, double y0, double x1, double slope, string text = "", Color? color = null) =>
            Append(add, new SlopeGuide(x0, y0, x1, slope) { Text = text, LineColor = color });
    }

    private static T Append<T>(PlottableAdder add, T made)
        where T : IPlottable
    {
        add.Plottable(made);
        return made;
    }

    private static ArgumentException Wrong(Plot plot, string what, string parameter) =>
        new($"{Panel.Of(plot).Description}: {what}", parameter);

    private static double[] Counting(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static void CheckContours(Plot plot, ScalarField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.Xs.Length < 2 || field.Ys.Length < 2)
        {
            var size = $"{field.Xs.Length} × {field.Ys.Length}";
            throw Wrong(
                plot, $"contours need at least two abscissae and two ordinates, not {size}; plot.Add.Cells draws a single row.", nameof(field));
        }
    }
}
