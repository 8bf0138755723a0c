using ScottPlot;

namespace MixedDynamics;

/// <summary>What one panel of Figure 2 shows and how it is scaled: levels, contour lines and words of the published panel (SPEC C).</summary>
/// <param name="Name">The panel's name in the table of bands read off the published picture.</param>
/// <param name="Value">The number of a run that it shows.</param>
/// <param name="Title">Words above the panel.</param>
/// <param name="Unit">Words beside the colour bar.</param>
/// <param name="Levels">Ascending boundaries of the colours.</param>
/// <param name="Lines">Contour lines drawn on top.</param>
internal sealed record PhasePanel(
    string Name,
    Func<GridRow, double> Value,
    string Title,
    string Unit,
    double[] Levels,
    (double[] Levels, string[] Labels, Color Line, Color Label)[] Lines)
{
    private static readonly Color Light = Color.FromHex("#d3d3d3");
    private static readonly Color Grey = Color.FromHex("#a0a0a0");

    /// <summary>Top left.</summary>
    public static PhasePanel TestError { get; } = new(
        "test_error", run => run.TestError, "Test error under gradient descent", "Error", Steps(0, 0.06, 17),
        [([0.25, 0.5, 0.75], ["0.25", "0.5", "0.75"], Light, Colors.White)]);

    /// <summary>Top right.</summary>
    public static PhasePanel StableRank { get; } = new(
        "stable_rank", run => run.StableRank, "Rank of A_{θ(t)} under gradient descent", "Rank", Steps(0.8, 0.4, 17),
        [([3, 5], ["3", "5"], Light, Colors.White), ([7], ["7"], Grey, Colors.Black)]);

    /// <summary>Bottom left.</summary>
    public static PhasePanel Iterations { get; } = new(
        "iterations", run => run.Iterations, "Number of iterations until minimal test error", "Number of iterations", Steps(0, 40, 19),
        [([100, 200, 300], ["100", "200", "300"], Light, Colors.White)]);

    /// <summary>Bottom right.</summary>
    public static PhasePanel LogDistance { get; } = new(
        "ln_distance", run => run.LnDistance, "Log of maximum distance between gradient\ndescent and self-consistent dynamics", "Log distance",
        Steps(-12, 0.8, 19), [([-7, -4, 0], ["−7", "−4", "0"], Light, Colors.White)]);

    /// <summary>In the order of reading.</summary>
    public static IReadOnlyList<PhasePanel> All { get; } = [TestError, StableRank, Iterations, LogDistance];

    /// <summary>The distance between two boundaries, the resolution at which the published panel can be read.</summary>
    public double Band => Levels[1] - Levels[0];

    private static double[] Steps(double first, double step, int bands) =>
        [.. Enumerable.Range(0, bands + 1).Select(i => first + (i * step))];
}
