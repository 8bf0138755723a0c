using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A small schematic of nodes and weighted edges: architectures, not data.</summary>
public sealed class NetworkDiagram : FigurePlottable
{
    private readonly IReadOnlyList<NetworkNode> nodes;
    private readonly IReadOnlyList<NetworkEdge> edges;

    internal NetworkDiagram(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges)
    {
        this.nodes = nodes;
        this.edges = edges;
    }

    /// <summary>Diameter of a node in points.</summary>
    public double NodeSize { get; set; } = 13;

    /// <summary>Width in points of an edge of the largest weight.</summary>
    public double LargestWidth { get; set; } = 1.6;

    /// <summary>Width in points below which no edge falls.</summary>
    public double SmallestWidth { get; set; } = 0.25;

    /// <summary>Colour of edges with positive weights; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? PositiveColor { get; set; }

    /// <summary>Colour of edges with negative weights.</summary>
    public Color NegativeColor { get; set; } = Color.FromHex("#d55e00");

    /// <summary>Draws arrow heads at the ends of edges.</summary>
    public bool Arrows { get; set; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits()
    {
        var limits = new ExpandingAxisLimits();
        foreach (var node in nodes.Where(n => double.IsFinite(n.X) && double.IsFinite(n.Y)))
        {
            limits.Expand(node.X, node.Y);
        }

        return limits.AxisLimits;
    }

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        using var paint = new SKPaint { IsAntialias = true };
        var largest = edges.Select(e => Math.Abs(e.Weight)).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        foreach (var edge in edges)
        {
            DrawEdge(rp.Canvas, edge, largest > 0 ? Math.Abs(edge.Weight) / largest : 0);
        }

        foreach (var node in nodes)
        {
            if (Place(node.X, node.Y) is not { } p)
            {
                continue;
            }

            var fill = node.Color ?? Theme.Background;
            (paint.Style, paint.Color) = (SKPaintStyle.Fill, fill.ToSKColor());
            rp.Canvas.DrawCircle(p, (float)(NodeSize / 2), paint);
            (paint.Style, paint.Color, paint.StrokeWidth) = (SKPaintStyle.Stroke, Theme.Foreground.ToSKColor(), 0.9f);
            rp.Canvas.DrawCircle(p, (float)(NodeSize / 2), paint);
            var words = node.Color is null ? Theme.Foreground : Contrast.TextOn(fill);
            ink.Words(RichText.Set(node.Label, Theme.TickSize), p.X, p.Y, Alignment.MiddleCenter, words);
        }
    }

    private void DrawEdge(SKCanvas canvas, NetworkEdge edge, double strength)
    {
        var (from, to) = (nodes[edge.From], nodes[edge.To]);
        if (Place(from.X, from.Y) is not { } a || Place(to.X, to.Y) is not { } b || !double.IsFinite(strength) || a == b)
        {
            return;
        }

        var width = (float)Math.Max(SmallestWidth, LargestWidth * strength);
        var color = edge.Weight < 0 ? NegativeColor : PositiveColor ?? Theme.Foreground;
        if (Arrows)
        {
            ArrowPainter.Draw(canvas, new Pixel(a.X, a.Y), new Pixel(b.X, b.Y), color, width, 3.5f + (1.5f * width), (float)(NodeSize / 2));
            return;
        }

        using var pen = Ink.Pen(color, width);
        canvas.DrawLine(a, b, pen);
    }
}
