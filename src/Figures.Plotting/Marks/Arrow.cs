namespace Figures.Plotting;

/// <summary>An arrow between two points of the data, with a filled head at its tip.</summary>
public sealed class Arrow : Mark
{
    private readonly (double X, double Y) tail;
    private readonly (double X, double Y) tip;

    internal Arrow((double X, double Y) tail, (double X, double Y) tip)
    {
        this.tail = tail;
        this.tip = tip;
    }

    /// <summary>Its colour; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? Color { get; set; }

    /// <summary>Width of the shaft in points.</summary>
    public double LineWidth { get; set; } = 1;

    /// <summary>Length of the head in points.</summary>
    public double HeadSize { get; set; } = 6;

    /// <summary>Points left free between the tip and what it points at.</summary>
    public double Gap { get; set; }

    internal override void Extend(DataExtent extent)
    {
        extent.Include(tail.X, tail.Y);
        extent.Include(tip.X, tip.Y);
    }

    internal override void Draw(DataCanvas canvas)
    {
        var (a, b) = (canvas.At(tail.X, tail.Y), canvas.At(tip.X, tip.Y));
        if (a.IsFinite && b.IsFinite)
        {
            ArrowShape.Draw(canvas, a, b, Color ?? canvas.Theme.Foreground, LineWidth, HeadSize, Gap);
        }
    }
}
