namespace Figures.Plotting;

/// <summary>
/// The key of a plot: one entry for each mark that carries a label, in drawing order. Nothing is drawn when no mark has one.
/// </summary>
public sealed class Legend
{
    /// <summary>False hides the legend.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Where it stands.</summary>
    public LegendPosition Position { get; set; } = LegendPosition.Best;

    /// <summary>A heading above the entries; empty for none. May hold markup.</summary>
    public string Title { get; set; } = "";

    /// <summary>Number of columns the entries are laid out in, filled column by column; at least 1. 0 lets the layout choose.</summary>
    public int Columns { get; set; }

    /// <summary>Opacity of the background, 0–1, so curves below stay visible.</summary>
    public double BackgroundOpacity { get; set; } = 0.85;

    /// <summary>Whether a thin frame is drawn around it.</summary>
    public bool Frame { get; set; } = true;

    /// <summary>
    /// A place of one's own: where the legend's corner named by <see cref="Position"/> lies, as a fraction of the data area from its lower
    /// left corner; <see langword="null"/> puts it at the edge. Only for positions inside.
    /// </summary>
    public (double X, double Y)? Anchor { get; set; }

    /// <summary>Size of its text in points; <see langword="null"/> takes the theme's.</summary>
    public double? FontSize { get; set; }
}
