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

    /// <summary>Lines; the colour transparent takes the theme's foreground.</summary>
    public LineStyle LineStyle { get; set; } = new() { Width = 1, Color = Colors.Transparent, StrokeJoin = SKStrokeJoin.Round };

    /// <summary>Width of the lines in points.</summary>
    public float LineWidth
    {
        get => LineStyle.Width;
        set => LineStyle.Width = value;
    }

    /// <summary>Dash pattern of the lines.</summary>
    public LinePattern LinePattern
    {
        get => LineStyle.Pattern;
        set => LineStyle.Pattern = value;
    }

    /// <summary>Colour of the lines; transparent takes the theme's foreground.</summary>
    public Color LineColor
    {
        get => LineStyle.Color;
        set => LineStyle.Color = value;
    }

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
    public override IEnumerable<LegendItem> LegendItems =>
        LegendText.Length == 0 ? LegendItem.None : LegendItem.Single(this, LegendText, LineStyle);

    /// <summary>Where the labels stood when it was last drawn.</summary>
    internal IReadOnlyList<ContourLabel> Placed => placed;

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var (fine, px, py) = Refine(Resolution);
        var tracer = new ContourTracer(fine, px, py, levels);
        var labeller = new ContourLabeller(ink, rp.DataRect, LabelSize ?? ink.Theme.TickSize);
        labeller.Avoid(Earlier(rp.Plot).SelectMany(other => other.placed));
        var style = LineStyle.Clone();
        (style.Color, style.Pattern) = (LineInk(ink.Theme), Dashes.InPoints(LinePattern, LineWidth));
        for (var i = 0; i < levels.Length; i++)
        {
            using var path = new SKPath();
            var label = ShowLabels ? Labels?[i % Labels.Count] ?? NumberText.Short(levels[i]) : "";
            foreach (var line in tracer.Lines(levels[i]))
            {
                foreach (var part in label.Length > 0 ? labeller.Label(line, label) : [line])
                {
                    path.AddPoly(part.ToSkia(), close: false);
                }
            }

            style.Render(rp.Canvas, path, rp.Paint);
        }

        placed = labeller.Labels;
    }

    /// <summary>Draws the labels, above everything else in the plot.</summary>
    public void RenderLast(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var words = LabelColor ?? LineInk(ink.Theme);
        foreach (var (text, center, _, degrees) in IsVisible ? placed : [])
        {
            ink.Words(
                ink.Set(text, LabelSize ?? ink.Theme.TickSize), center.X, center.Y, Across.Center, Along.Middle, words, degrees,
                LabelHalo ?? Contrast.HaloOf(words));
        }
    }

    private Color LineInk(Theme theme) => LineColor == Colors.Transparent ? theme.Foreground : LineColor;

    private IEnumerable<LabelledContours> Earlier(Plot plot) =>
        plot.GetPlottables<LabelledContours>().TakeWhile(other => other != this).Where(other => other.IsVisible);
}
