using System.Globalization;

using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;
using ScottPlot.Plottables;

namespace LazyToRich;

/// <summary>How the paper draws simulation and theory: solid in colour, black dots on top (the authors' code).</summary>
internal static class CurveStyle
{
    /// <summary>The authors' palette P0…P7.</summary>
    public static IReadOnlyList<Color> Palette { get; } = FigurePalettes.LazyToRich.Colors;

    /// <summary>
    /// The same colours for curves whose colours the authors' code does not state, in Okabe and Ito's order: neighbours of P0…P7 are too
    /// alike for some kinds of colour vision (P1 and P2, P2 and P3, P3 and P4).
    /// </summary>
    public static IReadOnlyList<Color> Series { get; } = [Palette[1], Palette[4], Palette[2], Palette[0], Palette[5]];

    /// <summary>Shapes that tell apart what is coloured P0…P3, beside the colour.</summary>
    public static IReadOnlyList<MarkerShape> Shapes { get; } =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    /// <summary>Width of curves in points, at the width of a printed page.</summary>
    public const double Width = 2;

    /// <summary>Grey of lines that only guide the eye.</summary>
    public static Color Guide { get; } = Color.FromHex("#666666");

    /// <summary>Dots for panels of many thin curves, far enough apart that the colours show.</summary>
    private static readonly LinePattern Scattered = Dashes.Widths(1.5f, 6);

    /// <summary>How far the axis goes beyond the last step, so that target marks have a place of their own.</summary>
    private const double Beyond = 2;

    /// <summary>A simulated curve, solid.</summary>
    public static void Simulation(Plot plot, double[] xs, double[] ys, Color color, string label = "", double width = Width) =>
        plot.Add.ScatterLine(xs, ys).Styled(label, color, width);

    /// <summary>A theoretical curve, dotted in black over the simulated one.</summary>
    public static void Theory(Plot plot, double[] xs, double[] ys, string label = "", double width = Width) =>
        plot.Add.ScatterLine(xs, ys).Styled(label, Colors.Black, width, width < 1.2 ? Scattered : Dashes.SparselyDotted, opacity: 0.7);

    /// <summary>All curves of a table made by <see cref="Courses.Beside"/>: simulation solid, theory dotted on top.</summary>
    public static void Both(Plot plot, Table table, Color color, double width = Width)
    {
        var steps = Courses.Steps(table);
        foreach (var curve in Courses.Curves(table, "simulation_"))
        {
            Simulation(plot, steps, curve, color, width: width);
        }

        foreach (var curve in Courses.Curves(table, "theory_"))
        {
            Theory(plot, steps, curve, width: width);
        }
    }

    /// <summary>A short mark beyond the last step for a value the curves end on, with a shape at its left end unless it is none.</summary>
    public static void Target(
        Plot plot, double value, double lastStep, Color color, string label = "", MarkerShape shape = MarkerShape.None)
    {
        plot.Add.Line(1.35 * lastStep, value, Beyond * lastStep, value).Styled(color: color, width: Width);
        if (shape != MarkerShape.None)
        {
            plot.Add.Scatter(1.35 * lastStep, value).Styled(label, color, Width, marker: shape, markerSize: 5);
        }
    }

    /// <summary>Mean ± standard deviation as a band.</summary>
    public static void Band(Plot plot, double[] xs, double[] low, double[] high, Color color) =>
        plot.Add.FillY(xs, low, high).FillColor = color.WithAlpha(0.18);

    /// <summary>Sets up a panel with axes at its left and bottom.</summary>
    public static Plot Panel(Plot plot, string title, string horizontal, string vertical)
    {
        plot.Title(title);
        plot.XLabel(horizontal);
        plot.YLabel(vertical);
        return plot.Frame(FrameSides.LeftBottom);
    }

    /// <summary>Sets up a panel over training steps on a logarithmic axis.</summary>
    public static Plot OverSteps(Plot plot, string title, double lastStep)
    {
        Panel(plot, title, "Training step", "").LogX();
        plot.Axes.SetLimitsX(1, Beyond * lastStep);
        return plot.SetTicksX([1, 100, 10_000]);
    }

    /// <summary>A value of λ as a title writes it, with the minus sign of print.</summary>
    public static string Scale(double relativeScale) => $"λ = {Number(relativeScale)}";

    /// <summary>A number of at most four digits with the minus sign of print.</summary>
    public static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture).Replace('-', '−');
}
