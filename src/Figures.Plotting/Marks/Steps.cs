namespace Figures.Plotting;

/// <summary>Turns points into the corners of a staircase.</summary>
internal static class Steps
{
    /// <summary>The corners, NaN where a point was NaN so that the curve breaks there.</summary>
    internal static (double[] Xs, double[] Ys) Expand(double[] xs, double[] ys, Connection connection)
    {
        var cornersX = new List<double>(xs.Length * 3);
        var cornersY = new List<double>(xs.Length * 3);
        for (var i = 0; i < xs.Length; i++)
        {
            if (i > 0 && connection == Connection.StepBefore)
            {
                Push(xs[i - 1], ys[i]);
            }
            else if (i > 0 && connection == Connection.StepAfter)
            {
                Push(xs[i], ys[i - 1]);
            }
            else if (i > 0)
            {
                var middle = 0.5 * (xs[i - 1] + xs[i]);
                Push(middle, ys[i - 1]);
                Push(middle, ys[i]);
            }

            Push(xs[i], ys[i]);
        }

        return ([.. cornersX], [.. cornersY]);

        void Push(double x, double y)
        {
            cornersX.Add(x);
            cornersY.Add(y);
        }
    }
}
