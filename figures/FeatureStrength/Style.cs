using Figures.Plotting;

using ScottPlot;
using ScottPlot.Colormaps;

namespace FeatureStrength;

/// <summary>How the pictures of this paper look.</summary>
internal static class Style
{
    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    private static readonly LinePattern[] Patterns = [LinePattern.Solid, Dashes.Dashed, Dashes.Dotted, Dashes.DashDot];

    /// <summary>First curve of a comparison.</summary>
    public static Color Blue => FigurePalettes.Tableau10.GetColor(0);

    /// <summary>Second curve of a comparison.</summary>
    public static Color Orange => FigurePalettes.Tableau10.GetColor(1);

    /// <summary>Third curve of a comparison.</summary>
    public static Color Green => FigurePalettes.Tableau10.GetColor(2);

    /// <summary>Fourth curve of a comparison.</summary>
    public static Color Red => FigurePalettes.Tableau10.GetColor(3);

    /// <summary>Lines that guide the eye.</summary>
    public static Color Guide => Color.Gray(120);

    /// <summary>Colour of a series by its place.</summary>
    public static Color Of(int index) => FigurePalettes.OkabeIto.GetColor(index);

    /// <summary>Marker of a series by its place.</summary>
    public static MarkerShape Marker(int index) => Shapes[index % Shapes.Length];

    /// <summary>Dashes of a series by its place.</summary>
    public static LinePattern Pattern(int index) => Patterns[index % Patterns.Length];

    /// <summary>Colours of a family of curves that belong to rising values.</summary>
    public static Color[] Family(int count) => new Viridis().GetColors(count, 0, 0.88);

    /// <summary>A panel over log₁₀ γ whose axes carry powers of ten; coordinates are logarithms.</summary>
    public static void Decades(this Plot plot, string title, string yLabel, string xLabel = "γ")
    {
        plot.Titled(title, xLabel, yLabel);
        plot.XAxis.TickLabel = plot.YAxis.TickLabel = PowerOfTen;
        plot.XAxis.ShowMinorTicks = plot.YAxis.ShowMinorTicks = false;
    }

    /// <summary>Title and labels of a panel.</summary>
    public static void Titled(this Plot plot, string title, string xLabel, string yLabel)
    {
        plot.Title(title);
        plot.XLabel(xLabel);
        plot.YLabel(yLabel);
    }

    /// <summary>Ticks at whole decades, so many decades apart.</summary>
    public static void WholeDecades(this AxisOptions axis, double minimum, double maximum, int apart)
    {
        (axis.Minimum, axis.Maximum) = (minimum, maximum);
        int first = (int)Math.Ceiling(minimum / apart);
        int last = (int)Math.Floor(maximum / apart);
        axis.SetTicks([.. Enumerable.Range(first, last - first + 1).Select(tick => (double)tick * apart)]);
    }

    /// <summary>Ticks of an axis of log₁₀ γ: every decade, or every second of a long range.</summary>
    public static void Strengths(this AxisOptions axis, IReadOnlyList<double> strengths, double margin) => axis.WholeDecades(
        strengths[0] - margin, strengths[^1] + margin, strengths[^1] - strengths[0] > 6 ? 2 : 1);

    /// <summary>Coloured cells over logarithms of γ and η; grey where there is none.</summary>
    public static void AddPortrait(this Plot plot, IEnumerable<(double X, double Y, double Value)> cells, ColorScale scale)
    {
        (double X, double Y, double Value)[] all = [.. cells];
        plot.Add.Cells(
            ScalarField.FromColumns([.. all.Select(cell => cell.X)], [.. all.Select(cell => cell.Y)], [.. all.Select(cell => cell.Value)]),
            scale);
        plot.DataBackground.Color = scale.Missing;
    }

    /// <summary>A number as a power of ten.</summary>
    public static string PowerOfTen(double exponent) => $"10^{{{(exponent < 0 ? "−" : "")}{Math.Abs(exponent):0.##}}}";
}
