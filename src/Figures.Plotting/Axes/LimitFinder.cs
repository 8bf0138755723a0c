using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Limits of a plot's axes: fixed ones checked, free ones from the data with a margin in the scale's own coordinate. Descending fixed
/// limits turn the axis around; an axis without data shows 0–1 (1–10 on a log axis); data of one single value get a range around it. As
/// ScottPlot's scaler it is what <c>plot.Axes.AutoScale()</c> does in a figure.
/// </summary>
internal sealed class LimitFinder(Panel panel) : IAutoScaler
{
    public bool InvertedX { get; set; }

    public bool InvertedY { get; set; }

    /// <summary>The limits a panel is drawn with; the first value stands left or below.</summary>
    /// <exception cref="ArgumentException">Fixed limits make no axis.</exception>
    internal static (CoordinateRange X, CoordinateRange Y) Find(Panel panel)
    {
        var extent = new DataExtent(panel.Plot, panel.X, panel.Y);
        return (Find($"{panel.Description}: the x axis", extent.X), Find($"{panel.Description}: the y axis", extent.Y));
    }

    public AxisLimits GetAxisLimits(Plot plot, IXAxis xAxis, IYAxis yAxis)
    {
        var extent = new DataExtent(plot, panel.X, panel.Y);
        var (x, y) = (Around(extent.X, extent.X.Min, extent.X.Max), Around(extent.Y, extent.Y.Min, extent.Y.Max));
        return new AxisLimits(x.Low, x.High, y.Low, y.High);
    }

    public void AutoScaleAll(IEnumerable<IPlottable> plottables)
    {
        // Limits that are not set follow the data when the figure is drawn.
        panel.X.Range.Reset();
        panel.Y.Range.Reset();
    }

    private static CoordinateRange Find(string named, AxisExtent data)
    {
        var options = data.Options;
        if (options.Scale == AxisScale.SymmetricLog && !(options.LinearThreshold > 0 && double.IsFinite(options.LinearThreshold)))
        {
            throw new ArgumentException($"{named} has a linear threshold of {options.LinearThreshold}; it must be positive.");
        }

        var (low, high) = (options.Minimum, options.Maximum);
        foreach (var limit in new[] { low, high }.OfType<double>())
        {
            if (!double.IsFinite(limit) || (options.Scale == AxisScale.Log10 && limit <= 0))
            {
                throw new ArgumentException(
                    $"{named} has the limit {limit}; limits must be finite{(options.Scale == AxisScale.Log10 ? " and positive" : "")}.");
            }
        }

        if (low is { } from && high is { } to)
        {
            return from == to ? throw new ArgumentException($"{named} has the limits {from} and {to}; they must differ.")
                : options.Inverted ? new CoordinateRange(to, from) : new CoordinateRange(from, to);
        }

        // A fixed limit bounds the data the free one follows.
        var kept = (Min: Math.Max(data.Min, low ?? data.Min), Max: Math.Min(data.Max, high ?? data.Max));
        kept = kept.Min <= kept.Max ? kept : (data.Min, data.Max);
        var around = Around(data, kept.Min, kept.Max);
        var (a, b) = (low ?? around.Low, high ?? around.High);
        if (!(a < b))
        {
            (a, b) = low is { } only ? (only, only + Step(options, only)) : (b - Step(options, -b), b);
        }

        return options.Inverted ? new CoordinateRange(b, a) : new CoordinateRange(a, b);
    }

    /// <summary>Limits around a stretch of the data, with nothing fixed.</summary>
    private static (double Low, double High) Around(AxisExtent data, double min, double max)
    {
        var axis = data.Options;
        if (!(min <= max))
        {
            return axis.Scale == AxisScale.Log10 ? (1, 10) : (0, 1);
        }

        if (min == max)
        {
            var around = Math.Max(0.5, Math.Abs(min) * 0.1);
            return axis.Scale == AxisScale.Log10 ? (min / 3, max * 3) : (min - around, max + around);
        }

        // The map of the unit interval gives the scale's own coordinate, in which margins are equal.
        var map = axis.Map(min, max, 0, 1);
        var (a, b) = (map.Transform(min), map.Transform(max));
        var margin = data.IsTight ? 0 : axis.Margin * (b - a);
        var low = min == data.Sticky || margin == 0 ? min : map.Inverse(a - margin);
        var high = max == data.Sticky || margin == 0 ? max : map.Inverse(b + margin);
        return (double.IsFinite(low) ? low : min, double.IsFinite(high) ? high : max);
    }

    /// <summary>A sensible length of an axis whose one fixed limit lies beyond all data.</summary>
    private static double Step(AxisOptions axis, double limit) =>
        axis.Scale == AxisScale.Log10 ? (limit > 0 ? 9 * limit : -0.9 * limit) : Math.Max(1, Math.Abs(limit) * 0.1);
}
