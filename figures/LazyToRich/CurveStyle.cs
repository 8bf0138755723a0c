using System.Globalization;

using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>How the paper draws simulation and theory: solid in colour, black dots on top (the authors' code).</summary>
internal static class CurveStyle
{
    /// <summary>The authors' palette P0…P7.</summary>
    public static Palette Palette => Palette.LazyToRich;

    /// <summary>
    /// The same colours for curves whose colours the authors' code does not state, in Okabe and Ito's order: neighbours of P0…P7 are too
    /// alike for some kinds of colour vision (P1 and P2, P2 and P3, P3 and P4).
    /// </summary>
    public static Palette Series { get; } = new("Lazy to rich, series", Palette[1], Palette[4], Palette[2], Palette[0], Palette[5]);

    /// <summary>Shapes that tell apart what is coloured P0…P3, beside the colour.</summary>
    public static IReadOnlyList<MarkerShape> Shapes { get; } =
        [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];

    /// <summary>Width of curves in points, at the width of a printed page.</summary>
    public const double Width = 2;

    /// <summary>Dots for panels of many thin curves, far enough apart that the colours show.</summary>
    private static readonly LinePattern Scattered = new(1.5, 6);

    /// <summary>How far the axis goes beyond the last step, so that target marks have a place of their own.</summary>
    private const double Beyond = 2;

    /// <summary>A simulated curve, solid.</summary>
    public static Curve Simulation(Plot plot, double[] xs, ReadOnlySpan<double> ys, Color color, string label = "", double width = Width) =>
        plot.Add.Line(xs, ys, label, color, width);

    /// <summary>A theoretical curve, dotted in black over the simulated one.</summary>
    public static Curve Theory(Plot plot, double[] xs, ReadOnlySpan<double> ys, string label = "", double width = Width) =>
        plot.Add.Line(xs, ys, label, Color.Black, width, width < 1.2 ? Scattered : LinePattern.SparselyDotted, opacity: 0.7);

    /// <summary>All curves of a table made by <see cref="Courses.Beside"/>: simulation solid, theory dotted on top.</summary>
    public static void Both(Plot plot, Table table, Color color, double width = Width)
    {
        var steps = Courses.Steps(table);
        foreach (var name in Courses.Names(table, "simulation_"))
        {
            Simulation(plot, steps, table.Doubles(name), color, width: width);
        }

        foreach (var name in Courses.Names(table, "theory_"))
        {
            Theory(plot, steps, table.Doubles(name), width: width);
        }
    }

    /// <summary>A short mark beyond the last step for a value the curves end on, with a shape at its left end unless it is none.</summary>
    public static Curve Target(
        Plot plot, double value, double lastStep, Color color, string label = "", MarkerShape shape = MarkerShape.None)
    {
        var mark = plot.Add.Line([1.35 * lastStep, Beyond * lastStep], [value, value], label, color, Width, marker: shape, markerSize: 5);
        mark.MarkEvery = 2;
        return mark;
    }

    /// <summary>An empty panel with axes at its left and bottom.</summary>
    public static Plot Panel(string title, string horizontal, string vertical, string? letter = null) =>
        new() { Title = title, XLabel = horizontal, YLabel = vertical, Letter = letter, Frame = Frame.LeftBottom };

    /// <summary>A panel over training steps on a logarithmic axis.</summary>
    public static Plot OverSteps(string title, double lastStep)
    {
        var plot = Panel(title, "Training step", "");
        plot.XAxis.Scale = AxisScale.Log10;
        plot.XAxis.SetLimits(1, Beyond * lastStep);
        plot.XAxis.SetTicks([1, 100, 10_000]);
        return plot;
    }

    /// <summary>A value of λ as a title writes it, with the minus sign of print.</summary>
    public static string Scale(double relativeScale) => $"λ = {Number(relativeScale)}";

    /// <summary>A number with the minus sign of print.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
}
