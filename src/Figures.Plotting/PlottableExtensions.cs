using System.Runtime.CompilerServices;
using ScottPlot;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>Looks of ScottPlot's plottables.</summary>
public static class PlottableExtensions
{
    private const float StockMarkerSize = 5;

    private static readonly ConditionalWeakTable<IPlottable, Color[]> Halos = [];

    /// <summary>A rim around words over changing colours.</summary>
    public static Text Halo(this Text text, Color color)
    {
        Halos.AddOrUpdate(text, [color]);
        return text;
    }

    /// <summary>A rim around words over changing colours.</summary>
    public static Annotation Halo(this Annotation text, Color color)
    {
        Halos.AddOrUpdate(text, [color]);
        return text;
    }

    /// <summary>
    /// Sets looks in one call: only what is given. Here a width or size is always the author's, also 1 point, which as
    /// <c>LineWidth = 1</c> would be ScottPlot's default and so the theme's.
    /// </summary>
    /// <param name="line">A plottable with a line.</param>
    /// <param name="label">Legend entry (markup).</param>
    /// <param name="color">Colour of line and markers.</param>
    /// <param name="width">In points.</param>
    /// <param name="pattern">Dashes; see <see cref="Dashes"/>.</param>
    /// <param name="opacity">0–1.</param>
    /// <param name="marker">Shape at each point, of the theme's size unless <paramref name="markerSize"/> is given.</param>
    /// <param name="markerSize">Diameter in points.</param>
    public static T Styled<T>(
        this T line,
        string? label = null,
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        double? opacity = null,
        MarkerShape? marker = null,
        double? markerSize = null)
        where T : IPlottable, IHasLine
    {
        if (label is not null && line is IHasLegendText named)
        {
            named.LegendText = label;
        }

        line.LineWidth = width is { } points ? Explicit(points) : line.LineWidth;
        line.LinePattern = pattern ?? line.LinePattern;
        var markers = (line as IHasMarker)?.MarkerStyle;
        if (color is not null || opacity is not null)
        {
            line.LineColor = (color ?? line.LineColor) is var ink ? ink.WithAlpha(ink.Opacity * (opacity ?? 1)) : ink;
            markers?.MarkerColor = line.LineColor;
        }

        if (markers is not null && (marker is not null || markerSize is not null))
        {
            markers.Shape = marker ?? markers.Shape;
            markers.Size = markerSize is { } diameter ? Explicit(diameter) : markers.Size == 0 ? StockMarkerSize : markers.Size;
        }

        return line;
    }

    /// <summary>The rim around words, which ScottPlot's labels do not have.</summary>
    internal static Color? HaloOf(IPlottable words) => Halos.TryGetValue(words, out var halo) ? halo[0] : null;

    /// <summary>A number next to the given one, never one of ScottPlot's defaults, which count as not set.</summary>
    private static float Explicit(double points) =>
        (float)points is 1f or 2f or 5f or 10f ? float.BitIncrement((float)points) : (float)points;
}
