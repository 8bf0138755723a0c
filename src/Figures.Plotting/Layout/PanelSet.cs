using ScottPlot;

namespace Figures.Plotting;

/// <summary>The panels of a figure with what they share: limits along rows and columns, letters, who writes labels and legends.</summary>
internal static class PanelSet
{
    /// <summary>Gives the axes their final limits and makes a painter for each panel; empty places stay empty.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="restorers">Take what gives the author's settings back.</param>
    internal static PanelPainter?[,] Arrange(Figure figure, Theme theme, List<Action> restorers)
    {
        var cells = (
            from row in Enumerable.Range(0, figure.Rows)
            from column in Enumerable.Range(0, figure.Columns)
            where figure.Find(row, column) is not null
            select (Row: row, Column: column, Panel: Panel.Of(figure[row, column]))).ToList();
        foreach (var (_, _, panel) in cells)
        {
            panel.Theme = theme;
            panel.Plot.Axes.ReplaceNullAxesWithDefaults();
            Keep(panel, restorers);
        }

        var ranges = cells.ConvertAll(cell => (cell.Row, cell.Column, Limits: LimitFinder.Find(cell.Panel)));
        var painters = new PanelPainter?[figure.Rows, figure.Columns];
        foreach (var (i, (row, column, panel)) in cells.Index())
        {
            var (x, y) = ranges[i].Limits;
            x = figure.ShareX ? Union(ranges.Where(other => other.Column == column).Select(other => other.Limits.X)) : x;
            y = figure.ShareY ? Union(ranges.Where(other => other.Row == row).Select(other => other.Limits.Y)) : y;
            (panel.X.Min, panel.X.Max, panel.Y.Min, panel.Y.Max) = (x.Value1, x.Value2, y.Value1, y.Value2);
            painters[row, column] = new PanelPainter(
                panel,
                writesX: !figure.ShareX || !cells.Any(other => other.Column == column && other.Row > row),
                writesY: !figure.ShareY || !cells.Any(other => other.Row == row && other.Column < column),
                showsLegend: figure.SharedLegend is null,
                panel.Letter ?? (figure.Letters ? ((char)('a' + (i % 26))).ToString() : ""));
        }

        return painters;
    }

    /// <summary>Notes the author's limits, and hides ScottPlot's title while ours is drawn.</summary>
    private static void Keep(Panel panel, List<Action> restorers)
    {
        var (x, y, title) = (panel.X, panel.Y, panel.Plot.Axes.Title);
        var (left, right, bottom, top, visible) = (x.Min, x.Max, y.Min, y.Max, title.IsVisible);
        restorers.Add(() => (x.Min, x.Max, y.Min, y.Max, title.IsVisible) = (left, right, bottom, top, visible));
        title.IsVisible = false;
    }

    /// <summary>The smallest range that holds all, in the direction of the first.</summary>
    private static CoordinateRange Union(IEnumerable<CoordinateRange> ranges) => ranges.Aggregate((a, b) =>
    {
        var (low, high) = (Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max));
        return a.IsInverted ? new CoordinateRange(high, low) : new CoordinateRange(low, high);
    });
}
