using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>A small schematic of nodes and weighted edges: architectures, not data.</summary>
public sealed class NetworkDiagram : IPlottable
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
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits()
    {
        var limits = new ExpandingAxisLimits();
        foreach (var node in nodes.Where(n => double.IsFinite(n.X) && double.IsFinite(n.Y)))
        {
            limits.Expand(node.X, node.Y);
        }

        return limits.AxisLimits;
    }

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        using var paint = new SKPaint { IsAntialias = true };
        var largest = edges.Select(e => Math.Abs(e.Weight)).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        foreach (var edge in edges)
        {
            DrawEdge(ink, paint, edge, largest > 0 ? Math.Abs(edge.Weight) / largest : 0);
        }

        foreach (var node in nodes)
        {
            if (FieldDrawing.Place(Axes, node.X, node.Y) is not { } p)
            {
                continue;
            }

            var fill = node.Color ?? ink.Theme.Background;
            (paint.Style, paint.Color) = (SKPaintStyle.Fill, fill.ToSKColor());
            rp.Canvas.DrawCircle((float)p.X, (float)p.Y, (float)(NodeSize / 2), paint);
            (paint.Style, paint.Color, paint.StrokeWidth) = (SKPaintStyle.Stroke, ink.Theme.Foreground.ToSKColor(), 0.9f);
            rp.Canvas.DrawCircle((float)p.X, (float)p.Y, (float)(NodeSize / 2), paint);
            if (node.Label.Length > 0)
            {
                var words = node.Color is null ? ink.Theme.Foreground : Contrast.TextOn(fill);
                ink.Words(ink.Set(node.Label, ink.Theme.TickSize), p.X, p.Y, Across.Center, Along.Middle, words);
            }
        }
    }

    private void DrawEdge(Ink ink, SKPaint paint, NetworkEdge edge, double strength)
    {
        if (FieldDrawing.Place(Axes, nodes[edge.From].X, nodes[edge.From].Y) is not { } a
            || FieldDrawing.Place(Axes, nodes[edge.To].X, nodes[edge.To].Y) is not { } b || !double.IsFinite(strength) || a == b)
        {
            return;
        }

        var width = Math.Max(SmallestWidth, LargestWidth * strength);
        var color = edge.Weight < 0 ? NegativeColor : PositiveColor ?? ink.Theme.Foreground;
        (paint.Style, paint.StrokeWidth, paint.Color) = (SKPaintStyle.Stroke, (float)width, color.ToSKColor());
        if (!Arrows)
        {
            ink.Canvas.DrawLine((float)a.X, (float)a.Y, (float)b.X, (float)b.Y, paint);
            return;
        }

        ArrowPainter.Draw(
            ink.Canvas, new Pixel(a.X, a.Y), new Pixel(b.X, b.Y), color, (float)width, (float)(3.5 + (1.5 * width)), (float)(NodeSize / 2));
    }
}
