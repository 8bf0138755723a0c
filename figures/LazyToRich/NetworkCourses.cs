using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>The quantities of Figure 2 over training: what is tabulated of them, and their rows of panels. X2 draws them for another reading.</summary>
internal static class NetworkCourses
{
    /// <summary>Table, axis label and colour of each row of panels.</summary>
    public static IReadOnlyList<(string Table, string Label, int Color)> Quantities { get; } =
    [
        ("loss", "Loss", 6),
        ("function", "W_{2}W_{1}", 0),
        ("encoder", "W_{1}^{T}W_{1}", 2),
        ("decoder", "W_{2}W_{2}^{T}", 1),
        ("kernel", "NTK", 3),
    ];

    /// <summary>Rows of the kernel kept for each λ: 165 curves of as many points just fit a snapshot.</summary>
    private const int KernelRows = 46;

    /// <summary>The tables of a figure, simulation and theory side by side; the kernel in two tables, thinned along its path.</summary>
    public static IEnumerable<(string Name, Table Table)> Tabulate(TableSet simulation, TableSet theory, double[] scales)
    {
        var guide = Courses.Of(theory["kernel"], scales);
        return
        [
            .. Quantities.Where(quantity => quantity.Table != "kernel").Select(quantity =>
                (quantity.Table, Courses.Of(Courses.Beside(simulation[quantity.Table], theory[quantity.Table]), scales))),
            ("kernel_simulation", Courses.Rounded(Courses.Thinned(Courses.Of(simulation["kernel"], scales), guide, KernelRows))),
            ("kernel_theory", Courses.Rounded(Courses.Thinned(guide, guide, KernelRows))),
        ];
    }

    /// <summary>Simulation and theory of one quantity from the tables of a figure.</summary>
    public static Table Both(TableSet data, string table) => table == "kernel"
        ? Courses.Beside(data["kernel_simulation"], data["kernel_theory"])
        : data[table];

    /// <summary>Draws one quantity at one λ, without labels.</summary>
    public static void Draw(Plot plot, TableSet data, string table, int color, double scale)
    {
        CurveStyle.OverSteps(plot, "", Courses.Steps(data["loss"])[^1]);
        CurveStyle.Both(
            plot, Courses.Of(Both(data, table), scale), CurveStyle.Palette[color], table == "kernel" ? 0.8 : CurveStyle.Width);
    }
}
