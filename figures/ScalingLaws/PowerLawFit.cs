using Figures.Numerics;

namespace ScalingLaws;

/// <summary>Slopes on log–log axes; a slope means something only together with its window.</summary>
internal static class PowerLawFit
{
    /// <summary>Least-squares slope of ln y over ln x for the points with x in a window; NaN with fewer than two positive points.</summary>
    public static double Slope(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, double from, double to)
    {
        (double n, double sx, double sy, double sxx, double sxy) = (0, 0, 0, 0, 0);
        for (int i = 0; i < xs.Length; i++)
        {
            if (xs[i] >= from && xs[i] <= to && xs[i] > 0 && ys[i] > 0)
            {
                (double x, double y) = (Elementary.Log(xs[i]), Elementary.Log(ys[i]));
                (n, sx, sy, sxx, sxy) = (n + 1, sx + x, sy + y, sxx + (x * x), sxy + (x * y));
            }
        }

        double spread = (n * sxx) - (sx * sx);
        return n >= 2 && spread > 0 ? ((n * sxy) - (sx * sy)) / spread : double.NaN;
    }
}
