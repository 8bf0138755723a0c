namespace Figures.Plotting;

/// <summary>One axis of a plot: limits, scale, ticks. Limits that are not set follow the data with a small margin.</summary>
public sealed class Axis
{
    /// <summary>Text beside the axis; may hold markup. Same as <see cref="Plot.XLabel"/> or <see cref="Plot.YLabel"/>.</summary>
    public string Label { get; set; } = "";

    /// <summary>How numbers map to positions.</summary>
    public AxisScale Scale { get; set; } = AxisScale.Linear;

    /// <summary>Fixed lower limit, or <see langword="null"/> to follow the data.</summary>
    public double? Minimum { get; private set; }

    /// <summary>Fixed upper limit, or <see langword="null"/> to follow the data.</summary>
    public double? Maximum { get; private set; }

    /// <summary>Largest value rather than smallest at the left or lower end.</summary>
    public bool Inverted { get; set; }

    /// <summary>Half-width of the linear part of a <see cref="AxisScale.SymmetricLog"/> axis, in data units; positive.</summary>
    public double LinearThreshold { get; set; } = 1;

    /// <summary>Fraction of the data range left free at either end when a limit follows the data.</summary>
    public double Margin { get; set; } = 0.05;

    /// <summary>Whether ticks and their labels are drawn.</summary>
    public bool ShowTicks { get; set; } = true;

    /// <summary>Whether tick labels are drawn; ticks stay.</summary>
    public bool ShowTickLabels { get; set; } = true;

    /// <summary>Whether unlabelled minor ticks are drawn.</summary>
    public bool ShowMinorTicks { get; set; } = true;

    /// <summary>Roughly how many labelled ticks to aim at; <see langword="null"/> follows the axis's length.</summary>
    public int? TickCount { get; set; }

    /// <summary>Turns tick labels by this many degrees counter-clockwise (0, 45 or 90 read well).</summary>
    public double TickLabelRotation { get; set; }

    /// <summary>Fixed ticks, or <see langword="null"/> for automatic ones.</summary>
    public IReadOnlyList<Tick>? FixedTicks { get; private set; }

    /// <summary>
    /// Writes the numbers of automatic ticks; <see langword="null"/> chooses a form by itself (decimal, or a power of ten on log axes).
    /// </summary>
    public Func<double, string>? TickLabel { get; set; }

    /// <summary>Thin lines across the data area at labelled ticks.</summary>
    public bool Grid { get; set; }

    /// <summary>Fixes both limits. They are checked when the figure is laid out, where the plot's title is known.</summary>
    public void SetLimits(double minimum, double maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Lets the limits follow the data again.</summary>
    public void AutoLimits()
    {
        Minimum = null;
        Maximum = null;
    }

    /// <summary>Fixes the ticks at these positions; without labels the numbers are written.</summary>
    /// <exception cref="ArgumentException">There are labels, but not as many as positions; or a position occurs twice.</exception>
    public void SetTicks(ReadOnlySpan<double> positions, IReadOnlyList<string>? labels = null)
    {
        if (positions.ToArray().Distinct().Count() != positions.Length)
        {
            throw new ArgumentException("A tick is given twice.", nameof(positions));
        }

        if (labels is not null && labels.Count != positions.Length)
        {
            throw new ArgumentException($"{positions.Length} ticks have {labels.Count} labels.", nameof(labels));
        }

        var ticks = new Tick[positions.Length];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = new Tick(positions[i], labels?[i], IsMinor: false);
        }

        FixedTicks = ticks;
    }
}
