using System.Runtime.Intrinsics;

namespace Figures.Datasets;

/// <summary>Distances of pixels to strokes, and the grey they give (SPEC e.5).</summary>
internal static class SyntheticDigitsRaster
{
    private const int Side = SyntheticDigits.Side;

    /// <summary>Grey falls from full to none over 1/<see cref="Sharpness"/> pixels around the stroke's edge.</summary>
    private const double Sharpness = 2.4;

    /// <summary>
    /// The squared distance of every pixel's centre to the nearest segment, +∞ for pixels far from all of them: only those in or beside a
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

    /// <summary>Turns squared distances into grey, adds noise and keeps it between 0 and 1, in place.</summary>
    /// <param name="pixels">Squared distances, then grey.</param>
    /// <param name="radius">Half the stroke's width in pixels.</param>
    /// <param name="contrast">Grey of full ink.</param>
    /// <param name="noise">What is added to every pixel.</param>
    public static void Ink(Span<double> pixels, double radius, double contrast, ReadOnlySpan<double> noise)
    {
        (Vector256<double> radii, Vector256<double> one) = (Vector256.Create(radius), Vector256<double>.One);
        for (int pixel = 0; pixel < pixels.Length; pixel += Vector256<double>.Count)
        {
            // An infinite distance gives −∞ before the limits, hence no ink.
            Vector256<double> distance = Vector256.Sqrt(Vector256.Create<double>(pixels[pixel..]));
            Vector256<double> edge = (Sharpness * (radii - distance)) + Vector256.Create(0.5);
            Vector256<double> ink = contrast * Vector256.Min(Vector256.Max(edge, Vector256<double>.Zero), one);
            Vector256<double> grey = ink + Vector256.Create(noise[pixel..]);
            Vector256.Min(Vector256.Max(grey, Vector256<double>.Zero), one).CopyTo(pixels[pixel..]);
        }
    }

    /// <summary>Four pixels of a row at once; those beside the box take their true distance, which is beyond the reach of ink.</summary>
    private static void Segment(double x0, double y0, double x1, double y1, double reach, Span<double> squares)
    {
        const int Lanes = 4;
        (double dx, double dy) = (x1 - x0, y1 - y0);
        double perLength = 1 / ((dx * dx) + (dy * dy));
        int left = Math.Max(0, (int)Math.Ceiling(Math.Min(x0, x1) - reach)) / Lanes * Lanes;
        int right = Math.Min(Side - 1, (int)Math.Floor(Math.Max(x0, x1) + reach));
        int top = Math.Max(0, (int)Math.Ceiling(Math.Min(y0, y1) - reach));
        int bottom = Math.Min(Side - 1, (int)Math.Floor(Math.Max(y0, y1) + reach));
        (Vector256<double> one, Vector256<double> zero) = (Vector256<double>.One, Vector256<double>.Zero);
        Vector256<double> steps = Vector256.Create(0.0, 1, 2, 3);
        for (int row = top; row <= bottom; row++)
        {
            double py = row - y0;
            for (int column = left; column <= right; column += Lanes)
            {
                Vector256<double> px = Vector256.Create(column - x0) + steps;
                Vector256<double> along = Vector256.Min(Vector256.Max(((px * dx) + Vector256.Create(py * dy)) * perLength, zero), one);
                (Vector256<double> gapX, Vector256<double> gapY) = (px - (along * dx), Vector256.Create(py) - (along * dy));
                Span<double> cells = squares.Slice((row * Side) + column, Lanes);
                Vector256.Min(Vector256.Create<double>(cells), (gapX * gapX) + (gapY * gapY)).CopyTo(cells);
            }
        }
    }
}
