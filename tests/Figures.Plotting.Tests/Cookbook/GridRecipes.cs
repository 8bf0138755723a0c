namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Grids, matrices, contours and colour bars.</summary>
public static class GridRecipes
{
    [Recipe("Filled contours of a smooth refinement of the grid, with labelled lines and a colour bar of the bands.")]
    public static Figure FilledContours()
    {
        var plot = new Plot { XLabel = "γ_{σ^2}", YLabel = "γ_w" };
        var grid = Curves.Hills(21);
        var bands = plot.Add.FilledContours(grid, Curves.Even(-1, 1, 17));
        plot.Add.ContourLines(grid, [-0.5, 0, 0.5], Color.FromHex("#d3d3d3"), labelColor: Color.White);
        plot.Add.ColorBar(bands.Scale, "Error");
        return new Figure(plot);
    }

    [Recipe("Missing cells are hatched, never interpolated.")]
    public static Figure MissingCells()
    {
        var plot = new Plot();
        var grid = Curves.Hills(15).Select(v => v > 0.55 ? double.NaN : v);
        var bands = plot.Add.FilledContours(grid, Curves.Even(-1, 0.6, 9), Colormap.Cividis);
        plot.Add.ColorBar(bands.Scale);
        return new Figure(plot);
    }

    [Recipe("Contour lines alone, labelled in gaps.")]
    public static Figure ContourLines()
    {
        var plot = new Plot { XLabel = "*x*", YLabel = "*y*" };
        plot.Add.ContourLines(Curves.Hills(25), [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75], Palette.OkabeIto[0]);
        return new Figure(plot);
    }

    [Recipe("Cells around the points of a grid; NaN takes a grey.")]
    public static Figure Heatmap()
    {
        var plot = new Plot { XLabel = "*x*", YLabel = "*y*" };
        var map = plot.Add.Heatmap(Curves.Hills(12).Select(v => v < -0.8 ? double.NaN : v), ColorScale.Linear(Colormap.Magma, -0.8, 1));
        plot.Add.ColorBar(map.Scale, "value");
        return new Figure(plot);
    }

    [Recipe("Logarithmic axes and a logarithmic colour bar.")]
    public static Figure LogHeatmap()
    {
        var plot = new Plot { XLabel = "γ_0", YLabel = "η" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        var (x, y) = (Curves.Powers(-3, 3, 13), Curves.Powers(-4, 1, 11));
        var loss = new double[y.Length, x.Length];
        for (var j = 0; j < y.Length; j++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                loss[j, i] = y[j] > 0.3 * Curves.Power(x[i], 0.5) ? double.NaN : 1 / (1 + (300 * y[j] / (1 + x[i])));
            }
        }

        var map = plot.Add.Heatmap(new Grid(x, y, loss), ColorScale.Log(Colormap.Viridis, 1e-2, 1));
        plot.Add.ColorBar(map.Scale, "online loss");
        return new Figure(plot);
    }

    [Recipe("A matrix with its numbers, on a diverging map symmetric about zero.")]
    public static Figure Matrix()
    {
        var plot = new Plot { Title = "*W*_2^⊤*W*_2 − *W*_1*W*_1^⊤" };
        var matrix = plot.Add.Matrix(Curves.Tridiagonal(6), cellText: v => NumberFormat.Signed(v));
        plot.Add.ColorBar(matrix.Scale);
        return new Figure(plot);
    }

    [Recipe("Matrices side by side with one scale, framed in colours.")]
    public static Figure MatrixRow()
    {
        var figure = new Figure(1, 3);
        for (var i = 0; i < 3; i++)
        {
            var size = 4 << i;
            var plot = new Plot { Title = $"{size} × {size}" };
            plot.Add.Matrix(Curves.Tridiagonal(size), ColorScale.Symmetric(Colormap.BlueBrown, 2));
            figure[0, i] = plot;
        }

        return figure;
    }

    [Recipe("The colormaps.")]
    public static Figure Colormaps()
    {
        Colormap[] maps = [Colormap.Viridis, Colormap.Magma, Colormap.Inferno, Colormap.Cividis, Colormap.CoolWarm, Colormap.BlueBrown,
            Colormap.Blues, Colormap.Grays];
        var figure = new Figure(maps.Length, 1) { PanelAspectRatio = 0.05 };
        foreach (var (i, map) in maps.Index())
        {
            var image = new PixelImage(256, 1);
            for (var x = 0; x < 256; x++)
            {
                image[x, 0] = map[x / 255.0];
            }

            var plot = new Plot { YLabel = "", Title = map.Name };
            plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = false;
            plot.Add.Image(image, (0, 1, 0, 1));
            figure[i, 0] = plot;
        }

        return figure;
    }

    [Recipe("A colour bar of few bands, with words for ticks.")]
    public static Figure DiscreteColors()
    {
        var plot = new Plot();
        var scale = ColorScale.Discrete(Colormap.Viridis, 0, 1, 2, 3);
        plot.Add.Heatmap(Curves.Hills(9).Select(v => v < -0.3 ? 0.5 : v < 0.3 ? 1.5 : 2.5), scale);
        plot.Add.ColorBar(scale, "phase").SetTicks([0.5, 1.5, 2.5], ["lazy", "mixed", "active"]);
        return new Figure(plot);
    }

    [Recipe("Words over changing colours, turned, with a halo or on a box.")]
    public static Figure Halo()
    {
        var plot = new Plot { XLabel = "γ_{σ^2}", YLabel = "γ_w" };
        plot.Add.FilledContours(Curves.Hills(21), Curves.Even(-1, 1, 9));
        var active = plot.Add.Text("*active*", -2.3, 1.4, Color.White, 10, HorizontalAlignment.Center);
        active.Rotation = 60;
        active.Halo = Color.Black.WithOpacity(0.75);
        plot.Add.Text("*lazy*", -1.2, 1.5, Color.Black, 10, HorizontalAlignment.Center).Background = Color.White;
        return new Figure(plot);
    }

    [Recipe("An image over a rectangle of the data; pixels keep sharp edges.")]
    public static Figure Image()
    {
        var plot = new Plot { EqualUnits = true };
        var digit = new PixelImage(8, 8);
        string[] rows = ["..####..", ".#....#.", "......#.", "....##..", "......#.", "......#.", ".#....#.", "..####.."];
        for (var y = 0; y < 8; y++)
        {
            for (var x = 0; x < 8; x++)
            {
                digit[x, y] = rows[y][x] == '#' ? Color.Gray(30) : Color.Gray(225);
            }
        }

        plot.Add.Image(digit, (0, 8, 0, 8));
        return new Figure(plot);
    }
}
