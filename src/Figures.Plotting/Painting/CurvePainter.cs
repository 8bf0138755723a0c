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
        var places = Places(scatter.Axes, points, first, last);
        if (scatter.LineStyle.CanBeRendered)
        {
            Stroke(rp, Corners(places, scatter.ConnectStyle), last - first, scatter.LineStyle);
        }

        Mark(rp, scatter.MarkerStyle, places);
    }

    /// <summary>Draws the markers that are near the data area.</summary>
    internal static void Mark(RenderPack rp, MarkerStyle style, IEnumerable<Pixel> places)
    {
        if (style.Size > 0 && style.Shape != MarkerShape.None)
        {
            Drawing.DrawMarkers(rp.Canvas, rp.Paint, places.Where(p => IsNear(rp.DataRect, p, style.Size)), style);
        }
    }

    /// <summary>Strokes a polyline of about so many places, with gaps at those that are not numbers.</summary>
    internal static void Stroke(RenderPack rp, IEnumerable<Pixel> places, int count, LineStyle style)
    {
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
        var thinner = count > DecimationThreshold ? new CurveThinner(run, Ink.Of(rp).Scale) : null;
        Action<Pixel> add = thinner is null ? run.Add : thinner.Add;
        foreach (var place in places.Append(Pixel.NaN))
        {
            if (float.IsFinite(place.X) && float.IsFinite(place.Y))
            {
                add(place);
                continue;
            }

            thinner?.End();
            if (run.Count > 1)
            {
                StrokeRun(rp.Canvas, run, style.Pattern, paint);
            }

            run.Clear();
        }
    }

    /// <summary>The place of a point, not a number when one coordinate has none.</summary>
    internal static Pixel Place(IAxes axes, double x, double y) => Places(axes, [new Coordinates(x, y)], 0, 0).Single();

    internal static bool IsNear(PixelRect area, Pixel p, float distance) =>
        p.X >= area.Left - distance && p.X <= area.Right + distance && p.Y >= area.Top - distance && p.Y <= area.Bottom + distance;

    private static IEnumerable<Pixel> Places(IAxes axes, IReadOnlyList<Coordinates> points, int first, int last)
    {
        var (x, y) = (Along(axes.XAxis, axes.DataRect), Along(axes.YAxis, axes.DataRect));
        for (var i = first; i <= last; i++)
        {
            yield return new Pixel(x(points[i].X), y(points[i].Y));
        }
    }

    /// <summary>Places on one axis; asking the axis for each would take most of the time of long curves.</summary>
    private static Func<double, float> Along(IAxis? axis, PixelRect area) =>
        axis is FigureAxis own ? own.Map(area).PlaceOrGap : value => axis!.GetPixel(value, area);

    private static IEnumerable<Pixel> Corners(IEnumerable<Pixel> places, ConnectStyle style)
    {
        Pixel? last = null;
        foreach (var place in places)
        {
            if (last is { } before && style != ConnectStyle.Straight)
            {
                yield return style == ConnectStyle.StepHorizontal ? new Pixel(place.X, before.Y) : new Pixel(before.X, place.Y);
            }

            yield return place;
            last = place;
        }
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
