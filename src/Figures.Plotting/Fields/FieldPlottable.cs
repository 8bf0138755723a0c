using ScottPlot;

namespace Figures.Plotting;

/// <summary>Base of the plottables that draw a <see cref="ScalarField"/>. Fields fill the data area to its edges.</summary>
public abstract class FieldPlottable : FigurePlottable
{
    private protected FieldPlottable(ScalarField field) => Field = field;

    /// <summary>The values.</summary>
    public ScalarField Field { get; }

    internal override bool IsTight => true;

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => new(Field.Xs[0], Field.Xs[^1], Field.Ys[0], Field.Ys[^1]);

    /// <summary>
    /// The field refined to about <paramref name="resolution"/> points along its longer side, and the pixels of its coordinates.
    /// </summary>
    private protected (ScalarField Fine, float[] Px, float[] Py) Refine(int resolution)
    {
        var longest = Math.Max(Field.Xs.Length, Field.Ys.Length) - 1;
        var factor = Math.Clamp((int)Math.Round(Math.Clamp(resolution, 2, 1000) / (double)Math.Max(1, longest)), 1, 64);
        var fine = Field.Refined(factor);
        return (fine, [.. fine.Xs.ToArray().Select(Axes.GetPixelX)], [.. fine.Ys.ToArray().Select(Axes.GetPixelY)]);
    }
}
