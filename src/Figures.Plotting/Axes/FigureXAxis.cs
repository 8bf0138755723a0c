using ScottPlot;
using ScottPlot.AxisPanels;

namespace Figures.Plotting;

/// <summary>
/// The horizontal axis of a panel: linear, log or symmetric log, for whatever ScottPlot draws, since every plottable asks its axes for
/// places. Re-implements the interface because ScottPlot's own methods are not virtual.
/// </summary>
internal sealed class FigureXAxis : XAxisBase, IXAxis, IFigureAxis
{
    private MapMemo memo;

    internal FigureXAxis(Plot plot, Edge edge = Edge.Bottom)
    {
        Edge = edge;
        Options = new AxisOptions(this);
        TickGenerator = OwnTicks = new FigureTicks(plot, Options);
    }

    public override Edge Edge { get; }

    public AxisOptions Options { get; }

    public FigureTicks OwnTicks { get; }

    /// <summary>Room for ticks and labels, as the panel measured it; other panels on this edge stand outside of it.</summary>
    internal float Room { get; set; }

    public AxisMap Map(double from, double to) => memo.For(Options, Min, Max, from, to);

    public Tick[] TicksFor(double length) => FigureAxis.Ticks(this, length);

    float IAxis.GetPixel(double position, PixelRect data) => FigureAxis.Place(Map(data.Left, data.Right), position, data.Left, data.Right);

    double IAxis.GetCoordinate(float pixel, PixelRect data) => FigureAxis.Number(Map(data.Left, data.Right), (pixel - data.Left) / data.Width);

    public override float Measure(Paint paint) => IsVisible ? Room : 0;

    /// <summary>Nothing: the panel paints frame, ticks and labels together.</summary>
    public override void Render(RenderPack rp, float size, float offset)
    {
    }
}
