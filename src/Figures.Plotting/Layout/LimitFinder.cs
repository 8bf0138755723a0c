namespace Figures.Plotting;

/// <summary>
/// Limits of a plot's axes: fixed ones checked, free ones from the data with a margin. Descending fixed limits turn the axis around; an
/// axis
/// without data shows 0–1 (1–10 on a log axis); data of one single value get a range around it.
/// </summary>
internal static class LimitFinder
{
    internal static (AxisRange X, AxisRange Y) Find(Plot plot)
    {
        var extent = new DataExtent(plot.XAxis.Scale == AxisScale.Log10, plot.YAxis.Scale == AxisScale.Log10);
        foreach (var mark in plot.Marks)
        {
            mark.Extend(extent);
        }

        return (
            Find(plot, "x", plot.XAxis, extent.IsEmptyX ? null : (extent.MinX, extent.MaxX), extent.IsTight, sticky: null),
            Find(plot, "y", plot.YAxis, extent.IsEmptyY ? null : (extent.MinY, extent.MaxY), extent.IsTight, extent.StickyY));
    }

    private static AxisRange Find(Plot plot, string name, Axis axis, (double Min, double Max)? data, bool tight, double? sticky)
    {
        if (axis.Scale == AxisScale.SymmetricLog && !(axis.LinearThreshold > 0 && double.IsFinite(axis.LinearThreshold)))
        {
            throw new ArgumentException(
                $"{plot.Description}: the linear threshold of the {name} axis is {axis.LinearThreshold}; it must be positive.");
        }

        Check(plot, name, axis, axis.Minimum);
        Check(plot, name, axis, axis.Maximum);
        if (axis.Minimum is { } fixedMin && axis.Maximum is { } fixedMax)
        {
            if (fixedMin == fixedMax)
            {
                throw new ArgumentException($"{plot.Description}: the {name} axis's limits are both {fixedMin}; they must differ.");
            }

            return new AxisRange(Math.Min(fixedMin, fixedMax), Math.Max(fixedMin, fixedMax), axis.Inverted != fixedMin > fixedMax);
        }

        var (low, high) = Widen(axis, data ?? (axis.Scale == AxisScale.Log10 ? (1.0, 10.0) : (0.0, 1.0)), tight || data is null, sticky);
        return new AxisRange(low, high, axis.Inverted);
    }

    private static void Check(Plot plot, string name, Axis axis, double? limit)
    {
        if (limit is not { } value)
        {
            return;
        }

        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{plot.Description}: a limit of the {name} axis is {value}; limits must be finite.");
        }

        if (axis.Scale == AxisScale.Log10 && value <= 0)
        {
            throw new ArgumentException($"{plot.Description}: a limit of the logarithmic {name} axis is {value}; it must be positive.");
        }
    }

    private static (double Low, double High) Widen(Axis axis, (double Min, double Max) data, bool tight, double? sticky)
    {
        var (min, max) = data;
        if (min == max)
        {
            var (around, factor) = (Math.Max(0.5, Math.Abs(min) * 0.1), 3);
            (min, max) = axis.Scale == AxisScale.Log10 ? (min / factor, max * factor) : (min - around, max + around);
            tight = true;
        }

        // The map of the unit interval gives the scale's own coordinate, in which margins are equal.
        var map = new AxisMap(axis.Scale, axis.LinearThreshold, min, max, 0, 1);
        var (a, b) = (map.Transform(min), map.Transform(max));
        var margin = tight ? 0 : axis.Margin * (b - a);
        var low = min == sticky || margin == 0 ? min : map.Inverse(a - margin);
        var high = max == sticky || margin == 0 ? max : map.Inverse(b + margin);
        return (double.IsFinite(low) ? low : min, double.IsFinite(high) ? high : max);
    }
}
