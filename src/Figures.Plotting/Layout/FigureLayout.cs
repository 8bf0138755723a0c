using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// A figure arranged for a theme: title, panels, shared legend, caption. Room is measured, never guessed. Lengths are in points.
/// While it lives the plots have their final limits and the theme's looks; disposing it gives the author's back.
/// </summary>
internal sealed class FigureLayout : IDisposable
{
    private const double OuterMargin = 4;
    private const double PanelGap = 9;

    private readonly Figure figure;
    private readonly Theme theme;
    private readonly List<Action> restorers = [];
    private readonly RichText? title;
    private readonly RichText? caption;
    private readonly LegendPainter? legend;
    private readonly PanelGrid grid;
    private readonly double top;

    internal FigureLayout(Figure figure, Theme theme)
    {
        Check(figure, theme);
        this.figure = figure;
        this.theme = theme;
        try
        {
            var styles = new StockStyles(theme, restorers);
            figure.Plots.SelectMany(plot => plot.PlottableList).ToList().ForEach(styles.Dress);
            var panels = PanelSet.Arrange(figure, theme, restorers);
            Width = Math.Round(Points(figure.WidthMillimetres ?? theme.WidthMillimetres) * theme.PixelsPerPoint) / theme.PixelsPerPoint;
            var inner = Width - (2 * OuterMargin);
            title = figure.Title.Length == 0 ? null : RichText.Set(figure.Title, theme.FigureTitleSize, inner);
            caption = figure.Caption.Length == 0 ? null : RichText.Set(figure.Caption, theme.CaptionSize, inner);
            legend = SharedLegend()?.FitTo(inner);
            top = OuterMargin + (title is null ? 0 : title.Height + 5);
            var below = OuterMargin + (caption is null ? 0 : caption.Height + 7) + (legend is null ? 0 : legend.Height + 5);
            var room = figure.HeightMillimetres is { } height ? Points(height) - top - below : (double?)null;
            grid = new PanelGrid(figure, panels, PanelGap, inner, room);
            Height = Math.Round((top + grid.Height + below) * theme.PixelsPerPoint) / theme.PixelsPerPoint;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Width in points, of whole device pixels.</summary>
    internal double Width { get; }

    /// <summary>Height in points, of whole device pixels.</summary>
    internal double Height { get; }

    public void Dispose()
    {
        restorers.Reverse();
        restorers.ForEach(restore => restore());
        restorers.Clear();
    }

    internal void Draw(Ink ink)
    {
        if (title is not null)
        {
            ink.Words(title, Width / 2, OuterMargin, Alignment.UpperCenter, theme.Foreground);
        }

        grid.Draw(ink, OuterMargin, top);
        legend?.Draw(ink, (Width - legend.Width) / 2, top + grid.Height + 5);
        if (caption is not null)
        {
            ink.Words(caption, OuterMargin, Height - OuterMargin, Alignment.LowerLeft, theme.Foreground);
        }
    }

    private static void Check(Figure figure, Theme theme)
    {
        var sides = (figure.WidthMillimetres, figure.HeightMillimetres);
        if (sides.WidthMillimetres is { } w && !(w is > 0 and < 2000) || sides.HeightMillimetres is { } h && !(h is > 0 and < 2000))
        {
            throw new ArgumentException(
                $"Figure '{figure.Title}': width and height are between 0 and 2000 millimetres, "
                + $"not {sides.WidthMillimetres} × {sides.HeightMillimetres}.");
        }

        if (!(theme.Dpi is >= 20 and <= 2400))
        {
            throw new ArgumentException($"A theme's resolution is between 20 and 2400 dpi, not {theme.Dpi}.", nameof(theme));
        }
    }

    private static double Points(double millimetres) => millimetres / 25.4 * 72;

    private LegendPainter? SharedLegend() => figure.SharedLegend is not { } options ? null
        : LegendPainter.Of(options, options.Place, figure.Plots.SelectMany(LegendPainter.Items).DistinctBy(item => item.LabelText), theme);
}
