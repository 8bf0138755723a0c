using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// Strokes curves: a number without a place breaks them, dense ones are thinned to what the pixels can show, and what is still long is
/// stroked in pieces, since Skia's time for one path grows faster than its crossings.
/// </summary>
internal static class CurvePainter
{
    private const int DecimationThreshold = 5_000;
    private const int LongestPath = 2_000;

    /// <summary>So many crossing lines cover the area: soft edges would be seen by nobody and take most of the time.</summary>
    private const int Covering = 20_000;

    private const int Piece = 16;

    /// <summary>Draws a stock scatter plot.</summary>
    internal static void Draw(RenderPack rp, Scatter scatter)
    {
        var points = scatter.Data.GetScatterPoints();
        var (first, last) = (Math.Max(0, scatter.MinRenderIndex), Math.Min(points.Count - 1, scatter.MaxRenderIndex));
        var places = Places(rp, scatter, points, first, last);
        if (scatter.LineStyle.CanBeRendered)
        {
            Stroke(rp, Corners(places, scatter.ConnectStyle), scatter.LineStyle);
        }

        var size = scatter.MarkerStyle.Size;
        MarkerPainter.Draw(rp.Canvas, rp.Paint, scatter.MarkerStyle, places.Where(p => IsNear(rp.DataRect, p, size)));
    }

    /// <summary>Strokes a polyline with gaps at places that are not numbers.</summary>
    internal static void Stroke(RenderPack rp, IReadOnlyList<Pixel> places, LineStyle style)
    {
        var scale = Ink.Of(rp).Scale;
        using SKPaint paint = new()
        {
            Color = style.Color.ToSKColor(),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = style.Width,
            IsAntialias = style.AntiAlias,
            StrokeJoin = style.StrokeJoin,
            StrokeCap = style.StrokeCap,
            StrokeMiter = style.StrokeMiter,
        };
        var run = new List<Pixel>();
        for (var i = 0; i <= places.Count; i++)
        {
            if (i < places.Count && float.IsFinite(places[i].X) && float.IsFinite(places[i].Y))
            {
                run.Add(places[i]);
                continue;
            }

            if (run.Count > 1)
            {
                StrokeRun(rp.Canvas, places.Count > DecimationThreshold ? CurveThinner.Reduce(run, scale) : run, style.Pattern, paint);
            }

            run.Clear();
        }
    }

    /// <summary>The place of a point, not a number when one coordinate has none.</summary>
    internal static Pixel Place(IAxes axes, double x, double y) =>
        HasPlace(axes.XAxis, x) && HasPlace(axes.YAxis, y) ? new Pixel(axes.GetPixelX(x), axes.GetPixelY(y)) : new Pixel(float.NaN, float.NaN);

    internal static bool IsNear(PixelRect area, Pixel p, float distance) =>
        p.X >= area.Left - distance && p.X <= area.Right + distance && p.Y >= area.Top - distance && p.Y <= area.Bottom + distance;

    private static List<Pixel> Places(RenderPack rp, Scatter scatter, IReadOnlyList<Coordinates> points, int first, int last)
    {
        // Every place by its own call would take most of the time of long curves.
        if (scatter.Axes is not { XAxis: IFigureAxis x, YAxis: IFigureAxis y })
        {
            return [.. points.Skip(first).Take(last - first + 1).Select(p => Place(scatter.Axes, p.X, p.Y))];
        }

        var (area, thins) = (rp.DataRect, last - first > DecimationThreshold && scatter.ConnectStyle == ConnectStyle.Straight
            && scatter.MarkerStyle.Size <= 0);
        var (mapX, mapY) = (x.Map(area.Left, area.Right), y.Map(area.Bottom, area.Top));
        var (logX, logY) = (x.Options.Scale == AxisScale.Log10, y.Options.Scale == AxisScale.Log10);
        var thinner = thins ? new CurveThinner(Ink.Of(rp).Scale) : null;
        var places = new List<Pixel>(thins ? 0 : Math.Max(0, last - first + 1));
        for (var i = first; i <= last; i++)
        {
            var point = points[i];
            var place = (logX && point.X <= 0) || (logY && point.Y <= 0) ? new Pixel(float.NaN, float.NaN)
                : new Pixel(
                    FigureAxis.Place(mapX, point.X, area.Left, area.Right), FigureAxis.Place(mapY, point.Y, area.Bottom, area.Top));
            if (thinner is null)
            {
                places.Add(place);
            }
            else
            {
                thinner.Add(place);
            }
        }

        return thinner?.End() ?? places;
    }

    private static bool HasPlace(IAxis axis, double value) =>
        !double.IsNaN(value) && (axis is not IFigureAxis { Options.Scale: AxisScale.Log10 } || value > 0);

    private static List<Pixel> Corners(List<Pixel> places, ConnectStyle style)
    {
        if (style == ConnectStyle.Straight)
        {
            return places;
        }

        var corners = new List<Pixel>(places.Count * 2);
        for (var i = 0; i < places.Count; i++)
        {
            if (i > 0)
            {
                corners.Add(style == ConnectStyle.StepHorizontal
                    ? new Pixel(places[i].X, places[i - 1].Y) : new Pixel(places[i - 1].X, places[i].Y));
            }

            corners.Add(places[i]);
        }

        return corners;
    }

    private static void StrokeRun(SKCanvas canvas, List<Pixel> run, LinePattern pattern, SKPaint paint)
    {
        var piece = run.Count > LongestPath ? Piece : run.Count;
        paint.IsAntialias &= run.Count < Covering;
        var travelled = 0f;
        for (var start = 0; start + 1 < run.Count; start += piece)
        {
            var end = Math.Min(run.Count - 1, start + piece);
            using SKPath path = new();
            path.MoveTo(run[start].X, run[start].Y);
            var length = 0f;
            for (var i = start + 1; i <= end; i++)
            {
                path.LineTo(run[i].X, run[i].Y);
                length += (float)Math.Sqrt(Square(run[i].X - run[i - 1].X) + Square(run[i].Y - run[i - 1].Y));
            }

            using var dashes = pattern.Intervals is { Length: > 0 } intervals
                ? SKPathEffect.CreateDash(intervals, pattern.Phase + (travelled % intervals.Sum())) : null;
            paint.PathEffect = dashes;
            canvas.DrawPath(path, paint);
            paint.PathEffect = null;
            travelled += length;
        }
    }

    private static float Square(float x) => x * x;
}
