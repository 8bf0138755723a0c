using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A legend measured in points and painted: keys with their words in columns.</summary>
internal sealed class LegendPainter
{
    private readonly LegendOptions options;
    private readonly Theme theme;
    private readonly List<(LegendItem Item, RichText Words)> entries;
    private readonly double size;
    private readonly RichText? title;
    private readonly int columns;
    private readonly int rows;
    private readonly double[] columnWidths;

    private LegendPainter(LegendOptions options, LegendPlace place, List<LegendItem> items, Theme theme, double? size, int columns)
    {
        this.options = options;
        this.theme = theme;
        this.columns = columns;
        Place = place;
        this.size = options.FontSize ?? size ?? theme.LegendSize;
        entries = [.. items.Select(item => (item, RichText.Set(item.LabelText, this.size)))];
        title = options.Title.Length == 0 ? null : RichText.Set(options.Title, this.size);
        rows = (entries.Count + columns - 1) / columns;
        columnWidths = [.. Enumerable.Range(0, columns)
            .Select(c => Column(c).Select(e => (double)e.Words.Width).DefaultIfEmpty(0).Max() + KeyWidth + KeyGap)];
    }

    internal LegendPlace Place { get; }

    internal double Width => Math.Max(columnWidths.Sum() + ((columns - 1) * ColumnGap), title?.Width ?? 0) + (2 * Padding);

    internal double Height => (rows * RowHeight) + (2 * Padding) - (0.25 * size) + (title is null ? 0 : title.Height + (0.35 * size));

    private double KeyWidth => 2.6 * size;

    private double KeyGap => 0.65 * size;

    private double ColumnGap => 1.4 * size;

    private double Padding => options.Frame ? 0.55 * size : 0.2 * size;

    private double RowHeight => Math.Max(1.32 * size, entries.Max(e => e.Words.Height) + (0.45 * size));

    /// <summary>The legend of a panel, or nothing when there is none to show.</summary>
    internal static LegendPainter? Of(Panel panel) =>
        panel.ShowsLegend ? Of(panel.Legend, panel.LegendPlace, Items(panel.Plot), panel.Theme, panel.Plot.Legend.FontSize) : null;

    /// <summary>The labelled items of a plot, in drawing order.</summary>
    internal static IEnumerable<LegendItem> Items(Plot plot) => plot.Legend.GetItems();

    internal static LegendPainter? Of(
        LegendOptions options, LegendPlace place, IEnumerable<LegendItem> items, Theme theme, double? size = null)
    {
        var labelled = items.Where(item => item.LabelText is { Length: > 0 }).ToList();
        return options.IsVisible && labelled.Count > 0
            ? new LegendPainter(options, place, labelled, theme, size, Math.Clamp(options.Columns, 1, labelled.Count))
            : null;
    }

    /// <summary>The same legend in as many columns as a width allows, unless the author fixed them.</summary>
    internal LegendPainter FitTo(double width)
    {
        if (options.Columns > 0)
        {
            return this;
        }

        for (var count = entries.Count; count > 1; count--)
        {
            var candidate = new LegendPainter(options, Place, [.. entries.Select(e => e.Item)], theme, size, count);
            if (candidate.Width <= width)
            {
                return candidate;
            }
        }

        return this;
    }

    /// <summary>Paints it inside a data area, at its place or where it hides least of what is drawn.</summary>
    internal void DrawInside(Ink ink, PixelRect area, Func<IReadOnlyList<Pixel>> occupied)
    {
        var box = Place == LegendPlace.Best && options.Anchor is null ? Freest(area, occupied()) : Box(area, Place);
        Draw(ink, box.Left, box.Top);
    }

    /// <summary>Paints it with its upper left corner at a place.</summary>
    internal void Draw(Ink ink, double x, double y)
    {
        var (left, top) = (ink.Whole(x), (double)ink.Whole(y));
        DrawBackground(ink, left, (float)top);
        top += Padding;
        if (title is not null)
        {
            ink.Words(title, left + (Width / 2), top, Alignment.UpperCenter, theme.Foreground);
            top += title.Height + (0.35 * size);
        }

        var column = left + Padding;
        for (var c = 0; c < columns; c++)
        {
            var middle = top + (RowHeight / 2) - (0.125 * size);
            foreach (var (item, words) in Column(c))
            {
                DrawKey(ink, item, column, middle);
                ink.Words(words, column + KeyWidth + KeyGap, middle, Alignment.MiddleLeft, theme.Foreground);
                middle += RowHeight;
            }

            column += columnWidths[c] + ColumnGap;
        }
    }

