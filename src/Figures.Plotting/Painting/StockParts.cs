using System.Runtime.CompilerServices;
using ScottPlot.Plottables;

namespace Figures.Plotting;

/// <summary>Parts of ScottPlot's plottables that it keeps to itself; the pinned version of the package has them.</summary>
internal static class StockParts
{
    /// <summary>The outline of a band: the lower edge from left to right, then the upper edge back.</summary>
    internal static Polygon Outline(FillY band) => Poly(band);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Poly")]
    private static extern Polygon Poly(FillY band);
}
