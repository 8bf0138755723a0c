using Figures.Plotting;
using Figures.Tables;

namespace LazyToRich;

/// <summary>A picture of W2ᵀW2 − W1W1ᵀ of wide layers, for Figures 1C and A3.</summary>
internal static class ImbalancePanel
{
    /// <summary>The rows of one initialisation as coloured cells with a symmetric colour bar.</summary>
    /// <param name="imbalance">Table with one row per hidden unit and one column for each of the others.</param>
    /// <param name="initialization">Which rows.</param>
    /// <param name="title">Title of the panel.</param>
    /// <param name="letter">Letter of the panel, if any.</param>
    public static Plot Draw(Table imbalance, string initialization, string title, string? letter)
    {
        var all = imbalance.Strings("initialization").ToArray();
        var part = imbalance.Where(row => all[row] == initialization);
        var values = new double[part.RowCount, part.RowCount];
        for (var unit = 0; unit < part.RowCount; unit++)
        {
            var column = part.Doubles($"unit_{unit + 1}");
            for (var row = 0; row < part.RowCount; row++)
            {
                values[row, unit] = column[row];
            }
        }

        var plot = new Plot { Title = title, XLabel = "Hidden unit", YLabel = "Hidden unit", Letter = letter };
        var map = plot.Add.Matrix(values);
        plot.Add.ColorBar(map.Scale);
        return plot;
    }
}
