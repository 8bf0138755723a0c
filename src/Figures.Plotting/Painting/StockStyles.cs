using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Gives ScottPlot's plottables the theme's looks while a figure is drawn, and the author's own back afterwards. A property that still
/// has ScottPlot's default counts as not set: line width 1 (2 for lines across the axes), marker size 5 (10 for markers), black text of
/// size 12 or 14, an annotation's yellow box.
/// </summary>
internal sealed class StockStyles : IDisposable
{
    private const float BandLine = 0;
    private readonly List<Action> restorers = [];
    private readonly Theme theme;

    private StockStyles(Theme theme) => this.theme = theme;

    internal static StockStyles Apply(IEnumerable<Plot> plots, Theme theme)
    {
        var styles = new StockStyles(theme);
        foreach (var plottable in plots.SelectMany(plot => plot.PlottableList))
        {
            styles.Dress(plottable);
        }

        return styles;
    }

    public void Dispose()
    {
        for (var i = restorers.Count - 1; i >= 0; i--)
        {
            restorers[i]();
        }

        restorers.Clear();
    }

    private void Dress(IPlottable plottable)
    {
        switch (plottable)
        {
            case FillY band:
                Dress(band.LineStyle, 1, BandLine);
                break;
            case ErrorBar bars:
                Dress(bars.LineStyle, 1, 0.9);
                Set(bars.CapSize, 3, 2, value => bars.CapSize = value);
                break;
            case AxisLine line:
                Dress(line.LineStyle, 2, theme.LineWidth);
                break;
            case Arrow arrow:
                Dress(arrow.ArrowStyle.LineStyle, 2, 1);
                break;
            case Text text:
                Dress(text.LabelStyle, 14);
                break;
            case Annotation note:
                Dress(note);
                break;
            case BarPlot bars:
                bars.Bars.ForEach(bar => Dress(bar.LineStyle, 1, 0));
                break;
            case Marker or Markers when plottable is IHasMarker markers:
                Dress(markers.MarkerStyle, 10);
                break;
            case IHasLine line:
                Dress(line.LineStyle, 1, theme.LineWidth);
                break;
            default:
                break;
        }

        if (plottable is IHasMarker marked and not (Marker or Markers or FillY))
        {
            Dress(marked.MarkerStyle, 5);
        }
    }

    private void Dress(LineStyle line, float stock, double own)
    {
        Set(line.Width, stock, (float)own, value => line.Width = value);
        var (pattern, join, color) = (line.Pattern, line.StrokeJoin, line.Color);
        restorers.Add(() => (line.Pattern, line.StrokeJoin, line.Color) = (pattern, join, color));
        line.Pattern = Dashes.InPoints(pattern, line.Width);
        line.StrokeJoin = SKStrokeJoin.Round;
        line.Color = Readable(color);
    }

    private void Dress(MarkerStyle marker, float stock)
    {
        Set(marker.Size, stock, (float)theme.MarkerSize, value => marker.Size = value);
        var (fill, stroke) = (marker.FillColor, marker.LineColor);
        restorers.Add(() => (marker.FillColor, marker.LineColor) = (fill, stroke));
        (marker.FillColor, marker.LineColor) = (Readable(fill), Readable(stroke));
    }

    private void Dress(LabelStyle label, float stock)
    {
        Set(label.FontSize, stock, (float)theme.LegendSize, value => label.FontSize = value);
        if (label.ForeColor == Colors.Black)
        {
            restorers.Add(() => label.ForeColor = Colors.Black);
            label.ForeColor = theme.Foreground;
        }
    }

    private void Dress(Annotation note)
    {
        Dress(note.LabelStyle, 12);
        var label = note.LabelStyle;
        if (label.BackgroundColor == Colors.Yellow.WithAlpha(.75))
        {
            var (background, border) = (label.BackgroundColor, label.BorderColor);
            restorers.Add(() => (label.BackgroundColor, label.BorderColor) = (background, border));
            (label.BackgroundColor, label.BorderColor) = (Colors.Transparent, Colors.Transparent);
        }
    }

    /// <summary>Black is the foreground of dark themes.</summary>
    private Color Readable(Color color) => theme.IsDark && color == Colors.Black ? theme.Foreground : color;

    private void Set(float value, float stock, float own, Action<float> set)
    {
        if (value == stock)
        {
            restorers.Add(() => set(value));
            set(own);
        }
    }
}
