using ScottPlot;

namespace Figures.Plotting;

/// <summary>What <c>plot.Axes.AutoScale()</c> does in a figure: margins in the scale's own coordinate, log axes included.</summary>
internal sealed class PanelScaler(Panel panel) : IAutoScaler
{
    public bool InvertedX { get; set; }

    public bool InvertedY { get; set; }

    public AxisLimits GetAxisLimits(Plot plot, IXAxis xAxis, IYAxis yAxis)
    {
        var extent = LimitFinder.Extent(plot, panel.X, panel.Y);
        var (left, right) = LimitFinder.Around(panel.X.Options, extent.X, extent.IsTight, sticky: null);
        var (bottom, top) = LimitFinder.Around(panel.Y.Options, extent.Y, extent.IsTight, extent.StickyY);
        return new AxisLimits(left, right, bottom, top);
    }

    public void AutoScaleAll(IEnumerable<IPlottable> plottables)
    {
        // Limits that are not set follow the data when the figure is drawn.
        panel.X.Range.Reset();
        panel.Y.Range.Reset();
    }
}
