using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Pixels stretched over a rectangle of the data, the first row on top, with hard edges in every format. (The stock
/// <see cref="ScottPlot.Plottables.ImageRect"/> is smoothed by viewers of SVG and PDF.)
/// </summary>
public sealed class PixelRectangle : IPlottable, ILimitHints
{
    private readonly Color[,] pixels;

    internal PixelRectangle(Color[,] pixels, CoordinateRect extent)
    {
        this.pixels = pixels;
        Extent = extent;
    }

    /// <summary>The sides, in data units.</summary>
    public CoordinateRect Extent { get; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    bool ILimitHints.IsTight => true;

    double? ILimitHints.StickyY => null;

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => new(Extent);

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var (a, b) = (Axes.GetPixel(Extent.TopLeft), Axes.GetPixel(Extent.BottomRight));
        var (rows, columns) = (pixels.GetLength(0), pixels.GetLength(1));
        var (flipX, flipY) = (b.X < a.X, b.Y < a.Y);
        var box = new SKRect(
            ink.Whole(Math.Min(a.X, b.X)), ink.Whole(Math.Min(a.Y, b.Y)), ink.Whole(Math.Max(a.X, b.X)), ink.Whole(Math.Max(a.Y, b.Y)));
        FieldDrawing.Squares(
            ink, box, columns, rows, (x, y) => pixels[flipY ? rows - 1 - y : y, flipX ? columns - 1 - x : x]);
    }
}
