using System.Text;
using ScottPlot;
using ScottPlot.Colormaps;

namespace Figures.Plotting.Tests;

public sealed class FieldTests
{
    private static readonly Color Red = Color.FromHex("#ff0000");
    private static readonly Color Green = Color.FromHex("#00ff00");
    private static readonly ColorScale RedGreen = ColorScale.Banded(new CustomInterpolated([Red, Green]), -1, 0, 1);

    [Fact]
    public void Cells_lie_half_way_between_uneven_points_and_hold_their_colours()
    {
        var cells = Draw(out var picture, plot => plot.Add.Cells(
            new ScalarField([0, 1, 4], [0, 1], new[,] { { -1, 1, -1 }, { 1, double.NaN, 1 } }), RedGreen));

        Assert.Equal(Red, At(picture, cells, 0.4, 0.4));
        Assert.Equal(Green, At(picture, cells, 0.6, 0.4));
        Assert.Equal(Green, At(picture, cells, 2.4, 0.4));
        Assert.Equal(Red, At(picture, cells, 2.6, 0.4));
        Assert.Equal(Green, At(picture, cells, 0.4, 0.6));
        Assert.Equal(RedGreen.Missing, At(picture, cells, 1.4, 0.6));
    }

    [Fact]
    public void Cells_on_log_axes_meet_at_geometric_means()
    {
        var cells = Draw(out var picture, plot =>
        {
            plot.XAxis.Scale = AxisScale.Log10;
            return plot.Add.Cells(new ScalarField([0.01, 1, 100], [0, 1], new double[,] { { -1, 1, -1 }, { -1, 1, -1 } }), RedGreen);
        });

        Assert.Equal(Red, At(picture, cells, 0.09, 0.5));
        Assert.Equal(Green, At(picture, cells, 0.11, 0.5));
        Assert.Equal(Green, At(picture, cells, 9, 0.5));
        Assert.Equal(Red, At(picture, cells, 11, 0.5));
    }

    [Fact]
    public void Cells_have_hard_edges_and_no_seams()
    {
        var cells = Draw(out var picture, plot => plot.Add.Cells(Sample(7, (x, y) => x < 0.1 ? -1 : 1), RedGreen));
        var row = (int)(cells.Axes.GetPixelY(0.3) * Theme.Screen.PixelsPerPoint);
        var area = cells.Axes.DataRect;
        var (left, right) = ((int)(area.Left * Theme.Screen.PixelsPerPoint), (int)(area.Right * Theme.Screen.PixelsPerPoint));
        var colors = Enumerable.Range(left + 3, right - left - 6).Select(x => picture[x, row]).ToList();

        Assert.Equal([Red, Green], colors.Distinct());
        Assert.Single(colors.Zip(colors.Skip(1)), pair => pair.First != pair.Second);
    }

    [Fact]
    public void Many_even_cells_look_like_few()
    {
        var cells = Draw(out var picture, plot => plot.Add.Cells(Sample(201, (x, y) => x + y < 0 ? -1 : 1), RedGreen));

        Assert.Equal((Red, Green), (At(picture, cells, -0.9, -0.8), At(picture, cells, 0.9, 0.8)));
        Assert.Equal((Red, Green), (At(picture, cells, 0.8, -0.9), At(picture, cells, -0.8, 0.9)));
    }

    [Fact]
    public void A_matrix_has_its_first_row_on_top_square_cells_and_readable_texts()
    {
        var cells = Draw(out var picture, plot => plot.Add.Matrix(
            new double[,] { { -1, 1, 1 }, { 1, 1, 1 } }, RedGreen, value => $"{value:0}"));
        var (a, b) = (cells.Axes.GetPixel(new Coordinates(0, 0)), cells.Axes.GetPixel(new Coordinates(1, 1)));

        Assert.Equal(Red, At(picture, cells, -0.4, -0.4));
        Assert.Equal(Green, At(picture, cells, -0.4, 0.6));
        Assert.True(b.Y > a.Y, "rows go down");
        Assert.Equal(b.X - a.X, b.Y - a.Y, 0.5);
        Assert.Contains(Enumerable.Range(0, 400), i => At(picture, cells, -0.4 + (i / 500.0), 0) is { R: < 60, G: < 60 });
    }

