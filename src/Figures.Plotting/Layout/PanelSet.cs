namespace Figures.Plotting;

/// <summary>The panels of a figure with what they share: limits along rows and columns, letters, who writes labels and legends.</summary>
internal static class PanelSet
{
    internal static PanelLayout?[,] Make(Figure figure, Theme theme, List<DrawCommand> commands)
    {
        var ranges = new (AxisRange X, AxisRange Y)?[figure.Rows, figure.Columns];
        Each(figure, (r, c, plot) => ranges[r, c] = LimitFinder.Find(plot));
        if (figure.ShareX)
        {
            Share(figure, ranges, (r, c) => c, (range, shared) => (shared.X, range.Y));
        }

        if (figure.ShareY)
        {
            Share(figure, ranges, (r, c) => figure.Columns + r, (range, shared) => (range.X, shared.Y));
        }

        var panels = new PanelLayout?[figure.Rows, figure.Columns];
        var count = 0;
        Each(figure, (r, c, plot) =>
        {
            var automatic = figure.Letters ? ((char)('a' + (count++ % 26))).ToString() : "";
            var (x, y) = ranges[r, c]!.Value;
            panels[r, c] = new PanelLayout(
                plot,
                new PanelContext(
                    x,
                    y,
                    ShowXLabels: !figure.ShareX || !Enumerable.Range(r + 1, figure.Rows - r - 1).Any(below => figure[below, c] is not null),
                    ShowYLabels: !figure.ShareY || !Enumerable.Range(0, c).Any(before => figure[r, before] is not null),
                    ShowLegend: figure.SharedLegend is null,
                    plot.Letter ?? automatic),
                theme,
                commands);
        });
        return panels;
    }

    private static void Share(
        Figure figure,
        (AxisRange X, AxisRange Y)?[,] ranges,
        Func<int, int, int> group,
        Func<(AxisRange X, AxisRange Y), (AxisRange X, AxisRange Y), (AxisRange X, AxisRange Y)> take)
    {
        var shared = new Dictionary<int, (AxisRange X, AxisRange Y)>();
        Each(figure, (r, c, _) =>
        {
            var own = ranges[r, c]!.Value;
            shared[group(r, c)] = shared.TryGetValue(group(r, c), out var known) ? (known.X.Union(own.X), known.Y.Union(own.Y)) : own;
        });
        Each(figure, (r, c, _) => ranges[r, c] = take(ranges[r, c]!.Value, shared[group(r, c)]));
    }

    private static void Each(Figure figure, Action<int, int, Plot> action)
    {
        for (var r = 0; r < figure.Rows; r++)
        {
            for (var c = 0; c < figure.Columns; c++)
            {
                if (figure[r, c] is { } plot)
                {
                    action(r, c, plot);
                }
            }
        }
    }
}
