using Figures.Plotting;

using ScottPlot;

namespace ScalingLaws;

/// <summary>How the curves of this paper look.</summary>
internal static class Style
{
    /// <summary>First curve of a comparison.</summary>
    public static Color Blue => FigurePalettes.Tableau10.GetColor(0);

    /// <summary>Second curve of a comparison.</summary>
    public static Color Orange => FigurePalettes.Tableau10.GetColor(1);

    /// <summary>Lines that guide the eye.</summary>
    public static Color Guide => Color.Gray(120);

    /// <summary>Makes a panel one of ε_g over α on logarithmic axes.</summary>
    public static void ErrorOverAlpha(this Plot plot, string title = "")
    {
        plot.Title(title);
        plot.XLabel("α = p/N");
        plot.YLabel("ε_{g}");
        plot.LogX().LogY();
    }

    /// <summary>Colours of a family of curves that belong to rising values.</summary>
    public static Color[] Family(int count)
    {
        var viridis = new ScottPlot.Colormaps.Viridis();
        double last = count < 6 ? 0.88 : 0.92;
        return [.. Enumerable.Range(0, count).Select(index => viridis.GetColor(count == 1 ? 0 : last * index / (count - 1)))];
    }
}
