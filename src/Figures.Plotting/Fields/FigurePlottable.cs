using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Base of the plottables that ScottPlot does not have.</summary>
public abstract class FigurePlottable : IPlottable
{
    private protected FigurePlottable()
    {
    }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public virtual IEnumerable<LegendItem> LegendItems => LegendItem.None;

    /// <summary>Fills the whole data area: no margins at all.</summary>
    internal virtual bool IsTight => false;

    /// <summary>The theme of the figure while it is drawn.</summary>
    internal Theme Theme { get; set; } = Theme.Paper;

    /// <inheritdoc/>
    public abstract AxisLimits GetAxisLimits();

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);

    /// <summary>A line with its colour and dashes resolved.</summary>
    private protected LineStyle Line(Color? color, float width, LinePattern pattern) =>
        new(width, color ?? Theme.Foreground, Dashes.InPoints(pattern, width)) { StrokeJoin = SKStrokeJoin.Round };

    /// <summary>A legend's entry for a line; none without words.</summary>
    private protected IEnumerable<LegendItem> LineItem(string words, LineStyle line) =>
        words.Length == 0 ? LegendItem.None : LegendItem.Single(this, words, line);

    /// <summary>A place in the data; <see langword="null"/> when it has none (NaN, or ≤ 0 on a log axis).</summary>
    private protected SKPoint? Place(double x, double y) =>
        CurvePainter.Place(Axes, x, y) is var p && float.IsFinite(p.X) && float.IsFinite(p.Y) ? p.ToSKPoint() : null;
}
