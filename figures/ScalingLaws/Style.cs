using Figures.Plotting;

namespace ScalingLaws;

/// <summary>How the curves of this paper look.</summary>
internal static class Style
{
    /// <summary>First curve of a comparison.</summary>
    public static Color Blue => Palette.Tableau10[0];

    /// <summary>Second curve of a comparison.</summary>
    public static Color Orange => Palette.Tableau10[1];

    /// <summary>Lines that guide the eye.</summary>
    public static Color Guide => Color.Gray(120);

    /// <summary>A panel of ε_g over α on logarithmic axes.</summary>
    public static Plot ErrorOverAlpha(string title)
    {
        var plot = new Plot { Title = title, XLabel = "α = p/N", YLabel = "ε_{g}" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        return plot;
    }

    /// <summary>Colours of a family of curves that belong to rising values.</summary>
    public static Palette Family(int count) => Colormap.Viridis.Sample(count, to: count < 6 ? 0.88 : 0.92);
}
