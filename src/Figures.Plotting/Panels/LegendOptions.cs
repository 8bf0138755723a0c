namespace Figures.Plotting;

/// <summary>
/// The looks of a legend: one entry for each plottable with a <c>LegendText</c> (markup), in drawing order, and the manual items of
/// <c>plot.Legend</c>. Nothing is drawn when there is none.
/// </summary>
public sealed class LegendOptions
{
    /// <summary>False hides the legend; so does <c>plot.HideLegend()</c>.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Where it stands; <c>plot.ShowLegend(alignment)</c> says the same for places inside.</summary>
    public LegendPlace Place { get; set; } = LegendPlace.Best;

    /// <summary>A heading above the entries; empty for none. May hold markup.</summary>
    public string Title { get; set; } = "";

    /// <summary>Number of columns the entries are laid out in, filled column by column; 0 lets the layout choose.</summary>
    public int Columns { get; set; }

    /// <summary>Opacity of the background, 0–1, so curves below stay visible.</summary>
    public double BackgroundOpacity { get; set; } = 0.85;

    /// <summary>Whether a thin frame is drawn around it.</summary>
    public bool Frame { get; set; } = true;

    /// <summary>
    /// A place of one's own: where the legend's corner named by <see cref="Place"/> lies, as a fraction of the data area from its lower
    /// left corner; <see langword="null"/> puts it at the edge. Only for places inside.
    /// </summary>
    public (double X, double Y)? Anchor { get; set; }

    /// <summary>Size of its text in points; <see langword="null"/> takes the theme's.</summary>
    public double? FontSize { get; set; }
}
