namespace Figures.Plotting;

/// <summary>
/// Lines of equal value of a grid, drawn from a smooth refinement of it (<see cref="Grid.Refined"/>), with labels set into gaps of the
/// lines.
/// </summary>
public sealed class ContourLines : Mark
{
    private readonly Grid grid;
    private readonly double[] levels;
    private ContourLabeller? labeller;

    internal ContourLines(Grid grid, double[] levels)
    {
        this.grid = grid;
        this.levels = levels;
    }

    /// <summary>Colour of the lines; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? Color { get; set; }

    /// <summary>Width of the lines in points.</summary>
    public double LineWidth { get; set; } = 1;

    /// <summary>Dash pattern.</summary>
    public LinePattern Pattern { get; set; } = LinePattern.Solid;

    /// <summary>Whether the lines are labelled with their levels.</summary>
    public bool ShowLabels { get; set; } = true;

    /// <summary>Labels for the levels, in order (markup); <see langword="null"/> writes the numbers.</summary>
    public IReadOnlyList<string>? Labels { get; set; }

    /// <summary>Colour of the labels; <see langword="null"/> takes that of the lines.</summary>
    public Color? LabelColor { get; set; }

    /// <summary>
    /// Rim around the labels, so that they can be read on any of the colours below; <see langword="null"/> takes black or white,
    /// whichever contrasts more with the labels; black lets a quarter of the colours through.
    /// </summary>
    public Color? LabelHalo { get; set; }

    /// <summary>Size of the labels in points; <see langword="null"/> takes the theme's tick size.</summary>
    public double? LabelSize { get; set; }

    /// <summary>Points along the longer side of the refined grid, roughly.</summary>
    public int Resolution { get; set; } = 200;

    internal override void Extend(DataExtent extent) => GridDrawing.Extend(grid, extent);

    internal override void Draw(DataCanvas canvas)
    {
        var (fine, px, py) = GridDrawing.Refine(grid, Resolution, canvas);
        var tracer = new ContourTracer(fine, px, py, levels);
        var ink = Color ?? canvas.Theme.Foreground;
        var words = LabelColor ?? ink;
        var style = new TextStyle(LabelSize ?? canvas.Theme.TickSize, words)
        {
            Halo = LabelHalo ?? HaloOf(words),
        };
        labeller = new ContourLabeller(canvas, style);
        for (var i = 0; i < levels.Length; i++)
        {
            var path = new VectorPath();
            var label = ShowLabels ? Labels?[i % Labels.Count] ?? NumberText.Short(levels[i]) : "";
            var pen = canvas.Pen(ink, LineWidth, Pattern);
            var clipper = new PolylineClipper(canvas.Area.Grow(pen.Width), path, pen.Dashes.Count > 0);
            foreach (var line in tracer.Lines(levels[i]))
            {
                foreach (var part in label.Length > 0 ? labeller.Label(line, label) : [line])
                {
                    clipper.Add(part);
                }
            }

            canvas.Stroke(path, pen);
        }
    }

    internal override void DrawOver(DataCanvas canvas)
    {
        labeller?.Flush();
        labeller = null;
    }

    private static Color HaloOf(Color words)
    {
        var halo = Contrast.TextOn(words);
        return halo == Figures.Plotting.Color.Black ? halo.WithOpacity(0.75) : halo;
    }

    internal override void DrawKey(KeyCanvas canvas) =>
        canvas.Line(canvas.Pen(Color ?? canvas.Theme.Foreground, LineWidth, Pattern));
}
