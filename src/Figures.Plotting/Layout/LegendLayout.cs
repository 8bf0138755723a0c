namespace Figures.Plotting;

/// <summary>A legend measured and painted: keys with their words in columns.</summary>
internal sealed class LegendLayout
{
    private readonly Legend legend;
    private readonly Theme theme;
    private readonly List<DrawCommand> commands;
    private readonly List<(Mark Mark, TextBlock Words)> entries;
    private readonly InkCanvas ink;
    private readonly double size;
    private readonly TextBlock? title;
    private readonly int columns;

    private LegendLayout(Legend legend, List<Mark> marks, Theme theme, List<DrawCommand> commands, int columns)
    {
        this.legend = legend;
        this.theme = theme;
        this.commands = commands;
        this.columns = columns;
        ink = new InkCanvas(theme, commands, clip: null);
        size = legend.FontSize ?? theme.LegendSize;
        entries = [.. marks.Select(mark => (mark, ink.Text.Set(mark.Label, size)))];
        title = legend.Title.Length == 0 ? null : ink.Text.Set(legend.Title, size);
        Rows = (entries.Count + columns - 1) / columns;
        ColumnWidths = [.. Enumerable.Range(0, columns)
            .Select(c => Column(c).Select(e => e.Words.Width).DefaultIfEmpty(0).Max() + KeyWidth + KeyGap)];
    }

    internal LegendPosition Position => legend.Position;

    internal double Width => Math.Max(ColumnWidths.Sum() + ((columns - 1) * ColumnGap), title?.Width ?? 0) + (2 * Padding);

    internal double Height => (Rows * RowHeight) + (2 * Padding) - (0.25 * Em) + (title is null ? 0 : title.Height + (0.35 * Em));

    private int Rows { get; }

    private double[] ColumnWidths { get; }

    private double Em => ink.Pixels(size);

    private double KeyWidth => 2.6 * Em;

    private double KeyGap => 0.65 * Em;

    private double ColumnGap => 1.4 * Em;

    private double Padding => legend.Frame ? 0.55 * Em : 0.2 * Em;

    private double RowHeight => Math.Max(1.32 * Em, entries.Max(e => e.Words.Height) + (0.45 * Em));

    /// <summary>The legend of labelled marks, or nothing when there is none to show.</summary>
    internal static LegendLayout? Of(Legend legend, IEnumerable<Mark> marks, Theme theme, List<DrawCommand> commands)
    {
        var labelled = marks.Where(m => m.Label.Length > 0).ToList();
        return legend.IsVisible && labelled.Count > 0
            ? new LegendLayout(legend, labelled, theme, commands, Math.Clamp(legend.Columns, 1, labelled.Count))
            : null;
    }

    /// <summary>The same legend in as many columns as a width allows, unless the author fixed them.</summary>
    internal LegendLayout FitTo(double width)
    {
        if (legend.Columns > 0)
        {
            return this;
        }

        for (var count = entries.Count; count > 1; count--)
        {
            var candidate = new LegendLayout(legend, [.. entries.Select(e => e.Mark)], theme, commands, count);
            if (candidate.Width <= width)
            {
                return candidate;
            }
        }

        return this;
    }

    /// <summary>Paints it inside a data area, at its position or in the corner that hides least of what is already drawn.</summary>
    internal void DrawInside(PixelRect area, IReadOnlyList<DrawCommand> drawn)
    {
        if (legend.Position != LegendPosition.Best)
        {
            var box = Box(area, legend.Position);
            Draw(new Point(box.Left, box.Top));
            return;
        }

        ReadOnlySpan<LegendPosition> candidates =
        [
            LegendPosition.UpperRight, LegendPosition.UpperLeft, LegendPosition.LowerLeft, LegendPosition.LowerRight,
            LegendPosition.MiddleRight, LegendPosition.MiddleLeft, LegendPosition.UpperCenter, LegendPosition.LowerCenter,
        ];
        var samples = InkSamples.Of(drawn, area);
        var best = Box(area, candidates[0]);
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var box = Box(area, candidate);
            var hidden = samples.Count(box.Contains);
            if (hidden < least)
            {
                (least, best) = (hidden, box);
            }
        }

