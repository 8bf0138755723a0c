namespace Figures.Plotting;

/// <summary>An image stretched over a rectangle of the data, its first row on top; pixels keep sharp edges.</summary>
public sealed class Picture : Mark
{
    private readonly PixelImage image;
    private readonly (double Left, double Right, double Bottom, double Top) extent;

    internal Picture(PixelImage image, (double Left, double Right, double Bottom, double Top) extent)
    {
        this.image = image;
        this.extent = extent;
    }

    internal override void Extend(DataExtent extent)
    {
        extent.Include(this.extent.Left, this.extent.Bottom);
        extent.Include(this.extent.Right, this.extent.Top);
        extent.MakeTight();
    }

    internal override void Draw(DataCanvas canvas)
    {
        var (a, b) = (canvas.AtEdge(extent.Left, extent.Top), canvas.AtEdge(extent.Right, extent.Bottom));
        if (!a.IsFinite || !b.IsFinite)
        {
            return;
        }

        canvas.Image(
            Oriented(b.X < a.X, b.Y < a.Y),
            new PixelRect(Math.Round(Math.Min(a.X, b.X)), Math.Round(Math.Min(a.Y, b.Y)), Math.Round(Math.Max(a.X, b.X)),
                Math.Round(Math.Max(a.Y, b.Y))));
    }

    private PixelImage Oriented(bool flipX, bool flipY)
    {
        if (!flipX && !flipY)
        {
            return image;
        }

        var flipped = new PixelImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                flipped[x, y] = image[flipX ? image.Width - 1 - x : x, flipY ? image.Height - 1 - y : y];
            }
        }

        return flipped;
    }
}
