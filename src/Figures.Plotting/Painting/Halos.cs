using System.Runtime.CompilerServices;
using ScottPlot;

namespace Figures.Plotting;

/// <summary>Rims around words over changing colours, which ScottPlot's labels do not have.</summary>
internal static class Halos
{
    private static readonly ConditionalWeakTable<IPlottable, Rim> Rims = [];

    internal static Color? Of(IPlottable words) => Rims.TryGetValue(words, out var rim) ? rim.Color : null;

    internal static void Set(IPlottable words, Color color) => Rims.AddOrUpdate(words, new Rim(color));

    private sealed record Rim(Color Color);
}
