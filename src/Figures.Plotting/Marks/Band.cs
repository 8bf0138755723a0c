namespace Figures.Plotting;

/// <summary>The area between a lower and an upper curve over common abscissae. NaN in either leaves a gap.</summary>
public sealed class Band : Mark
{
    private readonly double[] xs;
    private readonly double[] lower;
    private readonly double[] upper;

    internal Band(double[] xs, double[] lower, double[] upper, Color color)
    {
        this.xs = xs;
        this.lower = lower;
        this.upper = upper;
        Color = color;
    }

    /// <summary>Fill colour.</summary>
    public Color Color { get; set; }

    /// <summary>Opacity, 0–1, on top of the colour's own.</summary>
    public double Opacity { get; set; } = 0.3;

    internal override void Extend(DataExtent extent)
    {
        for (var i = 0; i < xs.Length; i++)
        {
            extent.Include(xs[i], lower[i]);
            extent.Include(xs[i], upper[i]);
        }
    }

    internal override void Draw(DataCanvas canvas)
    {
        var ink = Color.WithOpacity(Color.A / 255.0 * Opacity);
        var start = 0;
        for (var i = 0; i <= xs.Length; i++)
        {
            if (i < xs.Length && canvas.At(xs[i], lower[i]).IsFinite && canvas.At(xs[i], upper[i]).IsFinite)
            {
                continue;
            }

            if (i - start >= 2)
            {
                FillRun(canvas, start, i, ink);
            }

            start = i + 1;
        }
    }

    internal override void DrawKey(KeyCanvas canvas) => canvas.Swatch(Color.WithOpacity(Color.A / 255.0 * Opacity), outline: null);

    private void FillRun(DataCanvas canvas, int start, int end, Color ink)
    {
        var outline = new Point[2 * (end - start)];
        for (var i = start; i < end; i++)
        {
            outline[i - start] = canvas.At(xs[i], upper[i]);
            outline[^(i - start + 1)] = canvas.At(xs[i], lower[i]);
        }

        canvas.FillPolygon(outline, ink);
    }
}
