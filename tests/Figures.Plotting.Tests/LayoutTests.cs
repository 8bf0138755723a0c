using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void The_picture_has_the_size_asked_for()
    {
        var list = new Figure(new Plot()) { WidthMillimetres = 127, HeightMillimetres = 50.8 }.Layout(Theme.Paper);

        Assert.Equal((1500, 600), (list.Width, list.Height));
    }

    [Fact]
    public void Themes_have_the_sizes_of_their_media()
    {
        Assert.Equal(2126, new Figure(new Plot()).Layout(Theme.Paper).Width);
        Assert.Equal(1039, new Figure(new Plot()).Layout(Theme.PaperSingleColumn).Width);
        Assert.Equal((300, 300), (Theme.Paper.Dpi, Theme.PaperSingleColumn.Dpi));
        Assert.Equal(new Figure(new Plot()).Layout(Theme.Screen).Width, new Figure(new Plot()).Layout(Theme.ScreenDark).Width);
        Assert.Equal(Theme.ScreenDark.Background, new Figure(new Plot()).Layout(Theme.ScreenDark).Background);
    }

    [Fact]
    public void A_shape_of_the_data_area_is_kept_whatever_the_place()
    {
        var plot = new Plot { AspectRatio = 0.5, DataBackground = Color.FromHex("#123456") };
        var area = new Figure(plot) { WidthMillimetres = 100, HeightMillimetres = 100 }.Layout(Theme.Paper).Commands.OfType<FillPath>()
            .Single(fill => fill.Color == Color.FromHex("#123456")).Path.Points;

        Assert.Equal(0.5, (area.Max(p => p.Y) - area.Min(p => p.Y)) / (area.Max(p => p.X) - area.Min(p => p.X)), 0.01);
    }

    [Fact]
    public void Data_areas_of_a_column_line_up_and_share_their_width()
    {
        var figure = new Figure(2, 2);
        foreach (var (r, c) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
        {
            var plot = new Plot { DataBackground = Color.FromHex("#123456") };
            plot.Add.Line([0, 1], [0, r == 0 ? 1e5 : 1]);
            figure[r, c] = plot;
        }

        figure[0, 1]!.Add.ColorBar(ColorScale.Linear(Colormap.Viridis, 0, 1), "label");
        var areas = figure.Layout(Theme.Paper).Commands.OfType<FillPath>().Where(f => f.Color == Color.FromHex("#123456"))
            .Select(f => (Left: f.Path.Points.Min(p => p.X), Right: f.Path.Points.Max(p => p.X))).ToList();

        Assert.Equal(areas[0], areas[2]);
        Assert.Equal(areas[1], areas[3]);
        Assert.Equal(areas[0].Right - areas[0].Left, areas[1].Right - areas[1].Left, 2.0);
    }

    [Fact]
    public void Tick_labels_never_touch_each_other()
    {
        foreach (var width in new[] { 25, 40, 60, 100, 180 })
        {
            var plot = new Plot();
            plot.XAxis.SetLimits(0, 123456);
            plot.YAxis.ShowTicks = false;
            var list = new Figure(plot) { WidthMillimetres = width, HeightMillimetres = 40 }.Layout(Theme.Paper);
            var boxes = list.Commands.OfType<TextRun>().Select(Bounds.Of).Where(b => b.Length == 2).OrderBy(b => b[0].X).ToList();
            for (var i = 1; i < boxes.Count; i++)
            {
                Assert.True(boxes[i][0].X > boxes[i - 1][1].X + 2, $"labels touch at {width} mm");
            }
        }
    }

    [Fact]
    public void Shared_axes_have_one_range_and_write_labels_once()
    {
        var figure = new Figure(1, 2) { ShareY = true };
        for (var i = 0; i < 2; i++)
        {
            figure[0, i] = new Plot { YLabel = "shared" };
            figure[0, i]!.Add.Line([0, 1], [0, 10 * (i + 1)]);
        }

        Assert.Single(figure.Layout(Theme.Screen).Commands.OfType<TextRun>(), run => run.Text == "shared");
    }

    [Fact]
    public void A_shared_legend_lists_equal_labels_once()
    {
        var figure = new Figure(1, 2) { SharedLegend = new Legend() };
        for (var i = 0; i < 2; i++)
        {
            figure[0, i] = new Plot();
            figure[0, i]!.Add.Line([0, 1], [0, 1], "both");
            figure[0, i]!.Add.Line([0, 1], [1, 0], $"only {i}");
        }

        var words = figure.Layout(Theme.Screen).Commands.OfType<TextRun>().Select(run => run.Text).ToList();
        Assert.Single(words, "both");
        Assert.Single(words, "only 0");
        Assert.Single(words, "only 1");
    }

    [Fact]
    public void The_best_place_of_a_legend_hides_no_curve_when_a_corner_is_free()
    {
        var plot = new Plot();
        plot.Add.Line([0, 1], [0, 1], "rising");
        plot.Add.Line([0, 1], [1, 1], "flat");
        var list = new Figure(plot).Layout(Theme.Screen);
        var box = list.Commands.OfType<FillPath>().Single(f => f.Color.A is > 200 and < 255).Path.Points;

        Assert.True(box.Min(p => p.X) > list.Width / 2.0 && box.Min(p => p.Y) > list.Height / 2.0);
    }

    [Fact]
    public void Panels_are_lettered_row_by_row_unless_they_have_a_letter()
    {
        var figure = new Figure(2, 2) { Letters = true };
        figure[0, 0] = new Plot();
        figure[0, 1] = new Plot();
        figure[1, 1] = new Plot { Letter = "z" };

        var letters = figure.Layout(Theme.Screen).Commands.OfType<TextRun>().Select(run => run.Text)
            .Where(t => t.Length == 1 && char.IsLetter(t[0]));
        Assert.Equal(["a", "b", "z"], letters);
    }

    [Fact]
    public void A_theme_with_another_resolution_gives_the_same_picture_finer()
    {
        var plot = new Plot { Title = "t" };
        plot.Add.Line([0, 1], [0, 1], "line");
        var (coarse, fine) = (new Figure(plot).Layout(Theme.Paper with { Dpi = 150 }),
            new Figure(plot).Layout(Theme.Paper with { Dpi = 600 }));

        Assert.InRange(fine.Width, (coarse.Width * 4) - 3, (coarse.Width * 4) + 3);
        Assert.InRange(fine.Height, (coarse.Height * 4) - 9, (coarse.Height * 4) + 9);
        Assert.Equal(
            coarse.Commands.OfType<TextRun>().Select(run => run.Text), fine.Commands.OfType<TextRun>().Select(run => run.Text));
    }
}
