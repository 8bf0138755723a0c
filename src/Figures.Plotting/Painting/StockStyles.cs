using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Gives ScottPlot's plottables the theme's looks while a figure is drawn, and the author's own back afterwards. A property that still
/// has ScottPlot's default counts as not set: line width 1 (2 for lines across the axes), marker size 5 (10 for markers), black text of
/// size 12 or 14, an annotation's yellow box.
/// </summary>
/// <param name="theme">Sizes and colours.</param>
/// <param name="restorers">Take what gives the author's looks back, to be called in reverse order.</param>
internal sealed class StockStyles(Theme theme, List<Action> restorers)
{
    private const float BandLine = 0;

    internal void Dress(IPlottable plottable)
    {
        switch (plottable)
        {
            case FigurePlottable own:
                own.Theme = theme;
                break;
            case FillY band:
                Dress(band.LineStyle, 1, BandLine);
                break;
            case ErrorBar bars:
                Dress(bars.LineStyle, 1, 0.9);
                var cap = bars.CapSize;
                restorers.Add(() => bars.CapSize = cap);
                bars.CapSize = cap == 3 ? 2 : cap;
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
                Dress(note.LabelStyle, 12);
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
        var (width, pattern, join, color) = (line.Width, line.Pattern, line.StrokeJoin, line.Color);
        restorers.Add(() => (line.Width, line.Pattern, line.StrokeJoin, line.Color) = (width, pattern, join, color));
        line.Width = width == stock ? (float)own : width;
        (line.Pattern, line.StrokeJoin, line.Color) = (Dashes.InPoints(pattern, line.Width), SKStrokeJoin.Round, Readable(color));
    }

    private void Dress(MarkerStyle marker, float stock)
    {
        var (size, width, fill, stroke) = (marker.Size, marker.LineWidth, marker.FillColor, marker.LineColor);
        restorers.Add(() => (marker.Size, marker.LineWidth, marker.FillColor, marker.LineColor) = (size, width, fill, stroke));
        var diameter = size == stock ? (float)theme.MarkerSize : size;
        (marker.Size, marker.FillColor, marker.LineColor) = (diameter * OpticalSize(marker.Shape), Readable(fill), Readable(stroke));
        marker.LineWidth = width is 1 or 2 ? Math.Max(diameter * 0.16f, 0.7f) : width;
    }

    /// <summary>Factors that give ScottPlot's markers equal optical weight: squares are a little smaller than discs.</summary>
    private static float OpticalSize(MarkerShape shape) => shape switch
    {
        MarkerShape.OpenCircle => 0.92f,
        MarkerShape.FilledSquare => 0.88f,
        MarkerShape.OpenSquare => 0.8f,
        MarkerShape.FilledTriangleUp or MarkerShape.FilledTriangleDown => 0.97f,
        MarkerShape.OpenTriangleUp or MarkerShape.OpenTriangleDown => 0.91f,
        MarkerShape.FilledDiamond => 1.12f,
        MarkerShape.OpenDiamond => 1.05f,
        MarkerShape.Eks => 0.75f,
        _ => 1,
    };

    private void Dress(LabelStyle label, float stock)
    {
        var (size, color, background, border) = (label.FontSize, label.ForeColor, label.BackgroundColor, label.BorderColor);
        restorers.Add(() =>
            (label.FontSize, label.ForeColor, label.BackgroundColor, label.BorderColor) = (size, color, background, border));
        label.FontSize = size == stock ? (float)theme.LegendSize : size;
        label.ForeColor = color == Colors.Black ? theme.Foreground : color;
        if (background == Colors.Yellow.WithAlpha(.75))
        {
            (label.BackgroundColor, label.BorderColor) = (Colors.Transparent, Colors.Transparent);
        }
    }

    /// <summary>Black is the foreground of dark themes.</summary>
    private Color Readable(Color color) => theme.IsDark && color == Colors.Black ? theme.Foreground : color;
}
