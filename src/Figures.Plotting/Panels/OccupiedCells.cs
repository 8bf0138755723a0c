using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Which cells of a coarse lattice over a data area something is drawn in: how a legend finds free room.</summary>
internal sealed class OccupiedCells
{
    /// <summary>Size of a cell in points.</summary>
    private const float Cell = 3;

    private const byte Faint = 16;

    private readonly PixelRect area;
    private readonly int width;
    private readonly int height;
    private readonly bool[] occupied;

    private OccupiedCells(PixelRect area, int width, int height, bool[] occupied)
    {
        this.area = area;
        this.width = width;
        this.height = height;
        this.occupied = occupied;
    }

    /// <summary>Looks at what a panel draws in its data area, at the resolution of the lattice.</summary>
    internal static OccupiedCells Of(Panel panel, PixelRect area)
    {
        var (width, height) = ((int)Math.Ceiling(area.Width / Cell), (int)Math.Ceiling(area.Height / Cell));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(1 / Cell);
        canvas.Translate(-area.Left, -area.Top);
        var kept = panel.Ink;
        panel.Ink = new Ink(canvas, panel.Theme);
        using (var rp = PanelPainter.Prepared(panel.Plot, area, area, canvas))
        {
            ContentPainter.Draw(rp);
        }

        panel.Ink = kept;
        canvas.Flush();
        var pixels = bitmap.GetPixelSpan();
        var occupied = new bool[width * height];
        for (var i = 0; i < occupied.Length; i++)
        {
            occupied[i] = pixels[(i / width * bitmap.RowBytes) + (i % width * 4) + 3] > Faint;
        }

        return new OccupiedCells(area, width, height, occupied);
    }

    /// <summary>Number of occupied cells whose middle lies in a box.</summary>
    internal int CountIn(PixelRect box)
    {
        var count = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (px, py) = (area.Left + ((x + 0.5f) * Cell), area.Top + ((y + 0.5f) * Cell));
                count += occupied[(y * width) + x] && px >= box.Left && px <= box.Right && py >= box.Top && py <= box.Bottom ? 1 : 0;
            }
        }

        return count;
    }
}
