using Figures.Plotting.Tests.Support;
using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class LimitTests
{
    [Fact]
    public void Free_limits_follow_the_data_with_a_margin() =>
        Assert.Equal(new CoordinateRange(-0.5, 10.5), Y(plot => plot.Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 10 })));

    [Fact]
    public void On_a_log_axis_the_margin_is_a_factor_and_numbers_without_a_place_do_not_count()
    {
        var range = Y(plot =>
        {
            plot.LogY();
            plot.Add.ScatterLine(new double[] { 0.0, 1, 2, 3 }, new double[] { 1.0, 100, 0, double.NaN });
        });

        Assert.Equal(0.7943, range.Min, 1e-4);
        Assert.Equal(125.89, range.Max, 1e-2);
    }

    [Fact]
    public void Limits_of_the_author_win_also_on_one_side()
    {
        Assert.Equal(new CoordinateRange(-3, 10.5), Y(plot =>
        {
            plot.Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 10 });
            plot.YAxis.Minimum = -3;
        }));
        Assert.Equal(new CoordinateRange(9, -9), Y(plot => plot.Axes.SetLimitsY(9, -9)));
        Assert.Equal(new CoordinateRange(9, 0), Y(plot => plot.InvertY().Axes.SetLimitsY(0, 9)));
    }

    [Fact]
    public void Bars_stand_on_their_foot_and_cells_fill_the_data_area()
    {
        Assert.Equal(0, Y(plot => plot.Add.EvenBars([0, 1, 2], [3, 4, 5])).Min);
        Assert.Equal(new CoordinateRange(0, 2), Y(plot =>
            plot.Add.FilledContours(new ScalarField([0, 1], [0, 2], new double[,] { { 1, 2 }, { 3, 4 } }), [1, 2])));
    }

    [Theory]
    [InlineData(AxisScale.Linear, 0, 1)]
    [InlineData(AxisScale.Log10, 1, 10)]
    public void An_axis_without_data_has_limits_too(AxisScale scale, double low, double high) =>
        Assert.Equal(new CoordinateRange(low, high), Y(plot => plot.YAxis.Scale = scale));

    [Fact]
    public void Drawing_leaves_the_author_s_limits_and_styles_as_they_were()
    {
        var figure = Drawn.Figure(plot => plot.Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 10 }).LinePattern = Dashes.Dashed);
        var line = figure[0, 0].GetPlottables<ScottPlot.Plottables.Scatter>().Single();
        var before = figure.Png();
        line.LineWidth = 3;
        figure[0, 0].Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 100 });

        Assert.Null(figure[0, 0].YAxis.Maximum);
        Assert.Equal(Dashes.Dashed, line.LinePattern);
        Assert.NotEqual(before, figure.Png());
    }

    [Fact]
    public void A_width_still_at_scottplot_s_default_is_the_theme_s_and_styled_takes_it_as_it_is()
    {
        var red = Color.FromHex("#ff0000");
        double[] ends = [0, 1];
        double[] level = [0.5, 0.5];
        int Area(Action<ScottPlot.Plottables.Scatter> style) => Drawn.Count(Drawn.Picture(plot =>
        {
            plot.Axes.SetLimits(0, 1, 0, 1);
            var line = plot.Add.ScatterLine(ends, level);
            line.Color = red;
            style(line);
        }, Theme.Paper with { LineWidth = 4 }), red);

        Assert.Equal(Area(line => line.LineWidth = 4), Area(_ => { }));
        Assert.Equal(4, Area(_ => { }) / (double)Area(line => line.Styled(width: 1)), 0.4);
    }

    private static CoordinateRange Y(Action<Plot> fill) => LimitFinder.Find(Panel.Of(Drawn.Figure(fill)[0, 0])).Y;
}
