using Figures.Plotting;

namespace FeatureStrength;

/// <summary>How the pictures of this paper look.</summary>
internal static class Style
{
    /// <summary>First curve of a comparison.</summary>
    public static Color Blue => Palette.Tableau10[0];

    /// <summary>Second curve of a comparison.</summary>
    public static Color Orange => Palette.Tableau10[1];

    /// <summary>Third curve of a comparison.</summary>
    public static Color Green => Palette.Tableau10[2];

    /// <summary>Fourth curve of a comparison.</summary>
    public static Color Red => Palette.Tableau10[3];

    /// <summary>Lines that guide the eye.</summary>
    public static Color Guide => Color.Gray(120);

    /// <summary>Colours of a family of curves that belong to rising values.</summary>
    public static Palette Family(int count) => Colormap.Viridis.Sample(count, to: 0.88);

    /// <summary>A panel over log₁₀ γ whose axes carry powers of ten; coordinates are logarithms.</summary>
    public static Plot Decades(string title, string yLabel, string xLabel = "γ")
    {
        var plot = new Plot { Title = title, XLabel = xLabel, YLabel = yLabel };
        plot.XAxis.TickLabel = plot.YAxis.TickLabel = PowerOfTen;
        plot.XAxis.ShowMinorTicks = plot.YAxis.ShowMinorTicks = false;
        return plot;
    }

    /// <summary>
    /// A line of a slope between two places, its text above or below its middle. Coordinates are logarithms, as in <see cref="Decades"/>.
    /// </summary>
    public static void AddSlope(Plot plot, double from, double height, double to, double slope, string text, bool above)
    {
        (double middle, double rise) = ((from + to) / 2, slope * (to - from));
        plot.Add.Line([from, to], [height, height + rise], color: Color.Black, width: 1, pattern: LinePattern.Dashed);
        plot.Add.Text(text, middle, height + (rise / 2) + (above ? 0.35 : -0.45),
            horizontal: above ? HorizontalAlignment.Right : HorizontalAlignment.Left);
    }

    /// <summary>Ticks at whole decades, so many decades apart.</summary>
    public static void WholeDecades(Axis axis, double minimum, double maximum, int apart)
    {
        axis.SetLimits(minimum, maximum);
        int first = (int)Math.Ceiling(minimum / apart);
        int last = (int)Math.Floor(maximum / apart);
        axis.SetTicks([.. Enumerable.Range(first, last - first + 1).Select(tick => (double)tick * apart)]);
    }

    /// <summary>A number as a power of ten.</summary>
    public static string PowerOfTen(double exponent) => $"10^{{{(exponent < 0 ? "−" : "")}{Math.Abs(exponent):0.##}}}";
}
