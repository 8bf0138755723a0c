using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Frontiers and loss curves of planes that differ in one number: width or batch.</summary>
internal static class SeriesFigure
{
    private static readonly MarkerShape[] Markers = [MarkerShape.Circle, MarkerShape.Square, MarkerShape.TriangleUp, MarkerShape.Diamond];
    private static readonly LinePattern[] Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DashDot];

    /// <summary>Three panels: best step size, largest useful step size, loss curves of one γ.</summary>
    /// <param name="data">Tables <c>frontiers</c> and <c>curves</c>.</param>
    /// <param name="series">The column that tells the planes apart.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="shownStrength">log₁₀ γ of the curves.</param>
    public static Figure Draw(TableSet data, string series, string symbol, string caption, double shownStrength) => new(rows: 1, columns: 3)
    {
        Letters = true,
        PanelAspectRatio = 0.95,
        Caption = caption,
        [0, 0] = Frontier(data["frontiers"], series, symbol, FrontierTable.Best, "Best η", "η_{best}", withGuides: true),
        [0, 1] = Frontier(data["frontiers"], series, symbol, FrontierTable.Edge, "Largest useful η", "η_{edge}", withGuides: false),
        [0, 2] = Curves(data["curves"], series, symbol, shownStrength),
    };

    private static Plot Frontier(Table frontiers, string series, string symbol, string column, string title, string label, bool withGuides)
    {
        Plot plot = Style.Decades(title, label);
        foreach ((int index, (int value, Table part)) in frontiers.By(series).OrderBy(part => part.Value).Index())
        {
            (double[] strengths, double[] means) = FrontierTable.MeanOf(part, column);
            plot.Add.Line(strengths, means, $"{symbol} = {value}", Palette.OkabeIto[index], 1.2, Patterns[index % 4],
                marker: Markers[index % 4],
                markerSize: 4);
        }

        double[] all = [.. frontiers.Array("log_strength").Distinct().Order()];
        double[] heights = [.. frontiers.Array(column).Where(double.IsFinite).Order()];
        if (withGuides && all[0] < -1 && heights.Length > 0)
        {
            Style.AddSlope(plot, all[0], heights[0] + 1, -1, 2, "2", above: true);
            Style.AddSlope(plot, 0.5, heights[^1] - 2.5, all[^1], 2.0 / 3, "2/3", above: false);
        }

        Style.WholeDecades(plot.XAxis, all[0] - 0.3, all[^1] + 0.3, 1);
        plot.Legend.Position = LegendPosition.LowerRight;
        return plot;
    }

    private static Plot Curves(Table curves, string series, string symbol, double strength)
    {
        var plot = new Plot { Title = $"γ = {Style.PowerOfTen(strength)}", XLabel = "step", YLabel = "online loss" };
        plot.XAxis.Scale = plot.YAxis.Scale = AxisScale.Log10;
        Table shown = curves.Where(row => curves.Doubles("log_strength")[row] == strength);
        foreach ((int index, (int value, Table part)) in shown.By(series).OrderBy(part => part.Value).Index())
        {
            plot.Add.Line(part.Array("step"), part.Array("loss"), $"{symbol} = {value}", Palette.OkabeIto[index], 1.2, Patterns[index % 4]);
        }

        plot.Legend.Position = LegendPosition.LowerLeft;
        return plot;
    }
}