    private void DrawKey(Ink ink, LegendItem item, double left, double middle)
    {
        var (top, bottom) = (ink.Whole(middle - (0.36 * size)), ink.Whole(middle + (0.36 * size)));
        var box = new PixelRect((float)left, (float)(left + KeyWidth), bottom, top);
        using var paint = Paint.NewDisposablePaint();
        if (item.Plottable is ErrorBar bars)
        {
            DrawBarKey(ink, bars, box);
            return;
        }

        if (item.FillStyle.Color.A > 0 && item.FillStyle.IsVisible)
        {
            item.FillStyle.Render(ink.Canvas, box, paint);
            if (item.OutlineStyle.CanBeRendered)
            {
                item.OutlineStyle.Render(ink.Canvas, box, paint);
            }
        }

        var level = ink.Snap((box.Top + box.Bottom) / 2, item.LineStyle.Width);
        if (item.LineStyle.CanBeRendered && item.LineStyle.Width > 0)
        {
            item.LineStyle.Render(ink.Canvas, new PixelLine(box.Left, level, box.Right, level), paint);
        }

        item.MarkerStyle.Render(ink.Canvas, new Pixel(box.HorizontalCenter, level), paint);
    }

    private static void DrawBarKey(Ink ink, ErrorBar bars, PixelRect box)
    {
        var half = Math.Min(bars.CapSize, box.Width / 4);
        var x = (box.Left + box.Right) / 2;
        using var pen = Ink.Pen(bars.LineStyle.Color, bars.LineStyle.Width);
        ink.Canvas.DrawLine(x, box.Top, x, box.Bottom, pen);
        ink.Canvas.DrawLine(x - half, box.Top, x + half, box.Top, pen);
        ink.Canvas.DrawLine(x - half, box.Bottom, x + half, box.Bottom, pen);
    }

    private IEnumerable<(LegendItem Item, RichText Words)> Column(int column) => entries.Skip(column * rows).Take(rows);

    private void DrawBackground(Ink ink, float left, float top)
    {
        var width = ink.WholeWidth(0.5);
        SKRect box = new(ink.Snap(left, 0.5), ink.Snap(top, 0.5), ink.Snap(left + Width, 0.5), ink.Snap(top + Height, 0.5));
        using SKPaint fill = new()
        {
            Color = theme.Background.WithOpacity(Math.Clamp(options.BackgroundOpacity, 0, 1)).ToSKColor(),
            IsAntialias = true,
        };
        ink.Canvas.DrawRoundRect(box, 1.6f, 1.6f, fill);
        if (options.Frame)
        {
            using var pen = Ink.Pen(theme.Background.MixedWith(theme.Foreground, 0.25), width);
            ink.Canvas.DrawRoundRect(box, 1.6f, 1.6f, pen);
        }
    }

    private PixelRect Freest(PixelRect area, IReadOnlyList<Pixel> occupied)
    {
        LegendPlace[] candidates =
        [
            LegendPlace.UpperRight, LegendPlace.UpperLeft, LegendPlace.LowerLeft, LegendPlace.LowerRight,
            LegendPlace.MiddleRight, LegendPlace.MiddleLeft, LegendPlace.UpperCenter, LegendPlace.LowerCenter,
        ];
        return candidates.Select(place => Box(area, place)).MinBy(box => occupied.Count(box.Contains));
    }

    private PixelRect Box(PixelRect area, LegendPlace place)
    {
        const double Gap = 3.5;
        var corner = Enum.TryParse<Alignment>(place.ToString(), out var inside) ? inside : Alignment.UpperRight;
        var (fx, fy) = (corner.HorizontalFraction(), 1 - corner.VerticalFraction());
        var x = area.Left + Gap + (fx * (area.Width - (2 * Gap) - Width));
        var y = area.Top + Gap + (fy * (area.Height - (2 * Gap) - Height));
        if (options.Anchor is { } anchor)
        {
            x = area.Left + (anchor.X * area.Width) - (fx * Width) + ((1 - (2 * fx)) * Gap);
            y = area.Bottom - (anchor.Y * area.Height) - (fy * Height) + ((1 - (2 * fy)) * Gap);
        }

        return new PixelRect((float)x, (float)(x + Width), (float)(y + Height), (float)y);
    }
}