        Draw(new Point(best.Left, best.Top));
    }

    /// <summary>Paints it with its upper left corner at a point.</summary>
    internal void Draw(Point corner)
    {
        corner = new Point(Math.Round(corner.X), Math.Round(corner.Y));
        DrawBackground(new PixelRect(corner.X, corner.Y, corner.X + Width, corner.Y + Height));
        var style = new TextStyle(size, theme.Foreground);
        var top = corner.Y + Padding;
        if (title is not null)
        {
            var anchor = new Point(corner.X + (Width / 2), top);
            ink.Text.Draw(title, Markup.Plain(legend.Title), anchor, style, HorizontalAlignment.Center, VerticalAlignment.Top, Turn.None);
            top += title.Height + (0.35 * Em);
        }

        var left = corner.X + Padding;
        for (var column = 0; column < columns; column++)
        {
            var middle = top + (RowHeight / 2) - (0.125 * Em);
            foreach (var (mark, words) in Column(column))
            {
                var box = new PixelRect(left, Math.Round(middle - (0.36 * Em)), left + KeyWidth, Math.Round(middle + (0.36 * Em)));
                mark.DrawKey(new KeyCanvas(theme, commands, box));
                var anchor = new Point(left + KeyWidth + KeyGap, middle);
                ink.Text.Draw(words, Markup.Plain(mark.Label), anchor, style, HorizontalAlignment.Left, VerticalAlignment.Middle,
                    Turn.None);
                middle += RowHeight;
            }

            left += ColumnWidths[column] + ColumnGap;
        }
    }

    private IEnumerable<(Mark Mark, TextBlock Words)> Column(int column) => entries.Skip(column * Rows).Take(Rows);

    private void DrawBackground(PixelRect box)
    {
        var half = Math.Max(1, Math.Round(ink.Pixels(0.5))) % 2 / 2;
        var path = new VectorPath().AppendRoundedRectangle(
            new PixelRect(box.Left + half, box.Top + half, Math.Round(box.Right) + half, Math.Round(box.Bottom) + half), ink.Pixels(1.6));
        ink.Fill(path, theme.Background.WithOpacity(Math.Clamp(legend.BackgroundOpacity, 0, 1)));
        if (legend.Frame)
        {
            ink.Stroke(path, new Pen(theme.Background.Mix(theme.Foreground, 0.25), Math.Max(1, Math.Round(ink.Pixels(0.5)))));
        }
    }

    private PixelRect Box(PixelRect area, LegendPosition position)
    {
        var gap = ink.Pixels(3.5);
        var (fx, fy) = position switch
        {
            LegendPosition.UpperLeft => (0.0, 0.0),
            LegendPosition.LowerLeft => (0.0, 1.0),
            LegendPosition.LowerRight => (1.0, 1.0),
            LegendPosition.MiddleRight => (1.0, 0.5),
            LegendPosition.MiddleLeft => (0.0, 0.5),
            LegendPosition.UpperCenter => (0.5, 0.0),
            LegendPosition.LowerCenter => (0.5, 1.0),
            _ => (1.0, 0.0),
        };
        var inner = area.Grow(-gap);
        var x = inner.Left + (fx * (inner.Width - Width));
        var y = inner.Top + (fy * (inner.Height - Height));
        if (legend.Anchor is { } anchor)
        {
            x = area.Left + (anchor.X * area.Width) - (fx * Width) + ((1 - (2 * fx)) * gap);
            y = area.Bottom - (anchor.Y * area.Height) - (fy * Height) + ((1 - (2 * fy)) * gap);
        }

        return new PixelRect(x, y, x + Width, y + Height);
    }
}
