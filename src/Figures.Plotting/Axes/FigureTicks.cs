using ScottPlot;

namespace Figures.Plotting;

/// <summary>Nice ticks on linear, log and symmetric log axes; labels in markup, thinned until they do not touch.</summary>
internal sealed class FigureTicks(Plot plot, AxisOptions? options = null) : ITickGenerator
{
    private AxisOptions? options = options;

    public Tick[] Ticks { get; private set; } = [];

    public int MaxTickCount { get; set; } = 9;

    internal AxisScale Scale
    {
        get => Options.Scale;
        set => Options.Scale = value;
    }

    internal double Threshold
    {
        get => Options.LinearThreshold;
        set => Options.LinearThreshold = value;
    }

    internal IReadOnlyList<FoundTick>? Fixed
    {
        get => Options.FixedTicks;
        set => Options.FixedTicks = value;
    }

    internal bool ShowMinor
    {
        get => Options.ShowMinorTicks;
        set => Options.ShowMinorTicks = value;
    }

    internal Func<double, string>? Formatter
    {
        get => Options.TickLabel;
        set => Options.TickLabel = value;
    }

    internal int? Count
    {
        get => Options.TickCount;
        set => Options.TickCount = value;
    }

    private AxisOptions Options => options ??= new AxisOptions(new FigureYAxis(plot, Edge.Left));

    private Theme Theme => Panel.Find(plot)?.Theme ?? Theme.Paper;

    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle) =>
        Regenerate(range.Min, range.Max, edge is Edge.Bottom or Edge.Top, size.Length);

    /// <summary>Finds the ticks between two limits for an axis of a length in points.</summary>
    internal void Regenerate(double minimum, double maximum, bool horizontal, double length)
    {
        var (low, high) = (Math.Min(minimum, maximum), Math.Max(minimum, maximum));
        if (Options.FixedTicks is { } given)
        {
            Ticks = [.. given.Where(t => t.Position >= low && t.Position <= high).Select(t => Tick.Major(t.Position, t.Label))];
            return;
        }

        var map = Options.Map(low, high, 0, length);
        var target = Options.TickCount ?? (int)Math.Clamp(length / (Theme.TickSize * (horizontal ? 4.4 : 2.6)), 3, MaxTickCount);
        for (; ; target--)
        {
            Ticks = [.. TickFinder.Find(Options.Scale, Options.LinearThreshold, low, high, target)
                .Where(t => Options.ShowMinorTicks || !t.IsMinor).Select(Written)];
            if (target <= 1 || !Touch(map, horizontal))
            {
                return;
            }
        }
    }

    /// <summary>Extent of a tick label along x and y, its rotation included, in points.</summary>
    internal (float Width, float Height) Extent(string label) =>
        RichText.Set(label, Theme.TickSize, Theme).Turned(Options.TickLabelRotation);

    private Tick Written(FoundTick tick) => tick.IsMinor ? Tick.Minor(tick.Position)
        : Tick.Major(tick.Position, tick.Label.Length > 0 && Options.TickLabel is { } write ? write(tick.Position) : tick.Label);

    private bool Touch(AxisMap map, bool horizontal)
    {
        var labelled = Ticks.Where(t => t.Label.Length > 0).Select(t => (Place: map.At(t.Position), Size: Extent(t.Label)))
            .OrderBy(t => t.Place).ToList();
        var gap = Theme.TickSize * (horizontal ? 0.6 : 0.25);
        for (var i = 1; i < labelled.Count; i++)
        {
            var (a, b) = (labelled[i - 1].Size, labelled[i].Size);
            var room = horizontal && Options.TickLabelRotation == 0 ? (a.Width + b.Width) / 2 : (a.Height + b.Height) / 2;
            if (labelled[i].Place - labelled[i - 1].Place < room + gap)
            {
                return true;
            }
        }

        return false;
    }
}
