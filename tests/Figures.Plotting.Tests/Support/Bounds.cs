namespace Figures.Plotting.Tests.Support;

/// <summary>The ink box of a text.</summary>
internal static class Bounds
{
    /// <summary>Its upper left and lower right corner.</summary>
    public static Point[] Of(TextRun run)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var part in run.Parts)
        {
            var (path, margin) = part is StrokePath stroke ? (stroke.Path, stroke.Pen.Width / 2) : (((FillPath)part).Path, 0.0);
            foreach (var p in Flattening.Flatten(path).SelectMany(polyline => polyline.Points))
            {
                (left, top) = (Math.Min(left, p.X - margin), Math.Min(top, p.Y - margin));
                (right, bottom) = (Math.Max(right, p.X + margin), Math.Max(bottom, p.Y + margin));
            }
        }

        return left > right ? [] : [new(left, top), new(right, bottom)];
    }
}
