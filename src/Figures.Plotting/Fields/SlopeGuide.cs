using Figures.Numerics;
using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// A short line y = y₀ (x/x₀)ˢ that shows a power law on log–log axes, with its exponent written beside its middle. It does not widen the
/// limits.
/// </summary>
public sealed class SlopeGuide : FigurePlottable
{
    private readonly (double X, double Y) start;
    private readonly (double X, double Y) end;

    internal SlopeGuide(double x0, double y0, double x1, double slope) =>
        (start, end) = ((x0, y0), (x1, y0 * Elementary.Pow(x1 / x0, slope)));

    /// <summary>Text beside the line (markup); empty for none.</summary>
    public string Text { get; set; } = "";

    /// <summary>Words of the legend's entry; empty for none.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Colour of line and text; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? LineColor { get; set; }

    /// <summary>Width in points.</summary>
    public float LineWidth { get; set; } = 1;

    /// <summary>Dash pattern.</summary>
    public LinePattern LinePattern { get; set; } = Dashes.Dashed;

    /// <inheritdoc/>
    public override IEnumerable<LegendItem> LegendItems => LineItem(LegendText, Line(LineColor, LineWidth, LinePattern));

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        if (Place(start.X, start.Y) is not { } a || Place(end.X, end.Y) is not { } b || a == b)
        {
            return;
        }

        var style = Line(LineColor, LineWidth, LinePattern);
        style.Render(rp, new PixelLine(a.X, a.Y, b.X, b.Y));
        var middle = new Pixel((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        if (Text.Length == 0 || !rp.DataRect.Contains(middle))
        {
            return;
        }

        // Above a rising line the words stand to the left of it, above a falling one to the right.
        var rising = (b.Y < a.Y) == (b.X > a.X);
        const double Gap = 2.5;
        ink.OnBaseline(
            RichText.Set(Text, Theme.LegendSize), middle.X + (rising ? -Gap : Gap), middle.Y - Gap,
            rising ? Alignment.LowerRight : Alignment.LowerLeft, style.Color);
    }
}
