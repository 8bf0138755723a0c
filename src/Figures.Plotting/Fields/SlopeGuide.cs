using Figures.Numerics;
using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// A short line y = y₀ (x/x₀)ˢ that shows a power law on log–log axes, with its exponent written beside its middle. It does not widen the
/// limits.
/// </summary>
public sealed class SlopeGuide : IPlottable, IHasLegendKey
{
    private readonly double x0;
    private readonly double y0;
    private readonly double x1;
    private readonly double slope;

    internal SlopeGuide(double x0, double y0, double x1, double slope)
    {
        this.x0 = x0;
        this.y0 = y0;
        this.x1 = x1;
        this.slope = slope;
    }

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
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems =>
        LegendText.Length == 0 ? LegendItem.None : LegendItem.Single(this, LegendText, new LineStyle(LineWidth));

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    void IHasLegendKey.DrawKey(Ink ink, PixelRect box) =>
        FieldDrawing.LineKey(ink, box, FieldDrawing.Line(ink, LineColor, LineWidth, LinePattern));

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        if (FieldDrawing.Place(Axes, x0, y0) is not { } a
            || FieldDrawing.Place(Axes, x1, y0 * Elementary.Pow(x1 / x0, slope)) is not { } b || a == b)
        {
            return;
        }

        var style = FieldDrawing.Line(ink, LineColor, LineWidth, LinePattern);
        using var path = new SKPath();
        path.AddPoly(new[] { a, b }.ToSkia(), close: false);
        style.Render(rp.Canvas, path, rp.Paint);
        var middle = a.Toward(b, 0.5);
        if (Text.Length == 0 || !rp.DataRect.Contains((float)middle.X, (float)middle.Y))
        {
            return;
        }

        // Above a rising line the words stand to the left of it, above a falling one to the right.
        var rising = (b.Y < a.Y) == (b.X > a.X);
        const double Gap = 2.5;
        ink.Words(
            ink.Set(Text, ink.Theme.LegendSize), middle.X + (rising ? -Gap : Gap), middle.Y - Gap, rising ? Across.Right : Across.Left,
            Along.Baseline, style.Color);
    }
}
