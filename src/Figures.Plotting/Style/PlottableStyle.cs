using ScottPlot;

namespace Figures.Plotting;

/// <summary>Sets several looks of a stock plottable at once.</summary>
internal static class PlottableStyle
{
    private const float StockMarkerSize = 5;

    internal static void Apply<T>(
        T line, string? label, Color? color, double? width, LinePattern? pattern, double? opacity, MarkerShape? shape, double? size)
        where T : IPlottable, IHasLine
    {
        if (label is not null && line is IHasLegendText named)
        {
            named.LegendText = label;
        }

        var marker = (line as IHasMarker)?.MarkerStyle;
        if (color is not null || opacity is not null)
        {
            var ink = (color ?? line.LineColor).WithAlpha((color ?? line.LineColor).Opacity * (opacity ?? 1));
            line.LineColor = ink;
            if (marker is not null)
            {
                marker.MarkerColor = ink;
            }
        }

        line.LineWidth = width is { } points ? Explicit(points) : line.LineWidth;
        line.LinePattern = pattern ?? line.LinePattern;
        if (marker is not null && (shape is not null || size is not null))
        {
            marker.Shape = shape ?? marker.Shape;
            marker.Size = size is { } diameter ? Explicit(diameter) : marker.Size == 0 ? StockMarkerSize : marker.Size;
        }
    }

    /// <summary>A number next to the given one, never one of ScottPlot's defaults, which count as not set.</summary>
    private static float Explicit(double points) =>
        (float)points is 1f or 2f or 5f or 10f ? float.BitIncrement((float)points) : (float)points;
}
