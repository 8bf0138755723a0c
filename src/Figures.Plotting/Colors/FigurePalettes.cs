using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Palettes of the papers as ScottPlot palettes. Tests hold the palettes meant for new figures to a minimal OKLab distance between
/// neighbours, also under simulated colour blindness.
/// </summary>
public static class FigurePalettes
{
    /// <summary>
    /// Okabe and Ito's colours (2008), ordered so that neighbours stay apart for every kind of colour vision. ScottPlot's
    /// <see cref="ScottPlot.Palettes.ColorblindFriendly"/> has the same colours in another order.
    /// </summary>
    public static IPalette OkabeIto { get; } = Of(
        "Okabe-Ito", "#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#000000", "#f0e442");

    /// <summary>Tableau's ten colours, the default cycle of matplotlib: what many published figures are drawn in.</summary>
    public static IPalette Tableau10 { get; } = new ScottPlot.Palettes.Category10();

    /// <summary>The eight colours P0–P7 of the lazy-to-rich figures (its authors' code).</summary>
    public static IPalette LazyToRich { get; } = Of(
        "Lazy to rich", "#d65c00", "#0071b2", "#009e73", "#cc78a6", "#e59c00", "#55b2e8", "#efe440", "#000000");

    private static ScottPlot.Palettes.Custom Of(string name, params string[] hex) => new(hex, name, name);
}
