namespace Figures.Plotting;

/// <summary>
/// Arranges a figure: title, panels, shared legend, caption. Room is measured, never guessed.
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
            throw new ArgumentException(
                $"Figure '{figure.Title}': width and height are between 0 and 2000 millimetres, "
                + $"not {sides.WidthMillimetres} × {sides.HeightMillimetres}.");
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
        var panelHeight = figure.HeightMillimetres is { } fixedHeight ? Millimetres(fixedHeight) - top - below : (double?)null;
        var grid = new PanelGrid(figure, panels, ink.Pixels(PanelGap), inner, panelHeight);
        var height = Math.Round(top + grid.Height + below);
        if (title is not null)
        {
            var style = new TextStyle(theme.FigureTitleSize, theme.Foreground);
            ink.Text.Draw(title, Markup.Plain(figure.Title), new Point(width / 2, margin), style, HorizontalAlignment.Center,
                VerticalAlignment.Top, Turn.None);
        }

        grid.Draw(margin, top);
        legend?.Draw(new Point((width - legend.Width) / 2, top + grid.Height + ink.Pixels(5)));
        if (caption is not null)
        {
            var style = new TextStyle(theme.CaptionSize, theme.Foreground);
            var anchor = new Point(margin, height - margin);
            ink.Text.Draw(caption, Markup.Plain(figure.Caption), anchor, style, HorizontalAlignment.Left, VerticalAlignment.Bottom,
                Turn.None);
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
}
