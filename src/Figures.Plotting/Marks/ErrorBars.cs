namespace Figures.Plotting;

/// <summary>A vertical bar from <c>y − below</c> to <c>y + above</c> at each point, with short caps. NaN leaves a point out.</summary>
public sealed class ErrorBars : Mark
{
    private readonly double[] xs;
    private readonly double[] lower;
    private readonly double[] upper;

    internal ErrorBars(double[] xs, double[] lower, double[] upper, Color color)
    {
        this.xs = xs;
        this.lower = lower;
        this.upper = upper;
        Color = color;
    }

    /// <summary>Its colour.</summary>
    public Color Color { get; set; }

    /// <summary>Width in points.</summary>
    public double LineWidth { get; set; } = 0.9;

    /// <summary>Length of the caps in points; 0 for none.</summary>
    public double CapSize { get; set; } = 4;

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
        var pen = canvas.Pen(Color, LineWidth, LinePattern.Solid);
        var half = canvas.Pixels(CapSize) / 2;
        for (var i = 0; i < xs.Length; i++)
        {
            var low = canvas.AtEdge(xs[i], lower[i]);
            var high = canvas.AtEdge(xs[i], upper[i]);
            if (!low.IsFinite || !high.IsFinite
                || !canvas.Area.Intersects(new PixelRect(low.X - half, high.Y, high.X + half, low.Y).Grow(1)))
            {
                continue;
            }

            var path = new VectorPath().MoveTo(low.X, low.Y).LineTo(high.X, high.Y);
            if (half > 0)
            {
                path.MoveTo(low.X - half, low.Y).LineTo(low.X + half, low.Y);
                path.MoveTo(high.X - half, high.Y).LineTo(high.X + half, high.Y);
            }

            canvas.Stroke(path, pen);
        }
    }

    internal override void DrawKey(KeyCanvas canvas)
    {
        var (box, pen) = (canvas.Box, canvas.Pen(Color, LineWidth, LinePattern.Solid));
        var half = Math.Min(canvas.Pixels(CapSize) / 2, box.Width / 4);
        var x = box.Center.X;
        canvas.Stroke(
            new VectorPath().MoveTo(x, box.Top).LineTo(x, box.Bottom)
                .MoveTo(x - half, box.Top).LineTo(x + half, box.Top)
                .MoveTo(x - half, box.Bottom).LineTo(x + half, box.Bottom),
            pen);
    }
}
