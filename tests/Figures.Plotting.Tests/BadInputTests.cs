using Figures.Plotting.Tests.Support;
using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class BadInputTests
{
    private static readonly Color Red = Color.FromHex("#ff0000");

    [Theory]
    [InlineData(double.NaN, 1, AxisScale.Linear)]
    [InlineData(0, 1, AxisScale.Log10)]
    [InlineData(-1, 1, AxisScale.Log10)]
    [InlineData(2, 2, AxisScale.Linear)]
    public void Limits_that_make_no_axis_are_refused_naming_plot_and_axis(double low, double high, AxisScale scale)
    {
        var figure = Drawn.Figure(plot =>
        {
            plot.Title("Losses");
            plot.YAxis.Scale = scale;
            plot.Axes.SetLimitsY(low, high);
        });

        var error = Assert.Throws<ArgumentException>(() => figure.Png(Theme.Screen));
        Assert.Contains("Plot 'Losses'", error.Message, StringComparison.Ordinal);
        Assert.Contains("y axis", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_and_hopeless_series_draw_nothing_and_fail_nothing()
    {
        var picture = Drawn.Picture(plot =>
        {
            plot.LogX().LogY();
            plot.Add.ScatterLine(Array.Empty<double>(), Array.Empty<double>()).Color = Red;
            plot.Add.ScatterLine(new double[] { 1, 2 }, new double[] { double.NaN, double.NaN }).Color = Red;
            plot.Add.ScatterLine(new double[] { -1.0, -2 }, new double[] { 0.0, -5 }).Color = Red;
            plot.Add.ScatterPoints(new double[] { 1, double.PositiveInfinity }, new double[] { double.NegativeInfinity, 1 }).Color = Red;
            plot.Add.FillY([], [], []).FillColor = Red;
            plot.Add.ErrorBar([double.NaN], [1.0], [1.0]).Color = Red;
        });

        Assert.Equal(0, Drawn.Count(picture, Red));
    }

    [Fact]
    public void A_number_that_is_none_breaks_a_curve_and_takes_nothing_else_away()
    {
        double[] x = [0, 1, 2, 3, 4, 5, 6];
        double[] y = [1, 1, 1, double.NaN, 1, 1, 1];
        var whole = Drawn.Count(Line([1, 1, 1, 1, 1, 1, 1]), Red);
        var gap = Drawn.Count(Line(y), Red);

        Assert.InRange(gap, whole * 0.6, whole * 0.72);

        Picture Line(double[] heights) => Drawn.Picture(plot =>
        {
            plot.Axes.SetLimits(0, 6, 0, 2);
            plot.Add.ScatterLine(x, heights).Color = Red;
        });
    }

    [Fact]
    public void On_a_log_axis_bands_and_error_bars_run_to_the_edge_where_they_end_below_zero()
    {
        double[] x = [1, 2, 3];
        var toZero = Drawn.Picture(plot => Band(plot, [-1, 0, 0.5]));
        var toEdge = Drawn.Picture(plot => Band(plot, [1e-9, 1e-9, 0.5]));
        Assert.InRange(Drawn.Count(toZero, Red), Drawn.Count(toEdge, Red) * 0.8, Drawn.Count(toEdge, Red) * 1.05);

        var bars = Drawn.Picture(plot =>
        {
            plot.LogY();
            plot.Axes.SetLimits(0, 4, 0.1, 10);
            plot.Add.ErrorBar(x, [1, 1, 1], [2.0, 0.5, 0.5]).Color = Red;
        });
        var inside = Drawn.Picture(plot =>
        {
            plot.LogY();
            plot.Axes.SetLimits(0, 4, 0.1, 10);
            plot.Add.ErrorBar(x, [1, 1, 1], [0.5, 0.5, 0.5]).Color = Red;
        });
        Assert.True(Drawn.Count(bars, Red) > Drawn.Count(inside, Red) * 1.2);

        void Band(Plot plot, double[] lower)
        {
            plot.LogY();
            plot.Axes.SetLimits(1, 3, 0.01, 10);
            plot.Add.FillY(x, lower, [5, 5, 5]).FillColor = Red;
        }
    }

    [Fact]
    public void A_band_has_a_gap_where_an_edge_is_no_number()
    {
        double[] x = [0, 1, 2, 3, 4, 5];
        int Area(double middle) => Drawn.Count(Drawn.Picture(plot =>
        {
            plot.Axes.SetLimits(0, 5, 0, 2);
            plot.Add.FillY(x, [0.5, 0.5, middle, 0.5, 0.5, 0.5], [1.5, 1.5, 1.5, 1.5, 1.5, 1.5]).FillColor = Red;
        }), Red);

        Assert.InRange(Area(double.NaN) / (double)Area(0.5), 0.55, 0.65);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-7e8)]
    public void A_single_point_is_shown_in_the_middle(double value)
    {
        var picture = Drawn.Picture(plot =>
        {
            plot.DataBackground.Color = Drawn.Marked;
            plot.Add.ScatterPoints(new double[] { value }, new double[] { value }).Color = Red;
        });
        var (area, dot) = (Drawn.Box(picture, Drawn.Marked), Drawn.Box(picture, Red));

        Assert.Equal((area.Left + area.Right) / 2, (dot.Left + dot.Right) / 2, 3.0);
        Assert.Equal((area.Top + area.Bottom) / 2, (dot.Top + dot.Bottom) / 2, 3.0);
    }

    [Fact]
    public void Many_points_are_thinned_and_cover_what_all_of_them_cover()
    {
        const int Count = 300_000;
        var (x, y, state) = (new double[Count], new double[Count], 1u);
        for (var i = 0; i < Count; i++)
        {
            state = (state * 1664525) + 1013904223;
            (x[i], y[i]) = (i, state / (double)uint.MaxValue);
        }

        var picture = Drawn.Picture(plot =>
        {
            plot.DataBackground.Color = Drawn.Marked;
            plot.Axes.SetLimits(0, Count, 0, 1);
            plot.Add.ScatterLine(x, y).Color = Red;
        });

        Assert.True(Drawn.Count(picture, Drawn.Marked) < 0.02 * Drawn.Count(picture, Red));
    }

    [Fact]
    public void Lines_that_cover_the_area_are_stroked_in_pieces()
    {
        var (x, y, state) = (new double[6_000], new double[6_000], 1u);
        for (var i = 0; i < x.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            (x[i], state) = (state / (double)uint.MaxValue, (state * 1664525) + 1013904223);
            y[i] = state / (double)uint.MaxValue;
        }

        Assert.True(Drawn.Count(Drawn.Picture(plot => plot.Add.ScatterLine(x, y).Color = Red), Red) > 10_000);
    }

    [Fact]
    public void A_text_of_ten_thousand_characters_is_set()
    {
        var figure = Drawn.Figure(plot => plot.Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 1 }));
        figure.Caption = string.Concat(Enumerable.Repeat("word x^{2} ", 1000));

        Assert.True(Picture.Decode(figure.Png(Theme.Screen)).Height > 1000);
    }

    [Fact]
    public void A_character_the_font_lacks_is_a_box()
    {
        int Ink(string title) => Drawn.Count(Drawn.Picture(plot => plot.Title(title)), Theme.Screen.Foreground, 90);

        Assert.True(Ink("\U0001D538\u4E16") > Ink(""));
    }

    [Fact]
    public void A_figure_too_small_for_its_labels_says_which_plot_has_no_room()
    {
        var figure = Drawn.Figure(plot => plot.Title("Losses"));
        figure.HeightMillimetres = 4;

        Assert.Contains("Plot 'Losses' has no room", Assert.Throws<ArgumentException>(() => figure.Png()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_that_are_not_evenly_spaced_are_refused()
    {
        var figure = Drawn.Figure(plot => plot.Title("Losses"));

        var error = Assert.Throws<ArgumentException>(() => figure[0, 0].Add.EvenBars([0, 1, 3], [1, 1, 1]));
        Assert.Contains("Plot 'Losses'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => figure[0, 0].Add.EvenBars([0, 1], [1]));
        Assert.Equal(0.1, figure[0, 0].Add.EvenBars([0, 0.1, 0.2], [1, 2, 3]).Bars[0].Size, 1e-12);
    }

    [Fact]
    public void A_plot_no_figure_made_is_refused_with_the_way_out() =>
        Assert.Contains("figure[row, column]", Assert.Throws<ArgumentException>(() => new Plot().LogX()).Message, StringComparison.Ordinal);
}
