using ScottPlot;

namespace Figures.Plotting;

/// <summary>Base of the plottables that draw a <see cref="ScalarField"/>.</summary>
public abstract class FieldPlottable : IPlottable, ILimitHints
{
    private protected FieldPlottable(ScalarField field) => Field = field;

    /// <summary>The values.</summary>
    public ScalarField Field { get; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public virtual IEnumerable<LegendItem> LegendItems => LegendItem.None;

    /// <summary>Fields fill the data area to its edges.</summary>
    bool ILimitHints.IsTight => true;

    double? ILimitHints.StickyY => null;

    /// <inheritdoc/>
    public virtual AxisLimits GetAxisLimits() => new(Field.Xs[0], Field.Xs[^1], Field.Ys[0], Field.Ys[^1]);

    /// <inheritdoc/>
    public abstract void Render(RenderPack rp);

    /// <summary>
    /// The field refined to about <paramref name="resolution"/> points along its longer side, and the pixels of its coordinates.
    /// </summary>
    private protected (ScalarField Fine, double[] Px, double[] Py) Refine(int resolution)
    {
        var longest = Math.Max(Field.Xs.Length, Field.Ys.Length) - 1;
        var factor = Math.Clamp((int)Math.Round(Math.Clamp(resolution, 2, 1000) / (double)Math.Max(1, longest)), 1, 64);
        var fine = Field.Refined(factor);
        return (fine, PixelsX(fine.Xs), PixelsY(fine.Ys));
    }

    private protected double[] PixelsX(ReadOnlySpan<double> xs) => FieldDrawing.Pixels(xs, Axes.GetPixelX);

    private protected double[] PixelsY(ReadOnlySpan<double> ys) => FieldDrawing.Pixels(ys, Axes.GetPixelY);

    /// <summary>Borders of the cells around the points, on device pixels.</summary>
    private protected (float[] Xs, float[] Ys) CellBorders(Ink ink) =>
        ([.. CellEdges.Of(Field.Xs, PixelsX).Select(ink.Whole)], [.. CellEdges.Of(Field.Ys, PixelsY).Select(ink.Whole)]);

    /// <summary>Limits that hold the cells around the points.</summary>
    private protected AxisLimits CellLimits()
    {
        var ((x0, x1), (y0, y1)) = (CellEdges.Limits(Field.Xs), CellEdges.Limits(Field.Ys));
        return new AxisLimits(x0, x1, y0, y1);
    }
}
