using ScottPlot;

namespace Figures.Plotting;

/// <summary>Schematics of networks, added to a ScottPlot plot: <c>plot.Add.Network(…)</c>.</summary>
public static class AddNetworks
{
    extension(PlottableAdder add)
    {
        /// <summary>A schematic of nodes and weighted edges.</summary>
        /// <param name="nodes">Where the nodes are.</param>
        /// <param name="edges">Which nodes they join.</param>
        /// <exception cref="ArgumentException">An edge names a node that is not there.</exception>
        public NetworkDiagram Network(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges)
        {
            ArgumentNullException.ThrowIfNull(nodes);
            ArgumentNullException.ThrowIfNull(edges);
            if (edges.FirstOrDefault(e => e.From < 0 || e.To < 0 || e.From >= nodes.Count || e.To >= nodes.Count) is { } wrong)
            {
                throw new ArgumentException(
                    $"{Panel.Of(add.Plot).Description}: an edge joins nodes {wrong.From} and {wrong.To} of {nodes.Count}, counted from 0.",
                    nameof(edges));
            }

            var made = new NetworkDiagram([.. nodes], [.. edges]);
            add.Plottable(made);
            return made;
        }

        /// <summary>
        /// A fully connected network in layers from left to right, layer l at abscissa l, nodes one unit apart around ordinate 0.
        /// </summary>
        /// <param name="layers">Number of nodes in each layer.</param>
        /// <param name="weight">Weight of the edge from node <c>from</c> of layer <c>layer</c> to node <c>to</c> of the next;
        /// <see langword="null"/> makes all equal.</param>
        public NetworkDiagram LayeredNetwork(ReadOnlySpan<int> layers, Func<int, int, int, double>? weight = null)
        {
            var (nodes, edges) = (new List<NetworkNode>(), new List<NetworkEdge>());
            for (var l = 0; l < layers.Length; l++)
            {
                var first = nodes.Count;
                for (var i = 0; i < layers[l]; i++)
                {
                    nodes.Add(new NetworkNode(l, ((layers[l] - 1) / 2.0) - i));
                    for (var j = 0; l > 0 && j < layers[l - 1]; j++)
                    {
                        edges.Add(new NetworkEdge(first - layers[l - 1] + j, first + i, weight?.Invoke(l - 1, j, i) ?? 1));
                    }
                }
            }

            return add.Network(nodes, edges);
        }
    }
}
