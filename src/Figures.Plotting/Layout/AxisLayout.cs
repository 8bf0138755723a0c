namespace Figures.Plotting;

/// <summary>Ticks of one axis for a given length, with labels that do not touch.</summary>
internal sealed class AxisLayout
{
    private readonly Axis axis;
    private readonly AxisRange range;
    private readonly Theme theme;
    private readonly TextPainter text;
    private readonly bool horizontal;

    internal AxisLayout(Axis axis, AxisRange range, Theme theme, TextPainter text, bool horizontal)
    {
        this.axis = axis;
        this.range = range;
        this.theme = theme;
        this.text = text;
        this.horizontal = horizontal;
    }

    /// <summary>Whether this panel writes the axis's labels; false for inner panels of shared axes.</summary>
    internal bool ShowLabels { get; init; } = true;

    internal AxisMap Map(double pixelLow, double pixelHigh) => range.Descends
        ? new AxisMap(axis.Scale, axis.LinearThreshold, range.Minimum, range.Maximum, pixelHigh, pixelLow)
        : new AxisMap(axis.Scale, axis.LinearThreshold, range.Minimum, range.Maximum, pixelLow, pixelHigh);

    /// <summary>The ticks between two pixels, labels thinned until they fit.</summary>
    internal List<PlacedTick> Ticks(double pixelLow, double pixelHigh)
    {
        if (!axis.ShowTicks)
        {
            return [];
        }

        var map = Map(pixelLow, pixelHigh);
        if (axis.FixedTicks is { } given)
        {
            return Place(given.Where(t => t.Position >= range.Minimum && t.Position <= range.Maximum), map);
        }

        var length = Math.Abs(pixelHigh - pixelLow) / theme.PixelsPerPoint;
        var target = axis.TickCount ?? (int)Math.Clamp(length / (theme.TickSize * (horizontal ? 4.4 : 2.6)), 3, 9);
        for (; ; target--)
        {
            var ticks = Place(TickFinder.Find(axis.Scale, axis.LinearThreshold, range.Minimum, range.Maximum, target), map);
            if (target <= 1 || !Touch(ticks))
            {
                return ticks;
            }
        }
    }

    /// <summary>Room the tick labels take across the axis, in pixels.</summary>
    internal double LabelDepth(List<PlacedTick> ticks)
    {
        var depth = 0.0;
        foreach (var tick in ticks.Where(t => t.Label.Length > 0))
        {
            var (width, height) = Size(tick.Label);
            depth = Math.Max(depth, horizontal ? height : width);
        }

        return ShowLabels && axis.ShowTickLabels ? depth : 0;
    }

    /// <summary>Extent of a tick label along x and y, its rotation included.</summary>
    internal (double Width, double Height) Size(string label)
    {
        var block = text.Set(label, theme.TickSize);
        var upright = block with { Descent = 0.02 * block.Size };
        return upright.Turned(axis.TickLabelRotation);
    }

    private List<PlacedTick> Place(IEnumerable<Tick> found, AxisMap map)
    {
        var placed = new List<PlacedTick>();
        var ticks = found.ToList();
        var unwritten = ticks.Where(t => t.Label is null).Select(t => t.Position).ToList();
        var numbers = unwritten.Zip(NumberText.Alike(unwritten)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var tick in ticks)
        {
            if (tick.IsMinor && !axis.ShowMinorTicks)
            {
                continue;
            }

            var written = tick.Label ?? numbers[tick.Position];
            if (axis.TickLabel is { } label && !tick.IsMinor && (axis.FixedTicks is null || tick.Label is null) && written.Length > 0)
            {
                written = label(tick.Position);
            }

            placed.Add(new PlacedTick(map.At(tick.Position), written, tick.IsMinor));
        }

        return placed;
    }

    private bool Touch(List<PlacedTick> ticks)
    {
        var labelled = ticks.Where(t => t.Label.Length > 0).OrderBy(t => t.Pixel).ToList();
        var gap = theme.TickSize * theme.PixelsPerPoint * (horizontal ? 0.6 : 0.25);
        for (var i = 1; i < labelled.Count; i++)
        {
            var (a, b) = (Size(labelled[i - 1].Label), Size(labelled[i].Label));
            var room = horizontal && axis.TickLabelRotation == 0 ? (a.Width + b.Width) / 2 : (a.Height + b.Height) / 2;
            if (labelled[i].Pixel - labelled[i - 1].Pixel < room + gap)
            {
                return true;
            }
        }

        return false;
    }
}
