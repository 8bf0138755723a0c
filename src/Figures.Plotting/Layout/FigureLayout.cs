namespace Figures.Plotting;

/// <summary>
/// Arranges a figure: title, panels on a grid whose data areas line up, shared legend, caption. Room is measured, never guessed: each
/// column is inset by the widest labels of its panels, each row by the highest.
/// </summary>
internal sealed class FigureLayout
{
    private const double OuterMargin = 4;
    private const double PanelGap = 9;

    private readonly Figure figure;
    private readonly Theme theme;
    private readonly List<DrawCommand> commands = [];
    private readonly InkCanvas ink;
    private readonly PanelLayout?[,] panels;

    private FigureLayout(Figure figure, Theme theme)
    {
        this.figure = figure;
        this.theme = theme;
        ink = new InkCanvas(theme, commands, clip: null);
        panels = PanelSet.Make(figure, theme, commands);
    }

    internal static DisplayList Arrange(Figure figure, Theme theme)
    {
        var sides = (figure.WidthMillimetres, figure.HeightMillimetres);
        if (sides.WidthMillimetres is { } w && !(w is > 0 and < 2000) || sides.HeightMillimetres is { } h && !(h is > 0 and < 2000))
        {
            throw new ArgumentException($"Figure '{figure.Title}': width and height are between 0 and 2000 millimetres, not {sides.WidthMillimetres} × {sides.HeightMillimetres}.");
        }

        if (!(theme.Dpi is >= 20 and <= 2400))
        {
            throw new ArgumentException($"A theme's resolution is between 20 and 2400 dpi, not {theme.Dpi}.", nameof(theme));
        }

        return new FigureLayout(figure, theme).Arrange();
    }

    private DisplayList Arrange()
    {
        var margin = ink.Pixels(OuterMargin);
        var width = Math.Round(Millimetres(figure.WidthMillimetres ?? theme.WidthMillimetres));
        var inner = width - (2 * margin);
        var title = figure.Title.Length == 0 ? null : ink.Text.Set(figure.Title, theme.FigureTitleSize, inner);
        var caption = figure.Caption.Length == 0 ? null : ink.Text.Set(figure.Caption, theme.CaptionSize, inner);
        var legend = SharedLegend()?.FitTo(inner);
        var top = margin + (title is null ? 0 : title.Height + ink.Pixels(5));
        var below = margin + (caption is null ? 0 : caption.Height + ink.Pixels(7)) + (legend is null ? 0 : legend.Height + ink.Pixels(5));
        var columnWidths = Shares(inner - ((figure.Columns - 1) * ink.Pixels(PanelGap)), figure.ColumnWidths, figure.Columns);
        var rowGaps = (figure.Rows - 1) * ink.Pixels(PanelGap);
        var rowsHeight = figure.HeightMillimetres is { } fixedHeight
            ? Millimetres(fixedHeight) - top - below - rowGaps
            : columnWidths.Average() * figure.PanelAspectRatio * figure.Rows;
        var height = Math.Round(top + rowsHeight + rowGaps + below);
        var rowHeights = Shares(rowsHeight, figure.RowHeights, figure.Rows);
        if (title is not null)
        {
            var style = new TextStyle(theme.FigureTitleSize, theme.Foreground);
            ink.Text.Draw(title, Markup.Plain(figure.Title), new Point(width / 2, margin), style, HorizontalAlignment.Center, VerticalAlignment.Top);
        }

        DrawPanels(margin, top, columnWidths, rowHeights);
        legend?.Draw(new Point((width - legend.Width) / 2, top + rowsHeight + rowGaps + ink.Pixels(5)));
        if (caption is not null)
        {
            var style = new TextStyle(theme.CaptionSize, theme.Foreground);
            var anchor = new Point(margin, height - margin);
            ink.Text.Draw(caption, Markup.Plain(figure.Caption), anchor, style, HorizontalAlignment.Left, VerticalAlignment.Bottom);
        }

        return new DisplayList((int)width, (int)height, theme.Dpi, theme.Background, commands)
        {
            Title = Markup.Plain(figure.Title.Length > 0 ? figure.Title : figure.Plots.FirstOrDefault()?.Title ?? ""),
            Description = Markup.Plain(figure.Caption),
        };
    }

    private double Millimetres(double length) => length / 25.4 * theme.Dpi * theme.Scale;

    private LegendLayout? SharedLegend() => figure.SharedLegend is not { } legend
        ? null
        : LegendLayout.Of(legend, figure.Plots.SelectMany(p => p.Marks).DistinctBy(m => m.Label), theme, commands);

    private static double[] Shares(double total, IReadOnlyList<double>? weights, int count)
    {
        if (weights is not null && (weights.Count != count || weights.Any(w => !(w > 0) || !double.IsFinite(w))))
        {
            throw new ArgumentException($"There must be {count} relative sizes, positive and finite, not ({string.Join(", ", weights)}).");
        }

        var sum = weights?.Sum() ?? count;
        return [.. Enumerable.Range(0, count).Select(i => total * (weights?[i] ?? 1) / sum)];
    }

    private void DrawPanels(double left, double top, double[] widths, double[] heights)
    {
        // Ticks depend on the length of the axes, which depends on the room for labels: two rounds settle it.
        var insets = Measure((r, c) => (widths[c] * 0.8, heights[r] * 0.8));
        var first = insets;
        insets = Measure((r, c) => (
            Math.Max(8, widths[c] - first.Columns[c].Left - first.Columns[c].Right),
            Math.Max(8, heights[r] - first.Rows[r].Top - first.Rows[r].Bottom)));
        var y = top;
        for (var r = 0; r < figure.Rows; r++)
        {
            var x = left;
            for (var c = 0; c < figure.Columns; c++)
            {
                var place = new PixelRect(x, y, x + widths[c], y + heights[r]);
                var (column, row) = (insets.Columns[c], insets.Rows[r]);
                panels[r, c]?.Draw(
                    new PixelRect(place.Left + column.Left, place.Top + row.Top, place.Right - column.Right, place.Bottom - row.Bottom), place);
                x += widths[c] + ink.Pixels(PanelGap);
            }

            y += heights[r] + ink.Pixels(PanelGap);
        }
    }

    private (Insets[] Columns, Insets[] Rows) Measure(Func<int, int, (double Width, double Height)> size)
    {
        var (columns, rows) = (new Insets[figure.Columns], new Insets[figure.Rows]);
        for (var r = 0; r < figure.Rows; r++)
        {
            for (var c = 0; c < figure.Columns; c++)
            {
                if (panels[r, c] is { } panel)
                {
                    var (width, height) = size(r, c);
                    var room = panel.Measure(width, height);
                    columns[c] = columns[c].Max(room);
                    rows[r] = rows[r].Max(room);
                }
            }
        }

        return (columns, rows);
    }
}
