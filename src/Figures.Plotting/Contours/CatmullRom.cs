namespace Figures.Plotting;

/// <summary>Catmull–Rom splines (Catmull and Rom 1974) on rows and columns of a grid: smooth, local, through the given values.</summary>
internal static class CatmullRom
{
    /// <summary>Coordinates of the finer grid, even steps within each old one.</summary>
    internal static double[] Coordinates(double[] old, int factor)
    {
        var fine = new double[((old.Length - 1) * factor) + 1];
        for (var i = 0; i < fine.Length; i++)
        {
            var (k, r) = Math.DivRem(i, factor);
            fine[i] = r == 0 ? old[k] : old[k] + ((old[k + 1] - old[k]) * (r / (double)factor));
        }

        return fine;
    }

    /// <summary>The finer values: first along rows, then along columns.</summary>
    internal static double[] Refine(double[] values, int columns, int rows, int factor)
    {
        var wide = ((columns - 1) * factor) + 1;
        var high = ((rows - 1) * factor) + 1;
        var stretched = new double[wide * rows];
        for (var r = 0; r < rows; r++)
        {
            Line(values.AsSpan(r * columns), 1, columns, stretched.AsSpan(r * wide), 1, factor);
        }

        var fine = new double[wide * high];
        for (var c = 0; c < wide; c++)
        {
            Line(stretched.AsSpan(c), wide, rows, fine.AsSpan(c), wide, factor);
        }

        return fine;
    }

    private static void Line(ReadOnlySpan<double> old, int oldStride, int count, Span<double> fine, int fineStride, int factor)
    {
        for (var k = 0; k + 1 < count; k++)
        {
            var (b, c) = (old[k * oldStride], old[(k + 1) * oldStride]);
            var a = k > 0 ? old[(k - 1) * oldStride] : double.NaN;
            var d = k + 2 < count ? old[(k + 2) * oldStride] : double.NaN;
            a = double.IsFinite(a) ? a : (2 * b) - c;
            d = double.IsFinite(d) ? d : (2 * c) - b;
            for (var r = 0; r < factor; r++)
            {
                var t = r / (double)factor;
                fine[((k * factor) + r) * fineStride] = r == 0 ? b : At(a, b, c, d, t);
            }
        }

        fine[(count - 1) * factor * fineStride] = old[(count - 1) * oldStride];
    }

    private static double At(double a, double b, double c, double d, double t)
    {
        var (p, q, r) = (0.5 * (c - a), a - (2.5 * b) + (2 * c) - (0.5 * d), (0.5 * (d - a)) + (1.5 * (b - c)));
        return b + (t * (p + (t * (q + (t * r)))));
    }
}
