using Figures.Plotting;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>A picture of W2ᵀW2 − W1W1ᵀ of wide layers, for Figures 1C and A3.</summary>
internal static class ImbalancePanel
{
    /// <summary>Draws the rows of one initialisation as coloured cells with a symmetric colour bar.</summary>
    /// <param name="plot">An empty plot.</param>
    /// <param name="imbalance">One row per hidden unit.</param>
    /// <param name="title">Title of the panel.</param>
    public static void Draw(Plot plot, IReadOnlyList<ImbalanceRow> imbalance, string title)
    {
        var values = new double[imbalance.Count, imbalance.Count];
        foreach (var (row, unit) in imbalance.Index())
        {
            for (var column = 0; column < unit.Units.Count; column++)
            {
                values[row, column] = unit.Units[column];
            }
        }

        plot.Title(title);
        plot.XLabel("Hidden unit");
        plot.YLabel("Hidden unit");
        plot.Add.ColorBar(plot.Add.Matrix(values).Scale);
    }
}
