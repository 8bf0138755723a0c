using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Places panels so that data areas line up and share the free room: every column is inset by the widest labels of its panels, every row by
/// the highest, and what remains goes to the data areas in the proportions of the figure, so a colour bar does not shrink its neighbours'
/// plots.
/// </summary>
internal sealed class PanelGrid
{
    private readonly Figure figure;
    private readonly PanelPainter?[,] panels;
    private readonly double gap;
    private readonly double[] dataWidths;
    private readonly double[] dataHeights;
    private Insets[] columns = [];
    private Insets[] rows = [];

    /// <param name="figure">Proportions and shape of the grid.</param>
    /// <param name="panels">The panels, empty places left out.</param>
    /// <param name="gap">Room between panels, labels included in the panels.</param>
    /// <param name="width">Room for all columns.</param>
    /// <param name="height">Room for all rows, or nothing when the data areas' aspect decides.</param>
    internal PanelGrid(Figure figure, PanelPainter?[,] panels, double gap, double width, double? height)
    {
        this.figure = figure;
        this.panels = panels;
        this.gap = gap;
        dataWidths = Shares(0.8 * width, figure.ColumnWidths, figure.Columns);
        dataHeights = Shares(height ?? dataWidths.Average() * figure.PanelAspectRatio * figure.Rows, figure.RowHeights, figure.Rows);

        // Ticks depend on the length of the axes, which depends on the room for labels: two rounds settle it, almost always.
        for (var round = 0; round < 4; round++)
        {
            var (was, above) = (columns, rows);
            Measure();
            if (round > 1 && !columns.Zip(was).Concat(rows.Zip(above)).Any(room => room.First.Exceeds(room.Second)))
            {
                (columns, rows) = (was, above);
                break;
            }

            var labels = columns.Sum(c => c.Left + c.Right) + ((figure.Columns - 1) * gap);
            dataWidths = Shares(Math.Max(0, width - labels), figure.ColumnWidths, figure.Columns);
            var titles = rows.Sum(r => r.Top + r.Bottom) + ((figure.Rows - 1) * gap);
            var free = height is { } total ? Math.Max(0, total - titles) : dataWidths.Average() * figure.PanelAspectRatio * figure.Rows;
            dataHeights = Shares(free, figure.RowHeights, figure.Rows);
        }

        Height = height ?? dataHeights.Sum() + rows.Sum(r => r.Top + r.Bottom) + ((figure.Rows - 1) * gap);
    }

    /// <summary>Height of all rows.</summary>
    internal double Height { get; }

    /// <summary>Paints every panel, the grid's upper left corner at a place.</summary>
    internal void Draw(Ink ink, double left, double top)
    {
        var y = top;
        for (var r = 0; r < figure.Rows; r++)
        {
            var x = left;
            var bottom = y + rows[r].Top + dataHeights[r] + rows[r].Bottom;
            for (var c = 0; c < figure.Columns; c++)
            {
                var right = x + columns[c].Left + dataWidths[c] + columns[c].Right;
                panels[r, c]?.Draw(
                    ink,
                    Rect(x + columns[c].Left, y + rows[r].Top, right - columns[c].Right, bottom - rows[r].Bottom),
                    Rect(x, y, right, bottom));
                x = right + gap;
            }

            y = bottom + gap;
        }
    }

    private static PixelRect Rect(double left, double top, double right, double bottom) =>
        new((float)left, (float)right, (float)bottom, (float)top);

    private static double[] Shares(double total, IReadOnlyList<double>? weights, int count)
    {
        if (weights is not null && (weights.Count != count || weights.Any(w => !(w > 0) || !double.IsFinite(w))))
        {
            throw new ArgumentException($"There must be {count} relative sizes, positive and finite, not ({string.Join(", ", weights)}).");
        }

        var sum = weights?.Sum() ?? count;
        return [.. Enumerable.Range(0, count).Select(i => total * (weights?[i] ?? 1) / sum)];
    }

    private void Measure()
    {
        (columns, rows) = (new Insets[figure.Columns], new Insets[figure.Rows]);
        for (var r = 0; r < figure.Rows; r++)
        {
            for (var c = 0; c < figure.Columns; c++)
            {
                if (panels[r, c] is { } panel)
                {
                    var room = panel.Measure(Math.Max(2, dataWidths[c]), Math.Max(2, dataHeights[r]));
                    columns[c] = columns[c].Max(room);
                    rows[r] = rows[r].Max(room);
                }
            }
        }
    }
}
