namespace Figures.Plotting;

/// <summary>A node of a network drawing.</summary>
/// <param name="X">Abscissa, in data units.</param>
/// <param name="Y">Ordinate, in data units.</param>
/// <param name="Label">Text inside (markup), or empty.</param>
/// <param name="Color">Fill, or the paper's colour.</param>
public sealed record NetworkNode(double X, double Y, string Label = "", Color? Color = null);

/// <summary>An edge of a network drawing.</summary>
/// <param name="From">Index of its start.</param>
/// <param name="To">Index of its end.</param>
/// <param name="Weight">Width relative to the widest edge; a negative weight takes the other colour.</param>
public sealed record NetworkEdge(int From, int To, double Weight = 1);

/// <summary>A small schematic of nodes and weighted edges: architectures, not data.</summary>
public sealed class Network : Mark
{
    private readonly IReadOnlyList<NetworkNode> nodes;
    private readonly IReadOnlyList<NetworkEdge> edges;

    internal Network(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges)
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
    public Color NegativeColor { get; set; } = new(0xd5, 0x5e, 0x00);

    /// <summary>Draws arrow heads at the ends of edges.</summary>
    public bool Arrows { get; set; }

    internal override void Extend(DataExtent extent)
    {
        foreach (var node in nodes)
        {
            extent.Include(node.X, node.Y);
        }
    }

    internal override void Draw(DataCanvas canvas)
    {
        var largest = edges.Select(e => Math.Abs(e.Weight)).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        foreach (var edge in edges)
        {
            DrawEdge(canvas, edge, largest > 0 ? Math.Abs(edge.Weight) / largest : 0);
        }

        var radius = canvas.Pixels(NodeSize) / 2;
        var pen = canvas.Pen(canvas.Theme.Foreground, 0.9, LinePattern.Solid);
        foreach (var node in nodes)
        {
            var p = canvas.At(node.X, node.Y);
            if (!p.IsFinite)
            {
                continue;
            }

            var disc = new VectorPath().AppendEllipse(p, radius, radius);
            var fill = node.Color ?? canvas.Theme.Background;
            canvas.Fill(disc, fill);
            canvas.Stroke(disc, pen);
            var style = new TextStyle(canvas.Theme.TickSize, node.Color is null ? canvas.Theme.Foreground : Contrast.TextOn(fill));
            canvas.Text.Draw(node.Label, p, style, HorizontalAlignment.Center, VerticalAlignment.Middle);
        }
    }

    private void DrawEdge(DataCanvas canvas, NetworkEdge edge, double strength)
    {
        var (a, b) = (canvas.At(nodes[edge.From].X, nodes[edge.From].Y), canvas.At(nodes[edge.To].X, nodes[edge.To].Y));
        if (!a.IsFinite || !b.IsFinite || !double.IsFinite(strength))
        {
            return;
        }

        var color = edge.Weight < 0 ? NegativeColor : PositiveColor ?? canvas.Theme.Foreground;
        var width = Math.Max(SmallestWidth, LargestWidth * strength);
        if (Arrows)
        {
            ArrowShape.Draw(canvas, a, b, color, width, 3.5 + (1.5 * width), NodeSize / 2);
        }
        else
        {
            canvas.StrokePolyline([a, b], canvas.Pen(color, width, LinePattern.Solid));
        }
    }
}
