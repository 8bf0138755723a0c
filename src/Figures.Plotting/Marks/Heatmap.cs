namespace Figures.Plotting;

/// <summary>
/// A grid as coloured cells around its points; borders lie half-way between neighbours (in the axis's own scale). NaN takes the scale's
/// <see cref="ColorScale.Missing"/> colour. With <see cref="CellText"/> the numbers are written into the cells.
/// </summary>
public sealed class Heatmap : Mark
{
    private readonly Grid grid;

    internal Heatmap(Grid grid, ColorScale scale)
    {
        this.grid = grid;
        Scale = scale;
    }

    /// <summary>Values to colours; give it to <see cref="PlotMarks.ColorBar"/>.</summary>
    public ColorScale Scale { get; set; }

    /// <summary>
    /// Writes a cell's number (markup); <see langword="null"/> leaves cells blank. The text is black or white, whichever reads better.
    /// </summary>
    public Func<double, string>? CellText { get; set; }

    /// <summary>Size of cell texts in points; <see langword="null"/> takes the theme's tick size.</summary>
    public double? CellTextSize { get; set; }

    /// <summary>Colour of thin lines between the cells; <see langword="null"/> for none.</summary>
    public Color? Gridline { get; set; }

    internal override void Extend(DataExtent extent)
    {
        var (xs, ys) = (Edges(grid.Xs), Edges(grid.Ys));
        extent.Include(xs[0], ys[0]);
        extent.Include(xs[^1], ys[^1]);
        extent.MakeTight();
    }

    internal override void Draw(DataCanvas canvas)
    {
        var (px, py) = (PixelEdges(grid.Xs, canvas.X), PixelEdges(grid.Ys, canvas.Y));
        if (IsEven(px) && IsEven(py))
        {
            DrawImage(canvas, px, py);
        }
        else
        {
            DrawCells(canvas, px, py);
        }

        DrawGridlines(canvas, px, py);
        DrawTexts(canvas, px, py);
    }

    /// <summary>Cell borders in data units, used for limits only.</summary>
    private static double[] Edges(ReadOnlySpan<double> centers)
    {
        var edges = new double[centers.Length + 1];
        for (var i = 1; i < centers.Length; i++)
        {
            edges[i] = 0.5 * (centers[i - 1] + centers[i]);
        }

        edges[0] = centers.Length == 1 ? centers[0] - 0.5 : centers[0] - (edges[1] - centers[0]);
        edges[^1] = centers.Length == 1 ? centers[0] + 0.5 : centers[^1] + (centers[^1] - edges[^2]);

        // On a log axis the first border may not become negative: halve instead.
        edges[0] = centers[0] > 0 && edges[0] <= 0 ? centers[0] / 2 : edges[0];
        return edges;
    }

    private static double[] PixelEdges(ReadOnlySpan<double> centers, AxisMap map)
    {
        if (centers.Length == 1)
        {
            return [map.AtEdge(centers[0] - 0.5), map.AtEdge(centers[0] + 0.5)];
        }

        var at = GridDrawing.Pixels(centers, map);
        var edges = new double[at.Length + 1];
        for (var i = 1; i < at.Length; i++)
        {
            edges[i] = 0.5 * (at[i - 1] + at[i]);
        }

        edges[0] = at[0] - (edges[1] - at[0]);
        edges[^1] = at[^1] + (at[^1] - edges[^2]);
        return edges;
    }

    private static bool IsEven(double[] edges)
    {
        var step = (edges[^1] - edges[0]) / (edges.Length - 1);
        for (var i = 1; i < edges.Length; i++)
        {
            if (Math.Abs(edges[i] - edges[0] - (i * step)) > 0.05)
            {
                return false;
            }
        }

        return true;
    }

    private void DrawImage(DataCanvas canvas, double[] px, double[] py)
    {
        var (nx, ny) = (grid.Xs.Length, grid.Ys.Length);
        var image = new PixelImage(nx, ny);
        var (flipX, flipY) = (px[^1] < px[0], py[^1] > py[0]);
        for (var row = 0; row < ny; row++)
        {
            for (var column = 0; column < nx; column++)
            {
                image[column, row] = Scale[grid[flipX ? nx - 1 - column : column, flipY ? row : ny - 1 - row]];
            }
        }

        canvas.Image(image, new PixelRect(
            Math.Round(Math.Min(px[0], px[^1])), Math.Round(Math.Min(py[0], py[^1])), Math.Round(Math.Max(px[0], px[^1])),
                Math.Round(Math.Max(py[0], py[^1]))));
    }

    private void DrawCells(DataCanvas canvas, double[] px, double[] py)
    {
        for (var iy = 0; iy < grid.Ys.Length; iy++)
        {
            for (var ix = 0; ix < grid.Xs.Length; ix++)
            {
                canvas.Fill(new VectorPath().AppendRectangle(Cell(px, py, ix, iy)), Scale[grid[ix, iy]]);
            }
        }
    }

    private static PixelRect Cell(double[] px, double[] py, int ix, int iy)
    {
        var (x0, x1, y0, y1) = (Math.Round(px[ix]), Math.Round(px[ix + 1]), Math.Round(py[iy]), Math.Round(py[iy + 1]));
        return new PixelRect(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
    }

    private void DrawGridlines(DataCanvas canvas, double[] px, double[] py)
    {
        if (Gridline is not { } color)
        {
            return;
        }

        var path = new VectorPath();
        foreach (var x in px)
        {
            path.MoveTo(Math.Round(x), py[0]).LineTo(Math.Round(x), py[^1]);
        }

        foreach (var y in py)
        {
            path.MoveTo(px[0], Math.Round(y)).LineTo(px[^1], Math.Round(y));
        }

        canvas.Stroke(path, canvas.Pen(color, 0.48, LinePattern.Solid));
    }

    private void DrawTexts(DataCanvas canvas, double[] px, double[] py)
    {
        if (CellText is null)
        {
            return;
        }

        for (var iy = 0; iy < grid.Ys.Length; iy++)
        {
            for (var ix = 0; ix < grid.Xs.Length; ix++)
            {
                var background = Scale[grid[ix, iy]];
                var style = new TextStyle(CellTextSize ?? canvas.Theme.TickSize, Contrast.TextOn(background));
                canvas.Text.Draw(
                    CellText(grid[ix, iy]), Cell(px, py, ix, iy).Center, style, HorizontalAlignment.Center, VerticalAlignment.Middle);
            }
        }
    }
}
