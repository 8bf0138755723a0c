using Figures.Numerics;

namespace Figures.Plotting;

/// <summary>
/// A short line y = y₀ (x/x₀)ˢ that shows a power law on log–log axes, with its exponent written beside its middle. It does not widen the
/// limits.
/// </summary>
public sealed class SlopeGuide : Mark
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

    /// <summary>Its colour; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? Color { get; set; }

    /// <summary>Width in points.</summary>
    public double LineWidth { get; set; } = 1;

    /// <summary>Dash pattern.</summary>
    public LinePattern Pattern { get; set; } = LinePattern.Dashed;

    internal override void Extend(DataExtent extent)
    {
    }

    internal override void Draw(DataCanvas canvas)
    {
        var (a, b) = (canvas.At(x0, y0), canvas.At(x1, y0 * Elementary.Pow(x1 / x0, slope)));
        if (!a.IsFinite || !b.IsFinite)
        {
            return;
        }

        var ink = Color ?? canvas.Theme.Foreground;
        canvas.StrokePolyline([a, b], canvas.Pen(ink, LineWidth, Pattern));
        var middle = a.Toward(b, 0.5);
        if (Text.Length == 0 || !canvas.Area.Contains(middle) || a == b)
        {
            return;
        }

        // Above a rising line the words stand to the left of it, above a falling one to the right.
        var rising = (b.Y < a.Y) == (b.X > a.X);
        var gap = canvas.Pixels(2.5);
        canvas.Text.Draw(
            Text,
            middle + new Point(rising ? -gap : gap, -gap),
            new TextStyle(canvas.Theme.LegendSize, ink),
            rising ? HorizontalAlignment.Right : HorizontalAlignment.Left,
            VerticalAlignment.Baseline);
    }

    internal override void DrawKey(KeyCanvas canvas) => canvas.Line(canvas.Pen(Color ?? canvas.Theme.Foreground, LineWidth, Pattern));
}
