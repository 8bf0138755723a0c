using Figures.Plotting.Tests.Support;
using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void The_picture_has_the_size_asked_for()
    {
        var picture = Picture.Decode(new Figure { WidthMillimetres = 127, HeightMillimetres = 50.8 }.Png());

        Assert.Equal((1500, 600), (picture.Width, picture.Height));
    }

    [Fact]
    public void Themes_have_the_sizes_and_papers_of_their_media()
    {
        int Width(Theme theme) => Picture.Decode(Drawn.Figure(_ => { }).Png(theme)).Width;

        Assert.Equal((2126, 1039), (Width(Theme.Paper), Width(Theme.PaperSingleColumn)));
        Assert.Equal(Width(Theme.Screen), Width(Theme.ScreenDark));
        Assert.Equal(Theme.ScreenDark.Background, Drawn.Picture(_ => { }, Theme.ScreenDark)[0, 0]);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void A_shape_of_the_data_area_is_kept_whatever_the_place(double ratio)
    {
        var area = Drawn.Box(Drawn.Picture(plot =>
        {
            plot.AspectRatio(ratio).DataBackground.Color = Drawn.Marked;
            plot.Frame(FrameSides.None).HideTicks();
        }), Drawn.Marked);

        Assert.Equal(ratio, (area.Bottom - area.Top) / (double)(area.Right - area.Left), 0.02);
    }

    [Fact]
    public void Equal_units_make_a_circle_round()
    {
        var area = Drawn.Box(Drawn.Picture(plot =>
        {
            plot.EqualUnits().Frame(FrameSides.None).DataBackground.Color = Drawn.Marked;
            plot.Axes.SetLimits(0, 3, 0, 1);
        }), Drawn.Marked);

        Assert.Equal(3, (area.Right - area.Left) / (double)(area.Bottom - area.Top), 0.05);
    }

    [Fact]
    public void Data_areas_of_a_column_line_up_and_share_their_width()
    {
        var figure = new Figure(2, 2);
        foreach (var (r, c) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
        {
            figure[r, c].DataBackground.Color = Color.FromHex(r == 0 ? "#12f456" : "#f41256");
            figure[r, c].Frame(FrameSides.None);
            figure[r, c].Axes.SetLimits(0, 1, 0, r == 0 ? 1e5 : 1);
        }

        figure[0, 1].Add.ColorBar(ColorScale.Linear(new ScottPlot.Colormaps.Viridis(), 0, 1), "label");
        var picture = Picture.Decode(figure.Png());
        var (upper, lower) = (Color.FromHex("#12f456"), Color.FromHex("#f41256"));
        var middle = picture.Width / 2;
        var (a, b) = (Drawn.Box(picture, upper, 0, middle), Drawn.Box(picture, lower, 0, middle));
        var (c1, d) = (Drawn.Box(picture, upper, middle), Drawn.Box(picture, lower, middle));

        Assert.Equal((a.Left, a.Right), (b.Left, b.Right));
        Assert.Equal((c1.Left, c1.Right), (d.Left, d.Right));
        Assert.Equal(a.Right - a.Left, c1.Right - c1.Left, 2.0);
    }

    [Fact]
    public void Tick_labels_never_touch_each_other()
    {
        foreach (var width in new[] { 25, 40, 60, 100, 180 })
        {
            var figure = Drawn.Figure(plot =>
            {
                plot.Axes.SetLimitsX(0, 123456);
                plot.YAxis.ShowTicks = false;
            });
            (figure.WidthMillimetres, figure.HeightMillimetres) = (width, 40);
            var words = Drawn.Words(figure).OrderBy(word => word.Corners[0].X).ToList();
            Assert.True(words.Count >= 2);
            for (var i = 1; i < words.Count; i++)
            {
                Assert.True(words[i].Corners[0].X > words[i - 1].Corners[1].X + 2, $"labels touch at {width} mm");
            }
        }
    }

    [Fact]
    public void A_place_that_is_never_touched_stays_blank_and_letters_skip_it()
    {
        var figure = new Figure(1, 3) { Letters = true };
        figure[0, 0].Title("one");
        figure[0, 2].Title("two");
        var texts = Drawn.Words(figure).Select(word => word.Text).ToList();

        Assert.Equal(2, figure.Plots.Count());
        Assert.Contains("b", texts);
        Assert.DoesNotContain("c", texts);
        figure.Letter(figure[0, 2], "Z");
        Assert.Contains("Z", Drawn.Words(figure).Select(word => word.Text));
    }

    [Fact]
    public void Shared_axes_have_one_range_and_write_their_labels_once()
    {
        var figure = new Figure(1, 2) { ShareY = true };
        figure[0, 0].Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 10 });
        figure[0, 1].Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 100 });
        figure[0, 0].YLabel("loss");
        figure[0, 1].YLabel("loss");
        var texts = Drawn.Words(figure).Select(word => word.Text).ToList();

        Assert.Single(texts, "loss");
        Assert.Single(texts, "100");
    }

    [Fact]
    public void A_legend_stands_where_it_hides_least_unless_it_is_told_where()
    {
        var best = Drawn.Words(Drawn.Figure(Rising)).Single(word => word.Text == "rising").Corners[0];
        var told = Drawn.Words(Drawn.Figure(plot =>
        {
            Rising(plot);
            plot.PlaceLegend(LegendPlace.LowerRight);
        })).Single(word => word.Text == "rising").Corners[0];
        var stock = Drawn.Words(Drawn.Figure(plot =>
        {
            Rising(plot);
            plot.ShowLegend(Alignment.LowerRight);
        })).Single(word => word.Text == "rising").Corners[0];

        Assert.True(best.X < 1000 && best.Y < 600, $"{best}");
        Assert.True(told.X > 1000 && told.Y > 600, $"{told}");
        Assert.Equal(told, stock);

        static void Rising(Plot plot) => plot.Add.Scatter(new double[] { 0.0, 1, 2, 3 }, new double[] { 0.0, 0.4, 2, 9 }).LegendText = "rising";
    }

    [Fact]
    public void Legends_outside_take_room_and_a_shared_one_gathers_equal_entries()
    {
        int AreaWidth(Action<Plot> place) => Drawn.Box(
            Drawn.Picture(plot =>
            {
                plot.DataBackground.Color = Drawn.Marked;
                plot.Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 1 }).LegendText = "a long entry of the legend";
                place(plot);
            }),
            Drawn.Marked) is var box ? box.Right - box.Left : 0;
        Assert.True(AreaWidth(plot => plot.PlaceLegend(LegendPlace.OutsideRight)) < 0.85 * AreaWidth(plot => plot.HideLegend()));
        Assert.Equal(
            AreaWidth(plot => plot.PlaceLegend(LegendPlace.OutsideRight)), AreaWidth(plot => plot.ShowLegend(Edge.Right)));

        var figure = new Figure(1, 2) { SharedLegend = new LegendOptions() };
        figure[0, 0].Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 1 }).LegendText = "train";
        figure[0, 1].Add.ScatterLine(new double[] { 0.0, 1 }, new double[] { 0.0, 1 }).LegendText = "train";
        Assert.Single(Drawn.Words(figure), word => word.Text == "train");
    }

    [Fact]
    public void A_turned_tick_label_and_an_inverted_axis_are_drawn_as_told()
    {
        var figure = Drawn.Figure(plot =>
        {
            plot.Axes.SetLimits(0, 2, 0, 10);
            plot.SetTicksX([0, 1, 2], ["goldfish", "canary", "rose"]).InvertY();
            plot.XAxis.TickLabelRotation = 90;
        });
        var words = Drawn.Words(figure);
        var label = words.Single(word => word.Text == "canary").Corners;

        Assert.True(Math.Abs(label[1].X - label[0].X) < 1 && Math.Abs(label[1].Y - label[0].Y) > 20);
        Assert.True(words.Single(word => word.Text == "0").Corners[0].Y < words.Single(word => word.Text == "10").Corners[0].Y);
    }
}
