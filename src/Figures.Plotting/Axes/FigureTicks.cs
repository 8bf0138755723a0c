using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Nice ticks on linear, log and symmetric log axes; labels in markup, thinned until they do not touch.</summary>
internal sealed class FigureTicks(Plot plot, AxisOptions options) : ITickGenerator
{
    public Tick[] Ticks { get; private set; } = [];

    public int MaxTickCount { get; set; } = 9;

    private Theme Theme => Panel.Find(plot)?.Theme ?? Theme.Paper;

    /// <summary>Finds the ticks between two ascending limits for an axis of a length in points.</summary>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        if (options.FixedTicks is { } given)
        {
            Ticks = [.. given.Where(t => range.Contains(t.Position))];
            return;
        }

        var horizontal = edge is Edge.Bottom or Edge.Top;
        var map = options.Map(range.Min, range.Max, 0, size.Length);
        var target = options.TickCount ?? (int)Math.Clamp(size.Length / (Theme.TickSize * (horizontal ? 4.4 : 2.6)), 3, MaxTickCount);
        do
        {
            Ticks = [.. TickFinder.Find(options.Scale, options.LinearThreshold, range.Min, range.Max, target)
                .Where(t => options.ShowMinorTicks || t.IsMajor).Select(Written)];
        }
        while (target-- > 1 && Touch(map, horizontal));
    }

    /// <summary>Extent of a tick label along x and y, its rotation included, in points.</summary>
    internal SKSize Extent(string label) => RichText.Set(label, Theme.TickSize).Turned(options.TickLabelRotation);

    private Tick Written(Tick tick) =>
        tick.Label.Length > 0 && options.TickLabel is { } write ? Tick.Major(tick.Position, write(tick.Position)) : tick;

    private bool Touch(AxisMap map, bool horizontal)
    {
        var across = horizontal && options.TickLabelRotation == 0;
        var labelled = Ticks.Where(t => t.Label.Length > 0).Select(t => (Place: map.At(t.Position), Size: Extent(t.Label)))
            .Select(t => (t.Place, Room: across ? t.Size.Width : t.Size.Height)).OrderBy(t => t.Place).ToList();
        var gap = Theme.TickSize * (horizontal ? 0.6 : 0.25);
        return labelled.Zip(labelled.Skip(1), (a, b) => b.Place - a.Place < ((a.Room + b.Room) / 2) + gap).Any(touch => touch);
    }
}
