namespace Figures.Plotting;

/// <summary>Borders of cells around ascending centres of any spacing.</summary>
internal static class CellEdges
{
    internal delegate double[] PixelsOf(ReadOnlySpan<double> coordinates);

    /// <summary>The outermost borders in data units.</summary>
    internal static (double Low, double High) Limits(ReadOnlySpan<double> centers)
    {
        if (centers.Length == 1)
        {
            return (centers[0] - 0.5, centers[0] + 0.5);
        }

        var low = centers[0] - ((centers[1] - centers[0]) / 2);

        // On a log axis the first border may not become negative: halve instead.
        return (centers[0] > 0 && low <= 0 ? centers[0] / 2 : low, centers[^1] + ((centers[^1] - centers[^2]) / 2));
    }

    /// <summary>Borders in points, half-way between the centres' own places; a single cell is one unit wide.</summary>
    internal static double[] Of(ReadOnlySpan<double> centers, PixelsOf pixels)
    {
        if (centers.Length == 1)
        {
            return pixels([centers[0] - 0.5, centers[0] + 0.5]);
        }

        var at = pixels(centers);
        var edges = new double[at.Length + 1];
        for (var i = 1; i < at.Length; i++)
        {
            edges[i] = 0.5 * (at[i - 1] + at[i]);
        }

        edges[0] = at[0] - (edges[1] - at[0]);
        edges[^1] = at[^1] + (at[^1] - edges[^2]);
        return edges;
    }

    /// <summary>Whether the borders are one device pixel or less from even steps.</summary>
    internal static bool AreEven(float[] edges, double scale)
    {
        var step = (edges[^1] - edges[0]) / (edges.Length - 1);
        for (var i = 1; i < edges.Length; i++)
        {
            if (Math.Abs(edges[i] - edges[0] - (i * step)) * scale > 1)
            {
                return false;
            }
        }

        return true;
    }
}
