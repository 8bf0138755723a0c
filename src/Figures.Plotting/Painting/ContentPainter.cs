using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Paints the plottables of a panel, clipped to its data area. Those whose stock drawing loses a path to one number without a place, or
/// sets words without markup, are painted here; all others paint themselves.
/// </summary>
internal static class ContentPainter
{
    internal static void Draw(RenderPack rp)
    {
        foreach (var plottable in rp.Plot.PlottableList.Where(p => p.IsVisible).ToList())
        {
            plottable.Axes.DataRect = rp.DataRect;
            Clipped(rp, () => Draw(rp, plottable));
        }

        foreach (var last in rp.Plot.PlottableList.Where(p => p.IsVisible).OfType<IRenderLast>().ToList())
        {
            if (last is not AxisLine { Text.Length: 0 })
            {
                Clipped(rp, () => last.RenderLast(rp));
            }
        }
    }

    private static void Clipped(RenderPack rp, Action draw)
    {
        rp.CanvasState.Save();
        rp.CanvasState.Clip(rp.DataRect);
        draw();
        rp.CanvasState.RestoreAll();
    }

    private static void Draw(RenderPack rp, IPlottable plottable)
    {
        switch (plottable)
        {
            case Scatter { FillY: false, ScaleX: 1, ScaleY: 1, OffsetX: 0, OffsetY: 0, PathStrategy: ScottPlot.PathStrategies.Straight } scatter:
                CurvePainter.Draw(rp, scatter);
                break;
            case Markers { Colormap: null } markers:
                var places = markers.Data.GetScatterPoints().Select(p => CurvePainter.Place(markers.Axes, p.X, p.Y));
                CurvePainter.Mark(rp, markers.MarkerStyle, places);
                break;
            case Marker marker:
                CurvePainter.Mark(rp, marker.MarkerStyle, [CurvePainter.Place(marker.Axes, marker.X, marker.Y)]);
                break;
            case FillY band:
                BandPainter.Draw(rp, band);
                break;
            case ErrorBar bars:
                ErrorBarPainter.Draw(rp, bars);
                break;
            case Text text:
                WordsPainter.Draw(rp, text);
                break;
            case Annotation note:
                WordsPainter.Draw(rp, note);
                break;
            case Arrow arrow:
                ArrowPainter.Draw(rp, arrow);
                break;
            default:
                plottable.Render(rp);
                break;
        }
    }
}
