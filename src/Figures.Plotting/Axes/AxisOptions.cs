using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// What our axes have beyond ScottPlot's: scale, ticks, one-sided limits. Reached as <c>plot.XAxis</c> and <c>plot.YAxis</c>.
/// </summary>
public sealed class AxisOptions
{
    private readonly IAxis axis;

    internal AxisOptions(IAxis axis) => this.axis = axis;

    /// <summary>How numbers map to positions.</summary>
    public AxisScale Scale { get; set; } = AxisScale.Linear;

    /// <summary>Half-width of the linear part of a <see cref="AxisScale.SymmetricLog"/> axis, in data units; positive.</summary>
    public double LinearThreshold { get; set; } = 1;

    /// <summary>
    /// Fixed lower limit, or <see langword="null"/> to follow the data. <c>plot.Axes.SetLimits…</c> sets the same.
    /// </summary>
    public double? Minimum
    {
        get => double.IsInfinity(axis.Min) ? null : axis.Min;
        set => axis.Min = value ?? double.PositiveInfinity;
    }

    /// <summary>Fixed upper limit, or <see langword="null"/> to follow the data.</summary>
    public double? Maximum
    {
        get => double.IsInfinity(axis.Max) ? null : axis.Max;
        set => axis.Max = value ?? double.NegativeInfinity;
    }

    /// <summary>Largest value rather than smallest at the left or lower end.</summary>
    public bool Inverted { get; set; }

    /// <summary>Fraction of the data range left free at either end when a limit follows the data.</summary>
    public double Margin { get; set; } = 0.05;

    /// <summary>Whether ticks and their labels are drawn.</summary>
    public bool ShowTicks { get; set; } = true;

    /// <summary>Whether tick labels are drawn; ticks stay.</summary>
    public bool ShowTickLabels { get; set; } = true;

    /// <summary>Whether unlabelled minor ticks are drawn.</summary>
    public bool ShowMinorTicks { get; set; } = true;

    /// <summary>Ticks point into the data area.</summary>
    public bool TicksInward { get; set; }

    /// <summary>Roughly how many labelled ticks to aim at; <see langword="null"/> follows the axis's length.</summary>
    public int? TickCount { get; set; }

    /// <summary>Turns tick labels by this many degrees counter-clockwise (0, 45 or 90 read well).</summary>
    public double TickLabelRotation { get; set; }

    /// <summary>
    /// Writes the numbers of ticks (markup); <see langword="null"/> chooses a form by itself (decimal, or a power of ten on log axes).
    /// </summary>
    public Func<double, string>? TickLabel { get; set; }

    /// <summary>Thin lines across the data area at labelled ticks.</summary>
    public bool Grid { get; set; }

    /// <summary>The ticks set with <see cref="SetTicks"/>.</summary>
    internal IReadOnlyList<Tick>? FixedTicks { get; set; }

    /// <summary>Fixes the ticks at these positions; without labels the numbers are written.</summary>
    /// <exception cref="ArgumentException">There are labels, but not as many as positions; or a position occurs twice.</exception>
    public void SetTicks(IReadOnlyList<double> positions, IReadOnlyList<string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(positions);
        if (positions.Distinct().Count() != positions.Count)
        {
            throw new ArgumentException("A tick is given twice.", nameof(positions));
        }

        if (labels is not null && labels.Count != positions.Count)
        {
            throw new ArgumentException($"{positions.Count} ticks have {labels.Count} labels.", nameof(labels));
        }

        var numbers = labels ?? NumberText.Alike(positions);
        FixedTicks = [.. positions.Select((at, i) =>
            Tick.Major(at, labels is null && TickLabel is { } write ? write(at) : numbers[i]))];
    }

    internal AxisMap Map(double low, double high, double from, double to) => new(Scale, LinearThreshold, low, high, from, to);
}
