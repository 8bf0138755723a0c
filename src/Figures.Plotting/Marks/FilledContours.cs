namespace Figures.Plotting;

/// <summary>
/// A grid as bands of colour between levels, drawn from a smooth refinement of it (<see cref="Grid.Refined"/>). Values beyond the outer
/// levels
/// take the end bands' colours. Missing cells are hatched. Regions are painted one over the other from low to high, so no seam shows.
/// </summary>
public sealed class FilledContours : Mark
{
    private readonly Grid grid;

    internal FilledContours(Grid grid, ColorScale scale)
    {
        this.grid = grid;
        Scale = scale;
    }

    /// <summary>The bands and their colours; give it to <see cref="PlotMarks.ColorBar"/>.</summary>
    public ColorScale Scale { get; }

    /// <summary>Points along the longer side of the refined grid, roughly.</summary>
    public int Resolution { get; set; } = 200;

    internal override void Extend(DataExtent extent) => GridDrawing.Extend(grid, extent);

    internal override void Draw(DataCanvas canvas)
    {
        var (fine, px, py) = GridDrawing.Refine(grid, Resolution, canvas);
        if (grid.HasMissing)
        {
            GridDrawing.DrawMissing(canvas, px, py, Scale.Missing);
        }

        // The lowest band reaches down to whatever there is.
        double[] starts = [double.MinValue, .. Scale.Boundaries!.Skip(1).SkipLast(1)];
        var tracer = new ContourTracer(fine, px, py, starts);
        for (var band = 0; band < starts.Length; band++)
        {
            var region = new VectorPath();
            foreach (var ring in tracer.Rings(starts[band]))
            {
                region.Append(ring, close: true);
            }

            canvas.Fill(region, Scale.BandColor(band));
        }
    }
}
