using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>What a plottable knows of the limits that suit it.</summary>
internal interface ILimitHints
{
    /// <summary>Fills the whole data area: no margins at all.</summary>
    bool IsTight { get; }

    /// <summary>An ordinate at which no margin is added (the foot of bars).</summary>
    double? StickyY { get; }
}

/// <summary>
/// The range of the data on one axis, grown plottable by plottable. Numbers without a place on the axis (NaN, infinities, ≤ 0 on a log
/// axis) do not count.
/// </summary>
internal sealed class DataExtent(bool logX, bool logY)
{
    internal (double Min, double Max) X { get; private set; } = (double.PositiveInfinity, double.NegativeInfinity);

    internal (double Min, double Max) Y { get; private set; } = (double.PositiveInfinity, double.NegativeInfinity);

    internal double? StickyY { get; private set; }

    internal bool IsTight { get; private set; }

    internal void Add(IPlottable plottable)
    {
        if (plottable is ILimitHints hints)
        {
            IsTight |= hints.IsTight;
            StickyY = hints.StickyY ?? StickyY;
        }

        switch (plottable)
        {
            case Scatter { ScaleX: 1, ScaleY: 1, OffsetX: 0, OffsetY: 0, FillY: false } scatter:
                Add(scatter.Data.GetScatterPoints());
                break;
            case Markers markers:
                Add(markers.Data.GetScatterPoints());
                break;
            case ErrorBar bars:
                Add(bars);
                break;
            case FillY band:
                Add(StockParts.Outline(band).Coordinates);
                break;
            case Polygon polygon:
                Add(polygon.Coordinates);
                break;
            case LinePlot line:
                Include(line.Start.X, line.Start.Y);
                Include(line.End.X, line.End.Y);
                break;
            case BarPlot { Bars.Count: > 0 } bars:
                Add(bars);
                break;
            default:
                Add(plottable.GetAxisLimits());
                break;
        }
    }

    private void Add(IEnumerable<Coordinates> points)
    {
        if (points is IReadOnlyList<Coordinates> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                var point = list[i];
                Include(point.X, point.Y);
            }

            return;
        }

        foreach (var point in points)
        {
            Include(point.X, point.Y);
        }
    }

    private void Add(ErrorBar bars)
    {
        for (var i = 0; i < bars.Xs.Count; i++)
        {
            var (x, y) = (bars.Xs[i], bars.Ys[i]);
            Include(x, y);
            Include(x, y - (bars.YErrorNegative?[i] ?? 0));
            Include(x, y + (bars.YErrorPositive?[i] ?? 0));
            Include(x - (bars.XErrorNegative?[i] ?? 0), y);
            Include(x + (bars.XErrorPositive?[i] ?? 0), y);
        }
    }

    private void Add(BarPlot bars)
    {
        foreach (var bar in bars.Bars)
        {
            var rect = bar.Rect;
            Include(rect.Left, rect.Bottom);
            Include(rect.Right, rect.Top);
        }

        if (bars.Bars[0].Orientation == Orientation.Vertical)
        {
            StickyY = bars.Bars[0].ValueBase;
        }
    }

    private void Add(AxisLimits limits)
    {
        IncludeX(limits.Left);
        IncludeX(limits.Right);
        IncludeY(limits.Bottom);
        IncludeY(limits.Top);
    }

    private void Include(double x, double y)
    {
        if (!double.IsNaN(x) && !double.IsNaN(y))
        {
            IncludeX(x);
            IncludeY(y);
        }
    }

    private void IncludeX(double x) => X = Counts(x, logX) ? (Math.Min(X.Min, x), Math.Max(X.Max, x)) : X;

    private void IncludeY(double y) => Y = Counts(y, logY) ? (Math.Min(Y.Min, y), Math.Max(Y.Max, y)) : Y;

    private static bool Counts(double value, bool log) => double.IsFinite(value) && (!log || value > 0);
}
