using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>One plot at its place: how much room its labels need, and its painting once the data area is known.</summary>
internal sealed class PanelPainter
{
    private const double TitleGap = 2.8;

    /// <summary>Depth below the title's base line, in ems: titles of a row share a base line whatever they hold.</summary>
    private const double TitleDepth = 0.25;

    /// <summary>How much smaller than usual a title may become to stay on one line.</summary>
    private const double SmallestTitle = 0.9;

    /// <summary>Size of a cell in points, and the opacity that makes it an occupied one.</summary>
    private const float Cell = 3;
    private const byte Faint = 16;

    private readonly Panel panel;
    private readonly AxisPainter x;
    private readonly AxisPainter y;
    private readonly LegendPainter? legend;
    private readonly string letter;

    internal PanelPainter(Panel panel, bool writesX, bool writesY, bool showsLegend, string letter)
    {
        this.panel = panel;
        this.letter = letter;
        (x, y) = (new AxisPainter(panel.X, panel.Theme, writesX), new AxisPainter(panel.Y, panel.Theme, writesY));
        legend = showsLegend ? LegendPainter.Of(panel) : null;
    }

    private Theme Theme => panel.Theme;

    private double TitleRoom => TitleGap + (TitleDepth * Theme.TitleSize);

    /// <summary>What ScottPlot hands to plottables: a canvas, and a data area that is fixed. Nothing is drawn.</summary>
    internal static RenderPack Prepared(Plot plot, PixelRect place, PixelRect area, SKCanvas canvas)
    {
        var rp = new RenderPack(plot, place, canvas);
        plot.Axes.ReplaceNullAxesWithDefaults();
        plot.Layout.Fixed(area);
        new CalculateLayout().Render(rp);
        return rp;
    }

    /// <summary>Room needed around a data area of roughly the given size.</summary>
    internal Insets Measure(double width, double height)
    {
        panel.DataHeight = height;
        var (halfText, overhang) = (Theme.TickSize * 0.4, x.Overhang(width));
        var top = Math.Max(halfText, TitleHeight(width)) + Others(Edge.Top);
        var left = Math.Max(y.Measure(height), overhang.Left) + Others(Edge.Left);
        var bottom = Math.Max(x.Measure(width), panel.Y.TicksFor(height).Length > 0 ? halfText : 0) + Others(Edge.Bottom);
        var right = Math.Max(overhang.Right, Others(Edge.Right));
        switch (legend?.Place)
        {
            case LegendPlace.OutsideRight:
                right += legend.Width + 6;
                bottom = Math.Max(bottom, legend.Height - height);
                break;
            case LegendPlace.OutsideBelow:
                bottom += legend.FitTo(width).Height + 5;
                break;
            default:
                break;
        }

        return new Insets(left, top, right, bottom);
    }

    /// <summary>Paints the panel around a data area; <paramref name="place"/> is everything the panel may use.</summary>
    internal void Draw(Ink ink, PixelRect area, PixelRect place)
    {
        area = Shrink(area);
        area = new PixelRect(ink.Whole(area.Left), ink.Whole(area.Right), ink.Whole(area.Bottom), ink.Whole(area.Top));
        if (!(area.Width * ink.Scale >= 4) || !(area.Height * ink.Scale >= 4))
        {
            throw new ArgumentException(
                $"{panel.Description} has no room: its data area would be {area.Width * ink.Scale:0} × {area.Height * ink.Scale:0} pixels. "
                + "Make the figure larger or its labels shorter.");
        }

        panel.DataHeight = area.Height;
        x.Measure(area.Width);
        y.Measure(area.Height);
        panel.Ink = ink;
        using var rp = Prepared(panel.Plot, place, area, ink.Canvas);
        panel.Plot.Axes.Rules.ForEach(rule => rule.Apply(rp, beforeLayout: false));
        if (panel.Plot.DataBackground.Color.A > 0)
        {
            panel.Plot.DataBackground.Render(rp, area);
        }

        foreach (var (painter, axis) in new[] { (x, panel.X), (y, panel.Y) })
        {
            if (axis.Options.Grid || panel.Plot.Axes.DefaultGrid.IsVisible)
            {
                painter.DrawGrid(ink, area);
            }
        }

        ContentPainter.Draw(rp);
        DrawFrame(ink, area);
        x.Draw(ink, area, place);
        y.Draw(ink, area, place);
        DrawTitle(ink, area, place);
        foreach (var other in panel.Others())
        {
            ink.Canvas.Save();
            (other as IAxis)?.RegenerateTicks(new PixelLength(other.IsVertical() ? area.Height : area.Width), rp.Paint);
            other.Render(rp, rp.Layout.PanelSizes[other], rp.Layout.PanelOffsets[other]);
            ink.Canvas.Restore();
        }

        DrawLegend(ink, area, place);
        panel.Ink = null;
    }

