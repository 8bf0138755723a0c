namespace Figures.Plotting;

/// <summary>The shapes of markers. Filled shapes have equal optical weight: squares and diamonds are a little smaller than discs.</summary>
internal static class MarkerOutline
{
    /// <summary>Paints a marker of the given diameter in pixels.</summary>
    internal static void Draw(InkCanvas canvas, MarkerShape shape, Point center, double size, Color color)
    {
        var path = Outline(shape, center, size / 2);
        if (IsOpen(shape))
        {
            var width = Math.Max(size * 0.16, canvas.Pixels(0.7));
            canvas.Stroke(path, new Pen(color, width) { Join = LineJoin.Miter });
        }
        else
        {
            canvas.Fill(path, color);
        }
    }

    private static bool IsOpen(MarkerShape shape) => shape is MarkerShape.Plus or MarkerShape.Cross or MarkerShape.OpenCircle
        or MarkerShape.OpenSquare or MarkerShape.OpenTriangle or MarkerShape.OpenDiamond
        or MarkerShape.VerticalTick or MarkerShape.HorizontalTick;

    private static VectorPath Outline(MarkerShape shape, Point c, double r)
    {
        var path = new VectorPath();
        return shape switch
        {
            MarkerShape.Circle => path.AppendEllipse(c, r, r),
            MarkerShape.OpenCircle => path.AppendEllipse(c, 0.92 * r, 0.92 * r),
            MarkerShape.Square => Polygon(path, c, 0.88 * r, [-1, -1, 1, -1, 1, 1, -1, 1]),
            MarkerShape.OpenSquare => Polygon(path, c, 0.8 * r, [-1, -1, 1, -1, 1, 1, -1, 1]),
            MarkerShape.TriangleUp => Polygon(path, c, 1.12 * r, [0, -1, 0.8660254, 0.5, -0.8660254, 0.5]),
            MarkerShape.OpenTriangle => Polygon(path, c, 1.05 * r, [0, -1, 0.8660254, 0.5, -0.8660254, 0.5]),
            MarkerShape.TriangleDown => Polygon(path, c, 1.12 * r, [0, 1, -0.8660254, -0.5, 0.8660254, -0.5]),
            MarkerShape.Diamond => Polygon(path, c, 1.12 * r, [0, -1, 1, 0, 0, 1, -1, 0]),
            MarkerShape.OpenDiamond => Polygon(path, c, 1.05 * r, [0, -1, 1, 0, 0, 1, -1, 0]),
            MarkerShape.Star => Polygon(
                path,
                c,
                1.15 * r,
                [
                    0, -1, 0.224514, -0.309017, 0.951057, -0.309017, 0.363271, 0.118034, 0.587785, 0.809017,
                    0, 0.381966, -0.587785, 0.809017, -0.363271, 0.118034, -0.951057, -0.309017, -0.224514, -0.309017,
                ]),
            MarkerShape.Plus => path.MoveTo(c.X - r, c.Y).LineTo(c.X + r, c.Y).MoveTo(c.X, c.Y - r).LineTo(c.X, c.Y + r),
            MarkerShape.Cross => path.MoveTo(c.X - (0.75 * r), c.Y - (0.75 * r)).LineTo(c.X + (0.75 * r), c.Y + (0.75 * r))
                .MoveTo(c.X - (0.75 * r), c.Y + (0.75 * r)).LineTo(c.X + (0.75 * r), c.Y - (0.75 * r)),
            MarkerShape.VerticalTick => path.MoveTo(c.X, c.Y - r).LineTo(c.X, c.Y + r),
            MarkerShape.HorizontalTick => path.MoveTo(c.X - r, c.Y).LineTo(c.X + r, c.Y),
            _ => path,
        };
    }

    private static VectorPath Polygon(VectorPath path, Point c, double r, ReadOnlySpan<double> corners)
    {
        var points = new Point[corners.Length / 2];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new Point(c.X + (r * corners[2 * i]), c.Y + (r * corners[(2 * i) + 1]));
        }

        return path.Append(points, close: true);
    }
}
