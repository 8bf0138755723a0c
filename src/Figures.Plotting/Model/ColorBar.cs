namespace Figures.Plotting;

/// <summary>A strip beside the data area that says which colour means which number.</summary>
/// <param name="scale">The scale it shows.</param>
public sealed class ColorBar(ColorScale scale)
{
    /// <summary>The scale it shows: continuous, discrete or logarithmic.</summary>
    public ColorScale Scale { get; } = scale ?? throw new ArgumentNullException(nameof(scale));

    /// <summary>Text beside the bar, turned by 90°; may hold markup.</summary>
    public string Label { get; set; } = "";

    /// <summary>Fixed ticks, or <see langword="null"/> for automatic ones.</summary>
    public IReadOnlyList<Tick>? FixedTicks { get; private set; }

    /// <summary>Writes the numbers; <see langword="null"/> chooses a form by itself.</summary>
    public Func<double, string>? TickLabel { get; set; }

    /// <summary>Fixes the ticks; without labels the numbers are written.</summary>
    /// <exception cref="ArgumentException">There are labels, but not as many as positions.</exception>
    public void SetTicks(ReadOnlySpan<double> positions, IReadOnlyList<string>? labels = null)
    {
        var axis = new Axis();
        axis.SetTicks(positions, labels);
        FixedTicks = axis.FixedTicks;
    }
}
