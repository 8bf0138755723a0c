using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>
/// The range of the data on one axis. Numbers without a place on it (NaN, infinities, ≤ 0 on a log axis) do not count.
/// </summary>
internal sealed class AxisExtent(AxisOptions options)
{
    internal AxisOptions Options => options;

    internal double Min { get; private set; } = double.PositiveInfinity;

    internal double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>A number at which no margin is added (the foot of bars).</summary>
    internal double? Sticky { get; set; }

    /// <summary>Something fills the whole data area: no margins at all.</summary>
    internal bool IsTight { get; set; }

    internal void Include(double value)
    {
        if (double.IsFinite(value) && (options.Scale != AxisScale.Log10 || value > 0))
        {
            (Min, Max) = (Math.Min(Min, value), Math.Max(Max, value));
        }
    }
}

/// <summary>The range of the visible plottables on two axes.</summary>
internal sealed class DataExtent
{
    internal DataExtent(Plot plot, FigureAxis x, FigureAxis y)
    {
        (X, Y) = (new AxisExtent(x.Options), new AxisExtent(y.Options));
        foreach (var plottable in plot.PlottableList.Where(p => p.IsVisible))
        {
            if ((plottable.Axes.XAxis ?? x) == x && (plottable.Axes.YAxis ?? y) == y)
            {
                Add(plottable);
            }
        }
    }

    internal AxisExtent X { get; }

    internal AxisExtent Y { get; }

    private void Add(IPlottable plottable)
    {
        X.IsTight = Y.IsTight |= plottable is FigurePlottable { IsTight: true };
        if (plottable is BarPlot { Bars: [{ Orientation: Orientation.Vertical } first, ..] })
        {
            Y.Sticky = first.ValueBase;
        }

        if (Points(plottable) is { } points)
        {
            foreach (var point in points.Where(p => !double.IsNaN(p.X) && !double.IsNaN(p.Y)))
            {
                X.Include(point.X);
                Y.Include(point.Y);
            }

            return;
        }

        var limits = plottable.GetAxisLimits();
        X.Include(limits.Left);
        X.Include(limits.Right);
        Y.Include(limits.Bottom);
        Y.Include(limits.Top);
    }

    /// <summary>
    /// The points of a plottable whose own limits are spoilt by one number without a place; nothing where ScottPlot's limits are right.
    /// </summary>
    private static IEnumerable<Coordinates>? Points(IPlottable plottable) => plottable switch
    {
        Scatter { ScaleX: 1, ScaleY: 1, OffsetX: 0, OffsetY: 0, FillY: false } scatter => scatter.Data.GetScatterPoints(),
        Markers markers => markers.Data.GetScatterPoints(),
        ErrorBar bars => Enumerable.Range(0, bars.Xs.Count).SelectMany(i => Ends(bars, i)),
        FillY band => BandPainter.Outline(band).Coordinates,
        Polygon polygon => polygon.Coordinates,
        LinePlot line => [line.Start, line.End],
        BarPlot { Bars.Count: > 0 } bars => bars.Bars.SelectMany(bar => new[] { bar.Rect.BottomLeft, bar.Rect.TopRight }),
        _ => null,
    };

    /// <summary>The middle of error bars, then the lower, upper, left and right end.</summary>
    internal static Coordinates[] Ends(ErrorBar bars, int i)
    {
        var (x, y) = (bars.Xs[i], bars.Ys[i]);
        return
        [
            new(x, y), new(x, y - (bars.YErrorNegative?[i] ?? 0)), new(x, y + (bars.YErrorPositive?[i] ?? 0)),
            new(x - (bars.XErrorNegative?[i] ?? 0), y), new(x + (bars.XErrorPositive?[i] ?? 0), y),
        ];
    }
}
