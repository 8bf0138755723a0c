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

    private protected double[] PixelsX(ReadOnlySpan<double> xs) =>
        FieldDrawing.Pixels(xs, Axes.GetPixelX, Axes.DataRect.Left, Axes.DataRect.Right);

    private protected double[] PixelsY(ReadOnlySpan<double> ys) =>
        FieldDrawing.Pixels(ys, Axes.GetPixelY, Axes.DataRect.Bottom, Axes.DataRect.Top);
}
