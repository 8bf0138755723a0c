using SkiaSharp;

namespace Figures.Plotting.Tests;

public sealed class ContourTests
{
    [Fact]
    public void The_region_inside_a_circle_has_its_area()
    {
        var grid = Sample(81, (x, y) => 1 - (x * x) - (y * y));
        var rings = Tracer(grid).Rings(0);

        Assert.Single(rings);
        Assert.Equal(Math.PI, Math.Abs(Area(rings[0])), 0.005);
    }

    [Fact]
    public void Holes_run_the_other_way_round()
    {
        var grid = Sample(81, (x, y) => ((x * x) + (y * y) - 0.25) * (1 - (x * x) - (y * y)));
        var areas = Tracer(grid).Rings(0).Select(Area).Order().ToList();

        Assert.Equal(2, areas.Count);
        Assert.True(areas[0] * areas[1] < 0);
        Assert.Equal(Math.PI * 0.75, Math.Abs(areas[0] + areas[1]), 0.01);
    }

    [Fact]
    public void Regions_of_ascending_levels_are_nested_and_start_with_everything()
    {
        var tracer = Tracer(Sample(33, (x, y) => (x * y) + (0.3 * x)));
        var areas = new[] { double.MinValue, -1, -0.2, 0, 0.5, 1 }.Select(level => Math.Abs(tracer.Rings(level).Sum(Area))).ToList();

        Assert.Equal(9, areas[0], 1e-5);
        Assert.Equal(areas.OrderDescending(), areas);
    }

    [Fact]
    public void Contour_lines_lie_where_the_values_are()
    {
        var lines = Tracer(Sample(41, (x, y) => x + (2 * y))).Lines(0.3);

        Assert.Single(lines);
        Assert.All(lines[0], p => Assert.Equal(0.3, p.X + (2 * p.Y), 1e-6));
    }

    [Fact]
    public void Closed_contour_lines_return_to_their_start()
    {
        var line = Assert.Single(Tracer(Sample(41, (x, y) => (x * x) + (y * y))).Lines(1));

        Assert.Equal(line[0], line[^1]);
    }

    [Fact]
    public void A_saddle_is_decided_by_its_mean()
    {
        // Corners +1 −1 / −1 +1: at level −0.1 the high corners are joined (mean 0 is above), at +0.1 they are apart.
        var grid = new ScalarField([0, 1], [0, 1], new double[,] { { 1, -1 }, { -1, 1 } });

        Assert.Single(Tracer(grid).Rings(-0.1));
        Assert.Equal(2, Tracer(grid).Rings(0.1).Count);
    }

    [Fact]
    public void Missing_cells_belong_to_no_region()
    {
        var grid = Sample(13, (x, y) => x > 0.1 && y > 0.1 ? double.NaN : 1);
        var area = Math.Abs(Tracer(grid).Rings(0).Sum(Area));

        // Cells of side 0.25; the first missing point is at 0.25, so cells from 0 on are missing.
        Assert.Equal(9 - (1.5 * 1.5), area, 1e-5);
    }

    [Fact]
    public void A_refined_grid_passes_through_every_point_and_keeps_straight_lines()
    {
        var grid = Sample(7, (x, y) => (x * x * y) - y);
        var fine = grid.Refined(5);
        var plane = Sample(5, (x, y) => 2 + (3 * x) - y).Refined(4);

        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(grid[i, 6 - i], fine[5 * i, 5 * (6 - i)]);
        }

        for (var i = 0; i < plane.Xs.Length; i++)
        {
            Assert.Equal(2 + (3 * plane.Xs[i]) - plane.Ys[2], plane[i, 2], 1e-12);
        }
    }

    [Fact]
    public void A_missing_point_makes_exactly_its_cells_missing()
    {
        var fine = Sample(5, (x, y) => x == 0 && y == 0 ? double.NaN : x).Refined(4);

        Assert.True(double.IsNaN(fine[8, 8]));
        Assert.True(double.IsNaN(fine[5, 8]) || double.IsNaN(fine[5, 7]));
        Assert.False(double.IsNaN(fine[4, 4]));
        Assert.False(double.IsNaN(fine[3, 8]));
    }

    [Fact]
    public void Columns_in_any_order_make_the_same_grid()
    {
        var grid = ScalarField.FromColumns([2, 1, 2, 1], [5, 5, 4, 4], [25, 15, 24, 14]);

        Assert.Equal([1.0, 2.0], grid.Xs.ToArray());
        Assert.Equal((14, 24, 15, 25), (grid[0, 0], grid[1, 0], grid[0, 1], grid[1, 1]));
        Assert.True(ScalarField.FromColumns([1, 2], [1, 2], [1, 1]).HasMissing);
    }

    [Fact]
    public void Labels_stand_on_their_lines_inside_the_data_area_and_clear_of_each_other()
    {
        var figure = new Figure();
        var contours = figure[0, 0].Add.LabelledContours(Sample(41, (x, y) => x + (0.2 * y)), [-0.5, 0.1, 0.5]);
        var more = figure[0, 0].Add.LabelledContours(Sample(41, (x, y) => x + (0.2 * y)), [0.12]);
        figure.Png(Theme.Screen);
        ContourLabel[] labels = [.. contours.Placed, .. more.Placed];
        var area = contours.Axes.DataRect;

        Assert.Equal(["−0.5", "0.1", "0.5", "0.12"], labels.Select(label => label.Text));
        Assert.All(labels, label => Assert.InRange(label.Degrees, -90, 90));
        Assert.All(labels, label => Assert.True(area.Contains(label.Center.X, label.Center.Y)));
        foreach (var (a, b) in labels.SelectMany((a, i) => labels.Skip(i + 1).Select(b => (a, b))))
        {
            Assert.True((a.Center - b.Center).Length >= (a.Gap + b.Gap) / 2, $"{a.Text} touches {b.Text}");
        }
    }

    [Fact]
    public void A_line_is_cut_where_its_label_stands()
    {
        var labeller = new ContourLabeller(new(0, 200, 100, 0), 8);
        using var path = new SKPath();

        labeller.Draw(path, [.. Enumerable.Range(0, 201).Select(x => new SKPoint(x, 50))], "0.5");

        var label = Assert.Single(labeller.Labels);
        using var parts = new SKPathMeasure(path);
        var before = parts.Length;
        Assert.True(parts.NextContour());
        Assert.Equal(label.Gap, 200 - before - parts.Length, 1e-3);
        Assert.False(parts.NextContour());
        Assert.True(label.Gap > RichText.Set("0.5", 8).Width + 4);
        Assert.Equal(new SKPoint(100, 50), label.Center);
    }

    [Fact]
    public void A_ring_too_small_for_its_label_stays_whole()
    {
        var figure = new Figure();
        var contours = figure[0, 0].Add.LabelledContours(Sample(61, (x, y) => (x * x) + (y * y)), [0.002, 1]);
        figure.Png(Theme.Screen);

        Assert.Equal(["1"], contours.Placed.Select(label => label.Text));
    }

    private static ScalarField Sample(int count, Func<double, double, double> f)
    {
        var axis = Enumerable.Range(0, count).Select(i => -1.5 + (3.0 * i / (count - 1))).ToArray();
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

    private static ContourTracer Tracer(ScalarField grid) =>
        new(grid, [.. grid.Xs.ToArray().Select(x => (float)x)], [.. grid.Ys.ToArray().Select(y => (float)y)]);

    private static double Area(SKPoint[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += (a.X * b.Y) - (b.X * a.Y);
        }

        return sum / 2;
    }
}