    [Fact]
    public void Fields_without_values_and_constant_ones_are_drawn()
    {
        var missing = Draw(out var picture, plot => plot.Add.Cells(Sample(3, (_, _) => double.NaN)));
        var constant = Draw(out var other, plot => plot.Add.Cells(Sample(3, (_, _) => 7)));

        Assert.Equal(missing.Scale.Missing, At(picture, missing, 0.2, 0.2));
        Assert.Equal(new Viridis().GetColor(0.5), At(other, constant, 0.2, 0.2));
        Draw(out _, plot => plot.Add.FilledContours(Sample(3, (_, _) => double.NaN), [0, 1]));
        Draw(out _, plot => plot.Add.LabelledContours(Sample(3, (_, _) => 1), [1, 2]));
        Draw(out _, plot => plot.Add.Cells(new ScalarField([1], [1, 2, 5], new double[,] { { 1 }, { 2 }, { 3 } })));
    }

    [Fact]
    public void Filled_contours_reach_every_corner_and_hatch_what_is_missing()
    {
        var contours = Draw(out var picture, plot => plot.Add.FilledContours(
            Sample(9, (x, y) => x > 0.2 && y > 0.2 ? double.NaN : x), [-9, -0.5, 0, 0.5, 9], new CustomInterpolated([Red, Green])));

        Assert.Equal(Red, At(picture, contours, -0.97, -0.97));
        Assert.Equal(Green, At(picture, contours, 0.97, -0.97));
        var hatched = Enumerable.Range(0, 60).Select(i => At(picture, contours, 0.4 + (i / 110.0), 0.6)).ToList();
        Assert.DoesNotContain(hatched, color => color == Red || color == Green);
        Assert.True(hatched.Distinct().Count() > 2);
    }

    [Fact]
    public void Pixels_are_squares_of_one_colour_with_the_first_row_on_top()
    {
        var pixels = Draw(out var picture, plot => plot.Add.Pixels(
            new[,] { { Red, Green }, { Colors.Blue, Colors.Black } }, new CoordinateRect(0, 2, 0, 2)));

        Assert.Equal((Red, Green), (At(picture, pixels, 0.1, 1.05), At(picture, pixels, 1.05, 1.9)));
        Assert.Equal((Colors.Blue, Colors.Black), (At(picture, pixels, 0.95, 0.95), At(picture, pixels, 1.05, 0.95)));
    }

