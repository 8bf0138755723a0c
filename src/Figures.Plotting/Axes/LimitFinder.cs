using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Limits of a plot's axes: fixed ones checked, free ones from the data with a margin in the scale's own coordinate. Descending fixed
/// limits turn the axis around; an axis without data shows 0–1 (1–10 on a log axis); data of one single value get a range around it.
/// </summary>
internal static class LimitFinder
{
    internal static (AxisRange X, AxisRange Y) Find(Panel panel)
    {
        var (x, y) = (panel.X, panel.Y);
        var extent = Extent(panel.Plot, x, y);
        return (
            Find(panel, "x", x, extent.X, extent.IsTight, sticky: null),
            Find(panel, "y", y, extent.Y, extent.IsTight, extent.StickyY));
    }

    /// <summary>The data of the visible plottables on two axes.</summary>
    internal static DataExtent Extent(Plot plot, IFigureAxis x, IFigureAxis y)
    {
        var extent = new DataExtent(x.Options.Scale == AxisScale.Log10, y.Options.Scale == AxisScale.Log10);
        foreach (var plottable in plot.PlottableList.Where(p => p.IsVisible))
        {
            if ((plottable.Axes.XAxis is null || plottable.Axes.XAxis == x) && (plottable.Axes.YAxis is null || plottable.Axes.YAxis == y))
            {
                extent.Add(plottable);
            }
        }

        return extent;
    }

    /// <summary>Limits for data, with nothing fixed.</summary>
    internal static (double Low, double High) Around(AxisOptions axis, (double Min, double Max) data, bool tight, double? sticky)
    {
        if (!(data.Min <= data.Max))
        {
            return axis.Scale == AxisScale.Log10 ? (1, 10) : (0, 1);
        }

        var (min, max) = data;
        if (min == max)
        {
            var around = Math.Max(0.5, Math.Abs(min) * 0.1);
            return axis.Scale == AxisScale.Log10 ? (min / 3, max * 3) : (min - around, max + around);
        }

        // The map of the unit interval gives the scale's own coordinate, in which margins are equal.
        var map = axis.Map(min, max, 0, 1);
        var (a, b) = (map.Transform(min), map.Transform(max));
        var margin = tight ? 0 : axis.Margin * (b - a);
        var low = min == sticky || margin == 0 ? min : map.Inverse(a - margin);
        var high = max == sticky || margin == 0 ? max : map.Inverse(b + margin);
        return (double.IsFinite(low) ? low : min, double.IsFinite(high) ? high : max);
    }

    private static AxisRange Find(Panel panel, string name, IFigureAxis axis, (double Min, double Max) data, bool tight, double? sticky)
    {
        var options = axis.Options;
        if (options.Scale == AxisScale.SymmetricLog && !(options.LinearThreshold > 0 && double.IsFinite(options.LinearThreshold)))
        {
            throw new ArgumentException(
                $"{panel.Description}: the linear threshold of the {name} axis is {options.LinearThreshold}; it must be positive.");
        }

        Check(panel, name, options, options.Minimum);
        Check(panel, name, options, options.Maximum);
        var (fixedMin, fixedMax) = (options.Minimum, options.Maximum);
        if (fixedMin is { } from && fixedMax is { } to)
        {
            return from == to
                ? throw new ArgumentException($"{panel.Description}: the {name} axis's limits are both {from}; they must differ.")
                : new AxisRange(Math.Min(from, to), Math.Max(from, to), options.Inverted != from > to);
        }

        // A fixed limit bounds the data the free one follows.
        (double Min, double Max) kept = (Math.Max(data.Min, fixedMin ?? data.Min), Math.Min(data.Max, fixedMax ?? data.Max));
        var around = Around(options, kept.Min <= kept.Max ? kept : data, tight, sticky);
        var range = (Low: fixedMin ?? around.Low, High: fixedMax ?? around.High);
        if (!(range.Low < range.High))
        {
            range = fixedMin is { } only ? (only, only + Step(options, only)) : (fixedMax!.Value - Step(options, -fixedMax.Value), fixedMax.Value);
        }

        return new AxisRange(range.Low, range.High, options.Inverted);
    }

    /// <summary>A sensible length of an axis whose one fixed limit lies beyond all data.</summary>
    private static double Step(AxisOptions axis, double limit) =>
        axis.Scale == AxisScale.Log10 ? (limit > 0 ? 9 * limit : -0.9 * limit) : Math.Max(1, Math.Abs(limit) * 0.1);

    private static void Check(Panel panel, string name, AxisOptions axis, double? limit)
    {
        if (limit is not { } value)
        {
            return;
        }

        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{panel.Description}: a limit of the {name} axis is {value}; limits must be finite.");
        }

        if (axis.Scale == AxisScale.Log10 && value <= 0)
        {
            throw new ArgumentException($"{panel.Description}: a limit of the logarithmic {name} axis is {value}; it must be positive.");
        }
    }
}
