namespace Figures.Plotting;

/// <summary>Paints a display list on pixels.</summary>
internal sealed class Painter
{
    /// <summary>Strokes whose sides add up to more pixels of height than this are painted by <see cref="DenseStroke"/>.</summary>
    private const double DenseHeight = 60_000;

    private readonly Rasterizer rasterizer;
    private readonly int width;
    private readonly int height;

    private Painter(DisplayList list)
    {
        width = list.Width;
        height = list.Height;
        rasterizer = new Rasterizer(width, height);
        rasterizer.Pixels.AsSpan().Fill((list.Background.R << 16) | (list.Background.G << 8) | list.Background.B);
    }

    internal static RasterPicture Paint(DisplayList list)
    {
        var painter = new Painter(list);
        foreach (var command in list.Commands)
        {
            painter.Paint(command);
        }

        return new RasterPicture(list.Width, list.Height, painter.rasterizer.Pixels);
    }

    private void Paint(DrawCommand command)
    {
        switch (command)
        {
            case FillPath fill:
                var edges = rasterizer.Begin(fill.Clip);
                foreach (var part in Flattening.Flatten(fill.Path))
                {
                    edges.AddPolygon([.. part.Points]);
                }

                rasterizer.Paint(fill.Color, fill.EvenOdd);
                break;
            case StrokePath stroke:
                Paint(stroke);
                break;
            case DrawImage image:
                Paint(image);
                break;
            case TextRun run:
                foreach (var part in run.Parts)
                {
                    Paint(part);
                }

                break;
            default:
                throw new NotSupportedException($"The rasteriser knows no command {command.GetType().Name}.");
        }
    }

    private void Paint(StrokePath stroke)
    {
        var parts = Stroker.CentreLines(stroke.Path, stroke.Pen);
        if (DenseStroke.Height(parts, stroke.Pen.Width) > DenseHeight)
        {
            DenseStroke.Paint(parts, stroke.Pen, rasterizer.Pixels, width, rasterizer.Whole(stroke.Clip));
            return;
        }

        Stroker.Stroke(parts, stroke.Pen, rasterizer.Begin(stroke.Clip));
        rasterizer.Paint(stroke.Pen.Color, evenOddRule: false);
    }

    /// <summary>Each picture pixel takes the source pixel its centre falls into.</summary>
    private void Paint(DrawImage command)
    {
        var (target, image) = (command.Target, command.Image);
        var clip = command.Clip ?? new PixelRect(0, 0, width, height);
        var left = (int)Math.Max(0, Math.Max(Math.Round(clip.Left), Math.Ceiling(target.Left - 0.5)));
        var right = (int)Math.Min(width, Math.Min(Math.Round(clip.Right), Math.Ceiling(target.Right - 0.5)));
        var top = (int)Math.Max(0, Math.Max(Math.Round(clip.Top), Math.Ceiling(target.Top - 0.5)));
        var bottom = (int)Math.Min(height, Math.Min(Math.Round(clip.Bottom), Math.Ceiling(target.Bottom - 0.5)));
        for (var y = top; y < bottom; y++)
        {
            var row = rasterizer.Pixels.AsSpan(y * width, width);
            var sy = Math.Clamp((int)((y + 0.5 - target.Top) * image.Height / target.Height), 0, image.Height - 1);
            for (var x = left; x < right; x++)
            {
                var sx = Math.Clamp((int)((x + 0.5 - target.Left) * image.Width / target.Width), 0, image.Width - 1);
                new Ink(image[sx, sy]).Paint(row, x, 255);
            }
        }
    }
}