    [Fact]
    public void Vector_files_hold_gradients_as_gradients_and_no_text_elements()
    {
        var figure = new Figure();
        figure[0, 0].Add.ColorBar(ColorScale.Log(new Viridis(), 1e-3, 10), "loss");
        figure[0, 0].Add.Cells(Sample(4, (x, y) => x * y), ColorScale.Log(new Viridis(), 1e-3, 10));
        var svg = figure.Svg(Theme.Screen);

        Assert.Contains("linearGradient", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(figure.Pdf(Theme.Screen), 0, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_bar_labels_its_bands_and_paints_them_from_below()
    {
        var figure = new Figure();
        figure[0, 0].Add.Cells(Sample(3, (x, _) => x), RedGreen);
        figure[0, 0].XAxis.ShowTicks = figure[0, 0].YAxis.ShowTicks = false;
        var bar = figure[0, 0].Add.ColorBar(RedGreen, "sign");
        var (file, words) = PngFile.WithoutWords(figure, Theme.Screen);
        var picture = Picture.Decode(file);
        var low = words.Single(word => word.Text == "−1").Corners[0];
        var x = (int)(low.X - (9 * Theme.Screen.PixelsPerPoint));

        Assert.Equal(["−1", "0", "1", "sign"], words.Select(word => word.Text));
        Assert.Equal((Red, Green), (picture[x, (int)low.Y - 20], picture[x, (int)words[2].Corners[2].Y + 20]));
        bar.SetTicks([-1, 1, 9], ["low", "high", "beyond"]);
        Assert.Equal(["low", "high", "sign"], PngFile.WithoutWords(figure, Theme.Screen).Words.Select(word => word.Text));
    }

    [Fact]
    public void Errors_name_the_plot_and_what_is_wrong()
    {
        var figure = new Figure();
        var plot = figure[0, 0];
        plot.Title("Losses");
        var row = new ScalarField([1], [1, 2], new double[2, 1]);
        var bar = plot.Add.ColorBar(RedGreen);

        foreach (var wrong in new Action[]
        {
            () => plot.Add.FilledContours(row, [0, 1]),
            () => plot.Add.LabelledContours(row, [0.5]),
            () => plot.Add.LabelledContours(Sample(3, (x, _) => x), [0.1, 0.2], labels: ["one"]),
            () => plot.Add.LabelledContours(Sample(3, (x, _) => x), [double.NaN]),
            () => plot.Add.Matrix(new double[0, 3]),
            () => plot.Add.Pixels(new Color[0, 0], new CoordinateRect(0, 1, 0, 1)),
            () => plot.Add.Pixels(new Color[1, 1], new CoordinateRect(0, double.NaN, 0, 1)),
            () => plot.Add.Network([new(0, 0)], [new(0, 1)]),
            () => bar.SetTicks([0, 1], ["one"]),
        })
        {
            Assert.Contains("Plot 'Losses'", Assert.Throws<ArgumentException>(wrong).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => new ScalarField([2, 1], [1, 2], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => new ScalarField([1, double.NaN], [1, 2], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => new ScalarField([1, 2], [1, 2], new double[2, 3]));
        Assert.Throws<ArgumentException>(() => ScalarField.FromColumns([1, 1], [2, 2], [3, 3]));
        Assert.Throws<ArgumentException>(() => plot.Add.Cells(row).SetTexts(new string[1, 1]));
    }

    [Fact]
    public void A_layered_network_has_all_its_nodes_and_the_strongest_edge_is_the_widest()
    {
        var network = Draw(out var picture, plot =>
        {
            plot.Axes.SetLimits(-0.5, 1.5, -1, 1);
            return plot.Add.LayeredNetwork([2, 1], (_, from, _) => from == 0 ? 1 : -0.1);
        });
        var x = (int)(network.Axes.GetPixelX(0.5) * Theme.Screen.PixelsPerPoint);
        var y = Enumerable.Range(0, picture.Height).ToLookup(row => picture[x, row] is { R: < 90, G: < 90 });

        Assert.Equal(new AxisLimits(0, 1, -0.5, 0.5), network.GetAxisLimits());
        Assert.Contains(y[true], row => Math.Abs(row - (network.Axes.GetPixelY(0.25) * Theme.Screen.PixelsPerPoint)) < 3);
        Assert.DoesNotContain(y[true], row => Math.Abs(row - (network.Axes.GetPixelY(-0.25) * Theme.Screen.PixelsPerPoint)) < 3);
    }

    [Fact]
    public void A_slope_guide_follows_its_power_law_and_does_not_widen_the_limits()
    {
        var guide = Draw(out var picture, plot =>
        {
            (plot.XAxis.Scale, plot.YAxis.Scale) = (AxisScale.Log10, AxisScale.Log10);
            plot.Axes.SetLimits(1, 100, 1, 100);
            var made = plot.Add.SlopeGuide(1, 100, 100, -0.5, color: Red);
            made.LinePattern = LinePattern.Solid;
            return made;
        });

        Assert.Equal(Red, At(picture, guide, 10, Math.Pow(10, 1.5)));
        Assert.Equal(AxisLimits.NoLimits, guide.GetAxisLimits());
    }

    /// <summary>Draws one plottable on a screen-sized figure and leaves the plot with the limits it was drawn with.</summary>
    private static T Draw<T>(out Picture picture, Func<Plot, T> add)
    {
        var figure = new Figure();
        var made = add(figure[0, 0]);
        var limits = new LimitRecorder();
        figure[0, 0].Add.Plottable(limits);
        picture = Picture.Decode(figure.Png(Theme.Screen));
        figure[0, 0].Axes.SetLimits(limits.Drawn);
        return made;
    }

    /// <summary>The colour at a place of the data.</summary>
    private static Color At(Picture picture, IPlottable plottable, double x, double y)
    {
        var at = plottable.Axes.GetPixel(new Coordinates(x, y));
        return picture[(int)(at.X * Theme.Screen.PixelsPerPoint), (int)(at.Y * Theme.Screen.PixelsPerPoint)];
    }

    private static ScalarField Sample(int count, Func<double, double, double> f)
    {
        double[] axis = [.. Enumerable.Range(0, count).Select(i => -1 + (2.0 * i / (count - 1)))];
        var values = new double[count, count];
        for (var j = 0; j < count; j++)
        {
            for (var i = 0; i < count; i++)
            {
                values[j, i] = f(axis[i], axis[j]);
            }
        }

        return new ScalarField(axis, axis, values);
    }

    /// <summary>Limits that follow the data exist only while a figure is drawn.</summary>
    private sealed class LimitRecorder : IPlottable
    {
        public AxisLimits Drawn { get; private set; }

        public bool IsVisible { get; set; } = true;

        public IAxes Axes { get; set; } = new Axes();

        public IEnumerable<LegendItem> LegendItems => LegendItem.None;

        public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

        public void Render(RenderPack rp) => Drawn = rp.Plot.Axes.GetLimits();
    }
}
