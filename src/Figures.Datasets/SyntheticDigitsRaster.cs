namespace Figures.Datasets;

/// <summary>Distances of pixels to strokes, and the grey they give (SPEC e.5).</summary>
internal static class SyntheticDigitsRaster
{
    private const int Side = SyntheticDigits.Side;

    /// <summary>Grey falls from full to none over 1/<see cref="Sharpness"/> pixels around the stroke's edge.</summary>
    private const double Sharpness = 2.4;

    /// <summary>
    /// The squared distance of every pixel's centre to the nearest segment, +∞ for pixels no segment can colour: only those inside a
    /// segment's box, widened by the radius and the soft edge, are looked at.
    /// </summary>
    public static void SquaredDistances(
        ReadOnlySpan<int> strokeEnds, ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, double radius, Span<double> squares)
    {
        double reach = radius + (0.5 / Sharpness);
        squares.Fill(double.PositiveInfinity);
        int vertex = 0;
        foreach (int end in strokeEnds)
        {
            for (; vertex < end - 1; vertex++)
            {
                Segment(xs[vertex], ys[vertex], xs[vertex + 1], ys[vertex + 1], reach, squares);
            }

            vertex = end;
        }
    }

    /// <summary>Turns squared distances into grey, in place.</summary>
    public static void Ink(Span<double> pixels, double radius, double contrast)
    {
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            double square = pixels[pixel];
            pixels[pixel] = double.IsPositiveInfinity(square)
                ? 0
                : contrast * Math.Clamp((Sharpness * (radius - Math.Sqrt(square))) + 0.5, 0, 1);
        }
    }

    private static void Segment(double x0, double y0, double x1, double y1, double reach, Span<double> squares)
    {
        (double dx, double dy) = (x1 - x0, y1 - y0);
        double perLength = 1 / ((dx * dx) + (dy * dy));
        int left = Math.Max(0, (int)Math.Ceiling(Math.Min(x0, x1) - reach));
        int right = Math.Min(Side - 1, (int)Math.Floor(Math.Max(x0, x1) + reach));
        int top = Math.Max(0, (int)Math.Ceiling(Math.Min(y0, y1) - reach));
        int bottom = Math.Min(Side - 1, (int)Math.Floor(Math.Max(y0, y1) + reach));
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                (double px, double py) = (column - x0, row - y0);
                double along = Math.Clamp(((px * dx) + (py * dy)) * perLength, 0, 1);
                (double gapX, double gapY) = (px - (along * dx), py - (along * dy));
                double square = (gapX * gapX) + (gapY * gapY);
                int pixel = (row * Side) + column;
                squares[pixel] = Math.Min(squares[pixel], square);
            }
        }
    }
}
