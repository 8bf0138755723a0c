using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Pixels stretched over a rectangle of the data, the first row on top, with hard edges in every format. (The stock
/// <see cref="ScottPlot.Plottables.ImageRect"/> is smoothed by viewers of SVG and PDF.)
/// </summary>
public sealed class PixelRectangle : FigurePlottable
{
    private readonly Color[,] pixels;

    internal PixelRectangle(Color[,] pixels, CoordinateRect extent) => (this.pixels, Extent) = (pixels, extent);

    /// <summary>The sides, in data units.</summary>
    public CoordinateRect Extent { get; }

    internal override bool IsTight => true;

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => new(Extent);

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var (a, b) = (Axes.GetPixel(Extent.TopLeft), Axes.GetPixel(Extent.BottomRight));
        var (rows, columns) = (pixels.GetLength(0), pixels.GetLength(1));
        var (flipX, flipY) = (b.X < a.X, b.Y < a.Y);
        var box = CellMap.Box(ink.Whole(a.X), ink.Whole(b.X), ink.Whole(a.Y), ink.Whole(b.Y));
        HardSquares.Draw(ink, box, columns, rows, (x, y) => pixels[flipY ? rows - 1 - y : y, flipX ? columns - 1 - x : x]);
    }
}