    private double Others(Edge edge)
    {
        using var paint = Paint.NewDisposablePaint();
        return panel.Others().Where(other => other.Edge == edge).Sum(other =>
        {
            (other as IAxis)?.RegenerateTicks(new PixelLength((float)panel.DataHeight), paint);
            return (double)other.Measure(paint);
        });
    }

    private void DrawLegend(Ink ink, PixelRect area, PixelRect place)
    {
        switch (legend?.Place)
        {
            case null:
                break;
            case LegendPlace.OutsideRight:
                legend.Draw(ink, area.Right + Others(Edge.Right) + 6, area.Top);
                break;
            case LegendPlace.OutsideBelow:
                var fitted = legend.FitTo(area.Width);
                fitted.Draw(ink, area.HorizontalCenter - (fitted.Width / 2), place.Bottom - fitted.Height);
                break;
            default:
                legend.DrawInside(ink, area, () => Occupied(area));
                break;
        }
    }

    /// <summary>The middles of those cells of a coarse lattice that something is drawn in: how a legend finds free room.</summary>
    private List<Pixel> Occupied(PixelRect area)
    {
        var (width, height) = ((int)Math.Ceiling(area.Width / Cell), (int)Math.Ceiling(area.Height / Cell));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(1 / Cell);
        canvas.Translate(-area.Left, -area.Top);
        var kept = panel.Ink;
        panel.Ink = new Ink(canvas, Theme);
        using (var rp = Prepared(panel.Plot, area, area, canvas))
        {
            ContentPainter.Draw(rp);
        }

        panel.Ink = kept;
        canvas.Flush();
        return [.. Enumerable.Range(0, width * height).Where(i => bitmap.GetPixel(i % width, i / width).Alpha > Faint)
            .Select(i => new Pixel(area.Left + ((i % width + 0.5f) * Cell), area.Top + ((i / width + 0.5f) * Cell)))];
    }

    private PixelRect Shrink(PixelRect area)
    {
        var aspect = panel.EqualUnits
            ? Math.Abs(panel.Y.Max - panel.Y.Min) / Math.Abs(panel.X.Max - panel.X.Min) : panel.AspectRatio;
        if (aspect is not { } ratio || !(ratio > 0) || !double.IsFinite(ratio))
        {
            return area;
        }

        var (width, height) = ((double)area.Width, area.Width * ratio);
        if (height > area.Height)
        {
            (width, height) = (area.Height / ratio, area.Height);
        }

        var (dx, dy) = ((area.Width - width) / 2, (area.Height - height) / 2);
        return new PixelRect((float)(area.Left + dx), (float)(area.Right - dx), (float)(area.Bottom - dy), (float)(area.Top + dy));
    }

    private void DrawFrame(Ink ink, PixelRect area)
    {
        float Snap(double at) => ink.Snap(at, Theme.FrameWidth);
        using var pen = ink.FramePen();
        pen.StrokeCap = SKStrokeCap.Square;
        var (left, top, right, bottom) = (Snap(area.Left), Snap(area.Top), Snap(area.Right), Snap(area.Bottom));
        if (panel.Frame == FrameSides.Box)
        {
            ink.Canvas.DrawRect(new SKRect(left, top, right, bottom), pen);
        }
        else if (panel.Frame == FrameSides.LeftBottom)
        {
            using SKPath path = new();
            path.AddPoly([new(left, area.Top), new(left, bottom), new(area.Right, bottom)], close: false);
            ink.Canvas.DrawPath(path, pen);
        }
    }

    private double TitleHeight(double width)
    {
        var title = Title(width);
        var height = title is null ? 0 : title.Height - title.Descent + TitleRoom;
        return letter.Length == 0 ? height : Math.Max(height, Theme.TitleSize + TitleRoom);
    }

    /// <summary>A title a little too long for one line is set a little smaller rather than broken.</summary>
    private RichText? Title(double width)
    {
        if (panel.Title.Length == 0)
        {
            return null;
        }

        var room = width * (letter.Length > 0 ? 1 : 1.06);
        var title = RichText.Set(panel.Title, Theme.TitleSize);
        return title.Width <= room ? title
            : title.Width * SmallestTitle <= room ? RichText.Set(panel.Title, Theme.TitleSize * room / title.Width)
            : RichText.Balanced(panel.Title, Theme.TitleSize, room);
    }

    private void DrawTitle(Ink ink, PixelRect area, PixelRect place)
    {
        var baseline = area.Top - TitleRoom;
        if (Title(area.Width) is { } title)
        {
            ink.OnBaseline(title, area.HorizontalCenter, baseline, Alignment.LowerCenter, Theme.Foreground);
        }

        if (letter.Length > 0)
        {
            var text = RichText.Set(letter, Theme.TitleSize * 1.08, bold: true);
            ink.OnBaseline(text, place.Left, baseline, Alignment.LowerLeft, Theme.Foreground);
        }
    }
}
