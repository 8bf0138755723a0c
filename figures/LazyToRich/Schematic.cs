using Figures.Plotting;

using ScottPlot;

namespace LazyToRich;

/// <summary>Small drawings of networks: widths as nodes, weight scales as widths of edges.</summary>
internal static class Schematic
{
    private const double Spacing = 3.2;

    /// <summary>Figure 1A: a 3-2-2 network whose encoder, neither, or decoder is the larger layer.</summary>
    public static void RelativeScales(Plot plot)
    {
        plot.Title("Relative scale of the layers");
        foreach (
            var (place, (label, encoder, decoder)) in new[] { ("λ < 0", 1.0, 0.15), ("λ = 0", 0.4, 0.4), ("λ > 0", 0.15, 1.0) }.Index())
        {
            Network(plot, [3, 2, 2], place * Spacing, encoder, decoder, null);
            plot.Add.Text(label, (place * Spacing) + 1, -2.1).Alignment = Alignment.MiddleCenter;
            plot.Add.Text("W_{1}", (place * Spacing) + 0.5, 1.75).Alignment = Alignment.MiddleCenter;
            plot.Add.Text("W_{2}", (place * Spacing) + 1.5, 1.75).Alignment = Alignment.MiddleCenter;
        }

        Frame(plot, 2);
    }

    /// <summary>Figure 5A: funnel, square and inverted funnel.</summary>
    public static void Architectures(Plot plot, IEnumerable<(string Name, int[] Layers, Color Color)> architectures)
    {
        plot.Title("Architectures");
        foreach (var (place, (name, layers, color)) in architectures.Index())
        {
            Network(plot, layers, place * Spacing, 0.4, 0.4, color);
            plot.Add.Text(name, (place * Spacing) + 1, -2.5).Alignment = Alignment.MiddleCenter;
        }

        Frame(plot, 2.4);
    }

    private static void Frame(Plot plot, double height)
    {
        plot.Frame(FrameSides.None).HideTicks();
        plot.Axes.SetLimits(-0.5, (2 * Spacing) + 2.5, -height - 0.6, height + 0.4);
    }

    /// <summary>Layers from left to right; the edges of each layer have one width, relative to 1.</summary>
    private static void Network(Plot plot, int[] layers, double left, double encoder, double decoder, Color? color)
    {
        var (nodes, edges, firsts) = (new List<NetworkNode>(), new List<NetworkEdge>(), new List<int>());
        foreach (var (layer, size) in layers.Index())
        {
            firsts.Add(nodes.Count);
            for (var unit = 0; unit < size; unit++)
            {
                for (var earlier = 0; layer > 0 && earlier < layers[layer - 1]; earlier++)
                {
                    edges.Add(new NetworkEdge(firsts[layer - 1] + earlier, nodes.Count, layer == 1 ? encoder : decoder));
                }

                nodes.Add(new NetworkNode(left + layer, ((size - 1) / 2.0) - unit, Color: color));
            }
        }

        var drawn = plot.Add.Network(nodes, edges);
        drawn.NodeSize = 7;
        drawn.LargestWidth = 2.6 * Math.Max(encoder, decoder);
    }
}
