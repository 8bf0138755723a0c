using ScottPlot;

namespace Figures.Plotting;

/// <summary>What the horizontal and the vertical axis of a panel have in common.</summary>
internal interface IFigureAxis : IAxis
{
    AxisOptions Options { get; }

    FigureTicks OwnTicks { get; }

    /// <summary>The map of final limits to a stretch in points.</summary>
    AxisMap Map(double from, double to);

    /// <summary>The ticks between the axis's limits for a length in points: the author's generator, or ours.</summary>
    Tick[] TicksFor(double length);
}

/// <summary>Places of numbers on the axes of a panel, and their ticks.</summary>
internal static class FigureAxis
{
    /// <summary>How far beyond the data area numbers without a place stand, in points.</summary>
    private const double Beyond = 40;

    /// <summary>Farther places confuse the stroker and are never seen.</summary>
    private const double Farthest = 100_000;

    /// <summary>
    /// The place of a number: NaN for NaN; just beyond the edge for infinities and, on a log axis, for numbers ≤ 0.
    /// </summary>
    internal static float Place(AxisMap map, double value, double from, double to)
    {
        if (double.IsNaN(value))
        {
            return float.NaN;
        }

        if (map.HasPlace(value))
        {
            return (float)Math.Clamp(map.At(value), -Farthest, Farthest);
        }

        // Toward the end of the larger limit for +∞, of the smaller one otherwise.
        var upward = to > from ? Beyond : -Beyond;
        var ascends = map.Maximum >= map.Minimum;
        return (float)(double.IsPositiveInfinity(value) == ascends ? to + upward : from - upward);
    }

    internal static double Number(AxisMap map, double fraction)
    {
        var (low, high) = (map.Transform(map.Minimum), map.Transform(map.Maximum));
        return map.Inverse(low + (fraction * (high - low)));
    }

    internal static Tick[] Ticks(IFigureAxis axis, double length)
    {
        if (!axis.Options.ShowTicks || !axis.IsVisible)
        {
            return [];
        }

        if (axis.TickGenerator is FigureTicks own)
        {
            own.Regenerate(axis.Min, axis.Max, axis.IsHorizontal(), length);
            return own.Ticks;
        }

        // An author's own generator, such as the one of plot.Axes.Bottom.SetTicks(…).
        using var paint = Paint.NewDisposablePaint();
        var range = axis.Range.ToRectifiedCoordinateRange;
        axis.TickGenerator.Regenerate(range, axis.Edge, new PixelLength((float)length), paint, axis.TickLabelStyle);
        return [.. axis.TickGenerator.Ticks.Where(tick => range.Contains(tick.Position))];
    }
}

/// <summary>Remembers the last map, since every point of every curve asks for it.</summary>
internal struct MapMemo
{
    private (double Min, double Max, double From, double To, AxisScale Scale, double Threshold) key;
    private AxisMap? map;

    internal AxisMap For(AxisOptions options, double minimum, double maximum, double from, double to)
    {
        var wanted = (minimum, maximum, from, to, options.Scale, options.LinearThreshold);
        if (map is null || key != wanted)
        {
            (key, map) = (wanted, options.Map(minimum, maximum, from, to));
        }

        return map;
    }
}
