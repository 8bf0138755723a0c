using Figures.Plotting;

namespace LazyToRich;

/// <summary>How the paper draws simulation and theory: solid in colour, black dots on top (the authors' code).</summary>
internal static class CurveStyle
{
    /// <summary>The authors' palette P0…P7.</summary>
    public static Palette Palette => Palette.LazyToRich;

    /// <summary>Width of curves in points, at the width of a printed page.</summary>
    public const double Width = 2;

    /// <summary>A simulated curve, solid.</summary>
    public static Curve Simulation(Plot plot, double[] xs, ReadOnlySpan<double> ys, Color color, string label = "", double width = Width) =>
        plot.Add.Line(xs, ys, label, color, width);

    /// <summary>A theoretical curve, dotted in black over the simulated one.</summary>
    public static Curve Theory(Plot plot, double[] xs, ReadOnlySpan<double> ys, string label = "", double width = Width) =>
        plot.Add.Line(xs, ys, label, Color.Black, width, LinePattern.SparselyDotted, opacity: 0.7);

    /// <summary>A short mark at the right edge for a value the curves end on.</summary>
    public static void Target(Plot plot, double value, double from, double to, Color color) =>
        plot.Add.HorizontalSegment(value, from, to, color: color, width: 1.2);

    /// <summary>A panel over training steps on a logarithmic axis.</summary>
    public static Plot OverSteps(string title, double lastStep)
    {
        var plot = new Plot { Title = title, XLabel = "Training step", Frame = Frame.LeftBottom };
        plot.XAxis.Scale = AxisScale.Log10;
        plot.XAxis.SetLimits(1, lastStep);
        plot.XAxis.SetTicks([1, 100, 10_000]);
        return plot;
    }

    /// <summary>A value of λ as a title writes it, with the minus sign of print.</summary>
    public static string Scale(double relativeScale) => $"λ = {relativeScale}".Replace('-', '−');
}
