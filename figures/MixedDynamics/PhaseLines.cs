using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>The three straight lines over every panel of Figure 2 (SPEC A, "Regimes").</summary>
internal static class PhaseLines
{
    private static readonly (string Label, string Color)[] Styles =
    [
        ("Active vs lazy threshold", "#0d0d0d"),
        ("Infinite noise threshold", "#d62728"),
        ("Underparameterized threshold", "#ff8c00"),
    ];

    /// <summary>
    /// Ends of the lines: γσ² + γw = 1, where σ²w reaches the signal; γσ² = −γw/2, where the noise of the initial product reaches one;
    /// γw = ln k/ln d, where the width is the signal's rank.
    /// </summary>
    /// <param name="setting">d and k of the signal.</param>
    public static Table Of(Table setting)
    {
        double narrow = Elementary.Log(setting.Integers("rank")[0]) / Elementary.Log(setting.Integers("dimension")[0]);
        return new Table(
            Column.Strings("line", Styles.Select(style => style.Label)).AsKey(),
            Column.Doubles("gamma_sigma2_start", [0, 0, -3]),
            Column.Doubles("gamma_w_start", [1, 0, narrow]),
            Column.Doubles("gamma_sigma2_end", [-3, -1.5, 0]),
            Column.Doubles("gamma_w_end", [4, 3, narrow]));
    }

    /// <summary>Draws the lines; only one panel carries the legend.</summary>
    public static void Add(Plot plot, Table lines, bool withLegend)
    {
        foreach ((int row, (string label, string color)) in Styles.Index())
        {
            plot.Add.Segment(
                (lines.Doubles("gamma_sigma2_start")[row], lines.Doubles("gamma_w_start")[row]),
                (lines.Doubles("gamma_sigma2_end")[row], lines.Doubles("gamma_w_end")[row]),
                withLegend ? label : "",
                Color.FromHex(color),
                width: 1.2,
                opacity: 0.8);
        }

        plot.Legend.Position = LegendPosition.UpperLeft;
        plot.Legend.Anchor = (0.01, 0.47);
        plot.Legend.BackgroundOpacity = 0.55;
    }
}
