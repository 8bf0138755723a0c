namespace Figures.Plotting;

/// <summary>The outline of an arrow in pixels, shared by the arrow mark and network edges.</summary>
internal static class ArrowShape
{
    /// <summary>
    /// Paints a shaft that ends inside a head whose tip stands <paramref name="gap"/> points before <paramref name="tip"/>.
    /// </summary>
    internal static void Draw(InkCanvas canvas, Point tail, Point tip, Color color, double lineWidth, double headSize, double gap)
    {
        var length = (tip - tail).Length;
        if (!(length > 0))
        {
            return;
        }

        var along = (tip - tail) * (1 / length);
        var across = new Point(-along.Y, along.X);
        tip -= along * canvas.Pixels(gap);
        var head = Math.Min(canvas.Pixels(headSize), length);
        var neck = tip - (along * (head * 0.8));
        canvas.Stroke(new VectorPath().MoveTo(tail.X, tail.Y).LineTo(neck.X, neck.Y), canvas.Pen(color, lineWidth, LinePattern.Solid));
        var back = tip - (along * head);
        var (left, right) = (back + (across * (head * 0.38)), back - (across * (head * 0.38)));
        canvas.Fill(new VectorPath().Append([tip, left, neck, right], close: true), color);
    }
}
