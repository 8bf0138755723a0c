using ScottPlot;
using ScottPlot.AxisPanels;

namespace Figures.Plotting;

/// <summary>
/// An axis of a panel: linear, log or symmetric log, for whatever ScottPlot draws, since every plottable asks its axes for places. The
/// panel paints frame, ticks and labels.
/// </summary>
internal sealed class FigureAxis : AxisBase, IXAxis, IYAxis
{
    private (double Min, double Max, double From, double To, AxisScale Scale, double Threshold) key;
    private AxisMap? map;

    internal FigureAxis(Plot plot, Edge edge)
    {
        Edge = edge;
        Options = new AxisOptions(this);
        TickGenerator = OwnTicks = new FigureTicks(plot, Options);
    }

    public override Edge Edge { get; }

    public double Width => Range.Span;

    public double Height => Range.Span;

    internal AxisOptions Options { get; }

    internal FigureTicks OwnTicks { get; }

    /// <summary>Room for ticks and labels, as the panel measured it; other panels on this edge stand outside of it.</summary>
    internal float Room { get; set; }

    /// <summary>The map of the limits to a stretch in points. Every point of every curve asks for the same one.</summary>
    internal AxisMap Map(double from, double to)
    {
        var wanted = (Min, Max, from, to, Options.Scale, Options.LinearThreshold);
        if (map is null || key != wanted)
        {
            (key, map) = (wanted, Options.Map(Min, Max, from, to));
        }

        return map;
    }

    /// <summary>The map of the limits to the sides of a data area.</summary>
    internal AxisMap Map(PixelRect area) => this.IsHorizontal() ? Map(area.Left, area.Right) : Map(area.Bottom, area.Top);

    public float GetPixel(double position, PixelRect dataArea) => Map(dataArea).Place(position);

    public double GetCoordinate(float pixel, PixelRect dataArea) => Map(dataArea).NumberAt(pixel);

    public double GetPixelDistance(double coordinateDistance, PixelRect dataArea) =>
        coordinateDistance * (this.IsHorizontal() ? dataArea.Width : dataArea.Height) / Range.Span;

    public double GetCoordinateDistance(float pixelDistance, PixelRect dataArea) => pixelDistance / GetPixelDistance(1, dataArea);

    public float Measure(Paint paint) => IsVisible ? Room : 0;

    public PixelRect GetPanelRect(PixelRect dataRect, float size, float offset, Paint paint) => dataRect;

    public void Render(RenderPack rp, float size, float offset)
    {
    }

    public void RegenerateTicks(PixelLength size, Paint paint) => TicksFor(size.Length);

    /// <summary>The ticks between the limits for a length in points: the author's generator's, or ours.</summary>
    internal Tick[] TicksFor(double length)
    {
        if (!Options.ShowTicks || !IsVisible)
        {
            return [];
        }

        // An author's own generator, such as the one of plot.Axes.Bottom.SetTicks(…).
        using var paint = Paint.NewDisposablePaint();
        var range = Range.ToRectifiedCoordinateRange;
        TickGenerator.Regenerate(range, Edge, new PixelLength((float)length), paint, TickLabelStyle);
        return [.. TickGenerator.Ticks.Where(tick => TickGenerator == OwnTicks || range.Contains(tick.Position))];
    }
}
