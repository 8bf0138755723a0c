namespace Figures.Plotting;

/// <summary>What marks on grids share.</summary>
internal static class GridDrawing
{
    internal static void Extend(Grid grid, DataExtent extent)
    {
        extent.Include(grid.Xs[0], grid.Ys[0]);
        extent.Include(grid.Xs[^1], grid.Ys[^1]);
        extent.MakeTight();
    }

    /// <summary>The refined grid and the pixels of its coordinates.</summary>
    internal static (Grid Fine, double[] Px, double[] Py) Refine(Grid grid, int resolution, DataCanvas canvas)
    {
        var longest = Math.Max(grid.Xs.Length, grid.Ys.Length) - 1;
        var factor = Math.Clamp((int)Math.Round(Math.Clamp(resolution, 2, 1000) / (double)Math.Max(1, longest)), 1, 64);
        var fine = grid.Refined(factor);
        return (fine, Pixels(fine.Xs, canvas.X), Pixels(fine.Ys, canvas.Y));
    }

    internal static double[] Pixels(ReadOnlySpan<double> coordinates, AxisMap map)
    {
        var pixels = new double[coordinates.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = map.AtEdge(coordinates[i]);
        }

        return pixels;
    }

    /// <summary>Hatches the rectangle of a grid; what exists is painted over it.</summary>
    internal static void DrawMissing(DataCanvas canvas, double[] px, double[] py, Color color)
    {
        var (left, right) = (Math.Min(px[0], px[^1]), Math.Max(px[0], px[^1]));
        var (top, bottom) = (Math.Min(py[0], py[^1]), Math.Max(py[0], py[^1]));
        canvas.Fill(new VectorPath().AppendRectangle(new PixelRect(left, top, right, bottom)), color.Mix(Color.White, 0.45));
        var lines = new VectorPath();
        var step = canvas.Pixels(4);
        var clipper = new PolylineClipper(new PixelRect(left, top, right, bottom), lines, keepPhase: false);
        for (var x = left - (bottom - top); x < right; x += step)
        {
            clipper.Add([new Point(x, bottom), new Point(x + (bottom - top), top)]);
        }

        canvas.Stroke(lines, canvas.Pen(color.Mix(Color.Black, 0.15), 0.5, LinePattern.Solid));
    }
}
