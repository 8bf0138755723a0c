using Figures.Numerics;

namespace LazyToRich;

/// <summary>When a curve first passes a level: how captions measure delays and rise times.</summary>
public static class Crossing
{
    /// <summary>
    /// The abscissa of the first crossing, interpolated linearly in the logarithm of the abscissa; NaN when the level is never passed.
    /// </summary>
    /// <param name="xs">Abscissae, positive, ascending.</param>
    /// <param name="ys">Ordinates.</param>
    /// <param name="level">The level; passed upwards or downwards, whichever comes first.</param>
    public static double First(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, double level)
    {
        for (var index = 1; index < xs.Length; index++)
        {
            var (before, after) = (ys[index - 1] - level, ys[index] - level);
            if (before * after <= 0 && before != after)
            {
                var (left, right) = (Elementary.Log(xs[index - 1]), Elementary.Log(xs[index]));
                return Elementary.Exp(left + ((right - left) * before / (before - after)));
            }
        }

        return double.NaN;
    }

    /// <summary>
    /// Duration from 10 % to 90 % of the final value over the time to 50 %: about 3.2 for 1 − e^{−t}, near 0 for a sigmoid after a long
    /// wait.
    /// </summary>
    /// <param name="xs">Abscissae, positive, ascending.</param>
    /// <param name="ys">Ordinates of a rising curve.</param>
    /// <param name="final">The value it rises to.</param>
    public static double RiseOverDelay(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, double final) =>
        (First(xs, ys, 0.9 * final) - First(xs, ys, 0.1 * final)) / First(xs, ys, 0.5 * final);
}
