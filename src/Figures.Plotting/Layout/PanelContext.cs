namespace Figures.Plotting;

/// <summary>What a panel takes from the figure it stands in.</summary>
/// <param name="X">Limits of the horizontal axis.</param>
/// <param name="Y">Limits of the vertical axis.</param>
/// <param name="ShowXLabels">Whether it writes the horizontal axis's labels.</param>
/// <param name="ShowYLabels">Whether it writes the vertical axis's labels.</param>
/// <param name="ShowLegend">Whether it draws its own legend.</param>
/// <param name="Letter">Its letter, or empty.</param>
internal sealed record PanelContext(AxisRange X, AxisRange Y, bool ShowXLabels, bool ShowYLabels, bool ShowLegend, string Letter);
