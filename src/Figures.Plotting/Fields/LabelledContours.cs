using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Lines of equal value of a field, drawn from a smooth refinement of it (<see cref="ScalarField.Refined"/>), with labels set into gaps of
/// the lines. Labels of several such plottables in one plot keep clear of each other.
/// </summary>
public sealed class LabelledContours : FieldPlottable, IRenderLast
{
    private readonly double[] levels;
    private IReadOnlyList<ContourLabel> placed = [];

    internal LabelledContours(ScalarField field, double[] levels)
        : base(field) => this.levels = levels;

    /// <summary>Colour of the lines; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? LineColor { get; set; }

    /// <summary>Width in points.</summary>
    public float LineWidth { get; set; } = 1;

    /// <summary>Dash pattern.</summary>
    public LinePattern LinePattern { get; set; } = LinePattern.Solid;

    /// <summary>Whether the lines are labelled with their levels.</summary>
    public bool ShowLabels { get; set; } = true;

    /// <summary>Labels for the levels, in order (markup); <see langword="null"/> writes the numbers.</summary>
    public IReadOnlyList<string>? Labels { get; set; }

    /// <summary>Colour of the labels; <see langword="null"/> takes that of the lines.</summary>
    public Color? LabelColor { get; set; }

    /// <summary>
    /// Rim around the labels, so that they can be read on any of the colours below; <see langword="null"/> takes black or white,
    /// whichever contrasts more with the labels.
    /// </summary>
    public Color? LabelHalo { get; set; }

    /// <summary>Size of the labels in points; <see langword="null"/> takes the theme's tick size.</summary>
    public double? LabelSize { get; set; }

    /// <summary>Points along the longer side of the refined field, roughly.</summary>
    public int Resolution { get; set; } = 200;

    /// <summary>Words of the legend's entry; empty for none.</summary>
    public string LegendText { get; set; } = "";

    /// <inheritdoc/>
    public override IEnumerable<LegendItem> LegendItems => LineItem(LegendText, Line(LineColor, LineWidth, LinePattern));

    /// <summary>Where the labels stood when it was last drawn.</summary>
    internal IReadOnlyList<ContourLabel> Placed => placed;

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        ArgumentNullException.ThrowIfNull(rp);
        var (fine, px, py) = Refine(Resolution);
        var tracer = new ContourTracer(fine, px, py);
        var labeller = new ContourLabeller(rp.DataRect, LabelSize ?? Theme.TickSize);
        labeller.Avoid(Earlier(rp.Plot).SelectMany(other => other.placed));
        var style = Line(LineColor, LineWidth, LinePattern);
        for (var i = 0; i < levels.Length; i++)
        {
            using var path = new SKPath();
            var label = ShowLabels ? Labels?[i % Labels.Count] ?? NumberText.Short(levels[i]) : "";
            foreach (var line in tracer.Lines(levels[i]))
            {
                labeller.Draw(path, line, label);
            }

            style.Render(rp.Canvas, path, rp.Paint);
        }

        placed = labeller.Labels;
    }

    /// <summary>Draws the labels, above everything else in the plot.</summary>
    public void RenderLast(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var words = LabelColor ?? LineColor ?? Theme.Foreground;
        foreach (var (label, center, _, degrees) in IsVisible ? placed : [])
        {
            var text = RichText.Set(label, LabelSize ?? Theme.TickSize);
            ink.Words(text, center.X, center.Y, Alignment.MiddleCenter, words, degrees, LabelHalo ?? Contrast.HaloOf(words));
        }
    }

    private IEnumerable<LabelledContours> Earlier(Plot plot) =>
        plot.GetPlottables<LabelledContours>().TakeWhile(other => other != this).Where(other => other.IsVisible);
}
