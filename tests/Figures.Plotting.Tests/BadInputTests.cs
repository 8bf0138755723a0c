namespace Figures.Plotting.Tests;

public sealed class BadInputTests
{
    [Fact]
    public void Columns_of_different_lengths_are_refused_naming_plot_mark_and_label()
    {
        var plot = new Plot { Title = "Losses" };

        var error = Assert.Throws<ArgumentException>(() => plot.Add.Line([1, 2, 3], [1, 2], "train"));
        Assert.Contains("Plot 'Losses'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'train'", error.Message, StringComparison.Ordinal);
        Assert.Contains("3, 2", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => plot.Add.FillBetween([1, 2], [1], [1, 2]));
        Assert.Throws<ArgumentException>(() => plot.Add.ErrorBars([1, 2], [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => plot.Add.Bars([1, 2], [1]));
    }

    [Theory]
    [InlineData(double.NaN, 1, AxisScale.Linear)]
    [InlineData(0, double.PositiveInfinity, AxisScale.Linear)]
    [InlineData(0, 1, AxisScale.Log10)]
    [InlineData(-1, 1, AxisScale.Log10)]
    [InlineData(2, 2, AxisScale.Linear)]
    public void Limits_that_make_no_axis_are_refused_naming_plot_and_axis(double low, double high, AxisScale scale)
    {
        var plot = new Plot { Title = "Losses" };
        plot.YAxis.Scale = scale;
        plot.YAxis.SetLimits(low, high);

        var error = Assert.Throws<ArgumentException>(() => new Figure(plot).Layout(Theme.Screen));
        Assert.Contains("Plot 'Losses'", error.Message, StringComparison.Ordinal);
        Assert.Contains("y axis", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Descending_limits_turn_the_axis_around()
    {
        var plot = new Plot();
        plot.XAxis.SetLimits(9, -9);

        Assert.Equal(new AxisRange(-9, 9, Descends: true), LimitFinder.Find(plot).X);
    }

    [Fact]
    public void Empty_and_hopeless_series_draw_nothing_and_fail_nothing()
    {
        var plot = new Plot();
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        plot.Add.Line(Array.Empty<double>(), Array.Empty<double>(), "empty");
        plot.Add.Line([1, 2], [double.NaN, double.NaN], "NaN");
        plot.Add.Line([-1, -2], [0, -5], "not positive");
        plot.Add.Scatter([1, double.PositiveInfinity], [double.NegativeInfinity, 1]);
        plot.Add.FillBetween([1], [2], [3]);

        Assert.Equal((1, 10), (LimitFinder.Find(new Plot { XAxis = { Scale = AxisScale.Log10 } }).X.Minimum,
            LimitFinder.Find(new Plot { XAxis = { Scale = AxisScale.Log10 } }).X.Maximum));
        Assert.NotEmpty(PngRenderer.Render(new Figure(plot).Layout(Theme.Screen)));
    }

    [Fact]
    public void Infinite_and_enormous_values_run_off_the_data_area()
    {
        var plot = new Plot();
        plot.XAxis.SetLimits(0, 3);
        plot.YAxis.SetLimits(0, 1);
        plot.Add.Line([0, 1, 2, 3], [0.5, double.PositiveInfinity, double.NegativeInfinity, 0.5]);
        plot.Add.Line([0, 1e300, 2, 3], [0.5, 1e300, -1e300, 0.5], pattern: LinePattern.Dashed);
        plot.Add.FillBetween([0, 1, 2], [double.NegativeInfinity, -1e300, 0], [1e300, 1, 1]);

        Assert.NotEmpty(PngRenderer.Render(new Figure(plot).Layout(Theme.Screen)));
        Assert.DoesNotContain("Infinity", SvgRenderer.Render(new Figure(plot).Layout(Theme.Screen)), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", SvgRenderer.Render(new Figure(plot).Layout(Theme.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_of_one_value_get_a_range_around_it()
    {
        var plot = new Plot();
        plot.Add.Line([3, 3], [7, 7]);
        var (x, y) = LimitFinder.Find(plot);

        Assert.True(x.Minimum < 3 && x.Maximum > 3 && y.Minimum < 7 && y.Maximum > 7);
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(-5, 50)]
    [InlineData(1e9, 50)]
    [InlineData(double.NaN, 50)]
    [InlineData(3, 3)]
    public void Absurd_sizes_are_refused(double width, double height)
    {
        var figure = new Figure(new Plot { Title = "Losses", YLabel = "y" }) { WidthMillimetres = width, HeightMillimetres = height };

        Assert.Throws<ArgumentException>(() => PngRenderer.Render(figure.Layout(Theme.Paper)));
    }

    [Fact]
    public void A_million_points_are_thinned_to_a_few_thousand()
    {
        var ys = new double[1_000_000];
        var xs = new double[ys.Length];
        for (var i = 0; i < ys.Length; i++)
        {
            (xs[i], ys[i]) = (i, (i * 7919L) % 1000);
        }

        var plot = new Plot();
        plot.Add.Line(xs, ys);
        var strokes = new Figure(plot).Layout(Theme.Screen).Commands.OfType<StrokePath>();

        Assert.True(strokes.Max(stroke => stroke.Path.Points.Count) < 10_000);
    }

    [Fact]
    public void Points_that_are_not_numbers_are_left_out_of_error_bars_bars_and_scatters()
    {
        var (whole, holes) = (new Plot(), new Plot());
        foreach (var (plot, xs, ys) in new[]
        {
            (whole, new double[] { 1, 3 }, new double[] { 2, 4 }), (holes, [1, 2, 3], [2, double.NaN, 4]),
        })
        {
            plot.XAxis.SetLimits(0, 4);
            plot.YAxis.SetLimits(0, 5);
            plot.Add.Scatter(xs, ys);
            plot.Add.ErrorBars(xs, ys, [.. ys.Select(y => y / 4)]);
            plot.Add.Bars(xs, ys, width: 0.5);
        }

        Assert.Equal(
            SvgRenderer.Render(new Figure(whole).Layout(Theme.Screen)), SvgRenderer.Render(new Figure(holes).Layout(Theme.Screen)));
    }

    [Fact]
    public void A_gap_and_a_number_not_positive_break_a_curve_on_a_log_axis_alike()
    {
        string Drawn(double middle)
        {
            var plot = new Plot();
            plot.YAxis.Scale = AxisScale.Log10;
            plot.Add.Line([1, 2, 3, 4, 5], [1, 10, middle, 20, 5]);
            return SvgRenderer.Render(new Figure(plot).Layout(Theme.Screen));
        }

        Assert.Equal(Drawn(double.NaN), Drawn(-3));
        Assert.Equal(Drawn(double.NaN), Drawn(0));
        Assert.NotEqual(Drawn(double.NaN), Drawn(12));
    }

    [Fact]
    public void Colour_scales_and_grids_refuse_what_they_cannot_show()
    {
        Assert.Throws<ArgumentException>(() => ColorScale.Linear(Colormap.Viridis, 1, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Linear(Colormap.Viridis, double.NaN, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Log(Colormap.Viridis, 0, 1));
        Assert.Throws<ArgumentException>(() => ColorScale.Discrete(Colormap.Viridis, 0, 2, 1));
        Assert.Throws<ArgumentException>(() => Color.FromHex("#12345"));
        Assert.Throws<ArgumentException>(() => new LinePattern(1, 2, 3));
        Assert.Throws<ArgumentException>(() => new LinePattern(1, 0));
        Assert.Throws<ArgumentException>(() => new Grid([1, 1], [1, 2], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => new Grid([1, 2], [1, 2], new double[2, 3]));
        Assert.Throws<ArgumentException>(() => Grid.FromColumns([1, 1], [2, 2], [3, 3]));
        Assert.Throws<ArgumentException>(() => new Plot().Add.ContourLines(new Grid([1], [1, 2], new double[2, 1]), [0.5]));
        Assert.Throws<ArgumentException>(() => new Plot().Add.Network([new(0, 0)], [new(0, 1)]));
        Assert.Throws<ArgumentException>(() => new Axis().SetTicks([1, 2], ["one"]));
    }
}
