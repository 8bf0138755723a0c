using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// The panels of a figure with what they share: limits along rows and columns, letters, who writes labels and legends. While it lives
/// the axes have their final limits; disposing it gives the author's back.
/// </summary>
internal sealed class PanelSet : IDisposable
{
    private readonly Figure figure;
    private readonly List<Action> restorers = [];

    internal PanelSet(Figure figure, Theme theme)
    {
        this.figure = figure;
        Painters = new PanelPainter?[figure.Rows, figure.Columns];
        try
        {
            Arrange(theme);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal PanelPainter?[,] Painters { get; }

    public void Dispose()
    {
        restorers.ForEach(restore => restore());
        restorers.Clear();
    }

    private void Arrange(Theme theme)
    {
        var ranges = new (CoordinateRange X, CoordinateRange Y)?[figure.Rows, figure.Columns];
        Each((r, c, panel) =>
        {
            panel.Theme = theme;
            panel.Plot.Axes.ReplaceNullAxesWithDefaults();
            ranges[r, c] = LimitFinder.Find(panel);
        });
        if (figure.ShareX)
        {
            Share(ranges, (r, c) => c, (range, shared) => (shared.X, range.Y));
        }

        if (figure.ShareY)
        {
            Share(ranges, (r, c) => figure.Columns + r, (range, shared) => (range.X, shared.Y));
        }

        var count = 0;
        Each((r, c, panel) =>
        {
            var (x, y) = ranges[r, c]!.Value;
            Fix(panel.X, x);
            Fix(panel.Y, y);
            HideStockTitle(panel.Plot);
            var automatic = figure.Letters ? ((char)('a' + (count++ % 26))).ToString() : "";
            Painters[r, c] = new PanelPainter(
                panel,
                writesX: !figure.ShareX || !Enumerable.Range(r + 1, figure.Rows - r - 1).Any(below => figure.Find(below, c) is not null),
                writesY: !figure.ShareY || !Enumerable.Range(0, c).Any(before => figure.Find(r, before) is not null),
                showsLegend: figure.SharedLegend is null,
                panel.Letter ?? automatic);
        });
    }

    private void Fix(IAxis axis, CoordinateRange range)
    {
        var (min, max) = (axis.Min, axis.Max);
        restorers.Add(() => (axis.Min, axis.Max) = (min, max));
        (axis.Min, axis.Max) = (range.Value1, range.Value2);
    }

    private void HideStockTitle(Plot plot)
    {
        var title = plot.Axes.Title;
        var visible = title.IsVisible;
        restorers.Add(() => title.IsVisible = visible);
        title.IsVisible = false;
    }

    private void Share(
        (CoordinateRange X, CoordinateRange Y)?[,] ranges,
        Func<int, int, int> group,
        Func<(CoordinateRange X, CoordinateRange Y), (CoordinateRange X, CoordinateRange Y), (CoordinateRange X, CoordinateRange Y)> take)
    {
        var shared = new Dictionary<int, (CoordinateRange X, CoordinateRange Y)>();
        Each((r, c, _) =>
        {
            var own = ranges[r, c]!.Value;
            shared[group(r, c)] = shared.TryGetValue(group(r, c), out var known) ? (Union(known.X, own.X), Union(known.Y, own.Y)) : own;
        });
        Each((r, c, _) => ranges[r, c] = take(ranges[r, c]!.Value, shared[group(r, c)]));
    }

    /// <summary>The smallest range that holds both, in the direction of the first.</summary>
    private static CoordinateRange Union(CoordinateRange a, CoordinateRange b)
    {
        var (low, high) = (Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max));
        return a.IsInverted ? new CoordinateRange(high, low) : new CoordinateRange(low, high);
    }

    private void Each(Action<int, int, Panel> action)
    {
        for (var r = 0; r < figure.Rows; r++)
        {
            for (var c = 0; c < figure.Columns; c++)
            {
                if (figure.Find(r, c) is { } plot)
                {
                    action(r, c, Panel.Of(plot));
                }
            }
        }
    }
}
